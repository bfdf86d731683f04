/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        koers_typing_set_kept      (GtkWidget  *text,
                                        const char *words);
const char *koers_typing_get_kept      (GtkWidget  *text);
gboolean    koers_typing_is_unfinished (GtkWidget  *text);
void        koers_typing_forget_undone (GtkWidget  *focus);
void        koers_typing_keep_keys     (GtkWidget  *window);

G_END_DECLS
