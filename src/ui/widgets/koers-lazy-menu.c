/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-lazy-menu.h"

/* On a button: what had the keyboard before its menu. */
#define FOCUS "koers-focus"

static void
note_focus (GtkMenuButton *button)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));

  g_object_set_data_full (G_OBJECT (button), FOCUS, focus != NULL ? g_object_ref (focus) : NULL, g_object_unref);
}

/* To where it was, unless what was chosen takes it elsewhere. */
static void
closed_cb (GtkMenuButton *button)
{
  g_autoptr (GtkWidget) before = g_object_steal_data (G_OBJECT (button), FOCUS);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (before != NULL && gtk_widget_get_root (before) == root && gtk_widget_get_mapped (before) &&
      (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (button))))
    gtk_widget_grab_focus (before);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       menu)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    {
      gtk_menu_button_set_menu_model (button, menu);
      g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb), button, G_CONNECT_SWAPPED);
    }
  if (!gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))))
    note_focus (button);
}

/**
 * koers_menu_button_set_lazy_menu:
 * @button: a button
 * @menu: its menu
 *
 * Gives a button a menu whose widgets, some five for each line, are made when it is first opened. When it closes, the keyboard is again
 * where it was.
 */
void
koers_menu_button_set_lazy_menu (GtkMenuButton *button,
                                 GMenuModel    *menu)
{
  /* The toggle in it, or a click would have it forget where the keyboard was. */
  gtk_widget_set_focus_on_click (gtk_widget_get_first_child (GTK_WIDGET (button)), FALSE);
  gtk_menu_button_set_create_popup_func (button, create_menu_cb, g_object_ref (menu), g_object_unref);
}
