/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "sample-placement.h"
#include "sample-roadmap.h"

#include <math.h>

/* Where the arrows of dependencies and the bars of a frozen plan stand. */

#define N_CASES 300
#define N_BARS 50000

/* What lies outside the view is placed up to here. */
#define OUTSIDE 16.0

#define MAX_ARROWS 400

#define SLACK 0.51

static void
set_id (KoersRoadmap *roadmap,
        guint         number)
{
  KoersRoadmapBar bar = *koers_roadmap_get_bar (roadmap, number);
  g_autofree char *name = g_strdup_printf ("%u", number);

  bar.id = koers_id_from_name ("bar", name);
  koers_roadmap_set_bar (roadmap, number, &bar);
}

/* A dependency for each bar, most of them to somewhere near. */
static KoersRoadmap *
make_roadmap (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  KoersRoadmap *roadmap = sample_roadmap_new_large (7, N_BARS, seed);

  for (guint i = 0; i < N_BARS; i++)
    {
      KoersRoadmapBar bar;

      set_id (roadmap, i);
      bar = *koers_roadmap_get_bar (roadmap, i);
      if (!koers_span_is_empty (bar.span) && g_rand_boolean (rand))
        bar.baseline = (KoersSpan) { bar.span.start - g_rand_int_range (rand, 0, 300), bar.span.end - g_rand_int_range (rand, 0, 10) };
      koers_roadmap_set_bar (roadmap, i, &bar);
    }
  for (guint i = 0; i < N_BARS; i++)
    {
      guint near = i + (guint) g_rand_int_range (rand, 1, 80), far = (guint) g_rand_int_range (rand, 0, N_BARS);
      guint to = g_rand_int_range (rand, 0, 4) > 0 && near < N_BARS ? near : far;
      KoersRoadmapDependency dependency = {
        .from = koers_roadmap_get_bar (roadmap, i)->id,
        .to = koers_roadmap_get_bar (roadmap, to)->id,
        .from_start = g_rand_int_range (rand, 0, 4) == 0,
        .to_end = g_rand_int_range (rand, 0, 4) == 0,
        .is_violated = g_rand_boolean (rand) != FALSE,
      };

      koers_roadmap_add_dependency (roadmap, &dependency);
    }
  return roadmap;
}

/* The edge of a bar, as if time ran from left to right, and the middle of its height. */
static graphene_point_t
get_edge (SampleCase     *one,
          guint     number,
          gboolean  at_start)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (one->layout);
  const KoersRoadmapBar *bar = koers_roadmap_get_bar (one->roadmap, number);
  KoersTimeScale scale = one->view.scale;
  double start, end, x, y;
  guint row = 0;

  scale.rtl = FALSE;
  start = koers_time_scale_to_x (scale, bar->span.start);
  end = MAX (koers_time_scale_to_x (scale, bar->span.end), start + 4);
  CHECK (one, koers_roadmap_layout_get_bar_row (one->layout, number, &row));
  y = koers_roadmap_layout_get_row (one->layout, row).y - one->view.y + metrics->bar_top + metrics->bar_height / 2;
  x = CLAMP (at_start ? start : end, -OUTSIDE, scale.width + OUTSIDE);
  return GRAPHENE_POINT_INIT ((float) (one->view.scale.rtl ? scale.width - x : x), (float) CLAMP (y, -OUTSIDE, one->view.height + OUTSIDE));
}

static gboolean
is_near (const graphene_point_t *a,
         const graphene_point_t *b)
{
  return fabsf (a->x - b->x) <= 1 + SLACK && fabsf (a->y - b->y) <= SLACK;
}

static void
check_arrow (SampleCase                        *one,
             const KoersPlacedDependency *arrow)
{
  const KoersRoadmapDependency *dependency = koers_roadmap_get_dependency (one->roadmap, arrow->dependency);
  const graphene_point_t *last = &arrow->points[arrow->n_points - 1];
  graphene_point_t from = get_edge (one, arrow->from, dependency->from_start), to = get_edge (one, arrow->to, !dependency->to_end);
  gboolean is_inside = last->x >= 0 && last->x <= one->view.scale.width && last->y >= 0 && last->y <= one->view.height;

  CHECK (one, koers_id_equal (koers_roadmap_get_bar (one->roadmap, arrow->from)->id, dependency->from));
  CHECK (one, koers_id_equal (koers_roadmap_get_bar (one->roadmap, arrow->to)->id, dependency->to));
  CHECK (one, (arrow->is_violated != 0) == (dependency->is_violated != 0));
  CHECK (one, arrow->n_points >= 4 && arrow->n_points <= KOERS_PLACED_MAX_POINTS);
  CHECK (one, is_near (&arrow->points[0], &from) && is_near (last, &to));
  for (guint i = 0; i < arrow->n_points; i++)
    {
      const graphene_point_t *point = &arrow->points[i];

      CHECK (one, point->x >= -OUTSIDE - SLACK && point->x <= one->view.scale.width + OUTSIDE + SLACK);
      CHECK (one, point->y >= -OUTSIDE - SLACK && point->y <= one->view.height + OUTSIDE + SLACK);
      /* One step along, one up or down, in turn. */
      if (i > 0)
        CHECK (one, i % 2 == 1 ? fabsf (point->y - point[-1].y) < 0.01f : fabsf (point->x - point[-1].x) < 0.01f);
    }
  CHECK (one, (arrow->head.size.width > 0) == is_inside || fabsf (last->x) < 1 || fabs (last->x - one->view.scale.width) < 1 ||
                  fabsf (last->y) < 1 || fabs (last->y - one->view.height) < 1);
  /* It comes from outside the bar. */
  if (arrow->head.size.width > 0)
    CHECK (one, fabs ((arrow->head_left ? arrow->head.origin.x : arrow->head.origin.x + arrow->head.size.width) - last->x) < SLACK);
  CHECK (one, arrow->head_left == ((dependency->to_end != 0) != one->view.scale.rtl));
}

/* All that could be drawn is, once, unless it would be too much. */
static void
check_complete (SampleCase *one)
{
  guint n_bars, n;
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (one->placement, &n_bars);
  const KoersPlacedDependency *arrows = koers_roadmap_placement_get_dependencies (one->placement, &n);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL), drawn = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_bars; i++)
    g_hash_table_add (placed, GUINT_TO_POINTER (bars[i].bar));
  for (guint i = 0; i < n; i++)
    {
      CHECK (one, g_hash_table_add (drawn, GUINT_TO_POINTER (arrows[i].dependency)));
      CHECK (one, g_hash_table_contains (placed, GUINT_TO_POINTER (arrows[i].from)) || g_hash_table_contains (placed, GUINT_TO_POINTER (arrows[i].to)));
    }
  if (n == MAX_ARROWS)
    return;
  for (guint i = 0; i < n_bars; i++)
    {
      guint n_ties;
      const KoersRoadmapTie *ties = koers_roadmap_get_ties (one->roadmap, bars[i].bar, &n_ties);

      for (guint j = 0; j < n_ties; j++)
        {
          const KoersRoadmapBar *a = koers_roadmap_get_bar (one->roadmap, ties[j].from), *b = koers_roadmap_get_bar (one->roadmap, ties[j].to);
          const KoersRoadmapDependency *dependency = koers_roadmap_get_dependency (one->roadmap, ties[j].dependency);
          graphene_point_t from, to;

          CHECK (one, ties[j].from == bars[i].bar || ties[j].to == bars[i].bar);
          if (koers_span_is_empty (a->span) || koers_span_is_empty (b->span))
            continue;
          from = get_edge (one, ties[j].from, dependency->from_start);
          to = get_edge (one, ties[j].to, !dependency->to_end);
          /* Near the edge it may go around and come into the view or not. */
          if (MAX (from.x, to.x) < 1 || MIN (from.x, to.x) > one->view.scale.width - 1)
            continue;
          CHECK (one, g_hash_table_contains (drawn, GUINT_TO_POINTER (ties[j].dependency)));
        }
    }
}

static void
check_baselines (SampleCase *one)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (one->layout);
  guint n, n_texts;
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (one->placement, &n);
  const KoersPlacedText *texts = koers_roadmap_placement_get_texts (one->placement, &n_texts);

  for (guint i = 0; i < n; i++)
    {
      const graphene_rect_t *rect = &bars[i].baseline;
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (one->roadmap, bars[i].bar);
      KoersTimeScale scale = one->view.scale;
      double start, end, left = rect->origin.x;

      scale.rtl = FALSE;
      start = koers_time_scale_to_x (scale, bar->baseline.start);
      end = koers_time_scale_to_x (scale, bar->baseline.end);
      if (rect->size.width <= 0)
        {
          CHECK (one, koers_span_is_empty (bar->baseline) || end <= 1 || start >= scale.width - 1);
          continue;
        }
      if (one->view.scale.rtl)
        left = scale.width - rect->origin.x - rect->size.width;
      CHECK (one, fabs (left - MAX (start, -OUTSIDE)) <= SLACK);
      CHECK (one, rect->origin.y >= bars[i].row.origin.y + metrics->bar_top + metrics->bar_height);
      CHECK (one, rect->origin.y + rect->size.height <= bars[i].row.origin.y + bars[i].row.size.height);
      for (guint j = bars[i].first_text; j < bars[i].first_text + bars[i].n_texts; j++)
        CHECK (one, !graphene_rect_intersection (rect, &texts[j].rect, NULL));
    }
}

static void
test_random (gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersRoadmap) roadmap = make_roadmap (seed);
  SampleCase one = { .seed = seed };

  sample_case_init (&one, roadmap, GPOINTER_TO_INT (data), TRUE);
  for (one.number = 0; one.number < N_CASES; one.number++)
    {
      guint n;
      const KoersPlacedDependency *arrows;

      one.view.scale = koers_time_scale_new (sample_day (2020, 1, 1) + g_rand_double_range (rand, -500, 4500),
                                             exp (g_rand_double_range (rand, log (0.05), log (60))), g_rand_int_range (rand, 320, 2400),
                                             g_rand_boolean (rand));
      one.view.height = g_rand_int_range (rand, 100, 1200);
      one.view.y = floor (g_rand_double_range (rand, 0, koers_roadmap_layout_get_height (one.layout)));
      koers_roadmap_layout_place (one.layout, &one.view, sample_measure, one.placement);
      arrows = koers_roadmap_placement_get_dependencies (one.placement, &n);
      CHECK (&one, n <= MAX_ARROWS);
      for (guint i = 0; i < n; i++)
        check_arrow (&one, &arrows[i]);
      check_complete (&one);
      check_baselines (&one);
    }
  sample_case_clear (&one);
}

static KoersRoadmapBar
make_bar (const char *name,
          gint32      start,
          gint32      end)
{
  KoersRoadmapBar bar = { koers_id_from_name ("bar", name), NULL, name };

  bar.span = (KoersSpan) { start, end };
  bar.forecast_end = KOERS_ROADMAP_NO_DAY;
  bar.start_precision = bar.end_precision = KOERS_PRECISION_DAY;
  return bar;
}

static void
add_arrow (KoersRoadmap *roadmap,
           const char   *from,
           const char   *to)
{
  koers_roadmap_add_dependency (roadmap, &(KoersRoadmapDependency) { koers_id_from_name ("bar", from), koers_id_from_name ("bar", to) });
}

/* Straight on where there is room, and back between the rows where there is not. */
static void
test_route (void)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_new ("");
  SampleCase one = { 0 };
  KoersRoadmapBar bar;
  const KoersPlacedDependency *arrows;
  const KoersPlacedBar *bars;
  guint n;

  koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { .id = koers_id_from_name ("lane", "A"), .label = "A" });
  bar = make_bar ("First", 100, 200);
  koers_roadmap_add_bar (roadmap, &bar);
  bar = make_bar ("Later", 300, 400);
  koers_roadmap_add_bar (roadmap, &bar);
  bar = make_bar ("Too early", 150, 250);
  koers_roadmap_add_bar (roadmap, &bar);
  add_arrow (roadmap, "First", "Later");
  add_arrow (roadmap, "First", "Too early");
  add_arrow (roadmap, "First", "Nobody");
  add_arrow (roadmap, "First", "First");

  sample_case_init (&one, roadmap, FALSE, TRUE);
  one.view = (KoersRoadmapView) { koers_time_scale_fit ((KoersSpan) { 0, 500 }, 500, FALSE), 0, 500, 0 };
  koers_roadmap_layout_place (one.layout, &one.view, sample_measure, one.placement);
  arrows = koers_roadmap_placement_get_dependencies (one.placement, &n);
  bars = koers_roadmap_placement_get_bars (one.placement, &n);
  koers_roadmap_placement_get_dependencies (one.placement, &n);
  g_assert_cmpuint (n, ==, 2);

  g_assert_cmpuint (arrows[0].n_points, ==, 4);
  g_assert_cmpfloat (arrows[0].points[0].x, ==, 200);
  g_assert_cmpfloat (arrows[0].points[1].x, >, 200);
  g_assert_cmpfloat (arrows[0].points[3].x, ==, 300);
  g_assert_false (arrows[0].head_left);

  g_assert_cmpuint (arrows[1].n_points, ==, 6);
  g_assert_cmpfloat (arrows[1].points[2].y, ==, bars[2].row.origin.y);
  g_assert_cmpfloat (arrows[1].points[3].x, <, 150);
  g_assert_cmpfloat (arrows[1].points[5].x, ==, 150);

  /* What is taken out or folded away has no arrows. */
  koers_roadmap_layout_set_collapsed (one.layout, koers_id_from_name ("lane", "A"), TRUE);
  koers_roadmap_layout_place (one.layout, &one.view, sample_measure, one.placement);
  koers_roadmap_placement_get_dependencies (one.placement, &n);
  g_assert_cmpuint (n, ==, 0);
  koers_roadmap_layout_set_collapsed (one.layout, koers_id_from_name ("lane", "A"), FALSE);
  koers_roadmap_remove_bar (roadmap, 1);
  koers_roadmap_layout_update (one.layout);
  koers_roadmap_layout_place (one.layout, &one.view, sample_measure, one.placement);
  arrows = koers_roadmap_placement_get_dependencies (one.placement, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (arrows[0].to, ==, 1);
  sample_case_clear (&one);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/roadmap-dependencies/random-roomy", GINT_TO_POINTER (FALSE), test_random);
  g_test_add_data_func ("/roadmap-dependencies/random-compact", GINT_TO_POINTER (TRUE), test_random);
  g_test_add_func ("/roadmap-dependencies/route", test_route);
  return g_test_run ();
}
