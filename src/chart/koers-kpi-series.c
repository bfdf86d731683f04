/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-series.h"

#include "koers-kpi-status.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What there is to draw of a KPI: its baseline, what was measured of the whole organisation, and its targets, in the order of time. */

struct _KoersKpiSeries {
  GArray  *points; /* of KoersKpiPoint */
  int      decimals;
  char    *unit;
  gboolean is_stepwise;
};

/**
 * koers_kpi_series_new:
 * @decimals: with how many its values are written
 * @unit: (nullable): its unit
 *
 * Returns: (transfer full): a series without points
 */
KoersKpiSeries *
koers_kpi_series_new (int         decimals,
                      const char *unit)
{
  KoersKpiSeries *self = g_new0 (KoersKpiSeries, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (KoersKpiPoint));
  self->decimals = decimals;
  self->unit = g_strdup (unit);
  return self;
}

static double
get_number (KoersRecord *record,
            int          field)
{
  return koers_decimal_to_double (koers_record_get_value (record, field)->decimal);
}

static void
add_measurements (KoersKpiSeries *self,
                  KoersRecord    *kpi,
                  gint32          day)
{
  GPtrArray *all = koers_strategy_get_referrers (koers_strategy_of (kpi), KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_record_get_id (kpi));

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (all, i);
      double value = get_number (record, KOERS_MEASUREMENT_VALUE);
      KoersKpiPointKind kind = koers_record_get_bool (record, KOERS_MEASUREMENT_PROVISIONAL) ? KOERS_KPI_POINT_PROVISIONAL : KOERS_KPI_POINT_MEASURED;
      KoersDate period = koers_record_get_date (record, KOERS_MEASUREMENT_PERIOD);

      if (koers_date_get_last_day (period) <= day && koers_id_is_none (koers_record_get_reference (record, KOERS_MEASUREMENT_DEPARTMENT)))
        koers_kpi_series_add (self, (KoersKpiPoint) { kind, period, value, value, record });
    }
}

static void
add_targets (KoersKpiSeries *self,
             KoersRecord    *kpi)
{
  GPtrArray *all = koers_strategy_get_referrers (koers_strategy_of (kpi), KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_record_get_id (kpi));
  gboolean is_range = koers_record_get_choice (kpi, KOERS_KPI_DIRECTION) == KOERS_KPI_DIRECTION_RANGE;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (all, i);
      double value = get_number (record, KOERS_TARGET_VALUE), maximum = value;

      if (is_range && koers_value_is_set (koers_record_get_value (record, KOERS_TARGET_MAXIMUM)))
        maximum = get_number (record, KOERS_TARGET_MAXIMUM);
      koers_kpi_series_add (self, (KoersKpiPoint) { KOERS_KPI_POINT_TARGET, koers_record_get_date (record, KOERS_TARGET_PERIOD), value, maximum, record });
    }
}

/**
 * koers_kpi_series_of:
 * @kpi: a KPI of a strategy
 * @day: the reporting day, in days since 1970-01-01; what was measured of a later period is left out, targets are not
 *
 * Returns: (transfer full): what there is to draw of it; it is read at once, and does not follow the strategy
 */
KoersKpiSeries *
koers_kpi_series_of (KoersRecord *kpi,
                     gint32       day)
{
  KoersKpiSeries *self = koers_kpi_series_new ((int) koers_record_get_integer (kpi, KOERS_KPI_DECIMALS, 0), koers_record_get_text (kpi, KOERS_KPI_UNIT));
  KoersDate period = koers_record_get_date (kpi, KOERS_KPI_BASELINE_PERIOD);

  if (koers_date_is_set (period) && koers_value_is_set (koers_record_get_value (kpi, KOERS_KPI_BASELINE_VALUE)))
    {
      double value = get_number (kpi, KOERS_KPI_BASELINE_VALUE);

      koers_kpi_series_add (self, (KoersKpiPoint) { KOERS_KPI_POINT_BASELINE, period, value, value, kpi });
    }
  add_measurements (self, kpi, day);
  add_targets (self, kpi);
  self->is_stepwise = koers_kpi_is_stepwise (kpi);
  return self;
}

/**
 * koers_kpi_series_is_stepwise:
 * @self: a series
 *
 * Returns: whether a target is asked for only when it is due, and nothing on the way there
 */
gboolean
koers_kpi_series_is_stepwise (const KoersKpiSeries *self)
{
  return self->is_stepwise;
}

void
koers_kpi_series_free (KoersKpiSeries *self)
{
  g_array_unref (self->points);
  g_free (self->unit);
  g_free (self);
}

/* By the end of the period, and of one period the baseline, what was measured, the target. */
static int
compare_points (const KoersKpiPoint *a,
                const KoersKpiPoint *b)
{
  gint32 end_a = koers_date_get_last_day (a->period), end_b = koers_date_get_last_day (b->period);

  return end_a != end_b ? (end_a > end_b) - (end_a < end_b) : (int) a->kind - (int) b->kind;
}

/**
 * koers_kpi_series_add:
 * @self: a series
 * @point: a point; its record must outlive the series
 *
 * Adds a point, at its place in time.
 */
void
koers_kpi_series_add (KoersKpiSeries *self,
                      KoersKpiPoint   point)
{
  guint at = self->points->len;

  while (at > 0 && compare_points (&g_array_index (self->points, KoersKpiPoint, at - 1), &point) > 0)
    at--;
  g_array_insert_val (self->points, at, point);
}

guint
koers_kpi_series_get_n (const KoersKpiSeries *self)
{
  return self->points->len;
}

const KoersKpiPoint *
koers_kpi_series_get (const KoersKpiSeries *self,
                      guint                 i)
{
  return &g_array_index (self->points, KoersKpiPoint, i);
}

/**
 * koers_kpi_series_get_until:
 * @self: a series
 * @target: a target rather than what was measured
 * @day: days since 1970-01-01
 *
 * Returns: (transfer none) (nullable): the last of them whose period ends on that day or before
 */
const KoersKpiPoint *
koers_kpi_series_get_until (const KoersKpiSeries *self,
                            gboolean              target,
                            gint32                day)
{
  for (guint i = self->points->len; i-- > 0;)
    {
      const KoersKpiPoint *point = koers_kpi_series_get (self, i);

      if (koers_date_get_last_day (point->period) <= day && (target ? point->kind == KOERS_KPI_POINT_TARGET : koers_kpi_point_is_measured (point)))
        return point;
    }
  return NULL;
}

/**
 * koers_kpi_series_get_last:
 * @self: a series
 * @target: a target rather than what was measured
 *
 * Returns: (transfer none) (nullable): the last of them
 */
const KoersKpiPoint *
koers_kpi_series_get_last (const KoersKpiSeries *self,
                           gboolean              target)
{
  return koers_kpi_series_get_until (self, target, G_MAXINT32);
}

int
koers_kpi_series_get_decimals (const KoersKpiSeries *self)
{
  return self->decimals;
}

/**
 * koers_kpi_series_get_unit:
 * @self: a series
 *
 * Returns: (transfer none) (nullable): its unit
 */
const char *
koers_kpi_series_get_unit (const KoersKpiSeries *self)
{
  return self->unit;
}

gboolean
koers_kpi_series_is_percentage (const KoersKpiSeries *self)
{
  return g_strcmp0 (self->unit, "%") == 0;
}

/**
 * koers_kpi_series_dup_number:
 * @self: a series
 * @value: a value of it
 *
 * Returns: (transfer full): the value without its unit, for people
 */
char *
koers_kpi_series_dup_number (const KoersKpiSeries *self,
                             double                value)
{
  double unit = pow (10, self->decimals);
  KoersDecimal decimal;

  if (koers_decimal_from_double (round (value * unit) / unit, &decimal))
    return koers_decimal_dup_label (decimal, self->decimals);
  return g_strdup_printf ("%g", value);
}

/**
 * koers_kpi_series_dup_value:
 * @self: a series
 * @value: a value of it
 *
 * Returns: (transfer full): the value with its unit, for people
 */
char *
koers_kpi_series_dup_value (const KoersKpiSeries *self,
                            double                value)
{
  g_autofree char *number = koers_kpi_series_dup_number (self, value);

  if (self->unit == NULL)
    return g_steal_pointer (&number);
  return koers_kpi_series_is_percentage (self) ? g_strconcat (number, "%", NULL) : g_strdup_printf ("%s %s", number, self->unit);
}

/**
 * koers_kpi_series_dup_short_value:
 * @self: a series
 * @value: a value of it
 *
 * Returns: (transfer full): the value for people, where a long unit would take too much room: of units only the sign for a percentage
 */
char *
koers_kpi_series_dup_short_value (const KoersKpiSeries *self,
                                  double                value)
{
  return koers_kpi_series_is_percentage (self) ? koers_kpi_series_dup_value (self, value) : koers_kpi_series_dup_number (self, value);
}

static char *
dup_range (const KoersKpiSeries *self,
           const KoersKpiPoint  *point,
           char                 *(*dup_value) (const KoersKpiSeries *, double))
{
  g_autofree char *value = dup_value (self, point->value), *maximum = NULL;

  if (point->maximum <= point->value)
    return g_steal_pointer (&value);
  maximum = dup_value (self, point->maximum);
  /* Translators: the lower and the upper end of a range. */
  return g_strdup_printf (_("%s to %s"), value, maximum);
}

/**
 * koers_kpi_series_dup_point:
 * @self: a series
 * @point: a point of it
 *
 * Returns: (transfer full): its value with its unit, for people; both ends of a range
 */
char *
koers_kpi_series_dup_point (const KoersKpiSeries *self,
                            const KoersKpiPoint  *point)
{
  return dup_range (self, point, koers_kpi_series_dup_value);
}

/**
 * koers_kpi_series_dup_short_point:
 * @self: a series
 * @point: a point of it
 *
 * Returns: (transfer full): the same as koers_kpi_series_dup_short_value() gives it
 */
char *
koers_kpi_series_dup_short_point (const KoersKpiSeries *self,
                                  const KoersKpiPoint  *point)
{
  return dup_range (self, point, koers_kpi_series_dup_short_value);
}
