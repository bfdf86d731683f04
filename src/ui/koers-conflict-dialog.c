/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-conflict-dialog.h"

#include "koers-change-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Shows what two people did to the same field, both values in full, and lets the user choose. Nothing is lost either way: theirs is in
 * the file and its log, mine is here until the choice is made. */

typedef struct {
  KoersViewState *view_state;
  KoersChangeSet *changes;
} KoersConflictChoice;

static void
free_choice (gpointer  data,
             GClosure *closure)
{
  KoersConflictChoice *choice = data;

  g_object_unref (choice->view_state);
  koers_change_set_unref (choice->changes);
  g_free (choice);
}

static void
response_cb (GtkWidget           *dialog,
             const char          *response,
             KoersConflictChoice *choice)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_conflict_free);
  g_autoptr (KoersChangeSet) overruling = NULL;

  if (!g_str_equal (response, "mine"))
    return;
  overruling = koers_change_set_rebase (choice->changes, koers_view_state_get_strategy (choice->view_state), TRUE, conflicts);
  koers_view_state_commit (choice->view_state, overruling);
}

static char *
dup_label (KoersChangeSet   *changes,
           KoersStrategy    *strategy,
           const KoersField *field,
           const KoersValue *value)
{
  g_autofree char *label = koers_change_set_dup_value (changes, strategy, field, value);

  return *label != '\0' ? g_steal_pointer (&label) : g_strdup (_("(nothing)"));
}

static void
describe (GString             *body,
          KoersChangeSet      *changes,
          KoersStrategy       *strategy,
          const KoersConflict *conflict)
{
  KoersRecord *record = koers_strategy_lookup (strategy, conflict->id);
  const KoersField *field = conflict->field >= 0 ? koers_catalogue_get_field (conflict->kind, conflict->field) : NULL;
  g_autofree char *title = record != NULL ? koers_record_dup_title (record) : g_strdup ("");
  g_autofree char *mine = NULL, *theirs = NULL;

  if (body->len > 0)
    g_string_append (body, "\n\n");
  if (field == NULL)
    {
      g_string_append (body, _("What you changed was deleted by someone else. Undo on their side brings it back."));
      return;
    }
  mine = dup_label (changes, strategy, field, &conflict->mine);
  theirs = dup_label (changes, strategy, field, &conflict->theirs);
  /* Translators: name of a record, name of a field, two values. */
  g_string_append_printf (body, _("“%s”, %s\nYours: %s\nTheirs: %s"), title, koers_field_get_title (field), mine, theirs);
}

/**
 * koers_conflict_dialog_present:
 * @parent: a window
 * @view_state: what the window shows
 * @changes: what the user wanted to change
 * @conflicts: (element-type KoersConflict): what somebody else changed in between
 *
 * Asks which of the values is to stay.
 */
void
koers_conflict_dialog_present (GtkWindow      *parent,
                               KoersViewState *view_state,
                               KoersChangeSet *changes,
                               GPtrArray      *conflicts)
{
  g_autoptr (GString) body = g_string_new (NULL);
  AdwMessageDialog *dialog;
  KoersConflictChoice *choice;
  gboolean gone = FALSE;

  for (guint i = 0; i < conflicts->len; i++)
    {
      describe (body, changes, koers_view_state_get_strategy (view_state), g_ptr_array_index (conflicts, i));
      gone = gone || ((KoersConflict *) g_ptr_array_index (conflicts, i))->field < 0;
    }
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Someone else changed this too"), body->str));
  adw_message_dialog_add_response (dialog, "theirs", gone ? _("Close") : _("Keep Theirs"));
  adw_message_dialog_set_close_response (dialog, "theirs");
  if (!gone)
    {
      adw_message_dialog_add_response (dialog, "mine", _("Keep Mine"));
      choice = g_new0 (KoersConflictChoice, 1);
      choice->view_state = g_object_ref (view_state);
      choice->changes = koers_change_set_ref (changes);
      g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), choice, free_choice, 0);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}
