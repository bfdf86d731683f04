/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cut.h"

#include <glib/gi18n-lib.h>

/**
 * koers_cut_show:
 * @widget: what shows a record
 * @row: (nullable): the row of a list that tells of it, which can be @widget itself
 * @is_cut: whether the record is cut and waits to be pasted
 *
 * Dims what is cut, and says so.
 */
void
koers_cut_show (GtkWidget *widget,
                GtkWidget *row,
                gboolean   is_cut)
{
  if (is_cut == gtk_widget_has_css_class (widget, "cut"))
    return;
  if (is_cut)
    gtk_widget_add_css_class (widget, "cut");
  else
    gtk_widget_remove_css_class (widget, "cut");
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, is_cut ? _("Cut") : "", -1);
}
