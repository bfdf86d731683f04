/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-freeze-dialog.h"

#include "koers-baseline.h"
#include "koers-drop-down-name.h"
#include "koers-record-choice.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>

/**
 * KoersFreezeDialog:
 *
 * Asks under which name the plan is to be frozen, why, and who approved it.
 */
struct _KoersFreezeDialog {
  AdwWindow       parent_instance;
  KoersViewState *view_state;
  GtkEditable    *name;
  GtkEditable    *date;
  GtkEditable    *reason;
  AdwActionRow   *body_row;
  GtkWidget      *body;
  GtkEditable    *approved;
  GtkLabel       *problem;
  GtkButton      *freeze;
};

G_DEFINE_FINAL_TYPE (KoersFreezeDialog, koers_freeze_dialog, ADW_TYPE_WINDOW)

static gboolean
read_date (GtkEditable  *entry,
           int           field,
           KoersValue   *value,
           char        **message)
{
  return koers_value_parse_human (koers_catalogue_get_field (KOERS_KIND_BASELINE, field), gtk_editable_get_text (entry), value, message);
}

/* Says what is still wrong, beside what can be frozen. */
static void
changed_cb (KoersFreezeDialog *self)
{
  g_auto (KoersValue) date = koers_value_none, approved = koers_value_none;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *message = NULL;
  gboolean good = read_date (self->date, KOERS_BASELINE_TAKEN_DATE, &date, &message) &&
                  read_date (self->approved, KOERS_BASELINE_APPROVED_DATE, &approved, &message);

  gtk_label_set_label (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->freeze), good && koers_value_is_set (&date) && *name != '\0');
}

static KoersDate
get_date (const KoersValue *value)
{
  return koers_value_is_set (value) ? value->date : (KoersDate) { 0 };
}

static void
freeze_cb (KoersFreezeDialog *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  g_auto (KoersValue) date = koers_value_none, approved = koers_value_none;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  /* Translators: the name of a plan that is frozen. */
  g_autofree char *label = g_strdup_printf (_("Freeze the plan as “%s”"), name);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);
  g_autofree char *text = NULL;
  KoersBaselineFacts facts = { .name = name, .reason = gtk_editable_get_text (self->reason) };
  KoersId id;
  guint n;

  if (!read_date (self->date, KOERS_BASELINE_TAKEN_DATE, &date, NULL) || !read_date (self->approved, KOERS_BASELINE_APPROVED_DATE, &approved, NULL))
    return;
  facts.taken = get_date (&date);
  facts.approved = get_date (&approved);
  facts.approved_by = koers_record_choice_get_id (KOERS_RECORD_CHOICE (self->body));
  id = koers_baseline_freeze (strategy, changes, &facts);
  n = koers_change_set_get_n (changes) - 1;
  if (!koers_view_state_commit (self->view_state, changes))
    return;

  koers_view_state_set_baseline (self->view_state, koers_strategy_lookup (strategy, id));
  /* Translators: name of a frozen plan, number of initiatives and milestones in it. */
  text = g_strdup_printf (ngettext ("“%s” frozen, with the dates of %u thing that is planned", "“%s” frozen, with the dates of %u things that are planned", n),
                          name, n);
  koers_view_state_tell (self->view_state, text, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
koers_freeze_dialog_dispose (GObject *object)
{
  g_clear_object (&KOERS_FREEZE_DIALOG (object)->view_state);

  G_OBJECT_CLASS (koers_freeze_dialog_parent_class)->dispose (object);
}

static void
koers_freeze_dialog_class_init (KoersFreezeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_freeze_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-freeze-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersFreezeDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KoersFreezeDialog, date);
  gtk_widget_class_bind_template_child (widget_class, KoersFreezeDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, KoersFreezeDialog, body_row);
  gtk_widget_class_bind_template_child (widget_class, KoersFreezeDialog, approved);
  gtk_widget_class_bind_template_child (widget_class, KoersFreezeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KoersFreezeDialog, freeze);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
}

static void
koers_freeze_dialog_init (KoersFreezeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_freeze_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 *
 * Asks for the plan to be frozen. The window shows the frozen plan from then on.
 */
void
koers_freeze_dialog_present (GtkWindow      *parent,
                             KoersViewState *view_state)
{
  KoersFreezeDialog *self = g_object_new (KOERS_TYPE_FREEZE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *today = koers_date_dup_label (koers_date_today ());

  self->view_state = g_object_ref (view_state);
  self->body = koers_record_choice_new (koers_view_state_get_strategy (view_state), KOERS_KIND_BODY);
  gtk_widget_set_valign (self->body, GTK_ALIGN_CENTER);
  koers_drop_down_set_name (GTK_DROP_DOWN (koers_record_choice_get_focus_widget (KOERS_RECORD_CHOICE (self->body))),
                            koers_field_get_title (koers_catalogue_get_field (KOERS_KIND_BASELINE, KOERS_BASELINE_APPROVED_BY)));
  adw_action_row_add_suffix (self->body_row, self->body);
  gtk_editable_set_text (self->date, today);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
