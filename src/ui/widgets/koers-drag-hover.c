/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-drag-hover.h"

/* How long something is held over a row before the row is selected, in milliseconds: as long as GNOME's file manager waits. */
#define DELAY 500

/* By it the controller knows the source that waits. */
#define WAITING "koers-drag-hover"

static gboolean
select_cb (gpointer data)
{
  GtkEventController *controller = data;
  GtkWidget *row = gtk_event_controller_get_widget (controller), *list = row != NULL ? gtk_widget_get_parent (row) : NULL;

  g_object_steal_data (G_OBJECT (controller), WAITING);
  if (GTK_IS_LIST_BOX (list))
    gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  return G_SOURCE_REMOVE;
}

static void
remove_source (gpointer data)
{
  g_source_remove (GPOINTER_TO_UINT (data));
}

static void
enter_cb (GtkEventController *controller)
{
  guint source = g_timeout_add (DELAY, select_cb, controller);

  g_object_set_data_full (G_OBJECT (controller), WAITING, GUINT_TO_POINTER (source), remove_source);
}

static void
leave_cb (GtkEventController *controller)
{
  g_object_set_data (G_OBJECT (controller), WAITING, NULL);
}

/**
 * koers_drag_hover_add:
 * @row: a row
 *
 * Selects a row when something that is dragged is held over it, so that it can be dropped on what the row leads to.
 */
void
koers_drag_hover_add (GtkListBoxRow *row)
{
  GtkEventController *controller = gtk_drop_controller_motion_new ();

  g_signal_connect (controller, "enter", G_CALLBACK (enter_cb), NULL);
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (row), controller);
}
