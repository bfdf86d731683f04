/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <graphene.h>

#include "koers-chart-rect.h"
#include "koers-kpi-forecast.h"
#include "koers-time-ticks.h"

G_BEGIN_DECLS

/* Between a text and what it belongs to, in pixels. */
#define KOERS_KPI_CHART_GAP 4

/* What is explained besides the kinds of points. */
enum { KOERS_KPI_KEY_PATH = KOERS_N_KPI_POINT_KINDS, KOERS_KPI_KEY_FORECAST };

/**
 * KoersKpiChartSpace:
 * @width: how wide the chart is, in pixels
 * @height: how high it is
 * @line_height: how high a small text is
 * @axis_height: how high the axis of time is
 * @rtl: whether reading goes from right to left
 * @is_small: whether it stands in a line of a list: no axes and no texts
 * @has_no_keys: whether its signs are explained elsewhere
 *
 * Where a chart has to stand.
 */
typedef struct {
  double   width;
  double   height;
  double   line_height;
  double   axis_height;
  gboolean rtl;
  gboolean is_small;
  gboolean has_no_keys;
} KoersKpiChartSpace;

/**
 * KoersKpiLabel:
 * @rect: where it stands
 * @y: for a label of the axis: the height of its line
 * @text: UTF-8
 */
typedef struct {
  graphene_rect_t rect;
  double          y;
  char           *text;
} KoersKpiLabel;

/**
 * KoersKpiPlace:
 * @x: the middle of its sign
 * @y: the same, downwards
 * @top: for a target that is a range: its upper end; the same as @y otherwise
 *
 * Where a point stands.
 */
typedef struct {
  double x;
  double y;
  double top;
} KoersKpiPlace;

/**
 * KoersKpiForecastPlace:
 * @x: where the period ends
 * @y: the height of its value, downwards
 * @top: that of the upper end of its range
 * @bottom: that of the lower end
 */
typedef struct {
  double x;
  double y;
  double top;
  double bottom;
} KoersKpiForecastPlace;

/**
 * KoersKpiKey:
 * @kind: which sign: a kind of point, `KOERS_KPI_KEY_PATH` for the expected path or `KOERS_KPI_KEY_FORECAST`
 * @sign: where the sign stands
 * @label: what it means
 *
 * A part of what explains a chart.
 */
typedef struct {
  int             kind;
  graphene_rect_t sign;
  KoersKpiLabel   label;
} KoersKpiKey;

/**
 * KoersKpiChartLayout:
 * @series: what it shows
 * @plot: where the points stand
 * @scale: where a day stands, from the left edge of @plot
 * @radius: of the signs
 * @ticks: (nullable): the axis of time, below @plot
 * @places: of each point of @series
 * @forecast: (element-type KoersKpiForecast): what is foreseen; none in a line of a list
 * @forecast_places: where that stands
 * @values: the axis of values
 * @labels: the values that are written beside their points
 * @keys: what explains the signs
 *
 * A chart of a KPI, in pixels from its corner.
 */
typedef struct {
  const KoersKpiSeries  *series;
  graphene_rect_t        plot;
  KoersTimeScale         scale;
  double                 radius;
  KoersTimeTicks        *ticks;
  KoersKpiPlace         *places;
  GArray                *forecast;
  KoersKpiForecastPlace *forecast_places;
  GArray                *values;
  GArray                *labels;
  GArray                *keys;
} KoersKpiChartLayout;

static inline graphene_rect_t
koers_kpi_chart_space_mirror (const KoersKpiChartSpace *space,
                              double                    x,
                              double                    y,
                              double                    width,
                              double                    height)
{
  return koers_chart_rect (space->rtl ? space->width - x - width : x, y, width, height);
}

KoersKpiChartLayout *koers_kpi_chart_layout_new        (const KoersKpiSeries      *series,
                                                        const KoersKpiChartSpace  *space,
                                                        KoersTextMeasure           measure);
void                 koers_kpi_chart_layout_free       (KoersKpiChartLayout       *self);
gboolean             koers_kpi_chart_layout_is_on_path (const KoersKpiChartLayout *self,
                                                        guint                      index,
                                                        gboolean                   expected,
                                                        gboolean                   has_begun);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersKpiChartLayout, koers_kpi_chart_layout_free)

G_END_DECLS
