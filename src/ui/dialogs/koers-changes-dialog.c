/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-changes-dialog.h"

#include "koers-changes-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A window that shows in words what is different. */

/**
 * koers_changes_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 * @title: what the difference is called
 * @changes: the difference
 *
 * Shows a change set.
 */
void
koers_changes_dialog_present (GtkWindow      *parent,
                              KoersViewState *view_state,
                              const char     *title,
                              KoersChangeSet *changes)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *content;

  if (koers_change_set_is_empty (changes))
    {
      content = adw_status_page_new ();
      adw_status_page_set_icon_name (ADW_STATUS_PAGE (content), "object-select-symbolic");
      adw_status_page_set_title (ADW_STATUS_PAGE (content), _("Nothing has changed"));
    }
  else
    {
      content = koers_changes_list_new ();
      koers_changes_list_set_changes (KOERS_CHANGES_LIST (content), changes, koers_view_state_get_strategy (view_state));
    }
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 560);
  gtk_window_present (GTK_WINDOW (window));
}
