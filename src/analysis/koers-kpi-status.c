/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-status.h"

#include "koers-decimal.h"
#include "koers-status-memory.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How a KPI stands: how much of the way from the baseline to the target it came, against how much was to be expected by then. The same
 * for more, for less and for within a range: what counts is how far it still is from the target. */

/* Shares that differ by less are the same; decimals become doubles here. */
#define SAME 1e-9

/**
 * koers_kpi_find_measurement:
 * @kpi: a KPI of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer none) (nullable): what was measured last, of a period that was over by then, of the whole organisation
 */
KoersRecord *
koers_kpi_find_measurement (KoersRecord *kpi,
                            gint32       day)
{
  GPtrArray *all = koers_strategy_get_referrers (koers_strategy_of (kpi), KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_record_get_id (kpi));
  KoersRecord *last = NULL;
  gint32 last_end = G_MININT32;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      KoersRecord *measurement = g_ptr_array_index (all, i);
      gint32 end = koers_date_get_last_day (koers_record_get_date (measurement, KOERS_MEASUREMENT_PERIOD));

      if (end <= day && end >= last_end && koers_id_is_none (koers_record_get_reference (measurement, KOERS_MEASUREMENT_DEPARTMENT)))
        {
          last = measurement;
          last_end = end;
        }
    }
  return last;
}

static gint32
get_end (KoersRecord *target)
{
  return koers_date_get_last_day (koers_record_get_date (target, KOERS_TARGET_PERIOD));
}

static KoersRecord *
find_last_target (GPtrArray *targets)
{
  KoersRecord *last = NULL;

  for (guint i = 0; targets != NULL && i < targets->len; i++)
    if (last == NULL || get_end (g_ptr_array_index (targets, i)) > get_end (last))
      last = g_ptr_array_index (targets, i);
  return last;
}

/**
 * koers_kpi_is_stepwise:
 * @kpi: a KPI
 *
 * Returns: whether each of its targets is asked for only when it is due, and nothing on the way there
 */
gboolean
koers_kpi_is_stepwise (KoersRecord *kpi)
{
  return koers_record_get_choice (kpi, KOERS_KPI_PATH) == KOERS_KPI_PATH_STEPWISE;
}

static double
get_number (KoersRecord *record,
            int          field)
{
  return koers_decimal_to_double (koers_record_get_value (record, field)->decimal);
}

/* How far a value still is from a target: 0 once it is there. */
static double
get_distance (KoersRecord *kpi,
              KoersRecord *target,
              double       value)
{
  double low = get_number (target, KOERS_TARGET_VALUE), high;
  const KoersValue *maximum = koers_record_get_value (target, KOERS_TARGET_MAXIMUM);

  switch (koers_record_get_choice (kpi, KOERS_KPI_DIRECTION))
    {
    case KOERS_KPI_DIRECTION_DOWN:
      return MAX (value - low, 0);
    case KOERS_KPI_DIRECTION_RANGE:
      high = koers_value_is_set (maximum) ? koers_decimal_to_double (maximum->decimal) : low;
      return MAX (MAX (low - value, value - high), 0);
    case KOERS_KPI_DIRECTION_UP:
    default:
      return MAX (low - value, 0);
    }
}

/* How far it should still be from the last target on a day: in a straight line from the baseline to the first target, on to the next; or
 * by steps, as far as the last target that is due asks. */
static double
get_expected_distance (KoersRecord *kpi,
                       GPtrArray   *targets,
                       KoersRecord *last,
                       double       baseline,
                       gint32       day)
{
  gint32 from = koers_date_get_last_day (koers_record_get_date (kpi, KOERS_KPI_BASELINE_PERIOD)), to = G_MAXINT32;
  double start = get_distance (kpi, last, baseline), end = 0;

  for (guint i = 0; i < targets->len; i++)
    {
      KoersRecord *target = g_ptr_array_index (targets, i);
      double distance = get_distance (kpi, last, get_number (target, KOERS_TARGET_VALUE));

      if (get_end (target) <= day && get_end (target) >= from)
        {
          from = get_end (target);
          start = distance;
        }
      else if (get_end (target) > day && get_end (target) < to)
        {
          to = get_end (target);
          end = distance;
        }
    }
  if (to == G_MAXINT32 || day <= from || koers_kpi_is_stepwise (kpi))
    return start;
  return start + (end - start) * (day - from) / (to - from);
}

/* From which share of what was expected on, as the strategy has it or else as most do. */
static double
get_share (KoersRecord *kpi,
           int          field,
           double       usual)
{
  KoersRecord *root = koers_strategy_get_root (koers_strategy_of (kpi));
  gint64 percent = root != NULL ? koers_record_get_integer (root, field, -1) : -1;

  return percent >= 0 ? (double) percent / 100 : usual;
}

static KoersHealth
get_health (KoersRecord          *kpi,
            const KoersKpiStatus *status,
            gboolean              is_there)
{
  double share;

  if (is_there)
    return KOERS_HEALTH_ACHIEVED;
  if (status->way <= 0)
    return KOERS_HEALTH_OFF_TRACK;
  /* Before anything is expected, standing still is on course. */
  if (status->expected <= SAME * status->way)
    return status->reached >= -SAME * status->way ? KOERS_HEALTH_ON_TRACK : KOERS_HEALTH_OFF_TRACK;
  share = status->reached / status->expected;
  if (share >= get_share (kpi, KOERS_STRATEGY_ON_TRACK_SHARE, KOERS_KPI_ON_TRACK_SHARE) - SAME)
    return KOERS_HEALTH_ON_TRACK;
  return share >= get_share (kpi, KOERS_STRATEGY_AT_RISK_SHARE, KOERS_KPI_AT_RISK_SHARE) - SAME ? KOERS_HEALTH_AT_RISK : KOERS_HEALTH_OFF_TRACK;
}

static KoersKpiStatus
judge (KoersRecord *kpi,
       gint32       day)
{
  GPtrArray *targets = koers_strategy_get_referrers (koers_strategy_of (kpi), KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_record_get_id (kpi));
  KoersKpiStatus status = { .measurement = koers_kpi_find_measurement (kpi, day), .target = find_last_target (targets) };
  double baseline, distance;
  gint32 measured;

  if (koers_record_get_choice (kpi, KOERS_KPI_KIND) == KOERS_KPI_KIND_KEY_FIGURE)
    status.basis = KOERS_KPI_KEY_FIGURE;
  else if (status.measurement == NULL)
    status.basis = KOERS_KPI_NOT_MEASURED;
  else if (status.target == NULL)
    status.basis = KOERS_KPI_NO_TARGET;
  else if (!koers_value_is_set (koers_record_get_value (kpi, KOERS_KPI_BASELINE_VALUE)) ||
           !koers_date_is_set (koers_record_get_date (kpi, KOERS_KPI_BASELINE_PERIOD)))
    status.basis = KOERS_KPI_NO_BASELINE;
  if (status.basis != KOERS_KPI_JUDGED)
    return status;

  baseline = get_number (kpi, KOERS_KPI_BASELINE_VALUE);
  distance = get_distance (kpi, status.target, get_number (status.measurement, KOERS_MEASUREMENT_VALUE));
  measured = koers_date_get_last_day (koers_record_get_date (status.measurement, KOERS_MEASUREMENT_PERIOD));
  status.way = get_distance (kpi, status.target, baseline);
  status.reached = status.way - distance;
  status.expected = status.way - get_expected_distance (kpi, targets, status.target, baseline, measured);
  status.health = get_health (kpi, &status, distance <= 0);
  return status;
}

/**
 * koers_kpi_get_status:
 * @kpi: a KPI of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Judges a KPI by the share of the way that it came, divided by the share that was expected at the end of the period that was measured
 * last: in a straight line in time, from the baseline over each target to the last one, or by steps from one to the next. From 0.95 on it
 * is on track, from 0.75 on at risk, unless the strategy has other shares; with its last target reached it is achieved. What was measured
 * of one department only does not count.
 *
 * Returns: its state, with what that is computed from
 */
KoersKpiStatus
koers_kpi_get_status (KoersRecord *kpi,
                      gint32       day)
{
  const KoersKpiStatus *known = koers_status_memory_lookup (kpi, day);
  KoersKpiStatus status;

  if (known != NULL)
    return *known;
  status = judge (kpi, day);
  koers_status_memory_keep (kpi, day, &status, sizeof status);
  return status;
}

/**
 * koers_kpi_basis_get_word:
 * @basis: what a state rests on
 *
 * Returns: the same for machines, such as `no_target`
 */
const char *
koers_kpi_basis_get_word (KoersKpiBasis basis)
{
  static const char *const words[KOERS_N_KPI_BASES] = {
    [KOERS_KPI_JUDGED] = "judged",           [KOERS_KPI_KEY_FIGURE] = "key_figure", [KOERS_KPI_NOT_MEASURED] = "not_measured",
    [KOERS_KPI_NO_BASELINE] = "no_baseline", [KOERS_KPI_NO_TARGET] = "no_target",
  };

  return words[basis];
}

static char *
dup_number (KoersRecord *kpi,
            double       number)
{
  int decimals = (int) koers_record_get_integer (kpi, KOERS_KPI_DECIMALS, 0);
  double unit = pow (10, decimals);
  KoersDecimal decimal;

  if (!koers_decimal_from_double (round (number * unit) / unit, &decimal))
    return g_strdup_printf ("%g", number);
  return koers_decimal_dup_label (decimal, decimals);
}

static char *
dup_way (KoersRecord *kpi,
         double       way)
{
  const char *unit = koers_record_get_text (kpi, KOERS_KPI_UNIT);
  g_autofree char *number = dup_number (kpi, way);

  if (unit == NULL)
    return g_steal_pointer (&number);
  return g_str_equal (unit, "%") ? g_strdup_printf (_("%s percentage points"), number) : g_strdup_printf ("%s %s", number, unit);
}

/**
 * koers_kpi_status_dup_reason:
 * @status: how a KPI stands
 * @kpi: that KPI
 *
 * Returns: (transfer full): what its state is computed from, or why it has none: a sentence for people
 */
char *
koers_kpi_status_dup_reason (const KoersKpiStatus *status,
                             KoersRecord          *kpi)
{
  g_autofree char *reached = NULL, *way = NULL, *expected = NULL, *period = NULL;

  switch (status->basis)
    {
    case KOERS_KPI_KEY_FIGURE:
      return g_strdup (_("A key figure is shown and not judged."));
    case KOERS_KPI_NOT_MEASURED:
      return g_strdup (_("Nothing was measured yet."));
    case KOERS_KPI_NO_BASELINE:
      return g_strdup (_("It has no baseline to judge it from."));
    case KOERS_KPI_NO_TARGET:
      return g_strdup (_("It has no target to judge it by."));
    case KOERS_KPI_JUDGED:
    case KOERS_N_KPI_BASES:
    default:
      break;
    }

  if (status->way <= 0)
    return status->health == KOERS_HEALTH_ACHIEVED ? g_strdup (_("It has been at its target from the baseline on."))
                                                   : g_strdup (_("It was at its target in the baseline and is not any more."));
  reached = dup_number (kpi, status->reached);
  way = dup_way (kpi, status->way);
  expected = dup_number (kpi, status->expected);
  period = koers_record_dup_label (status->measurement, KOERS_MEASUREMENT_PERIOD);
  if (status->expected <= SAME * status->way && koers_kpi_is_stepwise (kpi))
    /* Translators: how far it came, how far it has to go, by the end of which period. */
    return g_strdup_printf (_("Reached %s of %s; no target due yet by %s"), reached, way, period);
  if (status->expected <= SAME * status->way)
    /* Translators: how far it came, how far it has to go, by the end of which period. */
    return g_strdup_printf (_("Reached %s of %s; nothing expected yet by %s"), reached, way, period);
  if (koers_kpi_is_stepwise (kpi))
    /* Translators: how far it came, how far it has to go, how far its last due target is, by the end of which period, the share of that. */
    return g_strdup_printf (_("Reached %s of %s; %s expected by the last target due by %s: %.0f%%"), reached, way, expected, period,
                            floor (status->reached / status->expected * 100 + SAME));
  /* Translators: how far it came, how far it has to go, how far it should be, by the end of which period, the share of that. */
  return g_strdup_printf (_("Reached %s of %s; %s expected by %s: %.0f%%"), reached, way, expected, period,
                          floor (status->reached / status->expected * 100 + SAME));
}
