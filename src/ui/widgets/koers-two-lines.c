/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-two-lines.h"

/* A row of a list: what it is about, and below it the facts. */

static GtkWidget *
make_label (gboolean wrap)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  if (!wrap)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/**
 * koers_two_lines_setup:
 * @item: a new row
 * @wrap: whether a text that is too long goes on below, or ends with an ellipsis
 *
 * Gives a row its two lines.
 */
void
koers_two_lines_setup (GtkListItem *item,
                       gboolean     wrap)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *facts = make_label (wrap);

  gtk_widget_add_css_class (box, "history-line");
  gtk_widget_add_css_class (facts, "caption");
  gtk_widget_add_css_class (facts, "dim-label");
  gtk_box_append (GTK_BOX (box), make_label (wrap));
  gtk_box_append (GTK_BOX (box), facts);
  gtk_list_item_set_child (item, box);
}

/**
 * koers_two_lines_bind:
 * @item: a row with two lines
 * @title: the upper one
 * @facts: the lower one
 *
 * Fills a row, and names it.
 */
void
koers_two_lines_bind (GtkListItem *item,
                      const char  *title,
                      const char  *facts)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, facts);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
