/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-rows.h"

#include "koers-action-row.h"
#include "koers-record-title.h"
#include "koers-record-words.h"

/* Rows of a list box that each stand for a record and lead to it. */

/**
 * koers_record_row_new:
 * @record: a record
 * @subtitle: (nullable): what else is to be said of it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
koers_record_row_new (KoersRecord *record,
                      const char  *subtitle)
{
  GtkWidget *row = koers_action_row_new (), *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = koers_record_dup_heading (record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  /* Or the title would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle != NULL ? subtitle : "", -1);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  g_object_set_data (G_OBJECT (row), "arrow", arrow);
  return row;
}

/**
 * koers_record_row_add:
 * @row: a row made by koers_record_row_new()
 * @widget: what else it is to show
 *
 * Puts something at the end of the row, before the arrow.
 */
void
koers_record_row_add (GtkWidget *row,
                      GtkWidget *widget)
{
  GtkWidget *arrow = g_object_get_data (G_OBJECT (row), "arrow");

  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (arrow)), widget, gtk_widget_get_prev_sibling (arrow));
}

/**
 * koers_record_row_get_record:
 * @row: a row made by koers_record_row_new()
 *
 * Returns: (transfer none): what it stands for
 */
KoersRecord *
koers_record_row_get_record (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "record");
}

/**
 * koers_record_rows_add:
 * @list: a list
 * @record: a record
 * @subtitle: (nullable): what else is to be said of it
 *
 * Adds a row at the end.
 */
void
koers_record_rows_add (GtkListBox  *list,
                       KoersRecord *record,
                       const char  *subtitle)
{
  gtk_list_box_append (list, koers_record_row_new (record, subtitle));
}

/**
 * koers_record_rows_clear:
 * @list: a list
 *
 * Takes all rows away.
 */
void
koers_record_rows_clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}
