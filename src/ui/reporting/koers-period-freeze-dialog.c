/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-period-freeze-dialog.h"

#include "koers-reporting-period.h"
#include "koers-snapshot.h"

#include <glib/gi18n-lib.h>

/* So many that lack an update are named; who reads more reads a list. */
#define MAX_MISSING 20

/**
 * KoersPeriodFreezeDialog:
 *
 * Asks under which name a reporting period is frozen, and says before that what goes in and what is missing.
 */
struct _KoersPeriodFreezeDialog {
  AdwWindow             parent_instance;
  KoersViewState       *view_state;
  KoersRecord          *period;
  AdwPreferencesGroup  *group;
  GtkEditable          *name;
  GtkEditable          *note;
  AdwPreferencesGroup  *missing;
  GtkLabel             *more;
  GtkLabel             *problem;
  GtkButton            *freeze;
};

G_DEFINE_FINAL_TYPE (KoersPeriodFreezeDialog, koers_period_freeze_dialog, ADW_TYPE_WINDOW)

static void
changed_cb (KoersPeriodFreezeDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  gtk_widget_set_sensitive (GTK_WIDGET (self->freeze), *name != '\0');
}

static void
freeze_cb (KoersPeriodFreezeDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  /* Translators: the name of a reporting period. */
  g_autofree char *label = g_strdup_printf (_("Freeze the reporting period %s"), koers_record_get_name (self->period));
  /* Translators: the name of a reporting period. */
  g_autofree char *text = g_strdup_printf (_("“%s” frozen"), koers_record_get_name (self->period));
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);
  g_autoptr (GError) error = NULL;

  /* Somebody else may have deleted it meanwhile. */
  if (koers_strategy_of (self->period) != NULL &&
      !koers_reporting_period_freeze (self->period, changes, name, gtk_editable_get_text (self->note),
                                      koers_view_state_get_reporting_day (self->view_state), &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  if (!koers_change_set_is_empty (changes) && !koers_view_state_commit (self->view_state, changes))
    return;
  if (!koers_change_set_is_empty (changes))
    koers_view_state_tell (self->view_state, text, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- what goes in */

static guint
count (KoersPeriodFreezeDialog *self,
       KoersKind                kind)
{
  return koers_record_list_get_n (koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), kind));
}

static void
show_content (KoersPeriodFreezeDialog *self)
{
  g_autofree char *day = koers_date_dup_label (koers_date_from_day (koers_view_state_get_reporting_day (self->view_state), KOERS_PRECISION_DAY));
  /* Translators: a date, and the numbers of initiatives, milestones, KPIs and updates. */
  g_autofree char *text = g_strdup_printf (_("The whole strategy is kept as it stands on %s, and can always be read again: initiatives %u, milestones %u, "
                                             "KPIs %u, updates %u. The updates of this period do not change after that."),
                                           day, count (self, KOERS_KIND_INITIATIVE), count (self, KOERS_KIND_MILESTONE),
                                           count (self, KOERS_KIND_KPI), count (self, KOERS_KIND_UPDATE));

  adw_preferences_group_set_description (self->group, text);
}

static void
show_missing (KoersPeriodFreezeDialog *self)
{
  g_autoptr (GPtrArray) missing = koers_reporting_period_dup_missing (self->period);
  guint n = MIN (missing->len, MAX_MISSING), n_more = missing->len - n;
  g_autofree char *title = g_strdup_printf (ngettext ("%u update is missing", "%u updates are missing", missing->len), missing->len);
  g_autofree char *more = g_strdup_printf (ngettext ("And %u more", "And %u more", n_more), n_more);

  adw_preferences_group_set_title (self->missing, missing->len > 0 ? title : _("All updates are in"));
  for (guint i = 0; i < n; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (missing, i);
      g_autofree char *name = koers_record_dup_title (initiative), *department = koers_record_dup_label (initiative, KOERS_INITIATIVE_DEPARTMENT);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), department);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, department, -1);
      adw_preferences_group_add (self->missing, row);
    }
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

/* ---- the type */

static void
koers_period_freeze_dialog_dispose (GObject *object)
{
  KoersPeriodFreezeDialog *self = KOERS_PERIOD_FREEZE_DIALOG (object);

  g_clear_object (&self->view_state);
  g_clear_object (&self->period);

  G_OBJECT_CLASS (koers_period_freeze_dialog_parent_class)->dispose (object);
}

static void
koers_period_freeze_dialog_class_init (KoersPeriodFreezeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_period_freeze_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-period-freeze-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodFreezeDialog, group);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodFreezeDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodFreezeDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodFreezeDialog, missing);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodFreezeDialog, more);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodFreezeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodFreezeDialog, freeze);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
}

static void
koers_period_freeze_dialog_init (KoersPeriodFreezeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_period_freeze_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 * @period: a reporting period that is not frozen
 *
 * Asks for it to be frozen.
 */
void
koers_period_freeze_dialog_present (GtkWindow      *parent,
                                    KoersViewState *view_state,
                                    KoersRecord    *period)
{
  KoersPeriodFreezeDialog *self = g_object_new (KOERS_TYPE_PERIOD_FREEZE_DIALOG, "transient-for", parent, NULL);

  self->view_state = g_object_ref (view_state);
  self->period = g_object_ref (period);
  show_content (self);
  show_missing (self);
  gtk_editable_set_text (self->name, koers_record_get_name (period));
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
