/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-date-shift.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* More than the calendar has, either way. */
#define MAX_MONTHS (400 * 12)
#define MAX_DAYS (400 * 366)

/**
 * koers_date_shift_new:
 * @period: day, month, quarter or year
 * @n: how many of these later, negative for earlier
 *
 * Returns: the shift
 */
KoersDateShift
koers_date_shift_new (KoersPrecision period,
                      int            n)
{
  switch (period)
    {
    case KOERS_PRECISION_YEAR:
      return (KoersDateShift) { 12 * CLAMP (n, -MAX_MONTHS, MAX_MONTHS), 0 };
    case KOERS_PRECISION_QUARTER:
      return (KoersDateShift) { 3 * CLAMP (n, -MAX_MONTHS, MAX_MONTHS), 0 };
    case KOERS_PRECISION_MONTH:
      return (KoersDateShift) { CLAMP (n, -MAX_MONTHS, MAX_MONTHS), 0 };
    case KOERS_PRECISION_DAY:
    case KOERS_PRECISION_NONE:
    default:
      return (KoersDateShift) { 0, CLAMP (n, -MAX_DAYS, MAX_DAYS) };
    }
}

/**
 * koers_date_shift_get_period:
 * @by: a shift
 *
 * Returns: the longest period of which it is a whole number
 */
KoersPrecision
koers_date_shift_get_period (KoersDateShift by)
{
  if (by.days != 0)
    return KOERS_PRECISION_DAY;
  if (by.months % 12 == 0)
    return KOERS_PRECISION_YEAR;
  return by.months % 3 == 0 ? KOERS_PRECISION_QUARTER : KOERS_PRECISION_MONTH;
}

/**
 * koers_date_shift_dup_label:
 * @by: a shift
 *
 * Returns: (transfer full): how much it is, for people; later or earlier is not said
 */
char *
koers_date_shift_dup_label (KoersDateShift by)
{
  guint months = (guint) abs (by.months), days = (guint) abs (by.days);

  if (days == 0 && months > 0 && months % 12 == 0)
    return g_strdup_printf (ngettext ("%u year", "%u years", months / 12), months / 12);
  if (days == 0 && months > 0)
    return g_strdup_printf (ngettext ("%u month", "%u months", months), months);
  if (days > 0 && days % 7 == 0)
    return g_strdup_printf (ngettext ("%u week", "%u weeks", days / 7), days / 7);
  return g_strdup_printf (ngettext ("%u day", "%u days", days), days);
}

/* The same day of another month, or the last one if that month is shorter; then the days. */
static KoersDate
shift_day (gint32         day,
           KoersDateShift by)
{
  int year, month, day_of_month, months;
  KoersDate first;

  koers_day_to_calendar (day, &year, &month, &day_of_month);
  months = year * 12 + month - 1 + CLAMP (by.months, -MAX_MONTHS, MAX_MONTHS);
  first = koers_date_new (months / 12, months % 12 + 1, 1, KOERS_PRECISION_MONTH);
  if (!koers_date_is_set (first))
    return first;
  day = MIN (first.day + day_of_month - 1, koers_date_get_last_day (first));
  return koers_date_from_day (day + CLAMP (by.days, -MAX_DAYS, MAX_DAYS), KOERS_PRECISION_DAY);
}

/**
 * koers_date_shift_start:
 * @start: the date on which something begins
 * @by: by how much it moves
 *
 * A date stays as vague as it is if it moves by whole periods of its own; otherwise it becomes as exact as @by.
 *
 * Returns: the date; unset outside 1900 to 2199
 */
KoersDate
koers_date_shift_start (KoersDate      start,
                        KoersDateShift by)
{
  KoersDate shifted;

  if (!koers_date_is_set (start) || koers_date_shift_is_none (by))
    return start;
  shifted = shift_day (start.day, by);
  if (!koers_date_is_set (shifted))
    return shifted;
  return koers_date_from_day (shifted.day, MAX (start.precision, koers_date_shift_get_period (by)));
}

/**
 * koers_date_shift_end:
 * @end: the date on which something ends, or is due
 * @by: by how much it moves
 *
 * As koers_date_shift_start(); the last day of a month stays the last day of one.
 *
 * Returns: the date; unset outside 1900 to 2199
 */
KoersDate
koers_date_shift_end (KoersDate      end,
                      KoersDateShift by)
{
  KoersDate shifted;

  if (!koers_date_is_set (end) || koers_date_shift_is_none (by))
    return end;
  shifted = shift_day (koers_date_get_last_day (end) + 1, by);
  if (!koers_date_is_set (shifted))
    return shifted;
  return koers_date_from_day (shifted.day - 1, MAX (end.precision, koers_date_shift_get_period (by)));
}
