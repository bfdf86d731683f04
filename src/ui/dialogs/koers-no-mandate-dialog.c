/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-no-mandate-dialog.h"

#include "koers-typing.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The question why an initiative is there although no objective asks for it. */

typedef struct {
  KoersViewState *view_state;
  KoersRecord    *initiative;
  GtkEditable    *entry;
} Question;

static void
question_free (Question *question,
               GClosure *closure)
{
  g_object_unref (question->view_state);
  g_object_unref (question->initiative);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (question->entry)));
  g_auto (KoersValue) seen = koers_value_text (koers_typing_get_kept (GTK_WIDGET (question->entry)));

  if (g_str_equal (response, "save") && koers_strategy_of (question->initiative) != NULL && koers_typing_is_unfinished (GTK_WIDGET (question->entry)))
    koers_view_state_set_value (question->view_state, question->initiative, KOERS_INITIATIVE_NO_MANDATE_REASON, &seen,
                                *reason != '\0' ? koers_value_text (reason) : koers_value_none, NULL);
}

/**
 * koers_no_mandate_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 * @initiative: an initiative
 *
 * Asks why an initiative is there although no objective of an agreement asks for it. An empty answer takes the reason away.
 */
void
koers_no_mandate_dialog_present (GtkWindow      *parent,
                                 KoersViewState *view_state,
                                 KoersRecord    *initiative)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("No Mandate"),
                                                                         _("Why is this initiative there, although no objective of an agreement asks for it?")));
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);
  const char *reason = koers_record_get_text (initiative, KOERS_INITIATIVE_NO_MANDATE_REASON);

  question->view_state = g_object_ref (view_state);
  question->initiative = g_object_ref (initiative);
  question->entry = GTK_EDITABLE (entry);
  koers_typing_set_kept (entry, reason != NULL ? reason : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _("Cancel"), "save", _("Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, (GClosureNotify) question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
