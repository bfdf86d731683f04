/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-drop.h"

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  KoersFileDropped dropped = (KoersFileDropped) data;
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  if (files == NULL)
    return FALSE;
  dropped (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), files->data);
  return TRUE;
}

/**
 * koers_file_drop_add:
 * @widget: a widget
 * @dropped: what to do with a file
 *
 * Lets files be dropped on a widget; of several the first is taken.
 */
void
koers_file_drop_add (GtkWidget        *widget,
                     KoersFileDropped  dropped)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer) dropped);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
