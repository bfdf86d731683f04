/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-tiles.h"
#include "sample-placement.h"
#include "sample-roadmap.h"

#include <math.h>

/* Roadmaps with lanes within lanes, of random sizes and folded at random: every bar that is shown lies in its lane and in the one around
 * that, wherever the view is. */

#define N_ROADMAPS 40
#define N_VIEWS 40
#define SLACK 0.01

static KoersRoadmap *
make_nested (GRand   *rand,
             guint32  seed)
{
  guint n_bars = (guint) g_rand_int_range (rand, 0, 300), n_outer = (guint) g_rand_int_range (rand, 1, 8);
  g_autoptr (KoersRoadmap) flat = sample_roadmap_new_large (1, n_bars, seed);
  KoersRoadmap *roadmap = koers_roadmap_new ("Nested");
  g_autoptr (GArray) leaves = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_outer; i++)
    {
      guint n_inner = (guint) g_rand_int_range (rand, 0, 6);
      guint lane = koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { .id = koers_id_new (), .label = "Pijler", .colour = { 0, 0, 1, 1 } });

      if (n_inner == 0)
        g_array_append_val (leaves, lane);
      for (guint j = 0; j < n_inner; j++)
        {
          lane = koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { .id = koers_id_new (), .label = "Dienst", .colour = { 0, 0, 1, 1 }, .level = 1 });
          g_array_append_val (leaves, lane);
        }
    }
  for (guint i = 0; i < n_bars; i++)
    {
      KoersRoadmapBar bar = *koers_roadmap_get_bar (flat, i);
      guint n;
      const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (flat, i, &n);

      bar.lane = g_array_index (leaves, guint, g_rand_int_range (rand, 0, (gint32) leaves->len));
      bar.repeated = koers_roadmap_get_lane (roadmap, bar.lane)->level > 0 && g_rand_int_range (rand, 0, 5) == 0;
      koers_roadmap_set_milestones (roadmap, koers_roadmap_add_bar (roadmap, &bar), milestones, n);
    }
  return roadmap;
}

static void
fold_some (GRand              *rand,
           KoersRoadmapLayout *layout)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);

  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    koers_roadmap_layout_set_collapsed (layout, koers_roadmap_get_lane (roadmap, i)->id, g_rand_int_range (rand, 0, 4) == 0);
}

static gboolean
is_shown (KoersRoadmapLayout *layout,
          guint               lane)
{
  guint outer = koers_roadmap_get_outer_lane (koers_roadmap_layout_get_roadmap (layout), lane);

  return outer == lane || !koers_roadmap_layout_get_collapsed (layout, outer);
}

/* ---- rows */

/* Headings stand in the order of the lanes and each bar below that of its lane, with nothing in between that is not of that lane. */
static void
check_rows (SampleCase *one)
{
  guint n_rows = koers_roadmap_layout_get_n_rows (one->layout), n_lanes = koers_roadmap_get_n_lanes (one->roadmap), next = 0, n_shown = 0, at = 0;
  double y = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      KoersRoadmapRow row = koers_roadmap_layout_get_row (one->layout, i);

      CHECK (one, row.y >= y && row.height > 0);
      if (row.bar == G_MAXUINT)
        {
          while (next < n_lanes && !is_shown (one->layout, next))
            next++;
          CHECK (one, row.lane == next);
          CHECK (one, koers_roadmap_layout_get_lane_row (one->layout, row.lane, &at) && at == i);
          next++;
        }
      else
        {
          CHECK (one, row.lane == next - 1 && koers_roadmap_get_bar (one->roadmap, row.bar)->lane == row.lane);
          CHECK (one, koers_roadmap_layout_get_bar_row (one->layout, row.bar, &at) && at == i);
          n_shown++;
        }
      CHECK (one, koers_roadmap_layout_get_row_at (one->layout, row.y) == i);
      CHECK (one, koers_roadmap_layout_get_row_at (one->layout, row.y + row.height - SLACK) == i);
      y = row.y + row.height;
    }
  CHECK (one, koers_roadmap_layout_get_height (one->layout) >= y);
  CHECK (one, koers_roadmap_layout_get_row_at (one->layout, 1e9) == n_rows - 1);
  for (guint i = 0; i < koers_roadmap_get_n_bars (one->roadmap); i++)
    {
      guint lane = koers_roadmap_get_bar (one->roadmap, i)->lane;
      gboolean is_seen = is_shown (one->layout, lane) && !koers_roadmap_layout_get_collapsed (one->layout, lane);

      CHECK (one, koers_roadmap_layout_get_bar_row (one->layout, i, &at) == is_seen);
      n_shown -= is_seen ? 1 : 0;
    }
  CHECK (one, n_shown == 0);
}

/* A lane counts its bars and those of the lanes within it, and what is repeated there once. */
static void
check_sums (SampleCase *one)
{
  for (guint lane = 0; lane < koers_roadmap_get_n_lanes (one->roadmap); lane++)
    {
      const KoersRoadmapSummary *summary = koers_roadmap_layout_get_summary (one->layout, lane);
      KoersSpan span = { 0, 0 };
      guint n = 0, n_states = 0;

      for (guint i = 0; i < koers_roadmap_get_n_bars (one->roadmap); i++)
        {
          const KoersRoadmapBar *bar = koers_roadmap_get_bar (one->roadmap, i);

          if (bar->lane != lane && (bar->repeated || koers_roadmap_get_outer_lane (one->roadmap, bar->lane) != lane))
            continue;
          span = koers_span_union (span, bar->span);
          n++;
        }
      for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
        n_states += summary->n_by_state[i];
      CHECK (one, koers_roadmap_layout_get_n_bars (one->layout, lane) == n && n_states == n);
      CHECK (one, koers_span_equal (summary->span, span));
    }
}

/* ---- what is placed */

static const KoersPlacedLane *
find_lane (SampleCase *one,
           guint       lane)
{
  const KoersPlacedLane *found = NULL;
  guint n;
  const KoersPlacedLane *lanes = koers_roadmap_placement_get_lanes (one->placement, &n);

  for (guint i = 0; i < n; i++)
    if (lanes[i].lane == lane)
      {
        CHECK (one, found == NULL);
        found = &lanes[i];
      }
  return found;
}

static double
get_end (const KoersPlacedLane *lane)
{
  return (double) lane->rect.origin.y + lane->rect.size.height;
}

/* Whose bar is seen, the heading of its lane is above it, and that of the lane around it above that one; on paper none covers a bar. */
static void
check_bars (SampleCase *one,
            gboolean    is_paper)
{
  guint n;
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (one->placement, &n);

  for (guint i = 0; i < n; i++)
    {
      guint outer = koers_roadmap_get_outer_lane (one->roadmap, bars[i].lane);
      const KoersPlacedLane *inner_heading = find_lane (one, bars[i].lane), *outer_heading = find_lane (one, outer);
      double middle = bars[i].row.origin.y + bars[i].row.size.height / 2.0;
      KoersRoadmapHit hit = koers_roadmap_placement_hit (one->placement, 1, middle);

      CHECK (one, bars[i].lane == koers_roadmap_get_bar (one->roadmap, bars[i].bar)->lane);
      CHECK (one, !is_paper || hit.kind != KOERS_ROADMAP_HIT_LANE);
      if (middle < 0 || middle >= one->view.height || hit.kind == KOERS_ROADMAP_HIT_LANE)
        continue;
      CHECK (one, hit.lane == bars[i].lane && hit.bar == bars[i].bar);
      CHECK (one, inner_heading != NULL && outer_heading != NULL);
      CHECK (one, get_end (inner_heading) <= middle && (outer == bars[i].lane || get_end (outer_heading) <= inner_heading->rect.origin.y + SLACK));
      CHECK (one, outer == bars[i].lane || inner_heading->fold.origin.x != outer_heading->fold.origin.x);
      CHECK (one, !koers_roadmap_layout_get_collapsed (one->layout, bars[i].lane) && is_shown (one->layout, bars[i].lane));
    }
}

/* What a pointer finds at the top of a heading in sight is that heading, unless the one of the lane around it covers it. */
static void
check_headings (SampleCase *one)
{
  guint n;
  const KoersPlacedLane *lanes = koers_roadmap_placement_get_lanes (one->placement, &n);

  for (guint i = 0; i < n; i++)
    {
      double middle = (lanes[i].rect.origin.y + get_end (&lanes[i])) / 2;
      KoersRoadmapHit hit = koers_roadmap_placement_hit (one->placement, 1, middle);

      CHECK (one, is_shown (one->layout, lanes[i].lane));
      CHECK (one, hit.kind == KOERS_ROADMAP_HIT_LANE);
      CHECK (one, hit.lane == lanes[i].lane || koers_roadmap_get_lane (one->roadmap, lanes[i].lane)->level > 0);
      for (guint j = 0; j < i; j++)
        if (koers_roadmap_get_lane (one->roadmap, lanes[i].lane)->level == 0 && koers_roadmap_get_lane (one->roadmap, lanes[j].lane)->level == 0)
          CHECK (one, get_end (&lanes[j]) <= lanes[i].rect.origin.y + SLACK || get_end (&lanes[i]) <= lanes[j].rect.origin.y + SLACK);
    }
}

/* ---- on paper */

/* No page is too high, and none shows a bar without the headings of its lanes above it. */
static void
check_tiles (SampleCase *one,
             double      height)
{
  g_autoptr (GArray) tiles = koers_roadmap_tiles_new (one->layout, koers_roadmap_get_span (one->roadmap), 1, 700, height, FALSE);
  double y = 0;

  for (guint i = 0; i < tiles->len; i++)
    {
      const KoersRoadmapTile *tile = &g_array_index (tiles, KoersRoadmapTile, i);

      CHECK (one, fabs (tile->view.y - y) < SLACK);
      CHECK (one, tile->view.height + tile->lead <= height + SLACK);
      y += tile->view.height;
      one->view = tile->view;
      sample_case_place (one);
      check_bars (one, TRUE);
      check_headings (one);
    }
  CHECK (one, fabs (y - koers_roadmap_layout_get_height (one->layout)) < SLACK);
}

static void
test_nested (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_ROADMAPS; i++)
    {
      g_autoptr (KoersRoadmap) roadmap = make_nested (rand, seed + i);
      SampleCase one = { .seed = seed, .number = i };

      sample_case_init (&one, roadmap, g_rand_boolean (rand), FALSE);
      check_rows (&one);
      fold_some (rand, one.layout);
      check_rows (&one);
      check_sums (&one);
      for (guint j = 0; j < N_VIEWS; j++)
        {
          one.view = (KoersRoadmapView) { koers_time_scale_fit ((KoersSpan) { sample_day (2020, 1, 1), sample_day (2033, 1, 1) }, 900, g_rand_boolean (rand)),
                                          floor (g_rand_double_range (rand, 0, koers_roadmap_layout_get_height (one.layout))),
                                          g_rand_double_range (rand, 150, 900), 0 };
          sample_case_place (&one);
          check_bars (&one, FALSE);
          check_headings (&one);
        }
      check_tiles (&one, g_rand_double_range (rand, 300, 1500));
      sample_case_clear (&one);
    }
}

/* A lane knows the one around it by name, and is found by what it stands for. */
static void
test_titles (void)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_new ("");
  KoersId ids[3];
  g_autofree char *outer = NULL, *inner = NULL, *next = NULL;
  guint lane;

  for (guint i = 0; i < 3; i++)
    {
      ids[i] = koers_id_new ();
      koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { .id = ids[i], .label = i == 1 ? "Dienst" : "Pijler", .level = i == 1 });
    }
  outer = koers_roadmap_dup_lane_title (roadmap, 0);
  inner = koers_roadmap_dup_lane_title (roadmap, 1);
  next = koers_roadmap_dup_lane_title (roadmap, 2);
  g_assert_cmpstr (outer, ==, "Pijler");
  g_assert_cmpstr (inner, ==, "Pijler › Dienst");
  g_assert_cmpstr (next, ==, "Pijler");
  g_assert_true (koers_roadmap_lookup_lane (roadmap, ids[1], &lane));
  g_assert_cmpuint (lane, ==, 1);
  g_assert_false (koers_roadmap_lookup_lane (roadmap, koers_id_new (), &lane));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-nested/nested", test_nested);
  g_test_add_func ("/roadmap-nested/titles", test_titles);
  return g_test_run ();
}
