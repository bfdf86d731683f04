/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_menu_button_set_lazy_menu (GtkMenuButton *button,
                                      GMenuModel    *menu);

G_END_DECLS
