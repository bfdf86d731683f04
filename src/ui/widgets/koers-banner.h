/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_BANNER (koers_banner_get_type ())
G_DECLARE_FINAL_TYPE (KoersBanner, koers_banner, KOERS, BANNER, GtkWidget)

void koers_banner_set_title  (KoersBanner *self,
                              const char  *title);
void koers_banner_set_button (KoersBanner *self,
                              const char  *label,
                              const char  *action);

G_END_DECLS
