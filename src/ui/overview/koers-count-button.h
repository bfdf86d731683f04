/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_COUNT_BUTTON (koers_count_button_get_type ())
G_DECLARE_FINAL_TYPE (KoersCountButton, koers_count_button, KOERS, COUNT_BUTTON, GtkButton)

GtkWidget  *koers_count_button_new       (GtkWidget        *sign,
                                          const char       *title,
                                          const char       *word);
void        koers_count_button_set_count (KoersCountButton *self,
                                          guint             n);
const char *koers_count_button_get_word  (KoersCountButton *self);

G_END_DECLS
