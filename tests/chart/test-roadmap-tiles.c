/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-tiles.h"
#include "sample-roadmap.h"

#include <math.h>

/* The pages of random roadmaps of random sizes, without a font and without a display. */

#define N_CASES 150

/* Places are rounded to whole points. */
#define SLACK 1.0

typedef struct {
  KoersRoadmap          *roadmap;
  KoersRoadmapLayout    *layout;
  KoersRoadmapPlacement *placement;
  GArray                *tiles;
  KoersSpan              span;
  guint                  n_across;
  double                 width;
  double                 height;
  guint32                seed;
  guint                  number;
} Case;

#define CHECK(one, claim) \
  G_STMT_START { if (!(claim)) g_error ("case %u of seed %u: %s", (one)->number, (one)->seed, #claim); } G_STMT_END

static const double heights[KOERS_N_TEXT_ROLES] = { 12, 12, 10, 12, 11, 10, 19 };

static double
measure_text (const char    *text,
              KoersTextRole  role,
              gpointer       data)
{
  return (double) g_utf8_strlen (text, -1) * (role == KOERS_TEXT_MILESTONE ? 4 : 5);
}

static const KoersTextMeasure measure = { measure_text, NULL };

static const KoersRoadmapTile *
get_tile (Case  *one,
          guint  i)
{
  return &g_array_index (one->tiles, KoersRoadmapTile, i);
}

/* In its place as if time ran from left to right. */
static double
to_x (const KoersRoadmapTile *tile,
      double                  day)
{
  KoersTimeScale scale = tile->view.scale;

  scale.rtl = FALSE;
  return koers_time_scale_to_x (scale, day);
}

/* Rows of pages follow each other and hold all rows once; columns follow each other and hold all of the time. */
static void
check_cover (Case *one)
{
  double y = 0;

  CHECK (one, one->tiles->len % one->n_across == 0);
  for (guint i = 0; i < one->tiles->len; i++)
    {
      const KoersRoadmapTile *tile = get_tile (one, i);

      CHECK (one, tile->row == i / one->n_across && tile->column == i % one->n_across);
      CHECK (one, fabs (tile->view.y - y) < 0.001);
      CHECK (one, tile->view.height + tile->lead <= one->height + 0.001);
      if (tile->column == 0)
        CHECK (one, to_x (tile, one->span.start) > -SLACK && to_x (tile, one->span.start) < SLACK);
      else
        CHECK (one, to_x (tile, koers_time_scale_get_span (get_tile (one, i - 1)->view.scale).end) > -SLACK);
      if (tile->column + 1 < one->n_across)
        continue;
      CHECK (one, fabs (to_x (tile, one->span.end) - one->width) < SLACK);
      y += tile->view.height;
    }
  CHECK (one, fabs (y - koers_roadmap_layout_get_height (one->layout)) < 0.001);
}

static gboolean
is_empty (const graphene_rect_t *rect)
{
  return rect->size.width <= 0 || rect->size.height <= 0;
}

/* What its days say; where rounding decides, both are right. */
static void
check_bar_in_time (Case                   *one,
                   const KoersRoadmapTile *tile,
                   const KoersPlacedBar   *placed)
{
  const KoersRoadmapBar *bar = koers_roadmap_get_bar (one->roadmap, placed->bar);
  double start = to_x (tile, bar->span.start), end = MAX (to_x (tile, bar->span.end), start + 4);

  if (koers_span_is_empty (bar->span))
    CHECK (one, is_empty (&placed->rect));
  else if (start < one->width - SLACK && (bar->continuous || end > SLACK))
    CHECK (one, !is_empty (&placed->rect));
  else if (start > one->width + SLACK || (!bar->continuous && end < -SLACK))
    CHECK (one, is_empty (&placed->rect));
}

/* Each bar stands in one row of pages, in each of its columns once, and whole; on those that its days say. Each milestone is somewhere whole. */
static void
check_bars (Case *one)
{
  guint n_bars = koers_roadmap_get_n_bars (one->roadmap);
  g_autofree guint *rows = g_new0 (guint, n_bars + 1), *times = g_new0 (guint, n_bars + 1), *milestones = g_new0 (guint, n_bars + 1);

  for (guint i = 0; i < one->tiles->len; i++)
    {
      const KoersRoadmapTile *tile = get_tile (one, i);
      guint n_placed, n_milestones;
      const KoersPlacedBar *bars;
      const KoersPlacedMilestone *all;

      koers_roadmap_layout_place (one->layout, &tile->view, measure, one->placement);
      bars = koers_roadmap_placement_get_bars (one->placement, &n_placed);
      all = koers_roadmap_placement_get_milestones (one->placement, &n_milestones);
      for (guint j = 0; j < n_placed; j++)
        {
          guint bar = bars[j].bar;

          CHECK (one, times[bar] == 0 || rows[bar] == tile->row);
          CHECK (one, bars[j].row.origin.y > -0.01 && bars[j].row.origin.y + bars[j].row.size.height < tile->view.height + 0.01);
          rows[bar] = tile->row;
          times[bar]++;
          check_bar_in_time (one, tile, &bars[j]);
          for (guint k = 0; k < bars[j].n_milestones; k++)
            milestones[bar] |= 1u << all[bars[j].first_milestone + k].milestone;
        }
    }
  for (guint i = 0; i < n_bars; i++)
    {
      guint n;
      const KoersRoadmapMilestone *all = koers_roadmap_get_milestones (one->roadmap, i, &n);
      double half = koers_roadmap_layout_get_metrics (one->layout)->diamond_size / 2 + SLACK;

      CHECK (one, times[i] == one->n_across);
      for (guint j = 0; j < n; j++)
        {
          double first = to_x (get_tile (one, 0), all[j].day + 0.5), last = to_x (get_tile (one, one->n_across - 1), all[j].day + 0.5);

          if (all[j].precision == KOERS_PRECISION_DAY && first > half && last < one->width - half)
            CHECK (one, (milestones[i] & 1u << j) != 0);
        }
    }
}

/* A text that is too wide for its place says so, and is drawn with an ellipsis. */
static void
check_texts (Case *one)
{
  for (guint i = 0; i < one->tiles->len; i++)
    {
      const KoersPlacedText *texts;
      guint n;

      koers_roadmap_layout_place (one->layout, &get_tile (one, i)->view, measure, one->placement);
      texts = koers_roadmap_placement_get_texts (one->placement, &n);
      for (guint j = 0; j < n; j++)
        {
          CHECK (one, texts[j].rect.origin.x > -0.01 && texts[j].rect.origin.x + texts[j].rect.size.width < one->width + 0.01);
          CHECK (one, texts[j].flags & KOERS_PLACED_ELLIPSISED || texts[j].rect.size.width >= measure_text (texts[j].text, texts[j].role, NULL) - 0.01);
        }
    }
}

/* Where a page begins within a lane, room is left for its heading, and that stands above the rows. */
static void
check_headings (Case *one)
{
  for (guint i = 0; i < one->tiles->len; i++)
    {
      const KoersRoadmapTile *tile = get_tile (one, i);
      const KoersPlacedLane *lanes;
      const KoersPlacedBar *bars;
      guint n_lanes, n_bars;

      koers_roadmap_layout_place (one->layout, &tile->view, measure, one->placement);
      lanes = koers_roadmap_placement_get_lanes (one->placement, &n_lanes);
      bars = koers_roadmap_placement_get_bars (one->placement, &n_bars);
      if (n_bars == 0)
        continue;
      CHECK (one, n_lanes > 0);
      for (guint j = 0; j < n_lanes; j++)
        if (lanes[j].lane == bars[0].lane)
          {
            CHECK (one, lanes[j].rect.origin.y + lanes[j].rect.size.height <= bars[0].row.origin.y + 0.01);
            CHECK (one, lanes[j].rect.origin.y >= -tile->lead - 0.01);
            break;
          }
        else
          CHECK (one, j + 1 < n_lanes);
    }
}

static void
test_random (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_CASES; i++)
    {
      guint n_lanes = (guint) g_rand_int_range (rand, 1, 8), n_bars = (guint) g_rand_int_range (rand, 0, 80);
      KoersRoadmapMetrics metrics = koers_roadmap_metrics_new (heights, g_rand_boolean (rand));
      Case one = { .seed = seed, .number = i };

      one.roadmap = sample_roadmap_new_large (n_lanes, n_bars, seed + i);
      one.layout = koers_roadmap_layout_new (one.roadmap, &metrics);
      one.placement = koers_roadmap_placement_new ();
      one.span.start = sample_day (2019, 1, 1) + g_rand_int_range (rand, 0, 2000);
      one.span.end = one.span.start + g_rand_int_range (rand, 200, 4000);
      one.n_across = (guint) g_rand_int_range (rand, 1, 5);
      one.width = g_rand_double_range (rand, 300, 1200);
      one.height = g_rand_double_range (rand, 150, 1000);
      one.tiles = koers_roadmap_tiles_new (one.layout, one.span, one.n_across, one.width, one.height, i % 5 == 4);
      check_cover (&one);
      check_bars (&one);
      check_texts (&one);
      check_headings (&one);
      g_array_unref (one.tiles);
      koers_roadmap_placement_free (one.placement);
      koers_roadmap_layout_free (one.layout);
      koers_roadmap_unref (one.roadmap);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-tiles/random", test_random);
  return g_test_run ();
}
