/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-time-snap.h"

#include "koers-time-scale.h"

#include <math.h>

/* Where something on the time axis comes to rest when it is moved by hand: on whole days, weeks, months or quarters. */

/* The mean month of the Gregorian calendar, in days. */
#define MONTH (146097.0 / 4800)

/**
 * koers_time_snap_get_unit:
 * @shown: what the lower row of the axis counts
 *
 * Returns: in what a plan is moved at that zoom: the same, and quarters where the axis counts something longer
 */
KoersTimeUnit
koers_time_snap_get_unit (KoersTimeUnit shown)
{
  return MIN (shown, KOERS_TIME_QUARTER);
}

/**
 * koers_time_snap_steps:
 * @unit: in what a plan is moved
 * @n: how many of these later, negative for earlier
 *
 * Returns: by how much that is
 */
KoersDateShift
koers_time_snap_steps (KoersTimeUnit unit,
                       int           n)
{
  switch (unit)
    {
    case KOERS_TIME_DAY:
      return koers_date_shift_new (KOERS_PRECISION_DAY, n);
    case KOERS_TIME_WEEK:
      return koers_date_shift_new (KOERS_PRECISION_DAY, 7 * n);
    case KOERS_TIME_MONTH:
      return koers_date_shift_new (KOERS_PRECISION_MONTH, n);
    case KOERS_TIME_QUARTER:
    case KOERS_TIME_HALF_YEAR:
    case KOERS_TIME_YEAR:
    case KOERS_TIME_FOUR_YEARS:
    default:
      return koers_date_shift_new (KOERS_PRECISION_QUARTER, n);
    }
}

/**
 * koers_time_snap_shift:
 * @unit: in what a plan is moved
 * @days: how far the hand went, in days
 *
 * Returns: the nearest whole number of @unit
 */
KoersDateShift
koers_time_snap_shift (KoersTimeUnit unit,
                       double        days)
{
  static const double lengths[] = { [KOERS_TIME_DAY] = 1, [KOERS_TIME_WEEK] = 7, [KOERS_TIME_MONTH] = MONTH, [KOERS_TIME_QUARTER] = 3 * MONTH };

  return koers_time_snap_steps (unit, (int) round (days / lengths[koers_time_snap_get_unit (unit)]));
}

/**
 * koers_time_snap_edge:
 * @unit: in what a plan is moved
 * @day: where the hand is, in days since 1970-01-01 with a fraction
 *
 * Returns: the beginning of a day, week, month or quarter that is nearest
 */
gint32
koers_time_snap_edge (KoersTimeUnit unit,
                      double        day)
{
  gint32 within = (gint32) floor (CLAMP (day, KOERS_TIME_FIRST_DAY, KOERS_TIME_END_DAY - 1));
  gint32 before = koers_time_unit_floor (unit, within), after = koers_time_unit_next (unit, within);

  return day - before < after - day ? before : after;
}

/**
 * koers_time_snap_step:
 * @unit: in what a plan is moved
 * @edge: the beginning of a day, in days since 1970-01-01
 * @direction: 1 for later, -1 for earlier
 *
 * Returns: the next beginning of a day, week, month or quarter in that direction
 */
gint32
koers_time_snap_step (KoersTimeUnit unit,
                      gint32        edge,
                      int           direction)
{
  if (direction > 0)
    return koers_time_unit_next (unit, MIN (edge, KOERS_TIME_END_DAY - 1));
  return koers_time_unit_floor (unit, MAX (edge - 1, KOERS_TIME_FIRST_DAY));
}

static KoersPrecision
get_precision (KoersTimeUnit unit,
               KoersDate     before)
{
  KoersPrecision precision = koers_date_shift_get_period (koers_time_snap_steps (unit, 1));

  return MAX (precision, before.precision);
}

/**
 * koers_time_snap_start:
 * @unit: in what a plan is moved
 * @before: the start as it was
 * @edge: where it comes to, in days since 1970-01-01
 *
 * Returns: the start there; as vague as it was, unless @unit is more exact
 */
KoersDate
koers_time_snap_start (KoersTimeUnit unit,
                       KoersDate     before,
                       gint32        edge)
{
  return koers_date_from_day (edge, get_precision (unit, before));
}

/**
 * koers_time_snap_end:
 * @unit: in what a plan is moved
 * @before: the end as it was
 * @edge: the day after the last one, in days since 1970-01-01
 *
 * Returns: the end there; as vague as it was, unless @unit is more exact
 */
KoersDate
koers_time_snap_end (KoersTimeUnit unit,
                     KoersDate     before,
                     gint32        edge)
{
  return koers_date_from_day (edge - 1, get_precision (unit, before));
}
