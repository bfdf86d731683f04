/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-forecast.h"

#include "koers-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Where a KPI goes if it goes on as it went. */

/* However far away a target is, no more periods are foreseen. */
#define MAX_PERIODS 100

/* Between which values all will be: what was never below zero does not fall below it, and of a whole there is no more than all of it. */
typedef struct {
  double least;
  double most;
} Limits;

static Limits
find_limits (const KoersKpiSeries *series)
{
  Limits limits = { 0, koers_kpi_series_is_percentage (series) ? 100 : HUGE_VAL };

  for (guint i = 0; i < koers_kpi_series_get_n (series); i++)
    {
      const KoersKpiPoint *point = koers_kpi_series_get (series, i);

      if (point->value < 0)
        limits.least = -HUGE_VAL;
      if (point->maximum > 100)
        limits.most = HUGE_VAL;
    }
  return limits;
}

static void
add (GArray           *forecast,
     const KoersTrend *trend,
     const Limits     *limits,
     KoersDate         period)
{
  gint32 day = koers_date_get_last_day (period);
  double value = koers_trend_get_value (trend, day), margin = koers_trend_get_margin (trend, day);
  KoersKpiForecast foreseen = { period, CLAMP (value, limits->least, limits->most), CLAMP (value - margin, limits->least, limits->most),
                                CLAMP (value + margin, limits->least, limits->most) };

  g_array_append_val (forecast, foreseen);
}

/* Until the last target, but no further ahead than measurements go back; without a target that is still to come one period. */
static gint32
find_end (const KoersKpiSeries *series,
          KoersDate             last,
          gint32                first_day)
{
  const KoersKpiPoint *target = koers_kpi_series_get_last (series, TRUE);
  gint32 day = koers_date_get_last_day (last), end = koers_date_get_last_day (koers_date_add (last, 1));

  if (target != NULL)
    end = MAX (end, koers_date_get_last_day (target->period));
  return MIN (end, MAX (day + (day - first_day), koers_date_get_last_day (koers_date_add (last, 1))));
}

/**
 * koers_kpi_forecast_new:
 * @series: what there is of a KPI
 *
 * Foresees the values of the periods to come: the straight line through all that was measured, provisional values too, with the range in
 * which 8 of 10 values will be. It goes not below 0 if no value does, and a percentage not above 100 if none does. See koers_trend_get_margin() for its formula.
 *
 * Returns: (transfer full) (element-type KoersKpiForecast): one for each period, from the one that was measured last; none if fewer than
 *   %KOERS_TREND_LEAST_POINTS were measured
 */
GArray *
koers_kpi_forecast_new (const KoersKpiSeries *series)
{
  GArray *forecast = g_array_new (FALSE, FALSE, sizeof (KoersKpiForecast));
  guint n = koers_kpi_series_get_n (series), n_measured = 0;
  g_autofree double *days = g_new (double, n + 1), *values = g_new (double, n + 1);
  KoersDate last = { 0 }, period;
  const Limits limits = find_limits (series);
  KoersTrend trend;
  gint32 end;

  for (guint i = 0; i < n; i++)
    {
      const KoersKpiPoint *point = koers_kpi_series_get (series, i);

      if (!koers_kpi_point_is_measured (point))
        continue;
      last = point->period;
      days[n_measured] = koers_date_get_last_day (last);
      values[n_measured++] = point->value;
    }
  if (!koers_trend_fit (&trend, days, values, n_measured))
    return forecast;
  end = find_end (series, last, (gint32) days[0]);
  add (forecast, &trend, &limits, last);
  for (int i = 1; i <= MAX_PERIODS; i++)
    {
      period = koers_date_add (last, i);
      if (koers_date_get_last_day (period) > end)
        break;
      add (forecast, &trend, &limits, period);
    }
  return forecast;
}

/**
 * koers_kpi_forecast_dup_words:
 * @forecast: (element-type KoersKpiForecast): what koers_kpi_forecast_new() gave
 * @series: what it was made of
 *
 * Returns: (transfer full) (nullable): the last of it, with its range: a sentence for people
 */
char *
koers_kpi_forecast_dup_words (GArray               *forecast,
                              const KoersKpiSeries *series)
{
  const KoersKpiForecast *last = forecast->len > 1 ? &g_array_index (forecast, KoersKpiForecast, forecast->len - 1) : NULL;
  g_autofree char *period = NULL, *value = NULL, *low = NULL, *high = NULL;

  if (last == NULL)
    return NULL;
  period = koers_date_dup_label (last->period);
  value = koers_kpi_series_dup_short_value (series, last->value);
  low = koers_kpi_series_dup_short_value (series, last->low);
  high = koers_kpi_series_dup_short_value (series, last->high);
  /* Translators: a period, a value, the lower and the upper end of its range. */
  return g_strdup_printf (_("Forecast for %s if the trend goes on: %s; between %s and %s with a chance of 80%%."), period, value, low, high);
}
