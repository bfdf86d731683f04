/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-chart-layout.h"

#include "koers-chart-rect.h"
#include "koers-kpi-chart-keys.h"

#include <math.h>

/* Left of the first point and right of the last one: this share of the time between them, and no less than so many days. */
#define TIME_PAD 0.04
#define TIME_PAD_DAYS 20

/* In the heights of a line, for each step of the axis of values. */
#define VALUE_STEP_LINES 2.2
#define MAX_VALUE_STEPS 5

/* A text stands no more than so many heights of a line from its point. */
#define MAX_LABEL_LINES 3

typedef struct {
  double low;
  double high;
  double step;
} Range;

static void
clear_label (gpointer label)
{
  g_free (((KoersKpiLabel *) label)->text);
}

static void
clear_key (gpointer key)
{
  g_free (((KoersKpiKey *) key)->label.text);
}

/* ---- lines */

/**
 * koers_kpi_chart_layout_is_on_path:
 * @self: a chart
 * @index: the number of a point
 * @expected: whether of the targets, or else of what was measured
 * @has_begun: whether a point before it is on that line
 *
 * A line goes from the baseline along what was measured, or along the targets; what comes before the baseline has no place on the way.
 *
 * Returns: whether the point is on it
 */
gboolean
koers_kpi_chart_layout_is_on_path (const KoersKpiChartLayout *self,
                                   guint                      index,
                                   gboolean                   expected,
                                   gboolean                   has_begun)
{
  KoersKpiPointKind kind = koers_kpi_series_get (self->series, index)->kind;

  if (kind == KOERS_KPI_POINT_BASELINE)
    return TRUE;
  return expected ? has_begun && kind == KOERS_KPI_POINT_TARGET : kind != KOERS_KPI_POINT_TARGET;
}

/* ---- the axes */

/* The next of 1, 2, 5, 10 and so on; one digit behind the point is not divided. */
static double
round_step (double step,
            int    decimals)
{
  double power, least = pow (10, -decimals);

  step = MAX (step, least);
  power = pow (10, floor (log10 (step)));
  for (guint i = 0; i < 4; i++)
    {
      static const double steps[] = { 1, 2, 5, 10 };

      if (steps[i] * power >= step * (1 - 1e-9))
        return steps[i] * power;
    }
  return 10 * power;
}

/* With @n_steps 0 from the least value to the most, for what has no axis. */
static Range
find_range (const KoersKpiChartLayout *self,
            double                     n_steps)
{
  const KoersKpiSeries *series = self->series;
  double low = HUGE_VAL, high = -HUGE_VAL;
  Range range;

  for (guint i = 0; i < koers_kpi_series_get_n (series); i++)
    {
      low = MIN (low, koers_kpi_series_get (series, i)->value);
      high = MAX (high, koers_kpi_series_get (series, i)->maximum);
    }
  for (guint i = 0; i < self->forecast->len; i++)
    {
      low = MIN (low, g_array_index (self->forecast, KoersKpiForecast, i).low);
      high = MAX (high, g_array_index (self->forecast, KoersKpiForecast, i).high);
    }
  if (low > high)
    low = high = 0;
  if (n_steps <= 0 && high > low)
    return (Range) { low, high, high - low };
  range.step = round_step ((high - low) / MAX (n_steps, 1), koers_kpi_series_get_decimals (series));
  range.low = floor (low / range.step + 1e-9) * range.step;
  range.high = ceil (high / range.step - 1e-9) * range.step;
  if (range.high <= range.low)
    range.high = range.low + range.step;
  return range;
}

static double
to_y (const KoersKpiChartLayout *self,
      const Range               *range,
      double                     value)
{
  double top = self->plot.origin.y + self->radius, height = self->plot.size.height - 2 * self->radius;

  return top + height * (range->high - value) / (range->high - range->low);
}

static KoersSpan
find_span (const KoersKpiChartLayout *self)
{
  const KoersKpiSeries *series = self->series;
  guint n = koers_kpi_series_get_n (series);
  gint32 first, last, pad;

  if (n == 0)
    return (KoersSpan) { 0, 365 };
  first = koers_date_get_last_day (koers_kpi_series_get (series, 0)->period);
  last = koers_date_get_last_day (koers_kpi_series_get (series, n - 1)->period) + 1;
  if (self->forecast->len > 0)
    last = MAX (last, koers_date_get_last_day (g_array_index (self->forecast, KoersKpiForecast, self->forecast->len - 1).period) + 1);
  pad = MAX (TIME_PAD_DAYS, (gint32) ((last - first) * TIME_PAD));
  return (KoersSpan) { first - pad, last + pad };
}

/* Unlike on a roadmap nobody zooms: however long it is, all of it is seen. */
static KoersTimeScale
make_scale (KoersSpan span,
            double    width,
            gboolean  rtl)
{
  return (KoersTimeScale) { span.start, width / MAX (koers_span_get_length (span), 1), width, rtl };
}

static double
measure_values (const KoersKpiSeries *series,
                const Range          *range,
                KoersTextMeasure      measure)
{
  double width = 0;

  for (double value = range->low; value <= range->high + range->step / 2; value += range->step)
    {
      g_autofree char *text = koers_kpi_series_dup_short_value (series, value);

      width = MAX (width, koers_text_measure_width (measure, text, KOERS_TEXT_MILESTONE));
    }
  return width;
}

/* Each beside its line; those for which there is no height between the ones before are left out. */
static void
place_values (KoersKpiChartLayout      *self,
              const KoersKpiChartSpace *space,
              const Range              *range,
              double                    gutter,
              KoersTextMeasure          measure)
{
  for (double value = range->low; value <= range->high + range->step / 2; value += range->step)
    {
      KoersKpiLabel label = { .y = to_y (self, range, value), .text = koers_kpi_series_dup_short_value (self->series, value) };
      double width = koers_text_measure_width (measure, label.text, KOERS_TEXT_MILESTONE);

      label.rect = koers_kpi_chart_space_mirror (space, gutter - KOERS_KPI_CHART_GAP - width, label.y - space->line_height / 2, width, space->line_height);
      g_array_append_val (self->values, label);
    }
}

/* ---- what is written beside points */

static gboolean
overlaps (const graphene_rect_t *a,
          const graphene_rect_t *b)
{
  return graphene_rect_intersection (a, b, NULL);
}

/* Whether a line goes through a rectangle: what of it lies between the sides lies partly between top and bottom. */
static gboolean
goes_through (double                 x0,
              double                 y0,
              double                 x1,
              double                 y1,
              const graphene_rect_t *rect)
{
  double left = MAX (MIN (x0, x1), (double) rect->origin.x), right = MIN (MAX (x0, x1), koers_chart_rect_end (rect));
  double slope = x0 < x1 || x0 > x1 ? (y1 - y0) / (x1 - x0) : 0;
  double from = slope < 0 || slope > 0 ? y0 + slope * (left - x0) : MIN (y0, y1), to = slope < 0 || slope > 0 ? y0 + slope * (right - x0) : MAX (y0, y1);

  return left <= right && MIN (from, to) <= rect->origin.y + rect->size.height && MAX (from, to) >= rect->origin.y;
}

static gboolean
is_on_path (const KoersKpiChartLayout *self,
            gboolean                   expected,
            const graphene_rect_t     *rect)
{
  const KoersKpiPlace *before = NULL;

  for (guint i = 0; i < koers_kpi_series_get_n (self->series); i++)
    {
      const KoersKpiPlace *place = &self->places[i];

      if (!koers_kpi_chart_layout_is_on_path (self, i, expected, before != NULL))
        continue;
      if (before != NULL && goes_through (before->x, before->y, place->x, place->y, rect))
        return TRUE;
      before = place;
    }
  return FALSE;
}

static gboolean
is_on_forecast (const KoersKpiChartLayout *self,
                const graphene_rect_t     *rect)
{
  for (guint i = 1; i < self->forecast->len; i++)
    if (goes_through (self->forecast_places[i - 1].x, self->forecast_places[i - 1].y, self->forecast_places[i].x, self->forecast_places[i].y, rect))
      return TRUE;
  return FALSE;
}

/* The line of the target goes through the whole chart; of a range there are two. */
static gboolean
is_on_target (const KoersKpiChartLayout *self,
              const graphene_rect_t     *rect)
{
  const KoersKpiPoint *target = koers_kpi_series_get_last (self->series, TRUE);
  double left = self->plot.origin.x, right = koers_chart_rect_end (&self->plot);

  for (guint i = 0; target != NULL && i < koers_kpi_series_get_n (self->series); i++)
    if (koers_kpi_series_get (self->series, i) == target)
      return goes_through (left, self->places[i].y, right, self->places[i].y, rect) ||
             goes_through (left, self->places[i].top, right, self->places[i].top, rect);
  return FALSE;
}

static gboolean
is_free (const KoersKpiChartLayout *self,
         const graphene_rect_t     *rect)
{
  if (is_on_path (self, FALSE, rect) || is_on_path (self, TRUE, rect) || is_on_forecast (self, rect) || is_on_target (self, rect))
    return FALSE;
  if (rect->origin.y < self->plot.origin.y || rect->origin.y + rect->size.height > self->plot.origin.y + self->plot.size.height)
    return FALSE;
  for (guint i = 0; i < self->labels->len; i++)
    if (overlaps (&g_array_index (self->labels, KoersKpiLabel, i).rect, rect))
      return FALSE;
  for (guint i = 0; i < koers_kpi_series_get_n (self->series); i++)
    {
      const KoersKpiPlace *place = &self->places[i];
      graphene_rect_t sign = koers_chart_rect (place->x - self->radius, place->top - self->radius, 2 * self->radius,
                                               place->y - place->top + 2 * self->radius);

      if (overlaps (&sign, rect))
        return FALSE;
    }
  return TRUE;
}

static void
place_label (KoersKpiChartLayout      *self,
             const KoersKpiChartSpace *space,
             guint                     i,
             KoersTextMeasure          measure)
{
  const KoersKpiPlace *place = &self->places[i];
  KoersKpiLabel label = { .y = place->y, .text = koers_kpi_series_dup_short_point (self->series, koers_kpi_series_get (self->series, i)) };
  double width = koers_text_measure_width (measure, label.text, KOERS_TEXT_MILESTONE);
  double left = self->plot.origin.x, right = koers_chart_rect_end (&self->plot) - width;
  double above = place->top - self->radius - KOERS_KPI_CHART_GAP - space->line_height, below = place->y + self->radius + KOERS_KPI_CHART_GAP;
  double before = place->x - self->radius - KOERS_KPI_CHART_GAP - width, after = place->x + self->radius + KOERS_KPI_CHART_GAP;
  const double lefts[] = { place->x - width / 2, space->rtl ? after : before, space->rtl ? before : after };

  /* As near as there is room between the lines, rather above than below, rather in the middle than to a side. */
  for (guint far = 0; far < MAX_LABEL_LINES * 2 && right >= left; far++)
    for (guint at = 0; at < 2 * G_N_ELEMENTS (lefts); at++)
      {
        double away = far * space->line_height / 2;

        label.rect = koers_chart_rect (CLAMP (lefts[at / 2], left, right), at % 2 == 0 ? above - away : below + away, width, space->line_height);
        if (is_free (self, &label.rect))
          {
            g_array_append_val (self->labels, label);
            return;
          }
      }
  g_free (label.text);
}

/* Where it stands now, where it is to go, where it came from: the first ones get the room. */
static void
place_labels (KoersKpiChartLayout      *self,
              const KoersKpiChartSpace *space,
              KoersTextMeasure          measure)
{
  const KoersKpiPoint *measured = koers_kpi_series_get_last (self->series, FALSE), *target = koers_kpi_series_get_last (self->series, TRUE);

  for (guint turn = 0; turn < 3; turn++)
    for (guint i = 0; i < koers_kpi_series_get_n (self->series); i++)
      {
        const KoersKpiPoint *point = koers_kpi_series_get (self->series, i);

        if (turn == 0 ? point == measured : turn == 1 ? point == target : point->kind == KOERS_KPI_POINT_BASELINE)
          place_label (self, space, i, measure);
      }
}

/* ---- the chart */

static void
place_points (KoersKpiChartLayout *self,
              const Range         *range)
{
  guint n = koers_kpi_series_get_n (self->series);

  self->places = g_new0 (KoersKpiPlace, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const KoersKpiPoint *point = koers_kpi_series_get (self->series, i);
      double day = koers_date_get_last_day (point->period) + 1;

      self->places[i] = (KoersKpiPlace) { self->plot.origin.x + koers_time_scale_to_x (self->scale, day), to_y (self, range, point->value),
                                          to_y (self, range, point->maximum) };
    }
}

static void
place_forecast (KoersKpiChartLayout *self,
                const Range         *range)
{
  self->forecast_places = g_new0 (KoersKpiForecastPlace, self->forecast->len + 1);
  for (guint i = 0; i < self->forecast->len; i++)
    {
      const KoersKpiForecast *forecast = &g_array_index (self->forecast, KoersKpiForecast, i);
      double day = koers_date_get_last_day (forecast->period) + 1;

      self->forecast_places[i] = (KoersKpiForecastPlace) { self->plot.origin.x + koers_time_scale_to_x (self->scale, day),
                                                           to_y (self, range, forecast->value), to_y (self, range, forecast->high),
                                                           to_y (self, range, forecast->low) };
    }
}

/**
 * koers_kpi_chart_layout_new:
 * @series: what it shows; it must outlive the layout
 * @space: where it has to stand
 * @measure: how wide texts are; it must outlive the layout
 *
 * Lays out a chart of a KPI: time runs from the first point to the last one or what is foreseen, values stand on steps of 1, 2 or 5.
 *
 * Returns: (transfer full): the chart
 */
KoersKpiChartLayout *
koers_kpi_chart_layout_new (const KoersKpiSeries     *series,
                            const KoersKpiChartSpace *space,
                            KoersTextMeasure          measure)
{
  KoersKpiChartLayout *self = g_new0 (KoersKpiChartLayout, 1);
  double top = 0, bottom = space->height, gutter = 0;
  Range range;

  self->series = series;
  self->forecast = space->is_small ? g_array_new (FALSE, FALSE, sizeof (KoersKpiForecast)) : koers_kpi_forecast_new (series);
  self->values = g_array_new (FALSE, FALSE, sizeof (KoersKpiLabel));
  self->labels = g_array_new (FALSE, FALSE, sizeof (KoersKpiLabel));
  self->keys = g_array_new (FALSE, FALSE, sizeof (KoersKpiKey));
  g_array_set_clear_func (self->values, clear_label);
  g_array_set_clear_func (self->labels, clear_label);
  g_array_set_clear_func (self->keys, clear_key);

  self->radius = space->is_small ? 3 : MAX (3, round (space->line_height / 4));
  if (!space->is_small)
    {
      double keys = space->has_no_keys ? 0 : koers_kpi_chart_keys_place (self, space, measure);

      top = ceil (space->line_height / 2);
      koers_kpi_chart_keys_lower (self, space->height - keys);
      bottom = space->height - keys - (keys > 0 ? 2 * KOERS_KPI_CHART_GAP : 0) - space->axis_height;
    }
  bottom = MAX (bottom, top + 4 * self->radius);
  range = find_range (self, space->is_small ? 0 : CLAMP (floor ((bottom - top) / space->line_height / VALUE_STEP_LINES), 1, MAX_VALUE_STEPS));
  if (!space->is_small)
    gutter = ceil (MIN (measure_values (series, &range, measure) + 2 * KOERS_KPI_CHART_GAP, space->width / 2));
  self->plot = koers_kpi_chart_space_mirror (space, gutter, top, MAX (space->width - gutter, 1), bottom - top);
  self->scale = make_scale (find_span (self), self->plot.size.width, space->rtl);
  place_points (self, &range);
  place_forecast (self, &range);
  if (space->is_small)
    return self;

  self->ticks = koers_time_ticks_new (measure);
  koers_time_ticks_update (self->ticks, self->scale);
  place_values (self, space, &range, gutter, measure);
  place_labels (self, space, measure);
  return self;
}

void
koers_kpi_chart_layout_free (KoersKpiChartLayout *self)
{
  g_clear_pointer (&self->ticks, koers_time_ticks_free);
  g_array_unref (self->values);
  g_array_unref (self->labels);
  g_array_unref (self->keys);
  g_array_unref (self->forecast);
  g_free (self->forecast_places);
  g_free (self->places);
  g_free (self);
}
