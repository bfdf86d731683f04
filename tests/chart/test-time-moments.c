/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-date.h"
#include "koers-time-moments.h"
#include "sample-placement.h"
#include "sample-roadmap.h"

#define N_CASES 2000

/* The moments of some days, as people would write them. */
static char *
list (KoersTimeMoments *moments,
      gint32            start,
      gint32            end,
      gboolean          with_yearly)
{
  g_autoptr (GArray) found = koers_time_moments_find (moments, (KoersSpan) { start, end }, with_yearly);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const KoersTimeMoment *moment = &g_array_index (found, KoersTimeMoment, i);
      int year, month, day;

      koers_day_to_calendar (moment->day, &year, &month, &day);
      g_string_append_printf (text, "%s%s %d-%d-%d", i > 0 ? ", " : "", moment->label, year, month, day);
    }
  return g_string_free (text, FALSE);
}

static void
assert_list (KoersTimeMoments *moments,
             gint32            start,
             gint32            end,
             gboolean          with_yearly,
             const char       *expected)
{
  g_autofree char *found = list (moments, start, end, with_yearly);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_find (void)
{
  g_autoptr (KoersTimeMoments) moments = koers_time_moments_new ();

  koers_time_moments_add (moments, "Budget", sample_day (2024, 11, 5), TRUE);
  koers_time_moments_add (moments, "Election", sample_day (2026, 3, 18), FALSE);
  koers_time_moments_add (moments, "Leap", sample_day (2024, 2, 29), TRUE);
  g_assert_cmpuint (koers_time_moments_get_n_yearly (moments), ==, 2);

  /* The end does not count; nothing comes back before its first time; a year without that day has the one before. */
  assert_list (moments, sample_day (2023, 1, 1), sample_day (2025, 11, 5), TRUE, "Leap 2024-2-29, Budget 2024-11-5, Leap 2025-2-28");
  assert_list (moments, sample_day (2025, 11, 5), sample_day (2026, 3, 19), TRUE, "Budget 2025-11-5, Leap 2026-2-28, Election 2026-3-18");
  assert_list (moments, sample_day (2024, 1, 1), sample_day (2030, 1, 1), FALSE, "Election 2026-3-18");
  assert_list (moments, sample_day (2026, 1, 1), sample_day (2026, 1, 1), TRUE, "");
  assert_list (moments, KOERS_TIME_FIRST_DAY, sample_day (2024, 2, 29), TRUE, "");
}

/* Whatever is asked for, all of it is in there, once a year, in order. A year has 365 or 366 days: hence the hundredth. */
static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (KoersTimeMoments) moments = koers_time_moments_new ();
      gint32 first = g_rand_int_range (rand, KOERS_TIME_FIRST_DAY, KOERS_TIME_END_DAY);
      gint32 start = g_rand_int_range (rand, KOERS_TIME_FIRST_DAY, KOERS_TIME_END_DAY - 1);
      gint32 end = g_rand_int_range (rand, start + 1, KOERS_TIME_END_DAY);
      g_autoptr (GArray) found = NULL;
      double years = MAX (end - MAX (start, first), 0) / 365.25;

      koers_time_moments_add (moments, "Yearly", first, TRUE);
      found = koers_time_moments_find (moments, (KoersSpan) { start, end }, TRUE);
      if (found->len > years + 1.01 || found->len < years - 1.01)
        g_error ("case %u of seed %u: %u in %f years", i, seed, found->len, years);
      for (guint j = 0; j < found->len; j++)
        {
          gint32 day = g_array_index (found, KoersTimeMoment, j).day;

          g_assert_cmpint (day, >=, MAX (start, first));
          g_assert_cmpint (day, <, end);
          if (j > 0)
            g_assert_cmpint (day - g_array_index (found, KoersTimeMoment, j - 1).day, >=, 364);
        }
    }
}

/* ---- on the roadmap */

/* However far one zooms, names stand beside each other and in the view, today and the reporting date have theirs first, and lines that
 * come back every year do not become a raster. */
static void
test_placement (void)
{
  KoersRoadmapMetrics metrics = koers_roadmap_metrics_new (sample_heights, FALSE);
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new (), bare = sample_roadmap_new ();
  g_autoptr (KoersTimeMoments) moments = koers_time_moments_new ();
  g_autoptr (KoersRoadmapLayout) layout = NULL, bare_layout = NULL;
  g_autoptr (KoersRoadmapPlacement) placement = koers_roadmap_placement_new (), bare_placement = koers_roadmap_placement_new ();
  guint most = 0;

  koers_time_moments_add (moments, "Spring memorandum", sample_day (2020, 6, 1), TRUE);
  koers_time_moments_add (moments, "Budget", sample_day (2020, 11, 5), TRUE);
  koers_time_moments_add (moments, "Elections of the municipal council", sample_day (2026, 3, 18), FALSE);
  koers_roadmap_set_moments (roadmap, moments);
  layout = koers_roadmap_layout_new (roadmap, &metrics);
  bare_layout = koers_roadmap_layout_new (bare, &metrics);
  for (double zoom = KOERS_TIME_SCALE_MIN; zoom < KOERS_TIME_SCALE_MAX; zoom *= 1.07)
    {
      KoersRoadmapView view = { koers_time_scale_new (sample_day (2024, 1, 1), zoom, 1000, FALSE), 0, 300, 0 };
      const KoersPlacedMarker *markers, *days;
      guint n, n_days, n_moments = 0;

      koers_roadmap_layout_place (layout, &view, sample_measure, placement);
      koers_roadmap_layout_place (bare_layout, &view, sample_measure, bare_placement);
      markers = koers_roadmap_placement_get_markers (placement, &n);
      days = koers_roadmap_placement_get_markers (bare_placement, &n_days);
      for (guint i = 0; i < n; i++)
        {
          n_moments += markers[i].kind == KOERS_PLACED_MOMENT ? 1 : 0;
          g_assert_cmpfloat (markers[i].label.origin.x, >=, 0);
          g_assert_cmpfloat (markers[i].label.origin.x + markers[i].label.size.width, <=, 1000);
          for (guint j = 0; j < i; j++)
            g_assert_false (markers[i].label.size.width > 0 && markers[j].label.size.width > 0 &&
                            markers[i].label.origin.x < markers[j].label.origin.x + markers[j].label.size.width &&
                            markers[j].label.origin.x < markers[i].label.origin.x + markers[i].label.size.width);
          g_assert_cmpfloat (markers[i].x, <=, 1000);
          /* Also where there is no room for it, the whole name can be told. */
          g_assert_cmpuint (strlen (markers[i].title), >=, strlen (markers[i].text));
          g_assert_true (markers[i].kind != KOERS_PLACED_MOMENT || strstr (markers[i].title, ": ") != NULL);
        }
      g_assert_cmpuint (n_moments + n_days, ==, n);
      for (guint i = 0; i < n_days; i++)
        g_assert_cmpstr (markers[n_moments + i].text, ==, days[i].text);
      most = MAX (most, n_moments);
    }
  g_assert_cmpuint (most, >, 10);
  g_assert_cmpuint (most, <=, 1000 / 24 * 2 + 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-moments/find", test_find);
  g_test_add_func ("/time-moments/random", test_random);
  g_test_add_func ("/time-moments/placement", test_placement);
  return g_test_run ();
}
