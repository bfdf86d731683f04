/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-column-view-name.h"

#include <glib/gi18n-lib.h>

/**
 * koers_column_view_set_name:
 * @column_view: a table in a scrolled window
 * @name: what stands in it
 *
 * Names a table for assistive technology. In GTK 4.8 the focus is in a list inside it, and the headings are a row named after its type.
 */
void
koers_column_view_set_name (GtkColumnView *column_view,
                            const char    *name)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (column_view), GTK_TYPE_SCROLLED_WINDOW);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (column_view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, GTK_IS_LIST_VIEW (child) ? name : _("Columns"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column_view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (scrolled != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
