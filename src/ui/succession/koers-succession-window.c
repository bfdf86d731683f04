/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-window.h"

#include "koers-succession-list.h"
#include "koers-succession-summary.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>

/* Under which names the window of a strategy remembers what was decided, and the day that was chosen, when this one is closed. */
#define MEMORY "koers-succession"
#define MEMORY_OF_DAY "koers-succession-day"

/**
 * KoersSuccessionWindow:
 *
 * Leads from one agreement to the next in three steps: which agreements, what becomes of each objective, and what follows from that. Nothing
 * changes before the last; who closes the window before finds the decisions again when it is opened again.
 */
struct _KoersSuccessionWindow {
  AdwWindow               parent_instance;
  KoersViewState         *view_state;
  GListStore             *agreements;
  KoersSuccession        *succession;
  GtkButton              *back;
  GtkButton              *next;
  GtkStack               *stack;
  AdwComboRow            *old_agreement;
  AdwComboRow            *new_agreement;
  GtkEditable            *day;
  GtkLabel               *problem;
  KoersSuccessionList    *list;
  KoersSuccessionSummary *summary;
  gboolean                day_is_chosen;
  gboolean                is_carrying_out;
};

G_DEFINE_FINAL_TYPE (KoersSuccessionWindow, koers_succession_window, ADW_TYPE_WINDOW)

/* ---- which agreements */

static void
fill_agreements (KoersSuccessionWindow *self)
{
  KoersRecordList *list = koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), KOERS_KIND_AGREEMENT);
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (ordered, koers_record_list_get (list, i));
  g_ptr_array_sort (ordered, koers_record_compare_ptr);
  g_list_store_splice (self->agreements, 0, g_list_model_get_n_items (G_LIST_MODEL (self->agreements)), ordered->pdata, ordered->len);
}

static KoersRecord *
get_agreement (AdwComboRow *row)
{
  return adw_combo_row_get_selected_item (row);
}

static void
select_agreement (KoersSuccessionWindow *self,
                  AdwComboRow           *row,
                  KoersRecord           *agreement)
{
  guint position;

  if (agreement != NULL && g_list_store_find (self->agreements, agreement, &position))
    adw_combo_row_set_selected (row, position);
}

/* The last that has the state, or the last of all for -1, other than @other. They are in the order of their terms. */
static KoersRecord *
find_last (KoersSuccessionWindow *self,
           int                    state,
           KoersRecord           *other)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->agreements)); i-- > 0;)
    {
      g_autoptr (KoersRecord) agreement = g_list_model_get_item (G_LIST_MODEL (self->agreements), i);

      if (agreement != other && (state < 0 || koers_record_get_choice (agreement, KOERS_AGREEMENT_STATE) == state))
        return agreement;
    }
  return NULL;
}

/* The agreement in force is replaced by the last of the others. */
static void
propose_agreements (KoersSuccessionWindow *self,
                    KoersRecord           *old_agreement)
{
  if (old_agreement == NULL)
    old_agreement = find_last (self, KOERS_AGREEMENT_STATE_IN_FORCE, NULL);
  if (old_agreement == NULL)
    old_agreement = find_last (self, -1, find_last (self, -1, NULL));
  select_agreement (self, self->old_agreement, old_agreement);
  select_agreement (self, self->new_agreement, find_last (self, -1, old_agreement));
}

static gboolean
read_day (KoersSuccessionWindow  *self,
          KoersDate              *day,
          char                  **message)
{
  g_auto (KoersValue) value = koers_value_none;

  if (!koers_value_parse_human (koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_ENDED_DATE), gtk_editable_get_text (self->day),
                                &value, message))
    return FALSE;
  if (koers_value_is_set (&value) && value.date.precision == KOERS_PRECISION_DAY)
    {
      *day = value.date;
      return TRUE;
    }
  *message = g_strdup (_("Give the day from which the new agreement holds."));
  return FALSE;
}

/* What is still wrong with the choice. */
static char *
dup_problem (KoersSuccessionWindow *self)
{
  g_autofree char *message = NULL;
  KoersDate day;

  if (get_agreement (self->old_agreement) == get_agreement (self->new_agreement))
    return g_strdup (_("Choose two different agreements."));
  return read_day (self, &day, &message) ? NULL : g_steal_pointer (&message);
}

/* ---- from step to step */

static const char *
get_step (KoersSuccessionWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

static void
show_step (KoersSuccessionWindow *self)
{
  const char *step = get_step (self);
  gboolean first = g_str_equal (step, "agreements"), last = g_str_equal (step, "summary");
  g_autofree char *problem = first ? dup_problem (self) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->back), !first);
  gtk_button_set_label (self->next, first ? _("Compare") : last ? _("Replace") : _("Continue"));
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next),
                            problem == NULL && (!last || koers_succession_get_n_decided (self->succession) == koers_succession_get_n (self->succession)));
}

static void
show_summary (KoersSuccessionWindow *self)
{
  g_autofree char *message = NULL;
  KoersDate day;

  /* The first step is left only with a day. */
  if (read_day (self, &day, &message))
    koers_succession_summary_set_succession (self->summary, self->succession, day);
}

static void
go_to_step (KoersSuccessionWindow *self,
            const char            *step)
{
  if (g_str_equal (step, "summary"))
    show_summary (self);
  gtk_stack_set_visible_child_name (self->stack, step);
  show_step (self);
  if (g_str_equal (step, "objectives"))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->next));
}

/* Compares the agreements as they are now; what was decided about the same objectives stays. */
static void
compare (KoersSuccessionWindow *self,
         KoersSuccession       *earlier,
         KoersRecord           *old_agreement,
         KoersRecord           *new_agreement)
{
  g_autoptr (KoersSuccession) succession = koers_succession_new (koers_view_state_get_strategy (self->view_state), old_agreement, new_agreement);

  if (earlier != NULL)
    koers_succession_take_decisions (succession, earlier);
  g_set_object (&self->succession, succession);
  koers_succession_list_set_succession (self->list, succession);
}

static void
carry_out (KoersSuccessionWindow *self)
{
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autofree char *message = NULL, *text = NULL;
  KoersDate day;

  if (!read_day (self, &day, &message))
    {
      go_to_step (self, "agreements");
      return;
    }
  changes = koers_succession_dup_changes (self->succession, day);
  /* Translators: the new agreement. */
  text = g_strdup_printf (_("“%s” is in force now"), koers_record_get_name (koers_succession_get_new_agreement (self->succession)));
  self->is_carrying_out = TRUE;
  if (koers_view_state_commit (self->view_state, changes))
    {
      koers_view_state_tell (self->view_state, text, TRUE);
      g_clear_object (&self->succession);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  self->is_carrying_out = FALSE;
}

/* What was decided between other agreements says nothing about these. */
static gboolean
is_about (KoersSuccession *succession,
          KoersRecord     *old_agreement,
          KoersRecord     *new_agreement)
{
  return succession != NULL && koers_succession_get_old_agreement (succession) == old_agreement &&
         koers_succession_get_new_agreement (succession) == new_agreement;
}

static void
next_cb (KoersSuccessionWindow *self)
{
  const char *step = get_step (self);

  if (g_str_equal (step, "agreements"))
    {
      KoersRecord *old_agreement = get_agreement (self->old_agreement), *new_agreement = get_agreement (self->new_agreement);

      compare (self, is_about (self->succession, old_agreement, new_agreement) ? self->succession : NULL, old_agreement, new_agreement);
      go_to_step (self, "objectives");
    }
  else if (g_str_equal (step, "objectives"))
    go_to_step (self, "summary");
  else
    carry_out (self);
}

static void
back_cb (KoersSuccessionWindow *self)
{
  go_to_step (self, g_str_equal (get_step (self), "summary") ? "objectives" : "agreements");
}

/* ---- what changes meanwhile */

/* The day that lies at hand for the new agreement, as long as nobody chose another. */
static void
agreement_chosen_cb (KoersSuccessionWindow *self)
{
  KoersRecord *agreement = get_agreement (self->new_agreement);

  if (self->view_state == NULL || agreement == NULL || koers_strategy_of (agreement) == NULL)
    return;
  if (!self->day_is_chosen)
    {
      KoersValue day = koers_value_date (koers_agreement_get_first_day (agreement));
      g_autofree char *text = koers_value_dup_editable (&day, koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_ENDED_DATE));

      gtk_editable_set_text (self->day, text);
      self->day_is_chosen = FALSE;
    }
  show_step (self);
}

static void
day_changed_cb (KoersSuccessionWindow *self)
{
  self->day_is_chosen = TRUE;
  if (self->view_state != NULL)
    show_step (self);
}

static gboolean
is_there (KoersRecord *agreement)
{
  return agreement != NULL && koers_strategy_of (agreement) != NULL;
}

static void
strategy_changed_cb (KoersSuccessionWindow *self)
{
  KoersRecord *old_agreement = get_agreement (self->old_agreement), *new_agreement = get_agreement (self->new_agreement);

  if (self->is_carrying_out)
    return;
  if (!is_there (old_agreement) || !is_there (new_agreement))
    {
      g_clear_object (&self->succession);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  g_object_ref (old_agreement);
  g_object_ref (new_agreement);
  fill_agreements (self);
  select_agreement (self, self->old_agreement, old_agreement);
  select_agreement (self, self->new_agreement, new_agreement);
  g_object_unref (old_agreement);
  g_object_unref (new_agreement);
  if (self->succession != NULL)
    compare (self, self->succession, old_agreement, new_agreement);
  if (g_str_equal (get_step (self), "summary"))
    show_summary (self);
  show_step (self);
}

/* ---- the type */

static void
koers_succession_window_dispose (GObject *object)
{
  KoersSuccessionWindow *self = KOERS_SUCCESSION_WINDOW (object);

  if (self->view_state != NULL && self->succession != NULL && koers_succession_get_n_decided (self->succession) > 0)
    {
      g_object_set_data_full (G_OBJECT (self->view_state), MEMORY, g_object_ref (self->succession), g_object_unref);
      g_object_set_data_full (G_OBJECT (self->view_state), MEMORY_OF_DAY, g_strdup (gtk_editable_get_text (self->day)), g_free);
    }
  g_clear_object (&self->succession);
  g_clear_object (&self->agreements);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_succession_window_parent_class)->dispose (object);
}

static void
koers_succession_window_class_init (KoersSuccessionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_succession_window_dispose;

  g_type_ensure (KOERS_TYPE_SUCCESSION_LIST);
  g_type_ensure (KOERS_TYPE_SUCCESSION_SUMMARY);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-succession-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, back);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, next);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, old_agreement);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, new_agreement);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, day);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, list);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionWindow, summary);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreement_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}

static void
koers_succession_window_init (KoersSuccessionWindow *self)
{
  g_autoptr (GtkExpression) name = gtk_property_expression_new (koers_record_get_kind_type (KOERS_KIND_AGREEMENT), NULL, "name");

  gtk_widget_init_template (GTK_WIDGET (self));
  self->agreements = g_list_store_new (KOERS_TYPE_RECORD);
  adw_combo_row_set_expression (self->old_agreement, name);
  adw_combo_row_set_expression (self->new_agreement, name);
  adw_combo_row_set_model (self->old_agreement, G_LIST_MODEL (self->agreements));
  adw_combo_row_set_model (self->new_agreement, G_LIST_MODEL (self->agreements));
}

/**
 * koers_succession_present:
 * @parent: a window
 * @view_state: what it shows; a strategy with two agreements or more
 * @old_agreement: (nullable): the agreement that is to be replaced; %NULL for the one in force
 *
 * Leads from one agreement to another. What was decided in this window before, and not carried out, is still there.
 */
void
koers_succession_present (GtkWindow      *parent,
                          KoersViewState *view_state,
                          KoersRecord    *old_agreement)
{
  KoersSuccessionWindow *self = g_object_new (KOERS_TYPE_SUCCESSION_WINDOW, "transient-for", parent, NULL);
  g_autoptr (KoersSuccession) earlier = g_object_steal_data (G_OBJECT (view_state), MEMORY);
  g_autofree char *day = g_object_steal_data (G_OBJECT (view_state), MEMORY_OF_DAY);

  self->view_state = g_object_ref (view_state);
  fill_agreements (self);
  propose_agreements (self, old_agreement);
  if (earlier != NULL && is_there (koers_succession_get_old_agreement (earlier)) && is_there (koers_succession_get_new_agreement (earlier)) &&
      (old_agreement == NULL || old_agreement == koers_succession_get_old_agreement (earlier)))
    {
      select_agreement (self, self->old_agreement, koers_succession_get_old_agreement (earlier));
      select_agreement (self, self->new_agreement, koers_succession_get_new_agreement (earlier));
      compare (self, earlier, get_agreement (self->old_agreement), get_agreement (self->new_agreement));
      gtk_editable_set_text (self->day, day);
    }
  agreement_chosen_cb (self);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  go_to_step (self, self->succession != NULL ? "objectives" : "agreements");
}
