/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-chart.h"

#include "koers-chart-style.h"
#include "koers-kpi-chart-painter.h"
#include "koers-roadmap-style.h"

/* In heights of a small text; a line of a list has room for two. */
#define LINES 15
#define SMALL_LINES 1.6

/* The least width that still shows something, in pixels. */
#define MIN_WIDTH 200
#define SMALL_WIDTH 72

/**
 * KoersKpiChart:
 *
 * A chart of a KPI. It shows in a picture what the widgets around it say in words.
 */
struct _KoersKpiChart {
  GtkWidget          parent_instance;
  KoersRoadmapStyle  style;
  KoersKpiSeries    *series;
  gboolean           is_small;
};

typedef enum { PROP_IS_SMALL = 1, N_PROPS } KoersKpiChartProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersKpiChart, koers_kpi_chart, GTK_TYPE_WIDGET)

static KoersChartText *
get_text (KoersKpiChart *self)
{
  return koers_roadmap_painter_get_text (self->style.painter);
}

static void
koers_kpi_chart_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  KoersKpiChart *self = KOERS_KPI_CHART (widget);

  koers_roadmap_style_update (&self->style);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->is_small ? SMALL_WIDTH : MIN_WIDTH;
  else
    *minimum = *natural = (int) (koers_chart_text_get_height (get_text (self), KOERS_TEXT_MILESTONE) * (self->is_small ? SMALL_LINES : LINES));
}

static void
koers_kpi_chart_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KoersKpiChart *self = KOERS_KPI_CHART (widget);
  g_autoptr (KoersKpiChartLayout) layout = NULL;
  KoersKpiChartSpace space;

  if (self->series == NULL)
    return;
  koers_roadmap_style_update (&self->style);
  space = (KoersKpiChartSpace) {
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .line_height = koers_chart_text_get_height (get_text (self), KOERS_TEXT_MILESTONE),
    .axis_height = koers_roadmap_painter_get_axis_height (self->style.painter),
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .is_small = self->is_small,
  };
  layout = koers_kpi_chart_layout_new (self->series, &space, koers_chart_text_get_measure (get_text (self)));
  koers_kpi_chart_paint (snapshot, layout, self->is_small ? NULL : get_text (self), &self->style.palette);
}

static void
koers_kpi_chart_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_boolean (value, KOERS_KPI_CHART (object)->is_small);
}

static void
koers_kpi_chart_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KoersKpiChart *self = KOERS_KPI_CHART (object);

  if (self->is_small == g_value_get_boolean (value))
    return;

  self->is_small = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
koers_kpi_chart_finalize (GObject *object)
{
  KoersKpiChart *self = KOERS_KPI_CHART (object);

  koers_roadmap_style_clear (&self->style);
  g_clear_pointer (&self->series, koers_kpi_series_free);

  G_OBJECT_CLASS (koers_kpi_chart_parent_class)->finalize (object);
}

static void
koers_kpi_chart_class_init (KoersKpiChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_kpi_chart_get_property;
  object_class->set_property = koers_kpi_chart_set_property;
  object_class->finalize = koers_kpi_chart_finalize;
  widget_class->measure = koers_kpi_chart_measure;
  widget_class->snapshot = koers_kpi_chart_snapshot;

  /**
   * KoersKpiChart:is-small:
   *
   * Whether it stands in a line of a list: no axes and no texts.
   */
  props[PROP_IS_SMALL] = g_param_spec_boolean ("is-small", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
koers_kpi_chart_init (KoersKpiChart *self)
{
  koers_roadmap_style_init (&self->style, GTK_WIDGET (self));
}

/**
 * koers_kpi_chart_set_series:
 * @self: a chart
 * @series: (transfer full) (nullable): what it is to show
 *
 * Shows other numbers.
 */
void
koers_kpi_chart_set_series (KoersKpiChart  *self,
                            KoersKpiSeries *series)
{
  g_clear_pointer (&self->series, koers_kpi_series_free);
  self->series = series;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
