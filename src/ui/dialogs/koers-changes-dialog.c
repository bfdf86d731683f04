/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-changes-dialog.h"

#include "koers-changes-list.h"
#include "koers-difference.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A window that shows in words what is different. */

/* What is kept beside the plan itself is no change of the strategy. */
static gboolean
is_of_strategy (KoersKind kind)
{
  return kind != KOERS_KIND_SNAPSHOT && kind != KOERS_KIND_APPROVAL && kind != KOERS_KIND_SAVED_VIEW;
}

static KoersChangeSet *
compare (KoersStrategy *then,
         KoersStrategy *now,
         const char    *title)
{
  g_autoptr (KoersChangeSet) all = koers_strategy_compare (then, now, title);
  KoersChangeSet *changes = koers_change_set_new (title);

  for (guint i = 0; i < koers_change_set_get_n (all); i++)
    {
      const KoersEdit *edit = koers_change_set_get (all, i);

      if (!is_of_strategy (edit->kind))
        continue;
      koers_change_set_add_edit (changes, edit->operation, edit->kind, edit->id);
      for (guint j = 0; j < edit->changes->len; j++)
        koers_change_set_add_change (changes, koers_edit_get_change (edit, j)->field, &koers_edit_get_change (edit, j)->before,
                                     &koers_edit_get_change (edit, j)->after);
    }
  return changes;
}

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

/**
 * koers_changes_dialog_present_since:
 * @parent: a window
 * @view_state: what it shows
 * @title: what the difference is called
 * @then: the strategy as it stood
 *
 * Shows what has changed in the plan since then.
 */
void
koers_changes_dialog_present_since (GtkWindow      *parent,
                                    KoersViewState *view_state,
                                    const char     *title,
                                    KoersStrategy  *then)
{
  g_autoptr (KoersChangeSet) changes = compare (then, koers_view_state_get_strategy (view_state), title);

  koers_changes_dialog_present (parent, view_state, title, changes);
}
