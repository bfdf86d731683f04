/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-date.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* Days since 1970-01-01 of 1900-01-01. */
#define FIRST_DAY (-25567)

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
get_days_in_month (int year,
                   int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && is_leap_year (year) ? 1 : 0);
}

static void
assert_text (KoersDate   date,
             const char *expected)
{
  char text[KOERS_DATE_TEXT_SIZE];

  koers_date_to_text (date, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_round_trip (KoersDate date)
{
  char text[KOERS_DATE_TEXT_SIZE];
  KoersDate read = { 0 };

  koers_date_to_text (date, text);
  if (!koers_date_parse (text, &read) || !koers_date_equal (read, date))
    g_error ("“%s” does not come back", text);
}

/* The calendar is counted out here by hand, so that the test leans on nothing the code leans on. */
static void
test_every_day (void)
{
  gint32 day = FIRST_DAY;

  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (int month = 1; month <= 12; month++)
      for (int of_month = 1; of_month <= get_days_in_month (year, month); of_month++, day++)
        {
          int y, m, d;

          koers_day_to_calendar (day, &y, &m, &d);
          g_assert_true (y == year && m == month && d == of_month);
          g_assert_cmpint (koers_date_new (year, month, of_month, KOERS_PRECISION_DAY).day, ==, day);
          for (int precision = KOERS_PRECISION_YEAR; precision <= KOERS_PRECISION_DAY; precision++)
            {
              KoersDate date = koers_date_from_day (day, (KoersPrecision) precision);

              g_assert_true (koers_date_is_set (date));
              g_assert_cmpint (date.day, <=, day);
              g_assert_cmpint (koers_date_get_last_day (date), >=, day);
              assert_round_trip (date);
            }
        }

  g_assert_false (koers_date_is_set (koers_date_from_day (FIRST_DAY - 1, KOERS_PRECISION_DAY)));
  g_assert_false (koers_date_is_set (koers_date_from_day (day, KOERS_PRECISION_DAY)));
}

static void
test_forms (void)
{
  assert_text (koers_date_new (2025, 9, 30, KOERS_PRECISION_DAY), "2025-09-30");
  assert_text (koers_date_new (2025, 9, 30, KOERS_PRECISION_MONTH), "2025-09");
  assert_text (koers_date_new (2025, 9, 30, KOERS_PRECISION_QUARTER), "2025-Q3");
  assert_text (koers_date_new (2025, 9, 30, KOERS_PRECISION_YEAR), "2025");
  assert_text ((KoersDate) { 0 }, "");
  g_assert_false (koers_date_is_set (koers_date_new (2025, 9, 30, KOERS_PRECISION_NONE)));
  g_assert_false (koers_date_is_set (koers_date_new (2025, 9, 31, KOERS_PRECISION_DAY)));
  g_assert_cmpint (koers_date_new (1970, 1, 1, KOERS_PRECISION_DAY).day, ==, 0);
}

/* "Third quarter" and "first of July" begin on one day and are not the same date. */
static void
test_precision_counts (void)
{
  KoersDate quarter = koers_date_new (2025, 7, 1, KOERS_PRECISION_QUARTER);
  KoersDate day = koers_date_new (2025, 7, 1, KOERS_PRECISION_DAY);

  g_assert_cmpint (quarter.day, ==, day.day);
  g_assert_false (koers_date_equal (quarter, day));
  g_assert_true (koers_date_equal ((KoersDate) { 0 }, (KoersDate) { 12, KOERS_PRECISION_NONE }));
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", " ", "2025 ", " 2025", "20255", "202", "1899", "2200", "1899-12-31", "2200-01-01", "0000", "2025-", "2025-1", "2025-13",
    "2025-00", "2025-Q", "2025-Q0", "2025-Q5", "2025-q3", "2025Q3", "2025-Q33", "2025-Q3-01", "2025-02-29", "2025-02-30",
    "2025-04-31", "2025-01-00", "2025-01-32", "2025-01-1", "2025-1-01", "2025-01-01T00:00", "2025-01-011", "2025/01/01",
    "01-01-2025", "-2025", "+2025", "2025-W03", "20250101", "marketing 2020", "now", "２０２５",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      KoersDate date = { 42, KOERS_PRECISION_DAY };

      if (koers_date_parse (texts[i], &date))
        g_error ("“%s” was read", texts[i]);
      g_assert_cmpint (date.day, ==, 42);
    }
  g_assert_false (koers_date_parse (NULL, NULL));
}

static void
test_leap_years (void)
{
  KoersDate date;

  g_assert_true (koers_date_parse ("2000-02-29", &date));
  g_assert_true (koers_date_parse ("2024-02-29", &date));
  g_assert_false (koers_date_parse ("1900-02-29", &date));
  g_assert_false (koers_date_parse ("2100-02-29", &date));
  g_assert_false (koers_date_parse ("2023-02-29", &date));
}

static void
test_human (void)
{
  static const struct {
    const char *typed;
    const char *meant;
  } cases[] = {
    { "30-9-2025", "2025-09-30" },          { "30/09/2025", "2025-09-30" },         { "30.9.2025", "2025-09-30" },
    { " 30 sep 2025 ", "2025-09-30" },      { "30 september 2025", "2025-09-30" },  { "September 30, 2025", "2025-09-30" },
    { "30 Sept. 2025", "2025-09-30" },      { "2025-09-30", "2025-09-30" },         { "2025-9-3", "2025-09-03" },
    { "3-4-2025", "2025-04-03" },           { "1 mei 2025", "2025-05-01" },         { "1 May 2025", "2025-05-01" },
    { "8 maart 2026", "2026-03-08" },       { "8 mrt 2026", "2026-03-08" },         { "8 MAART 2026", "2026-03-08" },
    { "March 8 2026", "2026-03-08" },       { "1 okt. 2025", "2025-10-01" },        { "Oct 1, 2025", "2025-10-01" },
    { "09-2025", "2025-09" },               { "9/2025", "2025-09" },                { "sep 2025", "2025-09" },
    { "januari 2025", "2025-01" },          { "february 2025", "2025-02" },         { "juni 2025", "2025-06" },
    { "juli 2025", "2025-07" },             { "augustus 2025", "2025-08" },         { "december 2025", "2025-12" },
    { "2025 aug", "2025-08" },              { "Q3 2025", "2025-Q3" },               { "K3 2025", "2025-Q3" },
    { "q3-2025", "2025-Q3" },               { "2025 Q3", "2025-Q3" },               { "2025-K1", "2025-Q1" },
    { "2025", "2025" },                     { " 2025 ", "2025" },                   { "29 feb 2024", "2024-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoersDate date = { 0 };

      if (!koers_date_parse_human (cases[i].typed, &date))
        g_error ("“%s” was not read", cases[i].typed);
      assert_text (date, cases[i].meant);
    }
}

static void
test_human_refused (void)
{
  static const char *const texts[] = {
    "", "marketing 2020", "marketing", "2020 marketing", "mar", "ma 2025", "sep", "30 sep", "31-9-2025", "29 feb 2025", "30-9-25",
    "13-2025", "Q5 2025", "Q0 2025", "Q3", "Q3 Q4 2025", "Q3 sep 2025", "sep okt 2025", "1 2 3 2025", "12345", "1,5", "€ 2025",
    "2025?", "begin 2025", "week 12 2025", "elke drie maanden", "tbd",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      KoersDate date = { 42, KOERS_PRECISION_DAY };

      if (koers_date_parse_human (texts[i], &date))
        g_error ("“%s” was read", texts[i]);
      g_assert_cmpint (date.day, ==, 42);
    }
  g_assert_false (koers_date_parse_human (NULL, NULL));
}

/* What a form shows can be typed back. */
static void
test_label_reads_back (void)
{
  for (int precision = KOERS_PRECISION_YEAR; precision <= KOERS_PRECISION_DAY; precision++)
    for (KoersDate date = koers_date_new (2024, 1, 1, (KoersPrecision) precision); date.day < koers_date_new (2026, 1, 1, KOERS_PRECISION_DAY).day;
         date = koers_date_add (date, 1))
      {
        g_autofree char *label = koers_date_dup_label (date);
        KoersDate read = { 0 };

        if (!koers_date_parse_human (label, &read) || !koers_date_equal (read, date))
          g_error ("“%s” does not come back", label);
      }
}

static void
test_no_date_has_no_label (void)
{
  g_autofree char *label = koers_date_dup_label ((KoersDate) { 0 });

  g_assert_cmpstr (label, ==, "");
}

static void
test_last_day (void)
{
  static const struct {
    const char *date;
    const char *last;
  } cases[] = {
    { "2025-09-30", "2025-09-30" }, { "2025-Q1", "2025-03-31" }, { "2025-Q2", "2025-06-30" }, { "2025-Q3", "2025-09-30" },
    { "2025-Q4", "2025-12-31" },    { "2025", "2025-12-31" },    { "2025-12", "2025-12-31" }, { "2025-02", "2025-02-28" },
    { "2024-02", "2024-02-29" },    { "2199", "2199-12-31" },    { "2199-12", "2199-12-31" }, { "2199-Q4", "2199-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoersDate date = { 0 };

      g_assert_true (koers_date_parse (cases[i].date, &date));
      assert_text (koers_date_from_day (koers_date_get_last_day (date), KOERS_PRECISION_DAY), cases[i].last);
    }
}

/* Each period ends on the day before the next begins, and back again is where it was. */
static void
test_periods_join (void)
{
  for (int precision = KOERS_PRECISION_YEAR; precision <= KOERS_PRECISION_DAY; precision++)
    {
      KoersDate date = koers_date_new (FIRST_YEAR, 1, 1, (KoersPrecision) precision), next;

      for (next = koers_date_add (date, 1); koers_date_is_set (next); date = next, next = koers_date_add (date, 1))
        {
          g_assert_cmpint (koers_date_get_last_day (date) + 1, ==, next.day);
          g_assert_true (koers_date_equal (koers_date_add (next, -1), date));
        }
      g_assert_true (koers_date_equal (date, koers_date_new (LAST_YEAR, 12, 31, (KoersPrecision) precision)));
    }
}

static void
test_add (void)
{
  static const struct {
    const char *date;
    int         periods;
    const char *sum;
  } cases[] = {
    { "2025-12-31", 1, "2026-01-01" }, { "2024-03-01", -1, "2024-02-29" }, { "2025-11", 3, "2026-02" }, { "2025-01", -1, "2024-12" },
    { "2025-Q4", 1, "2026-Q1" },       { "2025-Q1", -5, "2023-Q4" },       { "2025", 10, "2035" },      { "2025-06", 0, "2025-06" },
    { "2199", 1, "" },                 { "1900", -1, "" },                 { "1900-Q1", -1, "" },       { "2199-12-31", 1, "" },
    { "2025", G_MAXINT, "" },          { "2025", G_MININT, "" },           { "2025-Q1", G_MAXINT, "" }, { "2025-01-01", G_MAXINT, "" },
    { "2025-01-01", G_MININT, "" },    { "1960-01-01", G_MININT, "" },     { "1900-01", G_MININT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoersDate date = { 0 };

      g_assert_true (koers_date_parse (cases[i].date, &date));
      assert_text (koers_date_add (date, cases[i].periods), cases[i].sum);
    }
  g_assert_false (koers_date_is_set (koers_date_add ((KoersDate) { 0 }, 1)));
}

static void
test_today (void)
{
  KoersDate before = koers_date_today ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  KoersDate between = koers_date_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now),
                                      KOERS_PRECISION_DAY);
  KoersDate after = koers_date_today ();

  /* Midnight may fall in between. */
  g_assert_true (koers_date_equal (between, before) || koers_date_equal (between, after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/every-day-comes-back", test_every_day);
  g_test_add_func ("/date/forms", test_forms);
  g_test_add_func ("/date/precision-counts", test_precision_counts);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/leap-years", test_leap_years);
  g_test_add_func ("/date/human", test_human);
  g_test_add_func ("/date/human-refused", test_human_refused);
  g_test_add_func ("/date/label-reads-back", test_label_reads_back);
  g_test_add_func ("/date/no-date-has-no-label", test_no_date_has_no_label);
  g_test_add_func ("/date/last-day", test_last_day);
  g_test_add_func ("/date/periods-join", test_periods_join);
  g_test_add_func ("/date/add", test_add);
  g_test_add_func ("/date/today", test_today);

  return g_test_run ();
}
