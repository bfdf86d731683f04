/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-date.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* 1900-01-01 and 2199-12-31, in days since 1970-01-01. */
#define FIRST_DAY (-25567)
#define LAST_DAY 84005
#define N_DAYS (LAST_DAY - FIRST_DAY + 1)

/* A date is read for every record of a strategy, so this is plain arithmetic: the days of the year count from the first of March, which
 * puts the leap day at its end (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"; Gregorian, 400 years are 146097 days and
 * 1970-01-01 is day 719468 of that count). */
#define DAYS_OF_400_YEARS 146097
#define EPOCH 719468

static gint32
calendar_to_day (int year,
                 int month,
                 int day_of_month)
{
  int y = month > 2 ? year : year - 1;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day_of_month - 1;

  return y * 365 + y / 4 - y / 100 + y / 400 + day_of_year - EPOCH;
}

static gboolean
is_calendar_day (int year,
                 int month,
                 int day_of_month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day_of_month >= 1 &&
         day_of_month <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

/**
 * koers_day_to_calendar:
 * @day: days since 1970-01-01
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1 to 12
 * @day_of_month: (out) (optional): the day in the month, from 1
 *
 * Says which calendar day a day number is.
 */
void
koers_day_to_calendar (gint32 day,
                       int   *year,
                       int   *month,
                       int   *day_of_month)
{
  const int count = day + EPOCH, of_era = count % DAYS_OF_400_YEARS;
  const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / (DAYS_OF_400_YEARS - 1)) / 365;
  const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_from_march = (5 * of_year + 2) / 153;
  const int calendar_month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

  if (year != NULL)
    *year = count / DAYS_OF_400_YEARS * 400 + year_of_era + (calendar_month <= 2 ? 1 : 0);
  if (month != NULL)
    *month = calendar_month;
  if (day_of_month != NULL)
    *day_of_month = of_year - (153 * month_from_march + 2) / 5 + 1;
}

/**
 * koers_date_new:
 * @year: 1900 to 2199
 * @month: 1 to 12
 * @day_of_month: from 1
 * @precision: which period around that day is meant
 *
 * Makes a date.
 *
 * Returns: the period of @precision that holds the day; unset if there is no such day
 */
KoersDate
koers_date_new (int            year,
                int            month,
                int            day_of_month,
                KoersPrecision precision)
{
  if (!is_calendar_day (year, month, day_of_month) || precision == KOERS_PRECISION_NONE)
    return (KoersDate) { 0 };

  if (precision < KOERS_PRECISION_DAY)
    day_of_month = 1;
  if (precision == KOERS_PRECISION_QUARTER)
    month = (month - 1) / 3 * 3 + 1;
  else if (precision == KOERS_PRECISION_YEAR)
    month = 1;

  return (KoersDate) { calendar_to_day (year, month, day_of_month), precision };
}

/**
 * koers_date_from_day:
 * @day: days since 1970-01-01
 * @precision: which period around that day is meant
 *
 * Returns: the period of @precision that holds @day; unset outside 1900 to 2199
 */
KoersDate
koers_date_from_day (gint32         day,
                     KoersPrecision precision)
{
  int year, month, day_of_month;

  if (day < FIRST_DAY || day > LAST_DAY)
    return (KoersDate) { 0 };

  koers_day_to_calendar (day, &year, &month, &day_of_month);
  return koers_date_new (year, month, day_of_month, precision);
}

/**
 * koers_date_today:
 *
 * Returns: today by the clock and time zone of this machine
 */
KoersDate
koers_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return koers_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now), KOERS_PRECISION_DAY);
}

/* Reads exactly n digits. */
static gboolean
read_digits (const char **at,
             guint        n,
             int         *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (**at))
        return FALSE;
      *number = *number * 10 + (**at - '0');
      (*at)++;
    }
  return TRUE;
}

/**
 * koers_date_parse:
 * @text: `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Qn` or `YYYY`
 * @date: (out caller-allocates): where it goes
 *
 * Reads a date as files have it.
 *
 * Returns: whether @text is a date; @date is untouched if not
 */
gboolean
koers_date_parse (const char *text,
                  KoersDate  *date)
{
  int year, month = 1, day_of_month = 1;
  KoersPrecision precision = KOERS_PRECISION_YEAR;
  KoersDate read;

  if (text == NULL || !read_digits (&text, 4, &year))
    return FALSE;

  if (text[0] == '-' && text[1] == 'Q')
    {
      if (text[2] < '1' || text[2] > '4')
        return FALSE;
      precision = KOERS_PRECISION_QUARTER;
      month = (text[2] - '1') * 3 + 1;
      text += 3;
    }
  else if (text[0] == '-')
    {
      text++;
      precision = KOERS_PRECISION_MONTH;
      if (!read_digits (&text, 2, &month))
        return FALSE;
      if (text[0] == '-')
        {
          text++;
          precision = KOERS_PRECISION_DAY;
          if (!read_digits (&text, 2, &day_of_month))
            return FALSE;
        }
    }

  if (*text != '\0')
    return FALSE;

  read = koers_date_new (year, month, day_of_month, precision);
  if (!koers_date_is_set (read))
    return FALSE;
  *date = read;
  return TRUE;
}

/* The month that a word names in Dutch or English, in full or by three letters or more; 0 if none. */
static int
month_from_name (const char *word)
{
  static const char *const names[12][3] = {
    { "january", "januari" }, { "february", "februari" },   { "march", "maart", "mrt" }, { "april", "april" },
    { "may", "mei" },         { "june", "juni" },           { "july", "juli" },          { "august", "augustus" },
    { "september" },          { "october", "oktober" },     { "november" },              { "december" },
  };
  gsize length = strlen (word);

  for (int month = 0; month < 12 && length >= 3; month++)
    for (guint i = 0; i < 3 && names[month][i] != NULL; i++)
      if (length <= strlen (names[month][i]) && g_ascii_strncasecmp (word, names[month][i], length) == 0)
        return month + 1;
  return 0;
}

/**
 * koers_date_parse_human:
 * @text: what somebody typed
 * @date: (out caller-allocates): where it goes
 *
 * Reads a date as people write it: all that koers_date_parse() takes, and `30-9-2025`, `30/09/2025`, `30 sep 2025`,
 * `September 30, 2025`, `09-2025`, `sep 2025`, `Q3 2025`, `K3 2025`, `2025 Q3`. Days come before months, as they do in Europe.
 *
 * Returns: whether @text is a date; @date is untouched if not
 */
gboolean
koers_date_parse_human (const char *text,
                        KoersDate  *date)
{
  g_autofree char *trimmed = NULL;
  g_auto (GStrv) words = NULL;
  int numbers[3], n_numbers = 0, month = 0, quarter = 0;
  KoersDate read = { 0 };

  if (text == NULL)
    return FALSE;
  trimmed = g_strstrip (g_strdup (text));
  if (koers_date_parse (trimmed, date))
    return TRUE;

  words = g_strsplit_set (trimmed, " -/.,", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];

      if (*word == '\0')
        continue;
      if (g_ascii_isdigit (*word) && strspn (word, "0123456789") == strlen (word) && strlen (word) <= 4)
        {
          if (n_numbers == 3)
            return FALSE;
          numbers[n_numbers++] = atoi (word);
        }
      else if ((*word == 'Q' || *word == 'q' || *word == 'K' || *word == 'k') && word[1] >= '1' &&
               word[1] <= '4' && word[2] == '\0' && quarter == 0)
        quarter = word[1] - '0';
      else if (month == 0 && (month = month_from_name (word)) != 0)
        continue;
      else
        return FALSE;
    }

  if (quarter != 0 && month == 0 && n_numbers == 1)
    read = koers_date_new (numbers[0], quarter * 3, 1, KOERS_PRECISION_QUARTER);
  else if (quarter == 0 && month != 0 && n_numbers == 1)
    read = koers_date_new (numbers[0], month, 1, KOERS_PRECISION_MONTH);
  else if (quarter == 0 && month != 0 && n_numbers == 2)
    read = koers_date_new (numbers[1], month, numbers[0], KOERS_PRECISION_DAY);
  else if (quarter == 0 && month == 0 && n_numbers == 2)
    read = koers_date_new (numbers[1], numbers[0], 1, KOERS_PRECISION_MONTH);
  else if (quarter == 0 && month == 0 && n_numbers == 3 && numbers[0] > 31)
    read = koers_date_new (numbers[0], numbers[1], numbers[2], KOERS_PRECISION_DAY);
  else if (quarter == 0 && month == 0 && n_numbers == 3)
    read = koers_date_new (numbers[2], numbers[1], numbers[0], KOERS_PRECISION_DAY);

  if (!koers_date_is_set (read))
    return FALSE;
  *date = read;
  return TRUE;
}

/**
 * koers_date_to_text:
 * @date: a date
 * @text: (out caller-allocates): room for %KOERS_DATE_TEXT_SIZE bytes
 *
 * Writes a date as files have it; nothing for no date.
 */
void
koers_date_to_text (KoersDate date,
                    char      text[KOERS_DATE_TEXT_SIZE])
{
  int year, month, day_of_month;

  koers_day_to_calendar (date.day, &year, &month, &day_of_month);
  switch (date.precision)
    {
    case KOERS_PRECISION_YEAR:
      g_snprintf (text, KOERS_DATE_TEXT_SIZE, "%04d", year);
      break;
    case KOERS_PRECISION_QUARTER:
      g_snprintf (text, KOERS_DATE_TEXT_SIZE, "%04d-Q%d", year, (month - 1) / 3 + 1);
      break;
    case KOERS_PRECISION_MONTH:
      g_snprintf (text, KOERS_DATE_TEXT_SIZE, "%04d-%02d", year, month);
      break;
    case KOERS_PRECISION_DAY:
      g_snprintf (text, KOERS_DATE_TEXT_SIZE, "%04d-%02d-%02d", year, month, day_of_month);
      break;
    case KOERS_PRECISION_NONE:
    default:
      *text = '\0';
    }
}

/**
 * koers_date_dup_label:
 * @date: a date
 *
 * Writes a date for people, in their language.
 *
 * Returns: (transfer full): the text; empty for no date
 */
char *
koers_date_dup_label (KoersDate date)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day_of_month;

  koers_day_to_calendar (date.day, &year, &month, &day_of_month);
  time = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  switch (date.precision)
    {
    case KOERS_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    case KOERS_PRECISION_QUARTER:
      /* Translators: a quarter of a year: number of the quarter, year. */
      return g_strdup_printf (_("Q%d %d"), (month - 1) / 3 + 1, year);
    case KOERS_PRECISION_MONTH:
      /* Translators: a month, as for g_date_time_format(). */
      return g_date_time_format (time, _("%b %Y"));
    case KOERS_PRECISION_DAY:
      /* Translators: a day, as for g_date_time_format(). */
      return g_date_time_format (time, _("%-d %b %Y"));
    case KOERS_PRECISION_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * koers_date_add:
 * @date: a date
 * @periods: how many days, months, quarters or years, as @date's precision has it
 *
 * Returns: the date that many periods later (earlier if negative); unset outside 1900 to 2199
 */
KoersDate
koers_date_add (KoersDate date,
                int       periods)
{
  int year, month, months;

  if (date.precision == KOERS_PRECISION_NONE)
    return date;
  periods = CLAMP (periods, -N_DAYS, N_DAYS);
  if (date.precision == KOERS_PRECISION_DAY)
    return koers_date_from_day (date.day + periods, KOERS_PRECISION_DAY);

  koers_day_to_calendar (date.day, &year, &month, NULL);
  months = year * 12 + month - 1;
  if (date.precision == KOERS_PRECISION_MONTH)
    months += periods;
  else if (date.precision == KOERS_PRECISION_QUARTER)
    months += periods * 3;
  else
    months += periods * 12;
  return koers_date_new (months / 12, months % 12 + 1, 1, date.precision);
}

/**
 * koers_date_get_last_day:
 * @date: a date
 *
 * Says when the period is over: an end "2025-Q3" is the thirtieth of September.
 *
 * Returns: the last day of the period, in days since 1970-01-01
 */
gint32
koers_date_get_last_day (KoersDate date)
{
  int year, month;

  if (date.precision == KOERS_PRECISION_DAY || date.precision == KOERS_PRECISION_NONE)
    return date.day;

  koers_day_to_calendar (date.day, &year, &month, NULL);
  month += date.precision == KOERS_PRECISION_MONTH ? 1 : date.precision == KOERS_PRECISION_QUARTER ? 3 : 12;
  if (month > 12)
    {
      month -= 12;
      year++;
    }
  return calendar_to_day (year, month, 1) - 1;
}
