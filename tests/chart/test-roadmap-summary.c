/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement.h"
#include "sample-roadmap.h"

#include <math.h>

#define N_CASES 200
#define SLACK 0.01

static const double heights[KOERS_N_TEXT_ROLES] = { 18, 18, 15, 18, 16, 15, 28 };

static double
measure_text (const char    *text,
              KoersTextRole  role,
              gpointer       data)
{
  return (double) g_utf8_strlen (text, -1) * 7;
}

static const KoersTextMeasure measure = { measure_text, NULL };

static KoersRoadmapLayout *
make_layout (KoersRoadmap *roadmap)
{
  KoersRoadmapMetrics metrics = koers_roadmap_metrics_new (heights, FALSE);

  return koers_roadmap_layout_new (roadmap, &metrics);
}

static void
collapse_all (KoersRoadmapLayout *layout)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);

  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    koers_roadmap_layout_set_collapsed (layout, koers_roadmap_get_lane (roadmap, i)->id, TRUE);
}

/* Every bar of the lane counts, and no day of any is left out. */
static void
test_sums (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new_large (12, 2000, g_test_rand_int ());
  g_autoptr (KoersRoadmapLayout) layout = make_layout (roadmap);

  for (guint lane = 0; lane < koers_roadmap_get_n_lanes (roadmap); lane++)
    {
      const KoersRoadmapSummary *summary = koers_roadmap_layout_get_summary (layout, lane);
      KoersSpan span = { 0, 0 };
      guint n_by_state[KOERS_N_ROADMAP_STATES] = { 0 };

      for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
        if (koers_roadmap_get_bar (roadmap, i)->lane == lane)
          {
            span = koers_span_union (span, koers_roadmap_get_bar (roadmap, i)->span);
            n_by_state[koers_roadmap_get_bar (roadmap, i)->state]++;
          }
      g_assert_true (koers_span_equal (summary->span, span));
      for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
        g_assert_cmpuint (summary->n_by_state[i], ==, n_by_state[i]);
    }
}

/* After a bar got another state the sums are made anew when they are let go. */
static void
test_forget (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (KoersRoadmapLayout) layout = make_layout (roadmap);
  KoersRoadmapBar bar = *koers_roadmap_get_bar (roadmap, 0);
  guint n = koers_roadmap_layout_get_summary (layout, bar.lane)->n_by_state[KOERS_ROADMAP_STOPPED];

  g_assert_cmpint (bar.state, !=, KOERS_ROADMAP_STOPPED);
  bar.state = KOERS_ROADMAP_STOPPED;
  koers_roadmap_set_bar (roadmap, 0, &bar);
  koers_roadmap_layout_forget_summaries (layout);
  g_assert_cmpuint (koers_roadmap_layout_get_summary (layout, bar.lane)->n_by_state[KOERS_ROADMAP_STOPPED], ==, n + 1);
}

static void
check_summary (KoersRoadmapLayout       *layout,
               KoersRoadmapPlacement    *placement,
               const KoersPlacedSummary *placed)
{
  const KoersRoadmapView *view = koers_roadmap_placement_get_view (placement);
  KoersRoadmapRow row = koers_roadmap_layout_get_row (layout, placed->lane);
  double heading = koers_roadmap_layout_get_metrics (layout)->lane_height, top = row.y - view->y + heading, end = row.y - view->y + row.height;
  guint n = 0;

  for (guint i = 0; i < placed->n_counts; i++)
    {
      const KoersPlacedCount *count = &placed->counts[i];

      n += (guint) g_ascii_strtoull (count->text, NULL, 10);
      g_assert_cmpfloat (count->rect.origin.y, >=, top);
      g_assert_cmpfloat (count->rect.origin.y + count->rect.size.height, <=, end);
      g_assert_cmpfloat (MIN (count->glyph.origin.x, count->rect.origin.x), >=, -SLACK);
      g_assert_cmpfloat (MAX (count->glyph.origin.x + count->glyph.size.width, count->rect.origin.x + count->rect.size.width), <=,
                         view->scale.width + SLACK);
      for (guint j = 0; j < i; j++)
        {
          const KoersPlacedCount *other = &placed->counts[j];
          gboolean is_after = count->glyph.origin.x >= other->rect.origin.x + other->rect.size.width - SLACK;
          gboolean is_before = count->rect.origin.x + count->rect.size.width <= other->glyph.origin.x + SLACK;

          g_assert_true (is_after || count->glyph.origin.x + count->glyph.size.width <= other->rect.origin.x + SLACK || is_before);
        }
    }
  g_assert_cmpuint (n, ==, koers_roadmap_layout_get_n_bars (layout, placed->lane));
  if (placed->rect.size.width > 0)
    {
      g_assert_cmpfloat (placed->rect.origin.y, >=, top);
      g_assert_cmpfloat (placed->rect.origin.y + placed->rect.size.height, <=, end);
    }
}

/* At every zoom and place: all that is collapsed has its summary below its heading, all numbers in the view, none on another. */
static void
test_place (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new_large (8, 300, seed);
  g_autoptr (KoersRoadmapLayout) layout = make_layout (roadmap);
  g_autoptr (KoersRoadmapPlacement) placement = koers_roadmap_placement_new ();

  g_test_message ("seed %u", seed);
  collapse_all (layout);
  g_assert_cmpuint (koers_roadmap_layout_get_n_rows (layout), ==, 8);
  for (guint i = 0; i < N_CASES; i++)
    {
      KoersSpan all = koers_roadmap_get_span (roadmap);
      gint32 start = all.start + g_rand_int_range (rand, -200, MAX (koers_span_get_length (all), 1));
      KoersSpan span = { start, start + g_rand_int_range (rand, 5, 4000) };
      KoersRoadmapView view = { koers_time_scale_fit (span, g_rand_double_range (rand, 500, 1600), i % 2 == 1), 0, 2000, 0 };
      const KoersPlacedSummary *placed;
      guint n;

      koers_roadmap_layout_place (layout, &view, measure, placement);
      placed = koers_roadmap_placement_get_summaries (placement, &n);
      g_assert_cmpuint (n, ==, 8);
      for (guint j = 0; j < n; j++)
        check_summary (layout, placement, &placed[j]);
    }
}

/* From right to left everything stands where the mirror image of it would. */
static void
test_mirror (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (KoersRoadmapLayout) layout = make_layout (roadmap);
  g_autoptr (KoersRoadmapPlacement) one = koers_roadmap_placement_new (), other = koers_roadmap_placement_new ();
  KoersRoadmapView view = { koers_time_scale_fit (koers_roadmap_get_span (roadmap), 1000, FALSE), 0, 2000, 0 };
  const KoersPlacedSummary *left, *right;
  guint n;

  collapse_all (layout);
  koers_roadmap_layout_place (layout, &view, measure, one);
  view.scale.rtl = TRUE;
  koers_roadmap_layout_place (layout, &view, measure, other);
  left = koers_roadmap_placement_get_summaries (one, &n);
  right = koers_roadmap_placement_get_summaries (other, &n);
  g_assert_cmpuint (n, ==, koers_roadmap_get_n_lanes (roadmap));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (fabs (left[i].rect.origin.x + left[i].rect.size.width - (1000 - right[i].rect.origin.x)), <, SLACK);
      g_assert_cmpfloat (fabs (left[i].counts[0].rect.origin.x + left[i].counts[0].rect.size.width - (1000 - right[i].counts[0].rect.origin.x)), <, SLACK);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roadmap-summary/forget", test_forget);
  g_test_add_func ("/roadmap-summary/mirror", test_mirror);
  g_test_add_func ("/roadmap-summary/place", test_place);
  g_test_add_func ("/roadmap-summary/sums", test_sums);

  return g_test_run ();
}
