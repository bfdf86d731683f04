/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-date-shift.h"

static void
assert_shift (const char     *text,
              KoersDateShift  by,
              const char     *start,
              const char     *end)
{
  char shifted[KOERS_DATE_TEXT_SIZE];
  KoersDate date;

  g_assert_true (koers_date_parse (text, &date));
  koers_date_to_text (koers_date_shift_start (date, by), shifted);
  g_assert_cmpstr (shifted, ==, start);
  koers_date_to_text (koers_date_shift_end (date, by), shifted);
  g_assert_cmpstr (shifted, ==, end);
}

static void
test_stays_vague (void)
{
  assert_shift ("2025-Q3", (KoersDateShift) { 3, 0 }, "2025-Q4", "2025-Q4");
  assert_shift ("2025-Q3", (KoersDateShift) { -9, 0 }, "2024-Q4", "2024-Q4");
  assert_shift ("2025", (KoersDateShift) { 24, 0 }, "2027", "2027");
  assert_shift ("2025-07", (KoersDateShift) { 3, 0 }, "2025-10", "2025-10");
  assert_shift ("2025-07-04", (KoersDateShift) { 3, 0 }, "2025-10-04", "2025-10-04");
}

static void
test_becomes_exact (void)
{
  assert_shift ("2025-Q3", (KoersDateShift) { 1, 0 }, "2025-08", "2025-10");
  assert_shift ("2025-Q3", (KoersDateShift) { 0, 7 }, "2025-07-08", "2025-10-07");
  assert_shift ("2025", (KoersDateShift) { 3, 0 }, "2025-Q2", "2026-Q1");
  assert_shift ("2025", (KoersDateShift) { 0, 0 }, "2025", "2025");
}

/* What ends with a month goes on to do so; a day that the other month does not have becomes its last one. */
static void
test_ends_of_months (void)
{
  assert_shift ("2025-09-30", (KoersDateShift) { 3, 0 }, "2025-12-30", "2025-12-31");
  assert_shift ("2024-02-29", (KoersDateShift) { 12, 0 }, "2025-02-28", "2025-02-28");
  assert_shift ("2025-01-31", (KoersDateShift) { 1, 0 }, "2025-02-28", "2025-02-28");
  assert_shift ("2025-03-31", (KoersDateShift) { -1, 0 }, "2025-02-28", "2025-02-28");
}

static void
test_edge_of_calendar (void)
{
  assert_shift ("2199-Q4", (KoersDateShift) { 3, 0 }, "", "");
  assert_shift ("1900-01-01", (KoersDateShift) { 0, -1 }, "", "");
  assert_shift ("2000", (KoersDateShift) { G_MAXINT, 0 }, "", "");
  assert_shift ("2000", (KoersDateShift) { 0, G_MININT }, "", "");
}

/* There and back again: a shift never brings the start after the end, and later is never earlier. */
static void
test_order (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      KoersPrecision period = (KoersPrecision) g_test_rand_int_range (KOERS_PRECISION_YEAR, KOERS_PRECISION_DAY + 1);
      KoersDate start = koers_date_from_day (g_test_rand_int_range (0, 20000), (KoersPrecision) g_test_rand_int_range (KOERS_PRECISION_YEAR, KOERS_PRECISION_DAY + 1));
      KoersDate end = koers_date_from_day (start.day + g_test_rand_int_range (0, 2000), (KoersPrecision) g_test_rand_int_range (KOERS_PRECISION_YEAR, KOERS_PRECISION_DAY + 1));
      int n = g_test_rand_int_range (-30, 30);
      KoersDateShift by = koers_date_shift_new (period, n), next = koers_date_shift_new (period, n + 1);

      if (end.day < start.day)
        continue;
      g_assert_cmpint (koers_date_shift_start (start, by).day, <=, koers_date_get_last_day (koers_date_shift_end (end, by)));
      g_assert_cmpint (koers_date_shift_start (start, by).day, <=, koers_date_shift_start (start, next).day);
      g_assert_cmpint (koers_date_get_last_day (koers_date_shift_end (end, by)), <=, koers_date_get_last_day (koers_date_shift_end (end, next)));
      g_assert_cmpint (koers_date_shift_start (start, by).precision, >=, start.precision);
    }
}

static void
assert_label (KoersDateShift  by,
              const char     *expected)
{
  g_autofree char *label = koers_date_shift_dup_label (by);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_label (void)
{
  assert_label ((KoersDateShift) { 0, 21 }, "3 weeks");
  assert_label ((KoersDateShift) { 0, -1 }, "1 day");
  assert_label ((KoersDateShift) { -3, 0 }, "3 months");
  assert_label ((KoersDateShift) { 24, 0 }, "2 years");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-shift/stays-vague", test_stays_vague);
  g_test_add_func ("/date-shift/becomes-exact", test_becomes_exact);
  g_test_add_func ("/date-shift/ends-of-months", test_ends_of_months);
  g_test_add_func ("/date-shift/edge-of-calendar", test_edge_of_calendar);
  g_test_add_func ("/date-shift/order", test_order);
  g_test_add_func ("/date-shift/label", test_label);
  return g_test_run ();
}
