/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersPrecision:
 *
 * How much a date claims to know. A plan that says "third quarter" must not come back as the first of July.
 */
typedef enum {
  KOERS_PRECISION_NONE,
  KOERS_PRECISION_YEAR,
  KOERS_PRECISION_QUARTER,
  KOERS_PRECISION_MONTH,
  KOERS_PRECISION_DAY
} KoersPrecision;

/**
 * KoersDate:
 * @day: the first day meant, in days since 1970-01-01
 * @precision: how long the period is that begins on @day; none means that there is no date
 *
 * A day, month, quarter or year of the calendar (ISO 8601, proleptic Gregorian), from 1900 to 2199.
 */
typedef struct {
  gint32         day;
  KoersPrecision precision;
} KoersDate;

/* Room for "2025-09-30" and the closing zero. */
#define KOERS_DATE_TEXT_SIZE 12

KoersDate koers_date_new           (int             year,
                                    int             month,
                                    int             day_of_month,
                                    KoersPrecision  precision);
KoersDate koers_date_from_day      (gint32          day,
                                    KoersPrecision  precision);
KoersDate koers_date_today         (void);
gboolean  koers_date_parse         (const char     *text,
                                    KoersDate      *date);
gboolean  koers_date_parse_human   (const char     *text,
                                    KoersDate      *date);
void      koers_date_to_text       (KoersDate       date,
                                    char            text[KOERS_DATE_TEXT_SIZE]);
char     *koers_date_dup_label     (KoersDate       date);
gint32    koers_date_get_last_day  (KoersDate       date);
KoersDate koers_date_add           (KoersDate       date,
                                    int             periods);
void      koers_day_to_calendar    (gint32          day,
                                    int            *year,
                                    int            *month,
                                    int            *day_of_month);

static inline gboolean
koers_date_is_set (KoersDate date)
{
  return date.precision != KOERS_PRECISION_NONE;
}

static inline gboolean
koers_date_equal (KoersDate a,
                  KoersDate b)
{
  return a.precision == b.precision && (a.precision == KOERS_PRECISION_NONE || a.day == b.day);
}

G_END_DECLS
