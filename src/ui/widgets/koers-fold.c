/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-fold.h"

static gboolean
follow_cb (gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  GtkWidget *leaflet = gtk_widget_get_ancestor (widget, ADW_TYPE_LEAFLET);

  if (leaflet != NULL)
    gtk_widget_set_visible (widget, adw_leaflet_get_folded (ADW_LEAFLET (leaflet)));
  return G_SOURCE_REMOVE;
}

/* It folds while room is given out, when nothing may come or go. */
static void
folded_changed_cb (AdwLeaflet *leaflet,
                   GParamSpec *pspec,
                   GtkWidget  *widget)
{
  g_idle_add_full (GTK_PRIORITY_RESIZE - 1, follow_cb, g_object_ref (widget), NULL);
}

/**
 * koers_fold_show:
 * @leaflet: a leaflet
 * @widget: something in it, such as the way back
 *
 * Lets the widget be there while the leaflet is folded.
 */
void
koers_fold_show (AdwLeaflet *leaflet,
                 GtkWidget  *widget)
{
  gtk_widget_set_visible (widget, adw_leaflet_get_folded (leaflet));
  g_signal_connect_object (leaflet, "notify::folded", G_CALLBACK (folded_changed_cb), widget, 0);
}
