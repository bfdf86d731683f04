/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-baseline-edit.h"

#include "koers-plan-edit.h"
#include "koers-text.h"
#include "koers-typing.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Another name for a frozen plan, or none of it any more. What it holds does not change. */

typedef struct {
  KoersViewState *view_state;
  KoersRecord    *baseline;
  GtkEditable    *name; /* of the dialog */
} Rename;

static void
free_rename (Rename   *rename,
             GClosure *closure)
{
  g_object_unref (rename->view_state);
  g_object_unref (rename->baseline);
  g_free (rename);
}

static void
name_changed_cb (AdwMessageDialog *dialog,
                 GtkEditable      *name)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (name)));

  adw_message_dialog_set_response_enabled (dialog, "rename", *text != '\0');
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Rename           *rename)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (rename->name)));
  g_auto (KoersValue) seen = koers_value_text (koers_typing_get_kept (GTK_WIDGET (rename->name)));

  /* Somebody else may have deleted it meanwhile. */
  if (!g_str_equal (response, "rename") || koers_strategy_of (rename->baseline) == NULL ||
      !koers_typing_is_unfinished (GTK_WIDGET (rename->name)))
    return;
  koers_view_state_set_value (rename->view_state, rename->baseline, KOERS_BASELINE_NAME, &seen, koers_value_text (text), NULL);
}

/**
 * koers_baseline_rename:
 * @parent: a window
 * @view_state: what it shows
 * @baseline: a baseline of its strategy
 *
 * Asks for another name for a frozen plan.
 */
void
koers_baseline_rename (GtkWindow      *parent,
                       KoersViewState *view_state,
                       KoersRecord    *baseline)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("Rename the Baseline"), NULL), *entry = gtk_entry_new ();
  Rename *rename = g_new0 (Rename, 1);

  rename->view_state = g_object_ref (view_state);
  rename->baseline = g_object_ref (baseline);
  rename->name = GTK_EDITABLE (entry);
  koers_typing_set_kept (entry, koers_record_get_name (baseline));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "rename", _("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), rename, (GClosureNotify) free_rename, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/**
 * koers_baseline_delete:
 * @view_state: what a window shows
 * @baseline: a baseline of its strategy
 *
 * Deletes a frozen plan; Undo brings it back.
 */
void
koers_baseline_delete (KoersViewState *view_state,
                       KoersRecord    *baseline)
{
  g_autofree char *name = koers_text_one_line (koers_record_get_name (baseline), 40);
  /* Translators: name of what was deleted. */
  g_autofree char *text = g_strdup_printf (_("“%s” deleted"), name);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersChangeSet) changes = koers_plan_edit_delete (baseline, &error);

  if (changes == NULL)
    koers_view_state_tell (view_state, error->message, FALSE);
  else if (koers_view_state_commit (view_state, changes))
    koers_view_state_tell (view_state, text, TRUE);
}
