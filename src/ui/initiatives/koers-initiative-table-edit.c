/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-table-private.h"

#include "koers-drop-down-name.h"

#include <gdk/gdkkeysyms.h>

/* Editing a cell in place, with the editor that the form has for its field. What is wrong with what was typed is said below the cell,
 * and what was typed stays until it is mended or dropped with Escape. */

static GtkWidget *
get_focus_widget (KoersInitiativeTable *self)
{
  return koers_field_editor_get_focus_widget (self->editor);
}

static void
show_error (KoersInitiativeTable *self,
            const char           *message)
{
  GtkWidget *cell = gtk_list_item_get_child (self->edit_item);
  double x = 0, y = 0;

  gtk_accessible_update_state (GTK_ACCESSIBLE (get_focus_widget (self)), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (message == NULL)
    {
      gtk_popover_popdown (self->error);
      return;
    }
  gtk_widget_add_css_class (cell, "error");
  gtk_label_set_label (self->error_label, message);
  gtk_widget_translate_coordinates (cell, GTK_WIDGET (self), 0, 0, &x, &y);
  gtk_popover_set_pointing_to (self->error, &(GdkRectangle) { (int) x, (int) y, gtk_widget_get_width (cell), gtk_widget_get_height (cell) });
  gtk_popover_popup (self->error);
}

/* Takes what was filled in to the door; says whether the editor can go. */
static gboolean
commit (KoersInitiativeTable *self)
{
  g_autofree char *message = NULL;
  KoersValue value;

  if (koers_strategy_of (self->edit_record) == NULL || !koers_field_editor_is_edited (self->editor))
    return TRUE;
  if (!koers_field_editor_get_value (self->editor, &value, &message))
    {
      show_error (self, message);
      return FALSE;
    }
  if (koers_value_equal (&value, koers_record_get_value (self->edit_record, self->edit_column->field)))
    {
      koers_value_clear (&value);
      return TRUE;
    }
  if (koers_view_state_set_value (self->view_state, self->edit_record, self->edit_column->field, koers_field_editor_get_base (self->editor), value, &message) ||
      message == NULL)
    return TRUE;
  show_error (self, message);
  return FALSE;
}

/* Shows the value again. The row may have gone elsewhere with it, and the focus goes along. */
void
koers_initiative_table_end_edit (KoersInitiativeTable *self)
{
  GtkListItem *item = self->edit_item;
  const KoersInitiativeColumn *column = self->edit_column;
  g_autoptr (KoersRecord) record = g_steal_pointer (&self->edit_record);
  g_autoptr (KoersFieldEditor) editor = g_steal_pointer (&self->editor);
  gboolean refocus = self->refocus;
  guint position;

  g_clear_handle_id (&self->end_id, g_source_remove);
  if (item == NULL)
    return;
  if (self->error != NULL)
    gtk_popover_popdown (self->error);
  g_signal_handlers_disconnect_by_data (editor, self);
  self->edit_item = NULL;
  self->refocus = FALSE;
  koers_initiative_table_setup_cell (self, item, column);
  koers_initiative_table_fill_cell (self, item, column);
  if (!refocus)
    {
      koers_initiative_table_queue_update (self);
      return;
    }
  koers_initiative_table_focus_row (self, item);
  koers_initiative_table_update (self);
  if (!koers_initiative_list_find (self->list, record, &position))
    return;
  item = koers_initiative_table_lookup_cell (self, position, column);
  if (item != NULL)
    koers_initiative_table_focus_cell (self, item);
}

static gboolean
end_cb (gpointer data)
{
  KoersInitiativeTable *self = data;

  self->end_id = 0;
  koers_initiative_table_end_edit (self);
  return G_SOURCE_REMOVE;
}

/* Not now: the editor is in the middle of telling. */
static void
queue_end (KoersInitiativeTable *self)
{
  if (self->end_id == 0)
    self->end_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, end_cb, self, NULL);
}

static void
edited_cb (KoersInitiativeTable *self)
{
  /* Who leaves an entry is elsewhere already; who chooses from a list is still there. */
  if (!GTK_IS_EDITABLE (get_focus_widget (self)))
    self->refocus = TRUE;
  if (commit (self))
    queue_end (self);
  else
    self->refocus = FALSE;
}

static void
left_cb (KoersInitiativeTable *self)
{
  if (self->editor != NULL && !koers_field_editor_is_edited (self->editor))
    queue_end (self);
}

/* The next cell that can be edited: in this row, or in the next one of an initiative. */
static void
edit_next (KoersInitiativeTable *self,
           int                   steps)
{
  guint position = gtk_list_item_get_position (self->edit_item), n = koers_initiative_layout_get_n (self->layout), index = 0;
  g_autoptr (KoersRecord) record = g_object_ref (self->edit_record);
  GtkListItem *next;

  koers_initiative_layout_find (self->layout, self->edit_column, &index);
  self->refocus = TRUE;
  koers_initiative_table_end_edit (self);
  if (!koers_initiative_list_find (self->list, record, &position))
    return;
  for (int to = (int) index + steps; to >= 0 && to < (int) n; to += steps)
    {
      const KoersInitiativeColumn *column = koers_initiative_layout_get (self->layout, (guint) to)->column;

      next = koers_initiative_column_can_edit (column) ? koers_initiative_table_lookup_cell (self, position, column) : NULL;
      if (next != NULL && koers_initiative_table_start_edit (self, next))
        return;
    }
}

static gboolean
key_pressed_cb (KoersInitiativeTable *self,
                guint                 keyval,
                guint                 keycode,
                GdkModifierType       state)
{
  gboolean in_entry = GTK_IS_EDITABLE (get_focus_widget (self));

  switch (keyval)
    {
    case GDK_KEY_Escape:
      self->refocus = TRUE;
      koers_initiative_table_end_edit (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if (commit (self))
        edit_next (self, keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0 ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (!in_entry)
        return GDK_EVENT_PROPAGATE;
      self->refocus = TRUE;
      if (commit (self))
        koers_initiative_table_end_edit (self);
      else
        self->refocus = FALSE;
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
watch_editor (KoersInitiativeTable *self,
              GtkWidget            *widget)
{
  GtkEventController *key = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, key);
  gtk_widget_add_controller (widget, focus);
}

/**
 * koers_initiative_table_start_edit:
 * @self: a table
 * @item: a cell
 *
 * Lets the value of a cell be edited in place.
 *
 * Returns: whether it can be
 */
gboolean
koers_initiative_table_start_edit (KoersInitiativeTable *self,
                                   GtkListItem          *item)
{
  const KoersInitiativeColumn *column = g_hash_table_lookup (self->cells, item);
  KoersRecord *record = koers_initiative_row_get_record (gtk_list_item_get_item (item));
  const KoersField *field;
  GtkWidget *focus;

  if (record == NULL || column == NULL || !koers_initiative_column_can_edit (column) || koers_strategy_of (record) == NULL ||
      !koers_document_can_edit (koers_view_state_get_document (self->view_state)))
    return FALSE;
  field = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, column->field);
  self->edit_item = item;
  self->edit_column = column;
  self->edit_record = g_object_ref (record);
  self->editor = koers_field_editor_new (koers_view_state_get_strategy (self->view_state), field, FALSE);
  koers_field_editor_set_value (self->editor, koers_record_get_value (record, column->field));
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  focus = get_focus_widget (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_field_get_title (field), -1);
  if (GTK_IS_DROP_DOWN (focus))
    koers_drop_down_set_name (GTK_DROP_DOWN (focus), koers_field_get_title (field));
  watch_editor (self, koers_field_editor_get_widget (self->editor));
  g_clear_weak_pointer (&self->focused);
  /* As wide as the column is, and not the other way round. */
  if (GTK_IS_EDITABLE (focus))
    g_object_set (focus, "width-chars", 1, "max-width-chars", column->min_chars, NULL);
  gtk_list_item_set_child (item, koers_field_editor_get_widget (self->editor));
  gtk_widget_grab_focus (focus);
  if (GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), 0, -1);
  return TRUE;
}

/**
 * koers_initiative_table_edit:
 * @self: a table
 * @record: an initiative
 * @column: the name of a column
 *
 * Goes to a cell and edits it, if they are shown.
 */
void
koers_initiative_table_edit (KoersInitiativeTable *self,
                             KoersRecord          *record,
                             const char           *column)
{
  GtkListItem *item;
  guint position;

  koers_initiative_table_update (self);
  if (!koers_initiative_list_find (self->list, record, &position))
    return;
  item = koers_initiative_table_lookup_cell (self, position, koers_initiative_columns_lookup (column));
  if (item != NULL)
    koers_initiative_table_start_edit (self, item);
}
