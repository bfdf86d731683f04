/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-table-private.h"

#include <gdk/gdkkeysyms.h>

/* Going from cell to cell by keyboard. The list moves from row to row; left and right go into the row and through its cells. */

static GtkWidget *
get_focus (KoersInitiativeTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/* To the cell that many columns further, or from the first one back to the row. */
static gboolean
move_across (KoersInitiativeTable *self,
             GtkListItem          *item,
             gboolean              in_cell,
             int                   steps)
{
  guint index = 0;
  int to;
  GtkListItem *next;

  if (in_cell)
    koers_initiative_layout_find (self->layout, g_hash_table_lookup (self->cells, item), &index);
  to = in_cell ? (int) index + steps : steps > 0 ? 0 : -1;
  if (to >= (int) koers_initiative_layout_get_n (self->layout))
    return GDK_EVENT_STOP;
  next = to >= 0 ? koers_initiative_table_lookup_cell (self, gtk_list_item_get_position (item), koers_initiative_layout_get (self->layout, (guint) to)->column)
                 : NULL;
  if (next != NULL)
    koers_initiative_table_focus_cell (self, next);
  else if (in_cell)
    koers_initiative_table_focus_row (self, item);
  return GDK_EVENT_STOP;
}

/* To the same column of the next row. */
static gboolean
move_down (KoersInitiativeTable *self,
           GtkListItem          *item,
           int                   steps)
{
  const KoersInitiativeColumn *column = g_hash_table_lookup (self->cells, item);
  guint position = gtk_list_item_get_position (item);
  GtkListItem *next;

  if ((steps < 0 && position == 0) || (steps > 0 && position + 1 >= g_list_model_get_n_items (G_LIST_MODEL (self->list))))
    return GDK_EVENT_STOP;
  position += (guint) steps;
  gtk_widget_activate_action (koers_initiative_table_get_inner_list (self), "list.select-item", "(ubb)", position, FALSE, FALSE);
  gtk_widget_activate_action (koers_initiative_table_get_inner_list (self), "list.scroll-to-item", "u", position);
  next = koers_initiative_table_lookup_cell (self, position, column);
  if (next != NULL)
    koers_initiative_table_focus_cell (self, next);
  return GDK_EVENT_STOP;
}

static gboolean
fold (KoersInitiativeTable *self,
      GtkListItem          *item,
      gboolean              folded)
{
  const char *value = koers_initiative_row_get_value (gtk_list_item_get_item (item));

  if (koers_initiative_list_is_folded (self->list, value) != folded)
    koers_initiative_list_toggle (self->list, value);
  return GDK_EVENT_STOP;
}

static gboolean
edit_row (KoersInitiativeTable *self,
          GtkListItem          *item)
{
  for (guint i = 0; i < koers_initiative_layout_get_n (self->layout); i++)
    {
      const KoersInitiativeColumn *column = koers_initiative_layout_get (self->layout, i)->column;
      GtkListItem *cell = column->field == KOERS_INITIATIVE_NAME ? koers_initiative_table_lookup_cell (self, gtk_list_item_get_position (item), column) : NULL;

      if (cell != NULL)
        return koers_initiative_table_start_edit (self, cell);
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (KoersInitiativeTable *self,
                guint                 keyval,
                guint                 keycode,
                GdkModifierType       state)
{
  GtkWidget *focus = get_focus (self);
  gboolean in_cell = focus != NULL && focus == self->focused, is_heading;
  GtkListItem *item;
  int ahead = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (focus == NULL || self->edit_item != NULL || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!in_cell && g_strcmp0 (gtk_widget_get_css_name (focus), "row") != 0)
    return GDK_EVENT_PROPAGATE;
  item = koers_initiative_table_find_cell (self, focus);
  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  is_heading = koers_initiative_row_get_record (gtk_list_item_get_item (item)) == NULL;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return is_heading && !in_cell ? fold (self, item, ahead > 0) : move_across (self, item, in_cell, -ahead);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return is_heading && !in_cell ? fold (self, item, ahead < 0) : move_across (self, item, in_cell, ahead);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return in_cell ? move_down (self, item, -1) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return in_cell ? move_down (self, item, 1) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Escape:
      if (!in_cell)
        return GDK_EVENT_PROPAGATE;
      koers_initiative_table_focus_row (self, item);
      return GDK_EVENT_STOP;
    case GDK_KEY_F2:
      return in_cell ? koers_initiative_table_start_edit (self, item) : edit_row (self, item);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return in_cell && koers_initiative_table_start_edit (self, item);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A click anywhere in a heading folds its group. */
static void
pressed_cb (KoersInitiativeTable *self,
            int                   n_press,
            double                x,
            double                y,
            GtkGesture           *click)
{
  GtkWidget *row = gtk_widget_pick (GTK_WIDGET (self->column_view), x, y, GTK_PICK_DEFAULT);
  GtkListItem *item;

  while (row != NULL && g_strcmp0 (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  item = row != NULL && self->edit_item == NULL ? koers_initiative_table_find_cell (self, row) : NULL;
  if (item == NULL || koers_initiative_row_get_record (gtk_list_item_get_item (item)) != NULL)
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  koers_initiative_list_toggle (self->list, koers_initiative_row_get_value (gtk_list_item_get_item (item)));
}

/* A click on a cell goes to it, so that F2 edits what was pointed at. */
static void
clicked_cb (KoersInitiativeTable *self,
            int                   n_press,
            double                x,
            double                y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->column_view), x, y, GTK_PICK_DEFAULT);
  GtkListItem *item;

  if (n_press != 1 || !KOERS_IS_INITIATIVE_CELL (picked) || self->edit_item != NULL)
    return;
  item = koers_initiative_table_find_cell (self, picked);
  if (item != NULL && koers_initiative_row_get_record (gtk_list_item_get_item (item)) != NULL)
    koers_initiative_table_focus_cell (self, item);
}

/**
 * koers_initiative_table_watch_keys:
 * @self: a table
 *
 * Lets its cells be reached and edited by keyboard.
 */
void
koers_initiative_table_watch_keys (KoersInitiativeTable *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->column_view), key);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->column_view), GTK_EVENT_CONTROLLER (click));
}
