/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-drag.h"

#include "koers-owners-edit.h"

/* Dragging in the list of owners: a department or a person onto a department makes it part of that one; a department onto the heading of
 * the departments, of none. Whether that would make a circle, the rules say when it is dropped. */

static KoersRecord *
get_record (KoersOwnersRow *row)
{
  KoersOwnersItem *item = koers_owners_row_get_item (row);

  return item != NULL ? koers_owners_item_get_record (item) : NULL;
}

/* ---- from where */

static GdkContentProvider *
prepare_cb (GtkDragSource  *source,
            double          x,
            double          y,
            KoersOwnersRow *row)
{
  KoersRecord *record = get_record (row);

  return record != NULL && koers_owners_edit_can_move (record) ? gdk_content_provider_new_typed (KOERS_TYPE_RECORD, record) : NULL;
}

static void
drag_begin_cb (GtkDragSource  *source,
               GdkDrag        *drag,
               KoersOwnersRow *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (row));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* ---- to where */

/* What dropping would do; NULL if there is nothing to do. */
static KoersChangeSet *
dup_changes (KoersOwnersRow *row,
             KoersViewState *view_state,
             const GValue   *value)
{
  KoersRecord *record = value != NULL && G_VALUE_HOLDS (value, KOERS_TYPE_RECORD) ? g_value_get_object (value) : NULL;
  KoersOwnersItem *item = koers_owners_row_get_item (row);
  KoersRecord *parent = get_record (row);
  g_autoptr (KoersChangeSet) changes = NULL;

  if (item == NULL || koers_owners_item_get_kind (item) != KOERS_KIND_DEPARTMENT || record == NULL || record == parent ||
      koers_strategy_of (record) != koers_view_state_get_strategy (view_state) || !koers_owners_edit_can_move (record) ||
      !koers_document_can_edit (koers_view_state_get_document (view_state)))
    return NULL;
  changes = koers_owners_edit_move_under (record, parent);
  return koers_change_set_is_empty (changes) ? NULL : g_steal_pointer (&changes);
}

static GdkDragAction
motion_cb (GtkDropTarget  *target,
           double          x,
           double          y,
           KoersViewState *view_state)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (KoersChangeSet) changes = dup_changes (KOERS_OWNERS_ROW (row), view_state, gtk_drop_target_get_value (target));

  if (changes == NULL)
    {
      gtk_widget_remove_css_class (row, "drop-into");
      return 0;
    }
  gtk_widget_add_css_class (row, "drop-into");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget  *target,
          KoersViewState *view_state)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), "drop-into");
}

static gboolean
drop_cb (GtkDropTarget  *target,
         const GValue   *value,
         double          x,
         double          y,
         KoersViewState *view_state)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (KoersChangeSet) changes = dup_changes (KOERS_OWNERS_ROW (row), view_state, value);

  gtk_widget_remove_css_class (row, "drop-into");
  if (changes == NULL || !koers_view_state_commit (view_state, changes))
    return FALSE;
  koers_view_state_set_selected (view_state, g_value_get_object (value));
  return TRUE;
}

/**
 * koers_owners_drag_add:
 * @row: a row of the list of owners
 * @view_state: what the window shows
 *
 * Lets a row be dragged, and others be dropped on it.
 */
void
koers_owners_drag_add (KoersOwnersRow *row,
                       KoersViewState *view_state)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (KOERS_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), view_state, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), view_state, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), view_state, 0);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
