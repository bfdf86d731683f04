/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-action-row.h"

#include "koers-line-layout.h"

/* Between the parts of a row, in pixels, as libadwaita has it. */
#define SPACING 6

/**
 * koers_action_row_new:
 *
 * Makes an #AdwActionRow for a list of many: it looks like any other and takes a tenth of the time to be laid out, see #KoersLineLayout.
 * It has no place for an icon or a widget before its title.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
koers_action_row_new (void)
{
  GtkWidget *row = adw_action_row_new (), *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  /* As long as nothing is there they are hidden, but cost as much styling as what is shown. */
  for (GtkWidget *part = gtk_widget_get_first_child (box); part != NULL && !gtk_widget_get_visible (part); part = gtk_widget_get_first_child (box))
    gtk_box_remove (GTK_BOX (box), part);
  gtk_widget_set_layout_manager (box, koers_line_layout_new (SPACING));
  gtk_widget_set_valign (box, GTK_ALIGN_FILL);
  for (GtkWidget *part = gtk_widget_get_first_child (box); part != NULL; part = gtk_widget_get_next_sibling (part))
    gtk_widget_set_valign (part, GTK_ALIGN_FILL);
  return row;
}
