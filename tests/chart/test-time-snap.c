/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-time-scale.h"
#include "koers-time-snap.h"

static KoersDate
date (const char *text)
{
  KoersDate read;

  g_assert_true (koers_date_parse (text, &read));
  return read;
}

static void
assert_date (KoersDate   actual,
             const char *expected)
{
  char text[KOERS_DATE_TEXT_SIZE];

  koers_date_to_text (actual, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_unit (void)
{
  g_assert_cmpint (koers_time_snap_get_unit (KOERS_TIME_DAY), ==, KOERS_TIME_DAY);
  g_assert_cmpint (koers_time_snap_get_unit (KOERS_TIME_WEEK), ==, KOERS_TIME_WEEK);
  g_assert_cmpint (koers_time_snap_get_unit (KOERS_TIME_FOUR_YEARS), ==, KOERS_TIME_QUARTER);
}

static void
test_precision (void)
{
  gint32 edge = date ("2025-07-01").day;

  assert_date (koers_time_snap_start (KOERS_TIME_QUARTER, date ("2025-Q1"), edge), "2025-Q3");
  assert_date (koers_time_snap_end (KOERS_TIME_QUARTER, date ("2025-Q1"), edge), "2025-Q2");
  assert_date (koers_time_snap_end (KOERS_TIME_QUARTER, date ("2025-01-15"), edge), "2025-06-30");
  assert_date (koers_time_snap_end (KOERS_TIME_QUARTER, date ("2025-01"), edge), "2025-06");
  assert_date (koers_time_snap_end (KOERS_TIME_QUARTER, date ("2024"), edge), "2025-Q2");
  assert_date (koers_time_snap_start (KOERS_TIME_MONTH, date ("2025-Q1"), edge), "2025-07");
  assert_date (koers_time_snap_start (KOERS_TIME_WEEK, date ("2025-Q1"), edge - 1), "2025-06-30");
  assert_date (koers_time_snap_end (KOERS_TIME_DAY, (KoersDate) { 0 }, edge), "2025-06-30");
}

/* The edge is the nearest of all that there are, and steps go from one to the next. */
static void
test_edges (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      KoersTimeUnit unit = (KoersTimeUnit) g_test_rand_int_range (KOERS_TIME_DAY, KOERS_TIME_QUARTER + 1);
      double day = g_test_rand_double_range (KOERS_TIME_FIRST_DAY + 400, KOERS_TIME_END_DAY - 400);
      gint32 edge = koers_time_snap_edge (unit, day);
      gint32 before = koers_time_snap_step (unit, edge, -1), after = koers_time_snap_step (unit, edge, 1);

      g_assert_cmpint (koers_time_unit_floor (unit, edge), ==, edge);
      g_assert_cmpint (before, <, edge);
      g_assert_cmpint (after, >, edge);
      g_assert_cmpfloat (ABS (day - edge), <=, MIN (ABS (day - before), ABS (day - after)));
      g_assert_cmpint (koers_time_snap_step (unit, before, 1), ==, edge);
      g_assert_cmpint (koers_time_snap_step (unit, after, -1), ==, edge);
    }
}

/* Halfway to the next one is where it goes there. */
static void
test_shift (void)
{
  g_assert_cmpint (koers_time_snap_shift (KOERS_TIME_QUARTER, 40).months, ==, 0);
  g_assert_cmpint (koers_time_snap_shift (KOERS_TIME_QUARTER, 50).months, ==, 3);
  g_assert_cmpint (koers_time_snap_shift (KOERS_TIME_YEAR, -370).months, ==, -12);
  g_assert_cmpint (koers_time_snap_shift (KOERS_TIME_MONTH, -16).months, ==, -1);
  g_assert_cmpint (koers_time_snap_shift (KOERS_TIME_WEEK, 17).days, ==, 14);
  g_assert_cmpint (koers_time_snap_shift (KOERS_TIME_DAY, -2.4).days, ==, -2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-snap/unit", test_unit);
  g_test_add_func ("/time-snap/precision", test_precision);
  g_test_add_func ("/time-snap/edges", test_edges);
  g_test_add_func ("/time-snap/shift", test_shift);
  return g_test_run ();
}
