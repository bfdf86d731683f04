/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-reporting-page.h"

#include "koers-focus.h"
#include "koers-fold.h"
#include "koers-late-update.h"
#include "koers-period-edit.h"
#include "koers-period-report.h"
#include "koers-period-words.h"
#include "koers-record-pane.h"
#include "koers-record-rows.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Between the symbol and the words of a row, in pixels. */
#define SPACING 12

/**
 * KoersReportingPage:
 *
 * The reporting periods, and of the one that is chosen how it stands, which updates are in and what changed; or its fields.
 */
struct _KoersReportingPage {
  GtkWidget          parent_instance;
  KoersViewState    *view_state;
  GtkStack          *stack;
  GtkWidget         *first;
  AdwLeaflet        *leaflet;
  GtkWidget         *side;
  GtkListBox        *list;
  GtkWidget         *detail;
  GtkWidget         *back;
  GtkStack          *parts;
  KoersPeriodReport *report;
  KoersRecordPane   *pane;
  KoersRecord       *chosen;
  gboolean           filling; /* whether the rows are being put in */
  KoersLateUpdate   *late;
};

G_DEFINE_FINAL_TYPE (KoersReportingPage, koers_reporting_page, GTK_TYPE_WIDGET)

/* ---- the list */

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_row (KoersRecord *period,
         gint32       day)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *icon_name = koers_period_phase_get_icon_name (koers_reporting_period_get_phase (period, day));
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *facts = koers_period_dup_facts (period, day);
  GtkWidget *second = new_label (facts, "caption");

  gtk_widget_add_css_class (second, "dim-label");
  gtk_box_append (GTK_BOX (words), new_label (koers_record_get_name (period), NULL));
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_margin_top (box, SPACING / 2);
  gtk_widget_set_margin_bottom (box, SPACING / 2);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_record_get_name (period),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts, -1);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (period), g_object_unref);
  return row;
}

static GtkListBoxRow *
find_row (KoersReportingPage *self,
          KoersRecord        *period)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (koers_record_row_get_record (row) == period)
      return row;
  return NULL;
}

static void
choose (KoersReportingPage *self,
        KoersRecord        *period)
{
  GtkListBoxRow *row = find_row (self, period);

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

/* The last one first: that is where the work is. */
static void
fill_list (KoersReportingPage *self)
{
  g_autoptr (GPtrArray) periods = koers_strategy_dup_sorted (koers_view_state_get_strategy (self->view_state), KOERS_KIND_REPORTING_PERIOD);
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  KoersRecord *chosen;
  GtkListBoxRow *row;

  self->filling = TRUE;
  koers_record_rows_clear (self->list);
  for (guint i = periods->len; i-- > 0;)
    gtk_list_box_append (self->list, new_row (g_ptr_array_index (periods, i), day));
  row = self->chosen != NULL ? find_row (self, self->chosen) : NULL;
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  chosen = row != NULL ? koers_record_row_get_record (row) : NULL;
  g_set_object (&self->chosen, chosen);
  gtk_list_box_select_row (self->list, row);
  if (had_focus && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, periods->len > 0 ? "content" : "empty");
}

/* ---- what is shown of it */

static void
show_chosen (KoersReportingPage *self)
{
  if (self->chosen == NULL || koers_strategy_of (self->chosen) == NULL)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    koers_view_state_set_selected (self->view_state, self->chosen);
  koers_period_report_set_period (self->report, self->chosen);
}

static void
update (gpointer widget)
{
  KoersReportingPage *self = widget;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reporting.add", koers_document_can_edit (koers_view_state_get_document (self->view_state)));
  fill_list (self);
  if (self->chosen != NULL)
    koers_period_report_set_period (self->report, self->chosen);
}

static void
row_selected_cb (KoersReportingPage *self,
                 GtkListBoxRow      *row)
{
  if (self->filling || row == NULL || !g_set_object (&self->chosen, koers_record_row_get_record (row)))
    return;
  show_chosen (self);
}

static void
row_activated_cb (KoersReportingPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
back_clicked_cb (KoersReportingPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->side);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Somebody came here to look at a period, from the history or the search. */
static void
selected_changed_cb (KoersReportingPage *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);

  if (record != NULL && koers_record_get_kind (record) == KOERS_KIND_SNAPSHOT)
    record = koers_record_get_target (record, KOERS_SNAPSHOT_REPORTING_PERIOD);
  if (record == NULL || koers_record_get_kind (record) != KOERS_KIND_REPORTING_PERIOD || record == self->chosen)
    return;
  koers_late_update_settle (self->late);
  choose (self, record);
}

/* ---- adding */

static gboolean
name_new_cb (gpointer data)
{
  g_autoptr (KoersReportingPage) self = data;

  if (self->stack != NULL)
    {
      adw_leaflet_set_visible_child (self->leaflet, self->detail);
      koers_record_pane_edit_name (self->pane);
    }
  return G_SOURCE_REMOVE;
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KoersReportingPage *self = KOERS_REPORTING_PAGE (widget);
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_period_edit_add (strategy, koers_view_state_get_reporting_day (self->view_state), &id);

  if (!koers_view_state_commit (self->view_state, changes))
    return;
  g_set_object (&self->chosen, koers_strategy_lookup (strategy, id));
  koers_late_update_settle (self->late);
  show_chosen (self);
  gtk_stack_set_visible_child_name (self->parts, "record");
  /* The form is there once it has been laid out. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, name_new_cb, g_object_ref (self), NULL);
}

/* ---- the type */

static gboolean
koers_reporting_page_grab_focus (GtkWidget *widget)
{
  KoersReportingPage *self = KOERS_REPORTING_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    return gtk_widget_grab_focus (self->first);
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
koers_reporting_page_map (GtkWidget *widget)
{
  KoersReportingPage *self = KOERS_REPORTING_PAGE (widget);

  koers_late_update_settle (self->late);
  GTK_WIDGET_CLASS (koers_reporting_page_parent_class)->map (widget);
  show_chosen (self);
}

static void
koers_reporting_page_dispose (GObject *object)
{
  KoersReportingPage *self = KOERS_REPORTING_PAGE (object);

  g_clear_object (&self->late);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->chosen);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_reporting_page_parent_class)->dispose (object);
}

static void
koers_reporting_page_class_init (KoersReportingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_reporting_page_dispose;
  widget_class->map = koers_reporting_page_map;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_reporting_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "reporting.add", NULL, add_action);

  g_type_ensure (KOERS_TYPE_PERIOD_REPORT);
  g_type_ensure (KOERS_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-reporting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, first);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, side);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, list);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, back);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, parts);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, report);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_reporting_page_init (KoersReportingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_fold_show (self->leaflet, self->back);
}

/**
 * koers_reporting_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the reporting periods
 */
GtkWidget *
koers_reporting_page_new (KoersViewState *view_state)
{
  KoersReportingPage *self = g_object_new (KOERS_TYPE_REPORTING_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->late = koers_late_update_new (GTK_WIDGET (self), update);
  koers_period_report_set_view_state (self->report, view_state);
  koers_record_pane_set_hint (self->pane, _("Choose a reporting period."));
  koers_record_pane_set_view_state (self->pane, view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  koers_late_update_settle (self->late);
  selected_changed_cb (self);
  return GTK_WIDGET (self);
}
