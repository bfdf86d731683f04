/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-trend.h"

#define EPSILON 1e-9

/* By hand: means 1.5 and 4, products 7 over squares 5, distances 0.1, -0.3, 0.3 and -0.1, of which the squares are 0.2. */
static void
test_line (void)
{
  const double x[] = { 0, 1, 2, 3 }, y[] = { 2, 3, 5, 6 };
  KoersTrend trend;

  g_assert_true (koers_trend_fit (&trend, x, y, 4));
  g_assert_cmpfloat_with_epsilon (trend.slope, 1.4, EPSILON);
  g_assert_cmpfloat_with_epsilon (trend.deviation, 0.316227766, 1e-8); /* √0.1 */
  g_assert_cmpfloat_with_epsilon (koers_trend_get_value (&trend, 0), 1.9, EPSILON);
  g_assert_cmpfloat_with_epsilon (koers_trend_get_value (&trend, 5), 8.9, EPSILON);
  /* 1.886 · √0.1 · √(1 + 1/4 + 3.5² / 5) = 1.886 · 0.3162278 · 1.9235384 */
  g_assert_cmpfloat_with_epsilon (koers_trend_get_margin (&trend, 5), 1.147209, 1e-6);
  /* In the middle of the points it is the least: 1.886 · √0.1 · √1.25 */
  g_assert_cmpfloat_with_epsilon (koers_trend_get_margin (&trend, 1.5), 0.666802, 1e-6);
  g_assert_cmpfloat_with_epsilon (koers_trend_get_margin (&trend, -2), koers_trend_get_margin (&trend, 5), EPSILON);
}

/* With three points there is one degree of freedom: t is 3.078; distances are 1/6, -1/3 and 1/6. */
static void
test_least (void)
{
  const double x[] = { 10, 11, 12 }, y[] = { 1, 1, 2 };
  KoersTrend trend;

  g_assert_false (koers_trend_fit (&trend, x, y, 2));
  g_assert_true (koers_trend_fit (&trend, x, y, 3));
  g_assert_cmpfloat_with_epsilon (koers_trend_get_value (&trend, 13), 7.0 / 3, EPSILON);
  /* 3.078 · √(1/6) · √(1 + 1/3 + 2² / 2) */
  g_assert_cmpfloat_with_epsilon (koers_trend_get_margin (&trend, 13), 2.294206, 1e-6);
}

static void
test_one_place (void)
{
  const double x[] = { 7, 7, 7 }, y[] = { 1, 2, 3 };
  KoersTrend trend;

  g_assert_false (koers_trend_fit (&trend, x, y, 3));
}

/* What lies on a line goes on along it, without a range; more points than the table has make the range no wider. */
static void
test_many (void)
{
  double x[100], y[100];
  KoersTrend trend, fewer;

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    {
      x[i] = 20000 + i * 91;
      y[i] = 3 - 0.5 * x[i];
    }
  g_assert_true (koers_trend_fit (&trend, x, y, G_N_ELEMENTS (x)));
  g_assert_cmpfloat_with_epsilon (koers_trend_get_value (&trend, 40000), 3 - 20000, 1e-6);
  g_assert_cmpfloat_with_epsilon (koers_trend_get_margin (&trend, 40000), 0, 1e-6);
  trend = (KoersTrend) { .n = 33, .spread = 1, .deviation = 1 };
  fewer = (KoersTrend) { .n = 32, .spread = 1, .deviation = 1 };
  g_assert_cmpfloat (koers_trend_get_margin (&trend, 0), <, koers_trend_get_margin (&fewer, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/trend/line", test_line);
  g_test_add_func ("/analysis/trend/least", test_least);
  g_test_add_func ("/analysis/trend/one-place", test_one_place);
  g_test_add_func ("/analysis/trend/many", test_many);

  return g_test_run ();
}
