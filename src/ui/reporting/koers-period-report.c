/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-period-report.h"

#include "koers-action-row.h"
#include "koers-document-as-of.h"
#include "koers-drop-down-name.h"
#include "koers-due.h"
#include "koers-flow.h"
#include "koers-period-changes-box.h"
#include "koers-period-freeze-dialog.h"
#include "koers-period-words.h"
#include "koers-record-rows.h"
#include "koers-settings.h"
#include "koers-snapshot.h"
#include "koers-window.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPeriodReport:
 *
 * A reporting period as the CDO closes it: how far it is, which updates are in, and what changed since an earlier snapshot.
 */
struct _KoersPeriodReport {
  GtkWidget              parent_instance;
  KoersViewState        *view_state;
  KoersRecord           *period;
  GPtrArray             *earlier; /* (element-type KoersRecord): snapshots that it can be compared with, the last one first */
  GHashTable            *opened;  /* (element-type KoersId KoersStrategy): what snapshots hold, which never changes */
  GtkWidget             *box;
  GtkLabel              *name;
  GtkImage              *sign;
  GtkLabel              *facts;
  GtkLabel              *dates;
  GtkLabel              *departments_title;
  GtkListBox            *departments;
  GtkWidget             *freeze;
  GtkWidget             *open;
  GtkLabel              *since;
  GtkDropDown           *since_choice;
  KoersPeriodChangesBox *changes;
  gboolean               filling; /* whether the choices are being put in */
};

G_DEFINE_FINAL_TYPE (KoersPeriodReport, koers_period_report, GTK_TYPE_WIDGET)

/* Somebody else may have deleted it, or there is none yet. */
static gboolean
is_there (KoersPeriodReport *self)
{
  return self->period != NULL && koers_strategy_of (self->period) != NULL;
}

/* ---- which updates are in */

static GtkWidget *
new_count_row (const KoersPeriodCount *count)
{
  /* Translators: how many updates, and of how many initiatives one is asked. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u of %u update is in", "%u of %u updates are in", count->n_due), count->n_in, count->n_due);
  GtkWidget *row, *image;

  if (count->department != NULL)
    row = koers_record_row_new (count->department, text);
  else
    {
      row = koers_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("No department"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      /* Or the title would be said twice. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("No department"),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    }
  if (count->n_in == count->n_due && count->department != NULL)
    {
      image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      koers_record_row_add (row, image);
    }
  return row;
}

/* Whoever judges them finds them in what is due. */
static void
add_submitted_row (KoersPeriodReport *self)
{
  g_autoptr (GPtrArray) submitted = koers_strategy_dup_submitted (koers_view_state_get_strategy (self->view_state),
                                                                  koers_view_state_get_reporting_day (self->view_state));
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (submitted->len == 0 || koers_date_is_set (koers_record_get_date (self->period, KOERS_REPORTING_PERIOD_FROZEN_DATE)))
    return;
  title = g_strdup_printf (ngettext ("%u submitted update waits for a judgement", "%u submitted updates wait for a judgement", submitted->len),
                           submitted->len);
  row = koers_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->departments, row);
}

static void
show_departments (KoersPeriodReport *self)
{
  g_autoptr (GArray) counts = koers_reporting_period_dup_counts (self->period);
  g_autofree char *title = NULL;
  guint n_in = 0, n_due = 0;

  koers_record_rows_clear (self->departments);
  add_submitted_row (self);
  for (guint i = 0; i < counts->len; i++)
    {
      const KoersPeriodCount *count = &g_array_index (counts, KoersPeriodCount, i);

      n_in += count->n_in;
      n_due += count->n_due;
      gtk_list_box_append (self->departments, new_count_row (count));
    }
  /* Translators: how many updates, and of how many initiatives one is asked. */
  title = g_strdup_printf (_("Updates of departments (%u of %u)"), n_in, n_due);
  gtk_label_set_label (self->departments_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->departments), gtk_list_box_get_row_at_index (self->departments, 0) != NULL);
}

static void
department_activated_cb (KoersPeriodReport *self,
                         GtkListBoxRow     *row)
{
  KoersRecord *department = koers_record_row_get_record (row);

  if (department == NULL)
    koers_view_state_set_page (self->view_state, "updates");
  else if (koers_strategy_of (department) != NULL)
    koers_view_state_show (self->view_state, "owners", department);
}

/* ---- what changed */

static KoersStrategy *
open_snapshot (KoersPeriodReport *self,
               KoersRecord       *snapshot)
{
  KoersId id = koers_record_get_id (snapshot);
  KoersStrategy *strategy = g_hash_table_lookup (self->opened, &id);
  g_autoptr (GError) error = NULL;

  if (strategy != NULL)
    return strategy;
  strategy = koers_snapshot_open (snapshot, &error);
  if (strategy == NULL)
    koers_view_state_tell (self->view_state, error->message, FALSE);
  else
    g_hash_table_insert (self->opened, g_memdup2 (&id, sizeof id), strategy);
  return strategy;
}

static gint32
get_day (KoersRecord *snapshot)
{
  return koers_record_get_date (snapshot, KOERS_SNAPSHOT_TAKEN_DATE).day;
}

static void
show_changes (KoersPeriodReport *self)
{
  guint selected = gtk_drop_down_get_selected (self->since_choice);
  KoersRecord *before = selected < self->earlier->len ? g_ptr_array_index (self->earlier, selected) : NULL;
  KoersRecord *own = koers_reporting_period_find_snapshot (self->period);
  KoersStrategy *then = before != NULL ? open_snapshot (self, before) : NULL;
  KoersStrategy *now = own != NULL ? open_snapshot (self, own) : koers_view_state_get_strategy (self->view_state);
  g_autoptr (KoersPeriodChanges) changes = NULL;

  if (then != NULL && now != NULL)
    changes = koers_period_changes_new (then, get_day (before), now, own != NULL ? get_day (own) : koers_view_state_get_reporting_day (self->view_state));
  koers_period_changes_box_show (self->changes, changes);
}

static void
since_changed_cb (KoersPeriodReport *self)
{
  if (!self->filling && is_there (self))
    show_changes (self);
}

static int
compare_snapshots (gconstpointer a,
                   gconstpointer b)
{
  KoersRecord *one = *(KoersRecord *const *) a, *other = *(KoersRecord *const *) b;
  gint64 one_made = koers_record_get_created (one).time, other_made = koers_record_get_created (other).time;

  if (get_day (one) != get_day (other))
    return get_day (one) > get_day (other) ? -1 : 1;
  return one_made != other_made ? (one_made > other_made ? -1 : 1) : koers_record_compare (one, other);
}

static void
find_earlier (KoersPeriodReport *self)
{
  KoersRecordList *list = koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), KOERS_KIND_SNAPSHOT);
  KoersRecord *own = koers_reporting_period_find_snapshot (self->period);
  gint32 day = koers_view_state_get_reporting_day (self->view_state);

  g_ptr_array_set_size (self->earlier, 0);
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *snapshot = koers_record_list_get (list, i);

      if (own != NULL ? compare_snapshots (&snapshot, &own) > 0 : get_day (snapshot) <= day)
        g_ptr_array_add (self->earlier, g_object_ref (snapshot));
    }
  g_ptr_array_sort (self->earlier, compare_snapshots);
}

static void
show_earlier (KoersPeriodReport *self)
{
  guint selected = gtk_drop_down_get_selected (self->since_choice);
  g_autoptr (KoersRecord) chosen = selected < self->earlier->len ? g_object_ref (g_ptr_array_index (self->earlier, selected)) : NULL;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  find_earlier (self);
  for (guint i = 0; i < self->earlier->len; i++)
    {
      g_autofree char *label = koers_snapshot_dup_label (g_ptr_array_index (self->earlier, i));

      gtk_string_list_append (labels, label);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->since_choice, G_LIST_MODEL (labels));
  if (chosen != NULL && g_ptr_array_find (self->earlier, chosen, &selected))
    gtk_drop_down_set_selected (self->since_choice, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->since_choice), self->earlier->len > 0);
  gtk_label_set_label (self->since, self->earlier->len > 0 ? _("What changed since") : _("What changed"));
}

/* ---- the whole */

/* One of the two is there; the keyboard does not go with the one that goes. */
static void
show_buttons (KoersPeriodReport *self,
              gboolean           can_freeze,
              gboolean           can_open)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus != NULL && (focus == self->freeze || focus == self->open);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "period.freeze",
                                 can_freeze && koers_document_can_edit (koers_view_state_get_document (self->view_state)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "period.open", can_open);
  gtk_widget_set_visible (self->freeze, can_freeze);
  gtk_widget_set_visible (self->open, can_open);
  if (had_focus && !gtk_widget_get_visible (focus))
    gtk_widget_grab_focus (can_open ? self->open : self->freeze);
}

static void
show (KoersPeriodReport *self)
{
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  g_autofree char *facts = NULL, *dates = NULL;

  if (!is_there (self))
    return;
  facts = koers_period_dup_facts (self->period, day);
  dates = koers_period_dup_dates (self->period);
  gtk_label_set_label (self->name, koers_record_get_name (self->period));
  gtk_image_set_from_icon_name (self->sign, koers_period_phase_get_icon_name (koers_reporting_period_get_phase (self->period, day)));
  gtk_label_set_label (self->facts, facts);
  gtk_label_set_label (self->dates, dates);
  gtk_widget_set_visible (GTK_WIDGET (self->dates), *dates != '\0');
  show_buttons (self, !koers_date_is_set (koers_record_get_date (self->period, KOERS_REPORTING_PERIOD_FROZEN_DATE)),
                koers_reporting_period_find_snapshot (self->period) != NULL);
  show_departments (self);
  show_earlier (self);
  show_changes (self);
}

static void
freeze_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersPeriodReport *self = KOERS_PERIOD_REPORT (widget);

  if (is_there (self))
    koers_period_freeze_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->view_state, self->period);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersPeriodReport *self = KOERS_PERIOD_REPORT (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (gtk_widget_get_root (widget)));
  KoersRecord *snapshot = is_there (self) ? koers_reporting_period_find_snapshot (self->period) : NULL;
  g_autoptr (GSettings) settings = koers_settings_new ();
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  KoersWindow *window;

  if (snapshot == NULL)
    return;
  document = koers_document_open_snapshot (snapshot, g_get_user_name (), &error);
  if (document == NULL)
    {
      koers_view_state_tell (self->view_state, error->message, FALSE);
      return;
    }
  window = koers_window_new (ADW_APPLICATION (application), settings);
  koers_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

/* ---- the type */

static void
koers_period_report_dispose (GObject *object)
{
  KoersPeriodReport *self = KOERS_PERIOD_REPORT (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->period);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_period_report_parent_class)->dispose (object);
}

static void
koers_period_report_finalize (GObject *object)
{
  KoersPeriodReport *self = KOERS_PERIOD_REPORT (object);

  g_ptr_array_unref (self->earlier);
  g_hash_table_unref (self->opened);

  G_OBJECT_CLASS (koers_period_report_parent_class)->finalize (object);
}

static void
koers_period_report_class_init (KoersPeriodReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_period_report_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_period_report_finalize;

  gtk_widget_class_install_action (widget_class, "period.freeze", NULL, freeze_action);
  gtk_widget_class_install_action (widget_class, "period.open", NULL, open_action);

  g_type_ensure (KOERS_TYPE_FLOW);
  g_type_ensure (KOERS_TYPE_PERIOD_CHANGES_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-period-report.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, box);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, name);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, sign);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, facts);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, dates);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, departments_title);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, departments);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, freeze);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, open);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, since);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, since_choice);
  gtk_widget_class_bind_template_child (widget_class, KoersPeriodReport, changes);
  gtk_widget_class_bind_template_callback (widget_class, department_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, since_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_period_report_init (KoersPeriodReport *self)
{
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  self->opened = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_drop_down_set_name (self->since_choice, _("What changed since"));
  koers_drop_down_set_narrow (self->since_choice);
}

void
koers_period_report_set_view_state (KoersPeriodReport *self,
                                    KoersViewState    *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  koers_period_changes_box_set_view_state (self->changes, view_state);
}

/**
 * koers_period_report_set_period:
 * @self: a report
 * @period: (nullable): a reporting period
 *
 * Shows that period as it is now.
 */
void
koers_period_report_set_period (KoersPeriodReport *self,
                                KoersRecord       *period)
{
  if (g_set_object (&self->period, period))
    {
      self->filling = TRUE;
      gtk_drop_down_set_model (self->since_choice, NULL);
      self->filling = FALSE;
    }
  show (self);
}
