/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-table-private.h"

#include "koers-initiatives-menus.h"

#include <gdk/gdkkeysyms.h>

/* The menu of an initiative in a table, by mouse and keyboard. */

/* The row that a widget stands in, if it is one of an initiative. */
static GtkListItem *
find_initiative (KoersInitiativeTable *self,
                 GtkWidget            *widget)
{
  GtkWidget *row = widget;
  GtkListItem *item;

  while (row != NULL && g_strcmp0 (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  item = row != NULL ? koers_initiative_table_find_cell (self, row) : NULL;
  return item != NULL && koers_initiative_row_get_record (gtk_list_item_get_item (item)) != NULL ? item : NULL;
}

/* What is selected stays so, if the row is part of it. */
static void
show_menu (KoersInitiativeTable *self,
           GtkListItem          *item,
           double                x,
           double                y)
{
  g_autoptr (GMenuModel) menu = koers_initiatives_make_menu (NULL);

  if (!gtk_list_item_get_selected (item))
    koers_view_state_set_selected (self->view_state, koers_initiative_row_get_record (gtk_list_item_get_item (item)));
  gtk_popover_menu_set_menu_model (self->menu, menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
right_click_cb (KoersInitiativeTable *self,
                int                   n_press,
                double                x,
                double                y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkListItem *item = picked != NULL && self->edit_item == NULL ? find_initiative (self, picked) : NULL;

  if (item != NULL)
    show_menu (self, item, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  KoersInitiativeTable *self = KOERS_INITIATIVE_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkListItem *item = focus != NULL && gtk_widget_is_ancestor (focus, widget) ? find_initiative (self, focus) : NULL;
  double x = 24, y = 24;

  if (item == NULL || self->edit_item != NULL)
    return FALSE;
  gtk_widget_translate_coordinates (focus, widget, 24, gtk_widget_get_height (focus), &x, &y);
  show_menu (self, item, x, y);
  return TRUE;
}

static gboolean
rename_cb (gpointer data)
{
  g_autoptr (KoersInitiativeTable) self = data;
  KoersRecord *record = self->column_view != NULL ? koers_view_state_get_selected (self->view_state) : NULL;

  if (record != NULL)
    koers_initiative_table_edit (self, record, "name");
  return G_SOURCE_REMOVE;
}

/* A menu that closes takes the focus first. */
static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, rename_cb, g_object_ref (widget), NULL);
}

static void
update_sensitivity (KoersInitiativeTable *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.rename", koers_document_can_edit (koers_view_state_get_document (self->view_state)));
}

void
koers_initiative_table_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.rename", NULL, rename_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

/**
 * koers_initiative_table_watch_menu:
 * @self: a table
 *
 * Lets its initiatives be asked for their menu.
 */
void
koers_initiative_table_watch_menu (KoersInitiativeTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (right_click_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (koers_view_state_get_document (self->view_state), "notify::can-edit", G_CALLBACK (update_sensitivity), self, G_CONNECT_SWAPPED);
  update_sensitivity (self);
}
