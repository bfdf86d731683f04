/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-update-form.h"

#include "koers-due.h"
#include "koers-flow.h"
#include "koers-focus.h"
#include "koers-health-image.h"
#include "koers-rules.h"
#include "koers-steady-layout.h"
#include "koers-update-edit.h"
#include "koers-update-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersUpdateForm:
 *
 * How an initiative goes, to be said in a minute: begun with what was said last, which also holds with one button if nothing changed. It
 * shows what others will see, and keeps all of it as one change, as a draft or handed in.
 */
struct _KoersUpdateForm {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *initiative;
  KoersRecord    *author; /* %NULL if it is not known who writes */
  KoersRecord    *last;   /* what was handed in last */
  KoersRecord    *open;   /* what goes on; %NULL for a new one */
  GtkWidget      *scrolled;
  GtkLabel       *name;
  GtkLabel       *before;
  GtkLabel       *question;
  GtkButton      *repeat;
  GtkListBox     *fields;
  KoersUpdateRow *rows[KOERS_UPDATE_N_FIELDS]; /* those that are filled in */
  GtkImage       *light;
  GtkLabel       *preview;
  GtkLabel       *problem;
  GtkWidget      *submit;
  GtkWidget      *draft;
};

enum { SAVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersUpdateForm, koers_update_form, GTK_TYPE_WIDGET)

/* What is asked, in that order. */
static const int asked[] = {
  KOERS_UPDATE_TIME_LIGHT, KOERS_UPDATE_QUALITY_LIGHT, KOERS_UPDATE_MONEY_LIGHT, KOERS_UPDATE_REASON, KOERS_UPDATE_PROGRESS,
  KOERS_UPDATE_RESULT, KOERS_UPDATE_NEXT_STEP, KOERS_UPDATE_HELP_NEEDED, KOERS_UPDATE_FORECAST_END_DATE, KOERS_UPDATE_CONFIDENCE,
  KOERS_UPDATE_REFERENCE_DATE,
};

/* ---- what is filled in */

static KoersFieldEditor *
get_editor (KoersUpdateForm *self,
            int              field)
{
  return koers_update_row_get_editor (self->rows[field]);
}

static gboolean
is_touched (KoersUpdateForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (koers_field_editor_is_edited (get_editor (self, asked[i])))
      return TRUE;
  return FALSE;
}

static void
clear_values (KoersValue *values)
{
  for (int i = 0; i < KOERS_UPDATE_N_FIELDS; i++)
    koers_value_clear (&values[i]);
}

/* Reads the fields; of one that is no value of its field what was kept before, and it says what is wrong if @tells. Answers the first such
 * field. */
static int
read_values (KoersUpdateForm *self,
             gboolean         tells,
             KoersValue      *values)
{
  int wrong = -1;

  for (int i = 0; i < KOERS_UPDATE_N_FIELDS; i++)
    values[i] = self->open != NULL && i < KOERS_UPDATE_EXTRA ? koers_value_copy (koers_record_get_value (self->open, i)) : koers_value_none;
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char *message = NULL;
      KoersValue value = koers_value_none;

      if (koers_field_editor_get_value (get_editor (self, asked[i]), &value, &message))
        {
          koers_value_clear (&values[asked[i]]);
          values[asked[i]] = value;
          continue;
        }
      wrong = wrong < 0 ? asked[i] : wrong;
      if (tells)
        koers_update_row_set_error (self->rows[asked[i]], message);
    }
  if (self->author != NULL)
    values[KOERS_UPDATE_AUTHOR] = koers_value_id (koers_record_get_id (self->author));
  return wrong;
}

/* ---- what others will see */

static void
show_preview (KoersUpdateForm *self)
{
  KoersInitiativeStatus status;
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  g_autofree char *progress = NULL, *doubts = NULL, *line = NULL, *lines = NULL;
  KoersValue values[KOERS_UPDATE_N_FIELDS];

  if (koers_strategy_of (self->initiative) == NULL)
    return;
  read_values (self, FALSE, values);
  status = koers_initiative_foresee_status (self->initiative, day, koers_update_edit_get_health (values),
                                            koers_value_is_set (&values[KOERS_UPDATE_PROGRESS]) ? (int) values[KOERS_UPDATE_PROGRESS].integer : -1);
  progress = koers_initiative_status_dup_progress (&status);
  doubts = koers_initiative_status_dup_doubts (&status, self->initiative, day);
  /* Translators: how work goes, how far it is. */
  line = g_strdup_printf (_("%s · %s"), koers_initiative_status_get_title (&status), progress);
  lines = doubts != NULL ? g_strdup_printf (C_ ("light", "%s\n%s"), line, doubts) : g_strdup (line);
  if (doubts != NULL)
    koers_health_image_set_unsupported (self->light);
  else
    koers_health_image_set (self->light, status.health);
  gtk_widget_set_visible (GTK_WIDGET (self->light), status.health != KOERS_HEALTH_NOT_ASSESSED);
  gtk_label_set_label (self->preview, lines);
  /* All green needs no reason. */
  gtk_widget_set_visible (GTK_WIDGET (self->rows[KOERS_UPDATE_REASON]),
                          koers_update_edit_get_health (values) > KOERS_HEALTH_ON_TRACK || koers_value_is_set (&values[KOERS_UPDATE_REASON]));
  clear_values (values);
}

/* ---- what there is */

/* A new one begins with what was said last, but for what came of it. */
static const KoersValue *
get_first_value (KoersUpdateForm *self,
                 int              field)
{
  if (self->open != NULL && (koers_record_get_choice (self->open, KOERS_UPDATE_STATE) != KOERS_UPDATE_STATE_REQUESTED || self->last == NULL))
    return koers_record_get_value (self->open, field);
  return self->last != NULL && field != KOERS_UPDATE_RESULT ? koers_record_get_value (self->last, field) : &koers_value_none;
}

static void
show_values (KoersUpdateForm *self)
{
  KoersValue today = koers_value_date (koers_date_from_day (koers_view_state_get_reporting_day (self->view_state), KOERS_PRECISION_DAY));

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      koers_field_editor_set_value (get_editor (self, asked[i]), asked[i] == KOERS_UPDATE_REFERENCE_DATE ? &today : get_first_value (self, asked[i]));
      koers_update_row_set_error (self->rows[asked[i]], NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
show_before (KoersUpdateForm *self,
             gint32           day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (self->initiative, day);
  KoersFreshness freshness = koers_initiative_get_freshness (self->initiative, self->last, day);
  g_autofree char *date = self->last != NULL ? koers_record_dup_label (self->last, KOERS_UPDATE_REFERENCE_DATE) : NULL;
  g_autofree char *progress = koers_initiative_status_dup_progress (&status), *line = NULL;

  if (self->last == NULL)
    line = g_strdup (_("Nobody has reported on it yet."));
  else if (freshness == KOERS_FRESHNESS_NOT_ASKED)
    /* Translators: a date, how work went then, how far it was. */
    line = g_strdup_printf (_("Last said on %s: %s, %s"), date, koers_health_get_title (status.health), progress);
  else
    /* Translators: a date, how work went then, how far it was, how fresh that is. */
    line = g_strdup_printf (_("Last said on %s: %s, %s (%s)"), date, koers_health_get_title (status.health), progress, koers_freshness_get_title (freshness));
  gtk_label_set_label (self->before, line);
}

static void
update (KoersUpdateForm *self)
{
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));
  g_autofree char *title = NULL;
  const char *question;
  KoersRecord *last, *open;

  if (koers_strategy_of (self->initiative) == NULL)
    return;
  last = koers_initiative_get_status (self->initiative, day).update;
  open = koers_initiative_find_open_update (self->initiative, last, day);
  title = koers_record_dup_title (self->initiative);
  gtk_label_set_label (self->name, title);
  g_set_object (&self->last, last);
  g_set_object (&self->open, open);
  show_before (self, day);
  question = open != NULL ? koers_record_get_text (open, KOERS_UPDATE_QUESTION) : NULL;
  gtk_label_set_label (self->question, question != NULL ? question : "");
  gtk_widget_set_visible (GTK_WIDGET (self->question), question != NULL);
  /* What was said today is said already. */
  gtk_widget_set_visible (GTK_WIDGET (self->repeat), last != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->repeat), can_edit && last != NULL && koers_record_get_date (last, KOERS_UPDATE_REFERENCE_DATE).day < day);
  gtk_widget_set_sensitive (self->submit, can_edit);
  gtk_widget_set_sensitive (self->draft, can_edit);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    koers_field_editor_set_editable (get_editor (self, asked[i]), can_edit);
  if (!is_touched (self))
    show_values (self);
  show_preview (self);
}

static void
strategy_changed_cb (KoersUpdateForm *self,
                     KoersChangeSet  *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    switch ((int) koers_change_set_get (changes, i)->kind)
      {
      case KOERS_KIND_UPDATE:
      case KOERS_KIND_INITIATIVE:
      case KOERS_KIND_MILESTONE:
        update (self);
        return;
      default:
        break;
      }
}

/* ---- keeping it */

static void
focus_field (KoersUpdateForm *self,
             int              field)
{
  gtk_widget_set_visible (GTK_WIDGET (self->rows[field]), TRUE);
  gtk_widget_grab_focus (koers_field_editor_get_focus_widget (get_editor (self, field)));
}

static void
tell_problem (KoersUpdateForm *self,
              const char      *message)
{
  gtk_label_set_label (self->problem, message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* What the rules say of a field is said below it. */
static gboolean
is_good (KoersUpdateForm *self,
         KoersChangeSet  *changes)
{
  g_autoptr (GPtrArray) problems = koers_rules_check (koers_view_state_get_strategy (self->view_state), changes);

  for (guint i = problems->len; i > 0; i--)
    {
      const KoersProblem *problem = g_ptr_array_index (problems, i - 1);

      if (problem->kind == KOERS_KIND_UPDATE && problem->field >= 0 && self->rows[problem->field] != NULL)
        {
          koers_update_row_set_error (self->rows[problem->field], problem->message);
          focus_field (self, problem->field);
        }
      else
        {
          g_autofree char *line = koers_problem_dup_line (problem);

          tell_problem (self, line);
        }
    }
  return problems->len == 0;
}

static void
commit (KoersUpdateForm *self,
        KoersChangeSet  *changes)
{
  if (!koers_view_state_commit (self->view_state, changes))
    return;
  /* What was filled in is kept now. */
  show_values (self);
  g_signal_emit (self, signals[SAVED], 0);
}

static void
save (KoersUpdateForm *self,
      int              state)
{
  KoersValue values[KOERS_UPDATE_N_FIELDS];
  int wrong;

  if (koers_strategy_of (self->initiative) == NULL || !koers_document_can_edit (koers_view_state_get_document (self->view_state)))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  wrong = read_values (self, TRUE, values);
  values[KOERS_UPDATE_STATE] = koers_value_integer (state);
  if (wrong < 0 && state == KOERS_UPDATE_STATE_SUBMITTED && koers_update_edit_get_health (values) == KOERS_HEALTH_NOT_ASSESSED)
    {
      wrong = KOERS_UPDATE_TIME_LIGHT;
      koers_update_row_set_error (self->rows[wrong], _("Say how it goes: choose at least one light."));
    }
  if (wrong >= 0)
    focus_field (self, wrong);
  else
    {
      g_autoptr (KoersChangeSet) changes = koers_update_edit_save (self->initiative, self->open, values);

      if (is_good (self, changes))
        commit (self, changes);
    }
  clear_values (values);
}

/**
 * koers_update_form_keep:
 * @self: a form that is left
 *
 * Keeps what was filled in and not yet sent as a draft, so that it is not lost.
 */
void
koers_update_form_keep (KoersUpdateForm *self)
{
  KoersValue values[KOERS_UPDATE_N_FIELDS];
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  int wrong;

  g_return_if_fail (KOERS_IS_UPDATE_FORM (self));

  if (koers_strategy_of (self->initiative) == NULL || !is_touched (self) ||
      !koers_document_can_edit (koers_view_state_get_document (self->view_state)))
    return;
  wrong = read_values (self, FALSE, values);
  values[KOERS_UPDATE_STATE] = koers_value_integer (KOERS_UPDATE_STATE_DRAFT);
  changes = koers_update_edit_save (self->initiative, self->open, values);
  problems = koers_rules_check (koers_view_state_get_strategy (self->view_state), changes);
  if (problems->len == 0 && koers_view_state_commit (self->view_state, changes) && wrong < 0)
    show_values (self);
  clear_values (values);
}

static void
submit_cb (KoersUpdateForm *self)
{
  save (self, KOERS_UPDATE_STATE_SUBMITTED);
}

static void
draft_cb (KoersUpdateForm *self)
{
  save (self, KOERS_UPDATE_STATE_DRAFT);
}

static void
repeat_cb (KoersUpdateForm *self)
{
  g_autoptr (KoersChangeSet) changes = NULL;

  if (self->last == NULL || koers_strategy_of (self->last) == NULL)
    return;
  changes = koers_update_edit_repeat (self->last, self->open, self->author, koers_view_state_get_reporting_day (self->view_state));
  if (is_good (self, changes))
    commit (self, changes);
}

static void
submit_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  submit_cb (KOERS_UPDATE_FORM (widget));
}

/* ---- the type */

/* Where one begins. */
static gboolean
koers_update_form_grab_focus (GtkWidget *widget)
{
  KoersUpdateForm *self = KOERS_UPDATE_FORM (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->repeat)) && gtk_widget_is_sensitive (GTK_WIDGET (self->repeat)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->repeat));
  return gtk_widget_grab_focus (koers_field_editor_get_focus_widget (get_editor (self, asked[0])));
}

static void
koers_update_form_dispose (GObject *object)
{
  KoersUpdateForm *self = KOERS_UPDATE_FORM (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->open);
  g_clear_object (&self->last);
  g_clear_object (&self->author);
  g_clear_object (&self->initiative);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_update_form_parent_class)->dispose (object);
}

static void
koers_update_form_class_init (KoersUpdateFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_update_form_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_update_form_grab_focus;

  /**
   * KoersUpdateForm::saved:
   *
   * Comes when what was filled in, or that nothing changed, has been kept.
   */
  signals[SAVED] = g_signal_new ("saved", KOERS_TYPE_UPDATE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KOERS_TYPE_FLOW);
  gtk_widget_class_install_action (widget_class, "update.submit", NULL, submit_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-update-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, name);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, before);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, question);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, repeat);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, fields);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, light);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, preview);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, problem);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, submit);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateForm, draft);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_cb);
  gtk_widget_class_bind_template_callback (widget_class, repeat_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, KOERS_TYPE_STEADY_LAYOUT);
}

static void
koers_update_form_init (KoersUpdateForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_update_form_new:
 * @view_state: what the window shows
 * @initiative: an initiative of its strategy
 * @author: (nullable): who writes
 *
 * Returns: (transfer floating): a form to say how it goes
 */
GtkWidget *
koers_update_form_new (KoersViewState *view_state,
                       KoersRecord    *initiative,
                       KoersRecord    *author)
{
  KoersUpdateForm *self = g_object_new (KOERS_TYPE_UPDATE_FORM, NULL);

  self->view_state = g_object_ref (view_state);
  self->initiative = g_object_ref (initiative);
  self->author = author != NULL ? g_object_ref (author) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      GtkWidget *row = koers_update_row_new (koers_view_state_get_strategy (view_state), asked[i]);

      self->rows[asked[i]] = KOERS_UPDATE_ROW (row);
      gtk_list_box_append (self->fields, row);
    }
  update (self);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    g_signal_connect_object (get_editor (self, asked[i]), "edited", G_CALLBACK (show_preview), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
