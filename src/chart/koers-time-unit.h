/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersTimeUnit:
 * @KOERS_TIME_DAY: a day
 * @KOERS_TIME_WEEK: a week from Monday (ISO 8601)
 * @KOERS_TIME_MONTH: a month
 * @KOERS_TIME_QUARTER: a quarter
 * @KOERS_TIME_HALF_YEAR: half a calendar year
 * @KOERS_TIME_YEAR: a year
 * @KOERS_TIME_FOUR_YEARS: four years from a year of municipal elections (2022, 2026)
 *
 * The steps of a time axis.
 */
typedef enum {
  KOERS_TIME_DAY,
  KOERS_TIME_WEEK,
  KOERS_TIME_MONTH,
  KOERS_TIME_QUARTER,
  KOERS_TIME_HALF_YEAR,
  KOERS_TIME_YEAR,
  KOERS_TIME_FOUR_YEARS
} KoersTimeUnit;

#define KOERS_N_TIME_UNITS (KOERS_TIME_FOUR_YEARS + 1)

gint32 koers_time_unit_floor (KoersTimeUnit unit,
                              gint32        day);
gint32 koers_time_unit_next  (KoersTimeUnit unit,
                              gint32        day);

G_END_DECLS
