/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-approval-dialog.h"

#include "koers-drop-down-name.h"
#include "koers-record-choice.h"
#include "koers-snapshot.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>

/**
 * KoersApprovalDialog:
 *
 * Asks who approved which version of the strategy, when and by which decision, and keeps with it what the strategy holds now.
 */
struct _KoersApprovalDialog {
  AdwWindow       parent_instance;
  KoersViewState *view_state;
  GtkEditable    *version;
  AdwComboRow    *step;
  GtkEditable    *date;
  AdwActionRow   *body_row;
  AdwActionRow   *decision_row;
  GtkWidget      *body;
  GtkWidget      *decision;
  GtkEditable    *note;
  GtkLabel       *problem;
  GtkButton      *record;
};

G_DEFINE_FINAL_TYPE (KoersApprovalDialog, koers_approval_dialog, ADW_TYPE_WINDOW)

static const KoersField *
get_field (int field)
{
  return koers_catalogue_get_field (KOERS_KIND_APPROVAL, field);
}

static gboolean
read_date (KoersApprovalDialog  *self,
           KoersValue           *value,
           char                **message)
{
  return koers_value_parse_human (get_field (KOERS_APPROVAL_DATE), gtk_editable_get_text (self->date), value, message);
}

/* Says what is still wrong, beside what can be recorded. */
static void
changed_cb (KoersApprovalDialog *self)
{
  g_auto (KoersValue) date = koers_value_none;
  g_autofree char *message = NULL;
  gboolean good = read_date (self, &date, &message);

  gtk_label_set_label (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->record), good && koers_value_is_set (&date) && *gtk_editable_get_text (self->version) != '\0');
}

static GtkWidget *
add_choice (KoersApprovalDialog *self,
            AdwActionRow        *row,
            int                  field)
{
  GtkWidget *choice = koers_record_choice_new (koers_view_state_get_strategy (self->view_state), get_field (field)->target);

  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  koers_drop_down_set_name (GTK_DROP_DOWN (koers_record_choice_get_focus_widget (KOERS_RECORD_CHOICE (choice))), koers_field_get_title (get_field (field)));
  adw_action_row_add_suffix (row, choice);
  return choice;
}

static void
set_field (KoersApprovalDialog *self,
           KoersChangeSet      *changes,
           KoersId              id,
           int                  field,
           KoersValue           value)
{
  koers_change_set_take (changes, koers_view_state_get_strategy (self->view_state), KOERS_KIND_APPROVAL, id, field, value);
}

/* What the council adopts is adopted. */
static void
adopt (KoersApprovalDialog *self,
       KoersChangeSet      *changes,
       const KoersValue    *date,
       KoersId              body)
{
  KoersRecord *root = koers_strategy_get_root (koers_view_state_get_strategy (self->view_state));

  koers_change_set_set_record (changes, root, KOERS_STRATEGY_STATE, koers_value_integer (KOERS_STRATEGY_STATE_ADOPTED));
  koers_change_set_set_record (changes, root, KOERS_STRATEGY_ADOPTED_DATE, koers_value_copy (date));
  if (!koers_id_is_none (body))
    koers_change_set_set_record (changes, root, KOERS_STRATEGY_ADOPTED_BY, koers_value_id (body));
}

static void
record_cb (KoersApprovalDialog *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  const char *version = gtk_editable_get_text (self->version), *note = gtk_editable_get_text (self->note);
  /* Translators: the name of a version of the strategy. */
  g_autofree char *label = g_strdup_printf (_("Record the approval of %s"), version);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);
  KoersId id = koers_id_new (), snapshot, body = koers_record_choice_get_id (KOERS_RECORD_CHOICE (self->body));
  KoersId decision = koers_record_choice_get_id (KOERS_RECORD_CHOICE (self->decision));
  guint step = adw_combo_row_get_selected (self->step);
  g_auto (KoersValue) date = koers_value_none;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!read_date (self, &date, &message) || !koers_snapshot_take (strategy, changes, &(KoersSnapshotFacts) { .name = version, .day = date.date.day }, &snapshot, &error))
    {
      gtk_label_set_label (self->problem, error != NULL ? error->message : "");
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  koers_change_set_insert (changes, KOERS_KIND_APPROVAL, id);
  set_field (self, changes, id, KOERS_APPROVAL_NAME, koers_value_text (version));
  set_field (self, changes, id, KOERS_APPROVAL_STEP, koers_value_integer (step));
  set_field (self, changes, id, KOERS_APPROVAL_DATE, koers_value_copy (&date));
  set_field (self, changes, id, KOERS_APPROVAL_SNAPSHOT, koers_value_id (snapshot));
  if (!koers_id_is_none (body))
    set_field (self, changes, id, KOERS_APPROVAL_BODY, koers_value_id (body));
  if (!koers_id_is_none (decision))
    set_field (self, changes, id, KOERS_APPROVAL_DECISION, koers_value_id (decision));
  if (*note != '\0')
    set_field (self, changes, id, KOERS_APPROVAL_NOTE, koers_value_text (note));
  if (step == KOERS_APPROVAL_STEP_ADOPTED)
    adopt (self, changes, &date, body);
  if (koers_view_state_commit (self->view_state, changes))
    gtk_window_close (GTK_WINDOW (self));
}

static void
koers_approval_dialog_dispose (GObject *object)
{
  g_clear_object (&KOERS_APPROVAL_DIALOG (object)->view_state);

  G_OBJECT_CLASS (koers_approval_dialog_parent_class)->dispose (object);
}

static void
koers_approval_dialog_class_init (KoersApprovalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_approval_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-approval-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalDialog, version);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalDialog, step);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalDialog, date);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalDialog, body_row);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalDialog, decision_row);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalDialog, record);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
}

static void
koers_approval_dialog_init (KoersApprovalDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GListModel *
make_steps (void)
{
  const KoersField *field = get_field (KOERS_APPROVAL_STEP);
  GtkStringList *steps = gtk_string_list_new (NULL);

  for (int i = 0; i < field->n_choices; i++)
    gtk_string_list_append (steps, koers_choice_get_title (&field->choices[i]));
  return G_LIST_MODEL (steps);
}

/* "1.0" for the first version, and then what is already there with one more. */
static char *
dup_next_version (KoersStrategy *strategy)
{
  return g_strdup_printf ("%u.0", 1 + koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_APPROVAL)));
}

/**
 * koers_approval_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 *
 * Asks for an approval to be recorded.
 */
void
koers_approval_dialog_present (GtkWindow      *parent,
                               KoersViewState *view_state)
{
  KoersApprovalDialog *self = g_object_new (KOERS_TYPE_APPROVAL_DIALOG, "transient-for", parent, NULL);
  KoersStrategy *strategy = koers_view_state_get_strategy (view_state);
  g_autofree char *version = dup_next_version (strategy);
  g_autofree char *today = koers_date_dup_label (koers_date_today ());
  g_autoptr (GListModel) steps = make_steps ();

  self->view_state = g_object_ref (view_state);
  adw_combo_row_set_model (self->step, steps);
  adw_combo_row_set_selected (self->step, KOERS_APPROVAL_STEP_APPROVED);
  self->body = add_choice (self, self->body_row, KOERS_APPROVAL_BODY);
  self->decision = add_choice (self, self->decision_row, KOERS_APPROVAL_DECISION);
  gtk_editable_set_text (self->version, version);
  gtk_editable_set_text (self->date, today);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
