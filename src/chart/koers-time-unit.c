/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-time-unit.h"

#include "koers-date.h"
#include "koers-time-scale.h"

static gint32
day_of_month (int year,
              int month)
{
  KoersDate date;

  year += (month - 1) / 12;
  month = (month - 1) % 12 + 1;
  date = koers_date_new (year, month, 1, KOERS_PRECISION_MONTH);
  if (koers_date_is_set (date))
    return date.day;
  return year < 1970 ? KOERS_TIME_FIRST_DAY : KOERS_TIME_END_DAY;
}

static int
get_months (KoersTimeUnit unit)
{
  static const int months[KOERS_N_TIME_UNITS] = {
    [KOERS_TIME_MONTH] = 1, [KOERS_TIME_QUARTER] = 3, [KOERS_TIME_HALF_YEAR] = 6,
    [KOERS_TIME_YEAR] = 12, [KOERS_TIME_FOUR_YEARS] = 48,
  };

  return months[unit];
}

/**
 * koers_time_unit_floor:
 * @unit: a step of the time axis
 * @day: days since 1970-01-01, in the calendar of #KoersDate
 *
 * Returns: the first day of the step that holds @day
 */
gint32
koers_time_unit_floor (KoersTimeUnit unit,
                       gint32        day)
{
  int year, month;

  switch (unit)
    {
    case KOERS_TIME_DAY:
      return day;
    case KOERS_TIME_WEEK:
      /* 1970-01-01 was a Thursday, the fourth day of its week. */
      return day - ((day + 3) % 7 + 7) % 7;
    case KOERS_TIME_FOUR_YEARS:
      koers_day_to_calendar (day, &year, NULL, NULL);
      return day_of_month (year - (year + 2) % 4, 1);
    case KOERS_TIME_MONTH:
    case KOERS_TIME_QUARTER:
    case KOERS_TIME_HALF_YEAR:
    case KOERS_TIME_YEAR:
    default:
      koers_day_to_calendar (day, &year, &month, NULL);
      return day_of_month (year, month - (month - 1) % get_months (unit));
    }
}

/**
 * koers_time_unit_next:
 * @unit: a step of the time axis
 * @day: days since 1970-01-01, in the calendar of #KoersDate
 *
 * Returns: the first day of the step after the one that holds @day
 */
gint32
koers_time_unit_next (KoersTimeUnit unit,
                      gint32        day)
{
  int year, month;

  day = koers_time_unit_floor (unit, day);
  if (unit == KOERS_TIME_DAY)
    return day + 1;
  if (unit == KOERS_TIME_WEEK)
    return day + 7;

  koers_day_to_calendar (day, &year, &month, NULL);
  /* The first four years of the calendar are cut off by its edge. */
  if (unit == KOERS_TIME_FOUR_YEARS)
    return day_of_month (year - (year + 2) % 4 + 4, 1);
  return day_of_month (year, month + get_months (unit));
}
