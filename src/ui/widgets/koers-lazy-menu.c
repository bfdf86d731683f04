/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-lazy-menu.h"

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       menu)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * koers_menu_button_set_lazy_menu:
 * @button: a button
 * @menu: its menu
 *
 * Gives a button a menu whose widgets, some five for each line, are made when it is first opened.
 */
void
koers_menu_button_set_lazy_menu (GtkMenuButton *button,
                                 GMenuModel    *menu)
{
  gtk_menu_button_set_create_popup_func (button, create_menu_cb, g_object_ref (menu), g_object_unref);
}
