/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-time-scale.h"

#include <math.h>

#define N_CASES 10000

static KoersTimeScale
random_scale (GRand *rand)
{
  return koers_time_scale_new (g_rand_double_range (rand, KOERS_TIME_FIRST_DAY - 1000, KOERS_TIME_END_DAY + 1000),
                               exp (g_rand_double_range (rand, log (0.01), log (100))), g_rand_double_range (rand, 1, 4000),
                               g_rand_boolean (rand));
}

static void
test_round_trip (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_CASES; i++)
    {
      KoersTimeScale scale = random_scale (rand);
      double x = g_rand_double_range (rand, -100, scale.width + 100);

      if (fabs (koers_time_scale_to_x (scale, koers_time_scale_to_day (scale, x)) - x) > 1e-6)
        g_error ("case %u of seed %u: x does not come back", i, seed);
      g_assert_cmpfloat (scale.pixels_per_day, >=, KOERS_TIME_SCALE_MIN);
      g_assert_cmpfloat (scale.pixels_per_day, <=, KOERS_TIME_SCALE_MAX);
    }
}

static void
test_zoom_keeps_day (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_CASES; i++)
    {
      /* Far enough from the ends of the calendar that they are not in the way. */
      KoersTimeScale scale = koers_time_scale_new (g_rand_double_range (rand, 10000, 30000), g_rand_double_range (rand, 0.2, 60),
                                                   g_rand_double_range (rand, 200, 2000), g_rand_boolean (rand));
      double x = g_rand_double_range (rand, 0, scale.width), factor = g_rand_double_range (rand, 0.3, 3);
      double day = koers_time_scale_to_day (scale, x);
      KoersTimeScale zoomed = koers_time_scale_zoom_at (scale, factor, x);

      if (fabs (koers_time_scale_to_day (zoomed, x) - day) > 1e-6)
        g_error ("case %u of seed %u: the day under the pointer moved", i, seed);
      if (fabs (zoomed.pixels_per_day - CLAMP (scale.pixels_per_day * factor, KOERS_TIME_SCALE_MIN, KOERS_TIME_SCALE_MAX)) > 1e-9)
        g_error ("case %u of seed %u: the zoom is not what was asked for", i, seed);
    }
}

static void
test_mirror (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_CASES; i++)
    {
      KoersTimeScale scale = random_scale (rand), mirrored = scale;
      double day = g_rand_double_range (rand, KOERS_TIME_FIRST_DAY, KOERS_TIME_END_DAY), dx = g_rand_double_range (rand, -50, 50);

      mirrored.rtl = !scale.rtl;
      if (fabs (koers_time_scale_to_x (scale, day) + koers_time_scale_to_x (mirrored, day) - scale.width) > 1e-6)
        g_error ("case %u of seed %u: both directions do not mirror each other", i, seed);
      g_assert_cmpfloat_with_epsilon (koers_time_scale_scroll (scale, dx).origin, koers_time_scale_scroll (mirrored, -dx).origin, 1e-9);
    }
}

static void
test_fit (void)
{
  const KoersSpan year = { 19723, 19723 + 366 }, day = { 20000, 20001 };
  KoersTimeScale scale = koers_time_scale_fit (year, 732, FALSE);

  g_assert_cmpfloat_with_epsilon (scale.pixels_per_day, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (koers_time_scale_to_x (scale, year.start), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (koers_time_scale_to_x (scale, year.end), 732, 1e-9);
  g_assert_true (koers_span_equal (koers_time_scale_get_span (scale), year));

  /* What would be too large stands in the middle. */
  scale = koers_time_scale_fit (day, 1000, FALSE);
  g_assert_cmpfloat_with_epsilon (scale.pixels_per_day, KOERS_TIME_SCALE_MAX, 1e-9);
  g_assert_cmpfloat_with_epsilon (koers_time_scale_to_x (scale, 20000.5), 500, 1e-6);

  scale = koers_time_scale_fit ((KoersSpan) { 0, 0 }, 730, TRUE);
  g_assert_cmpfloat_with_epsilon (scale.pixels_per_day, 2, 1e-9);
}

static void
test_limits (void)
{
  KoersTimeScale scale = koers_time_scale_new (0, 1e-9, 600, FALSE);

  g_assert_cmpfloat (600 / scale.pixels_per_day, >=, 3653);
  scale = koers_time_scale_scroll (koers_time_scale_new (0, 1, 600, FALSE), 1e9);
  g_assert_cmpint (koers_time_scale_get_span (scale).end, ==, KOERS_TIME_END_DAY);
  scale = koers_time_scale_scroll (scale, -1e9);
  g_assert_cmpint (koers_time_scale_get_span (scale).start, ==, KOERS_TIME_FIRST_DAY);
  g_assert_cmpfloat_with_epsilon (koers_time_scale_zoom_at (scale, NAN, 0).pixels_per_day, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (koers_time_scale_zoom_at (scale, -1, 0).pixels_per_day, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (koers_time_scale_resize (scale, 900).width, 900, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/round-trip", test_round_trip);
  g_test_add_func ("/time-scale/zoom-keeps-day", test_zoom_keeps_day);
  g_test_add_func ("/time-scale/mirror", test_mirror);
  g_test_add_func ("/time-scale/fit", test_fit);
  g_test_add_func ("/time-scale/limits", test_limits);
  return g_test_run ();
}
