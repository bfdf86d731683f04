/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-detail.h"

#include "koers-change-set.h"
#include "koers-health-image.h"
#include "koers-kpi-chart.h"
#include "koers-kpi-entry.h"
#include "koers-kpi-table.h"
#include "koers-kpi-words.h"

/**
 * KoersKpiDetail:
 *
 * How a KPI stands: its light with what that is computed from, its chart, the same as a table, and below that what adds to it.
 */
struct _KoersKpiDetail {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *kpi;
  GtkBox         *box;
  GtkImage       *light;
  GtkLabel       *state;
  KoersKpiChart  *chart;
  KoersKpiTable  *table;
  KoersKpiEntry  *entry;
};

G_DEFINE_FINAL_TYPE (KoersKpiDetail, koers_kpi_detail, GTK_TYPE_WIDGET)

static void
update (KoersKpiDetail *self)
{
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  g_autofree char *state = NULL, *sentence = NULL;
  g_autoptr (KoersKpiSeries) all = NULL;
  KoersKpiSeries *series;

  if (koers_strategy_of (self->kpi) == NULL)
    return;
  /* What was filled in is seen in the table, also if it is not judged yet. */
  all = koers_kpi_series_of (self->kpi, G_MAXINT32);
  series = koers_kpi_series_of (self->kpi, day);
  state = koers_kpi_dup_state (self->kpi, day);
  sentence = koers_kpi_dup_chart_sentence (self->kpi, series);
  koers_health_image_set (self->light, koers_kpi_get_status (self->kpi, day).health);
  gtk_widget_set_visible (GTK_WIDGET (self->light), koers_kpi_get_status (self->kpi, day).health != KOERS_HEALTH_NOT_ASSESSED);
  gtk_label_set_label (self->state, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), koers_kpi_series_get_n (series) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->table), koers_kpi_series_get_n (all) > 0);
  koers_kpi_table_set_series (self->table, all, series, day, koers_record_get_text (self->kpi, KOERS_KPI_SOURCE));
  koers_kpi_entry_update (self->entry, all);
  koers_kpi_chart_set_series (self->chart, series);
}

static void
strategy_changed_cb (KoersKpiDetail *self,
                     KoersChangeSet *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    switch ((int) koers_change_set_get (changes, i)->kind)
      {
      case KOERS_KIND_KPI:
      case KOERS_KIND_MEASUREMENT:
      case KOERS_KIND_TARGET:
        update (self);
        return;
      default:
        break;
      }
}

static void
can_edit_changed_cb (KoersKpiDetail *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->entry), koers_document_can_edit (koers_view_state_get_document (self->view_state)));
}

static void
koers_kpi_detail_dispose (GObject *object)
{
  KoersKpiDetail *self = KOERS_KPI_DETAIL (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->kpi);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_kpi_detail_parent_class)->dispose (object);
}

static void
koers_kpi_detail_class_init (KoersKpiDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_kpi_detail_dispose;

  g_type_ensure (KOERS_TYPE_KPI_CHART);
  g_type_ensure (KOERS_TYPE_KPI_ENTRY);
  g_type_ensure (KOERS_TYPE_KPI_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-kpi-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersKpiDetail, box);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiDetail, light);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiDetail, state);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiDetail, chart);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiDetail, table);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiDetail, entry);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_kpi_detail_init (KoersKpiDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_kpi_detail_new:
 * @view_state: what the window shows
 * @kpi: a KPI of its strategy
 *
 * Returns: (transfer floating): how it stands; it follows the strategy and the reporting day
 */
GtkWidget *
koers_kpi_detail_new (KoersViewState *view_state,
                      KoersRecord    *kpi)
{
  KoersKpiDetail *self = g_object_new (KOERS_TYPE_KPI_DETAIL, NULL);

  self->view_state = g_object_ref (view_state);
  self->kpi = g_object_ref (kpi);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (can_edit_changed_cb), self, G_CONNECT_SWAPPED);
  koers_kpi_entry_set_kpi (self->entry, view_state, kpi);
  can_edit_changed_cb (self);
  update (self);
  return GTK_WIDGET (self);
}
