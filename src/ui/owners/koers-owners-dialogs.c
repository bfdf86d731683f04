/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-dialogs.h"

#include "koers-drop-down-name.h"
#include "koers-owners-edit.h"
#include "koers-record-choice.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Questions about a department or a person, each with one answer that is one change. */

typedef struct {
  KoersViewState    *view_state;
  KoersRecord       *record;
  KoersRecordChoice *choice;
  GtkDropDown       *responsibility;
  GtkCheckButton    *move_work;
  GtkCheckButton    *end;
} Question;

static void
question_free (Question *question,
               GClosure *closure)
{
  g_object_unref (question->view_state);
  g_object_unref (question->record);
  g_free (question);
}

static KoersRecord *
get_chosen (Question *question)
{
  return koers_strategy_lookup (koers_view_state_get_strategy (question->view_state), koers_record_choice_get_id (question->choice));
}

/* A dialog with a choice among all records of a kind; @question goes with it. */
static AdwMessageDialog *
make_dialog (GtkWindow  *parent,
             Question   *question,
             KoersKind   kind,
             const char *heading,
             const char *body,
             const char *choice_name,
             const char *apply,
             GtkBox    **box)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  GtkWidget *choice = koers_record_choice_new (koers_view_state_get_strategy (question->view_state), kind);

  question->choice = KOERS_RECORD_CHOICE (choice);
  koers_drop_down_set_name (GTK_DROP_DOWN (koers_record_choice_get_focus_widget (question->choice)), choice_name);
  *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (*box, choice);
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (*box));
  adw_message_dialog_add_responses (dialog, "cancel", _("Cancel"), "apply", apply, NULL);
  adw_message_dialog_set_response_appearance (dialog, "apply", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "apply");
  adw_message_dialog_set_close_response (dialog, "cancel");
  return dialog;
}

static Question *
new_question (KoersViewState *view_state,
              KoersRecord    *record)
{
  Question *question = g_new0 (Question, 1);

  question->view_state = g_object_ref (view_state);
  question->record = g_object_ref (record);
  return question;
}

static void
present (AdwMessageDialog *dialog,
         GCallback         callback,
         Question         *question)
{
  g_signal_connect_data (dialog, "response", callback, question, (GClosureNotify) question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Nothing can be done before something is chosen. */
static void
chosen_cb (KoersRecordChoice *choice,
           GParamSpec        *pspec,
           AdwMessageDialog  *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "apply", !koers_id_is_none (koers_record_choice_get_id (choice)));
}

static void
require_choice (AdwMessageDialog *dialog,
                Question         *question)
{
  adw_message_dialog_set_response_enabled (dialog, "apply", FALSE);
  g_signal_connect_object (question->choice, "notify::selected", G_CALLBACK (chosen_cb), dialog, 0);
}

/* ---- part of */

static void
part_of_cb (AdwMessageDialog *dialog,
            const char       *response,
            Question         *question)
{
  g_autoptr (KoersChangeSet) changes = NULL;

  if (!g_str_equal (response, "apply") || koers_strategy_of (question->record) == NULL)
    return;
  changes = koers_owners_edit_move_under (question->record, get_chosen (question));
  if (!koers_change_set_is_empty (changes))
    koers_view_state_commit (question->view_state, changes);
}

/**
 * koers_owners_ask_part_of:
 * @parent: the window
 * @view_state: what it shows
 * @record: a department or a person
 *
 * Asks which department it is part of, and makes it so.
 */
void
koers_owners_ask_part_of (GtkWindow      *parent,
                          KoersViewState *view_state,
                          KoersRecord    *record)
{
  Question *question = new_question (view_state, record);
  g_autofree char *title = koers_record_dup_title (record);
  g_autofree char *body = g_strdup_printf (_("Which department is “%s” part of?"), title);
  GtkBox *box;
  AdwMessageDialog *dialog = make_dialog (parent, question, KOERS_KIND_DEPARTMENT, _("Part of"), body, _("Part of"), _("Move"), &box);

  koers_record_choice_set_id (question->choice, koers_owners_edit_get_parent_id (record));
  present (dialog, G_CALLBACK (part_of_cb), question);
}

/* ---- succeeded by */

static void
succeeded_by_cb (AdwMessageDialog *dialog,
                 const char       *response,
                 Question         *question)
{
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersRecord *successor = get_chosen (question);

  if (!g_str_equal (response, "apply") || koers_strategy_of (question->record) == NULL || successor == NULL)
    return;
  changes = koers_owners_edit_succeed (question->record, successor, gtk_check_button_get_active (question->move_work),
                                       gtk_check_button_get_active (question->end));
  if (!koers_change_set_is_empty (changes))
    koers_view_state_commit (question->view_state, changes);
}

static GtkCheckButton *
add_check (GtkBox     *box,
           const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_box_append (box, check);
  return GTK_CHECK_BUTTON (check);
}

/**
 * koers_owners_ask_succeeded_by:
 * @parent: the window
 * @view_state: what it shows
 * @department: a department
 *
 * Asks which department comes after it and whether its work goes there, and reorganises in one change.
 */
void
koers_owners_ask_succeeded_by (GtkWindow      *parent,
                               KoersViewState *view_state,
                               KoersRecord    *department)
{
  Question *question = new_question (view_state, department);
  GPtrArray *initiatives = koers_strategy_get_referrers (koers_strategy_of (department), KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_DEPARTMENT,
                                                         koers_record_get_id (department));
  guint n = initiatives != NULL ? initiatives->len : 0;
  g_autofree char *body = g_strdup_printf (_("Which department comes after “%s”?"), koers_record_get_name (department));
  g_autofree char *move = g_strdup_printf (ngettext ("Move its %u initiative, people and responsibilities there",
                                                     "Move its %u initiatives, people and responsibilities there", n), n);
  GtkBox *box;
  AdwMessageDialog *dialog = make_dialog (parent, question, KOERS_KIND_DEPARTMENT, _("Succeeded by"), body, _("Successor"), _("Reorganise"), &box);

  question->move_work = add_check (box, move);
  question->end = add_check (box, _("It is no longer active"));
  koers_record_choice_set_id (question->choice, koers_record_get_reference (department, KOERS_DEPARTMENT_SUCCESSOR));
  require_choice (dialog, question);
  chosen_cb (question->choice, NULL, dialog);
  present (dialog, G_CALLBACK (succeeded_by_cb), question);
}

/* ---- responsibilities */

static void
part_cb (AdwMessageDialog *dialog,
         const char       *response,
         Question         *question)
{
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersRecord *initiative = get_chosen (question);
  KoersId id;

  if (!g_str_equal (response, "apply") || koers_strategy_of (question->record) == NULL || initiative == NULL)
    return;
  changes = koers_owners_edit_add_part (question->record, initiative, (int) gtk_drop_down_get_selected (question->responsibility), &id);
  koers_view_state_commit (question->view_state, changes);
}

static GtkDropDown *
add_responsibilities (GtkBox *box)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_KIND);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  for (int i = 0; i < field->n_choices; i++)
    gtk_string_list_append (titles, koers_choice_get_title (&field->choices[i]));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&titles)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), (guint) field->initial);
  koers_drop_down_set_name (GTK_DROP_DOWN (drop_down), koers_field_get_title (field));
  gtk_box_prepend (box, drop_down);
  return GTK_DROP_DOWN (drop_down);
}

/**
 * koers_owners_ask_part:
 * @parent: the window
 * @view_state: what it shows
 * @bearer: a person or a department
 *
 * Asks what it is for which initiative, and makes it so.
 */
void
koers_owners_ask_part (GtkWindow      *parent,
                       KoersViewState *view_state,
                       KoersRecord    *bearer)
{
  Question *question = new_question (view_state, bearer);
  g_autofree char *title = koers_record_dup_title (bearer);
  g_autofree char *body = g_strdup_printf (_("What is “%s” for which initiative?"), title);
  GtkBox *box;
  AdwMessageDialog *dialog = make_dialog (parent, question, KOERS_KIND_INITIATIVE, _("Add Responsibility"), body, _("Initiative"), _("Add"), &box);

  question->responsibility = add_responsibilities (box);
  require_choice (dialog, question);
  present (dialog, G_CALLBACK (part_cb), question);
}
