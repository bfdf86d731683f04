/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-row.h"

#include "koers-change-set.h"
#include "koers-health-image.h"
#include "koers-kpi-chart.h"
#include "koers-kpi-words.h"

#include <glib/gi18n-lib.h>

/**
 * KoersKpiRow:
 *
 * A line of the list of KPIs: how it goes as sign and word, code and name, the last value, the owner, and a small chart; or a heading.
 */
struct _KoersKpiRow {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersKpiItem   *item;
  GtkBox         *box;
  GtkImage       *light;
  GtkLabel       *title;
  GtkLabel       *subtitle;
  KoersKpiChart  *chart;
};

G_DEFINE_FINAL_TYPE (KoersKpiRow, koers_kpi_row, GTK_TYPE_WIDGET)

/* The row of the list is what assistive technology reads; GTK names it after its type. */
static void
name_list_row (KoersKpiRow *self,
               const char  *name)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_heading (KoersKpiRow *self)
{
  const char *title = koers_kpi_kind_get_title (koers_kpi_item_get_kind (self->item));

  gtk_label_set_label (self->title, title);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  koers_kpi_chart_set_series (self->chart, NULL);
  name_list_row (self, title);
}

static void
show_record (KoersKpiRow *self,
             KoersRecord *kpi)
{
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  KoersKpiStatus status = koers_kpi_get_status (kpi, day);
  KoersKpiSeries *series = koers_kpi_series_of (kpi, day);
  const char *code = koers_record_get_text (kpi, KOERS_KPI_CODE);
  g_autofree char *name = koers_record_dup_title (kpi), *subtitle = koers_kpi_dup_subtitle (kpi, series, status.health);
  g_autofree char *title = code != NULL ? g_strconcat (code, " ", name, NULL) : g_strdup (name);
  /* Translators: code and name of a KPI, what is to be said of it. */
  g_autofree char *spoken = g_strdup_printf (_("%s, %s"), title, subtitle);

  gtk_label_set_label (self->title, title);
  gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
  gtk_label_set_label (self->subtitle, subtitle);
  koers_health_image_set (self->light, status.health);
  koers_kpi_chart_set_series (self->chart, series);
  name_list_row (self, spoken);
}

static void
show_item (KoersKpiRow *self)
{
  KoersRecord *record = self->item != NULL ? koers_kpi_item_get_record (self->item) : NULL;

  if (self->item == NULL || (record != NULL && koers_strategy_of (record) == NULL))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->light), record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), record != NULL);
  if (record != NULL)
    show_record (self, record);
  else
    show_heading (self);
}

static void
strategy_changed_cb (KoersKpiRow    *self,
                     KoersChangeSet *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    switch ((int) koers_change_set_get (changes, i)->kind)
      {
      case KOERS_KIND_KPI:
      case KOERS_KIND_MEASUREMENT:
      case KOERS_KIND_TARGET:
      case KOERS_KIND_PERSON:
        show_item (self);
        return;
      default:
        break;
      }
}

static void
koers_kpi_row_dispose (GObject *object)
{
  KoersKpiRow *self = KOERS_KPI_ROW (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->item);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_kpi_row_parent_class)->dispose (object);
}

static void
koers_kpi_row_class_init (KoersKpiRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_kpi_row_dispose;

  g_type_ensure (KOERS_TYPE_KPI_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-kpi-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersKpiRow, box);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiRow, light);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiRow, title);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiRow, chart);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_kpi_row_init (KoersKpiRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_kpi_row_new (KoersViewState *view_state)
{
  KoersKpiRow *self = g_object_new (KOERS_TYPE_KPI_ROW, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * koers_kpi_row_set_item:
 * @self: a row
 * @item: (nullable): what it is to show; %NULL for nothing
 *
 * Makes the row show another line.
 */
void
koers_kpi_row_set_item (KoersKpiRow  *self,
                        KoersKpiItem *item)
{
  g_set_object (&self->item, item);
  show_item (self);
}
