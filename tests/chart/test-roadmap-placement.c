/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "sample-placement.h"
#include "sample-roadmap.h"

#include <math.h>

#define N_CASES 400

/* Rectangles hold floats: what is mirrored in a view of broken width is off by as little as that. */
#define SLACK 0.01

static double
right (const graphene_rect_t *rect)
{
  return (double) rect->origin.x + rect->size.width;
}

static gboolean
is_empty (const graphene_rect_t *rect)
{
  return rect->size.width <= 0 || rect->size.height <= 0;
}

static gboolean
overlaps (const graphene_rect_t *a,
          const graphene_rect_t *b)
{
  return !is_empty (a) && !is_empty (b) && a->origin.x < right (b) - SLACK && b->origin.x < right (a) - SLACK &&
         a->origin.y < b->origin.y + b->size.height && b->origin.y < a->origin.y + a->size.height;
}

static void
check_texts (SampleCase                *one,
             const KoersPlacedBar *bar)
{
  guint n;
  const KoersPlacedText *texts = koers_roadmap_placement_get_texts (one->placement, &n) + bar->first_text;
  const KoersPlacedMilestone *milestones = koers_roadmap_placement_get_milestones (one->placement, &n) + bar->first_milestone;

  for (guint i = 0; i < bar->n_texts; i++)
    {
      const KoersPlacedText *text = &texts[i];

      CHECK (one, text->rect.origin.x >= -SLACK && right (&text->rect) <= one->view.scale.width + SLACK);
      CHECK (one, text->rect.origin.y >= bar->row.origin.y);
      CHECK (one, text->rect.origin.y + text->rect.size.height <= bar->row.origin.y + bar->row.size.height);
      CHECK (one, text->flags & KOERS_PLACED_ELLIPSISED || text->rect.size.width >= koers_text_measure_width (sample_measure, text->text, text->role) - SLACK);
      if (text->flags & KOERS_PLACED_INSIDE)
        CHECK (one, text->rect.origin.x >= bar->rect.origin.x - SLACK && right (&text->rect) <= right (&bar->rect) + SLACK);
      else
        CHECK (one, !overlaps (&text->rect, &bar->rect));
      CHECK (one, !overlaps (&text->rect, &bar->forecast));
      CHECK (one, !overlaps (&text->rect, &bar->glyphs) && !overlaps (&text->rect, &bar->arrow));
      for (guint j = 0; j < i; j++)
        CHECK (one, !overlaps (&text->rect, &texts[j].rect));
      for (guint j = 0; j < bar->n_milestones; j++)
        CHECK (one, !overlaps (&text->rect, &milestones[j].rect) && !overlaps (&text->rect, &milestones[j].period));
    }
}

static void
check_milestones (SampleCase                 *one,
                  const KoersPlacedBar *bar)
{
  guint n;
  const KoersPlacedMilestone *milestones = koers_roadmap_placement_get_milestones (one->placement, &n) + bar->first_milestone;
  const KoersRoadmapMilestone *all = koers_roadmap_get_milestones (one->roadmap, bar->bar, &n);
  double step = one->view.scale.rtl ? -1 : 1;

  for (guint i = 0; i < bar->n_milestones; i++)
    {
      CHECK (one, milestones[i].milestone < n);
      CHECK (one, milestones[i].rect.origin.x >= -SLACK && right (&milestones[i].rect) <= one->view.scale.width + SLACK);
      CHECK (one, !overlaps (&milestones[i].rect, &bar->glyphs));
      CHECK (one, milestones[i].state == all[milestones[i].milestone].state);
      for (guint j = 0; j < i; j++)
        if (all[milestones[j].milestone].precision == KOERS_PRECISION_DAY && all[milestones[i].milestone].precision == KOERS_PRECISION_DAY)
          CHECK (one, (milestones[i].rect.origin.x - milestones[j].rect.origin.x) * step >= 0);
    }
}

static void
check_bar (SampleCase                 *one,
           const KoersPlacedBar *bar)
{
  const KoersRoadmapBar *data = koers_roadmap_get_bar (one->roadmap, bar->bar);
  KoersTimeScale forward = one->view.scale;
  graphene_rect_t rect = bar->rect;
  guint row;

  CHECK (one, data->lane == bar->lane);
  CHECK (one, koers_roadmap_layout_get_bar_row (one->layout, bar->bar, &row));
  CHECK (one, fabs (koers_roadmap_layout_get_row (one->layout, row).y - one->view.y - bar->row.origin.y) < SLACK);
  CHECK (one, bar->row.origin.y < one->view.height && bar->row.origin.y + bar->row.size.height > 0);
  CHECK (one, koers_span_is_empty (data->span) == ((bar->flags & KOERS_PLACED_UNDATED) != 0));
  if (is_empty (&rect))
    {
      CHECK (one, bar->flags & (KOERS_PLACED_UNDATED | KOERS_PLACED_EARLIER | KOERS_PLACED_LATER));
      return;
    }

  CHECK (one, rect.origin.y >= bar->row.origin.y && rect.origin.y + rect.size.height <= bar->row.origin.y + bar->row.size.height);
  CHECK (one, right (&rect) > 0 && rect.origin.x < one->view.scale.width);
  forward.rtl = FALSE;
  rect.origin.x = (float) koers_time_scale_mirror (one->view.scale, rect.origin.x, rect.size.width);
  if (rect.origin.x > -15.9)
    CHECK (one, fabs (rect.origin.x - koers_time_scale_to_x (forward, data->span.start)) <= 0.51);
  if (!data->continuous && right (&rect) < one->view.scale.width + 15.9)
    CHECK (one, fabs (right (&rect) - MAX (koers_time_scale_to_x (forward, data->span.end),
                                           koers_time_scale_to_x (forward, data->span.start) + 4)) <= 1.01);
  if (!is_empty (&bar->progress))
    CHECK (one, bar->progress.origin.x >= bar->rect.origin.x - SLACK && right (&bar->progress) <= right (&bar->rect) + SLACK);
  CHECK (one, bar->soft_start + bar->soft_end <= rect.size.width + SLACK);
}

/* Whatever starts later stands further along. */
static void
check_order (SampleCase                 *one,
             const KoersPlacedBar *bars,
             guint                 n)
{
  for (guint i = 1; i < n; i++)
    {
      const KoersRoadmapBar *a = koers_roadmap_get_bar (one->roadmap, bars[i - 1].bar), *b = koers_roadmap_get_bar (one->roadmap, bars[i].bar);
      double difference = bars[i].rect.origin.x - bars[i - 1].rect.origin.x;

      if (is_empty (&bars[i].rect) || is_empty (&bars[i - 1].rect))
        continue;
      if (one->view.scale.rtl)
        difference = right (&bars[i - 1].rect) - right (&bars[i].rect);
      CHECK (one, a->span.start > b->span.start || difference >= -SLACK);
    }
}

static void
check_hits (SampleCase                 *one,
            const KoersPlacedBar *bar)
{
  guint n;
  const KoersPlacedMilestone *milestones = koers_roadmap_placement_get_milestones (one->placement, &n) + bar->first_milestone;
  const KoersPlacedLane *lanes = koers_roadmap_placement_get_lanes (one->placement, &n);
  double y = bar->rect.origin.y + bar->rect.size.height / 2;
  gboolean covered = is_empty (&bar->rect) || y < 0 || y >= one->view.height;

  for (guint i = 0; i < n; i++)
    covered |= y >= lanes[i].rect.origin.y && y < lanes[i].rect.origin.y + lanes[i].rect.size.height;
  if (covered)
    return;

  for (double x = MAX (bar->rect.origin.x, 0); x < MIN (right (&bar->rect), one->view.scale.width); x += 3)
    {
      KoersRoadmapHit hit = koers_roadmap_placement_hit (one->placement, x, y);
      gboolean on_milestone = FALSE;

      for (guint i = 0; i < bar->n_milestones; i++)
        on_milestone |= x >= milestones[i].rect.origin.x && x < right (&milestones[i].rect) && y >= milestones[i].rect.origin.y &&
                        y < (double) milestones[i].rect.origin.y + milestones[i].rect.size.height;
      CHECK (one, hit.bar == bar->bar && hit.lane == bar->lane);
      CHECK (one, (hit.kind == KOERS_ROADMAP_HIT_MILESTONE) == on_milestone);
      CHECK (one, on_milestone || hit.kind >= KOERS_ROADMAP_HIT_BAR);
    }
}

static void
check_case (SampleCase *one)
{
  guint n;
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (one->placement, &n);
  double row_height = koers_roadmap_layout_get_metrics (one->layout)->row_height;

  CHECK (one, n <= one->view.height / row_height + 2);
  for (guint i = 0; i < n; i++)
    {
      check_bar (one, &bars[i]);
      check_milestones (one, &bars[i]);
      check_texts (one, &bars[i]);
      check_hits (one, &bars[i]);
    }
  check_order (one, bars, n);
}

static void
test_random (gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new_large (7, 50000, seed);
  SampleCase one = { .seed = seed };

  sample_case_init (&one, roadmap, GPOINTER_TO_INT (data), FALSE);
  for (one.number = 0; one.number < N_CASES; one.number++)
    {
      double width = g_rand_double_range (rand, 320, 2400);

      one.view.scale = koers_time_scale_new (sample_day (2020, 1, 1) + g_rand_double_range (rand, -500, 4500),
                                             exp (g_rand_double_range (rand, log (0.05), log (60))), width, g_rand_boolean (rand));
      one.view.height = g_rand_double_range (rand, 100, 1200);
      one.view.y = floor (g_rand_double_range (rand, 0, koers_roadmap_layout_get_height (one.layout)));
      sample_case_place (&one);
      check_case (&one);
    }
  sample_case_clear (&one);
}

static gboolean
is_mirrored (const graphene_rect_t *a,
             const graphene_rect_t *b,
             double                 width)
{
  if (is_empty (a) || is_empty (b))
    return is_empty (a) == is_empty (b);
  return fabs (a->origin.x + right (b) - width) < SLACK && a->origin.y == b->origin.y && fabs (a->size.width - b->size.width) < SLACK;
}

static void
test_mirror (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (KoersRoadmapPlacement) other = koers_roadmap_placement_new ();
  SampleCase one = { 0 };
  guint n;

  sample_case_init (&one, roadmap, FALSE, FALSE);
  one.view = (KoersRoadmapView) { koers_time_scale_fit ((KoersSpan) { sample_day (2024, 1, 1), sample_day (2027, 1, 1) }, 1400, FALSE), 0, 2000, 0 };
  koers_roadmap_layout_place (one.layout, &one.view, sample_measure, other);
  one.view.scale.rtl = TRUE;
  sample_case_place (&one);

  for (guint i = 0; i < 31; i++)
    {
      const KoersPlacedBar *a = koers_roadmap_placement_get_bars (other, &n) + i, *b = koers_roadmap_placement_get_bars (one.placement, &n) + i;

      g_assert_cmpuint (n, ==, 31);
      g_assert_true (is_mirrored (&a->rect, &b->rect, 1400));
      g_assert_true (is_mirrored (&a->glyphs, &b->glyphs, 1400));
      g_assert_true (is_mirrored (&a->forecast, &b->forecast, 1400));
      g_assert_cmpuint (a->n_texts, ==, b->n_texts);
      for (guint j = a->first_text; j < a->first_text + a->n_texts; j++)
        g_assert_true (is_mirrored (&koers_roadmap_placement_get_texts (other, &n)[j].rect,
                                    &koers_roadmap_placement_get_texts (one.placement, &n)[j].rect, 1400));
    }
  sample_case_clear (&one);
}

/* The heading of a lane stays while its rows go by, and is pushed out by the next one. */
static void
test_stuck (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  SampleCase one = { 0 };
  double height;

  sample_case_init (&one, roadmap, TRUE, FALSE);
  height = koers_roadmap_layout_get_metrics (one.layout)->lane_height;
  one.view = (KoersRoadmapView) { koers_time_scale_fit (koers_roadmap_get_span (roadmap), 1000, FALSE), 0, 300, 0 };
  for (; one.view.y < koers_roadmap_layout_get_height (one.layout); one.view.y++)
    {
      guint n, lane = koers_roadmap_layout_get_row (one.layout, koers_roadmap_layout_get_row_at (one.layout, one.view.y)).lane;
      const KoersPlacedLane *lanes;

      sample_case_place (&one);
      lanes = koers_roadmap_placement_get_lanes (one.placement, &n);
      g_assert_cmpuint (n, >, 0);
      g_assert_true (lanes[0].lane == lane || lanes[n - 1].lane == lane);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (lanes[i].rect.origin.y, >, -height);
          for (guint j = 0; j < i; j++)
            g_assert_false (overlaps (&lanes[i].rect, &lanes[j].rect));
          g_assert_cmpint (koers_roadmap_placement_hit (one.placement, 500, MAX (lanes[i].rect.origin.y, 0) + 0.1).kind, ==,
                           KOERS_ROADMAP_HIT_LANE);
        }
    }
  sample_case_clear (&one);
}

static const KoersPlacedBar *
get_placed (SampleCase *one,
            guint bar)
{
  guint n;
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (one->placement, &n);

  for (guint i = 0; i < n; i++)
    if (bars[i].bar == bar)
      return &bars[i];
  g_assert_not_reached ();
}

static void
test_flags (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  SampleCase one = { 0 };
  const KoersPlacedBar *placed;
  guint n;

  sample_case_init (&one, roadmap, FALSE, FALSE);
  one.view = (KoersRoadmapView) { koers_time_scale_fit ((KoersSpan) { sample_day (2025, 1, 1), sample_day (2026, 1, 1) }, 1460, FALSE), 0, 2000, 0 };
  sample_case_place (&one);

  /* D1.2 runs from a quarter before the view to the last one in it. */
  placed = get_placed (&one, 1);
  g_assert_cmpint (placed->flags, ==, KOERS_PLACED_SOFT_END);
  g_assert_cmpfloat_with_epsilon (placed->soft_end, 364, 5);
  /* D1.3 was over, D1.5 is still to come, D1.6 has no end, V3.6 has no dates. */
  g_assert_cmpint (get_placed (&one, 2)->flags, ==, KOERS_PLACED_EARLIER);
  g_assert_cmpint (get_placed (&one, 4)->flags, ==, KOERS_PLACED_LATER);
  g_assert_cmpint (get_placed (&one, 5)->flags, ==, KOERS_PLACED_OPEN_END);
  placed = get_placed (&one, 18);
  g_assert_cmpint (placed->flags, ==, KOERS_PLACED_UNDATED);
  g_assert_cmpuint (placed->n_texts, ==, 2);
  g_assert_cmpstr (koers_roadmap_placement_get_texts (one.placement, &n)[placed->first_text + 1].text, ==, "no dates yet");
  /* I2.3 is expected before its planned end, I2.2 after it. */
  g_assert_cmpint (get_placed (&one, 9)->flags, ==, KOERS_PLACED_FORECAST_EARLY);
  placed = get_placed (&one, 8);
  g_assert_cmpfloat (placed->forecast.origin.x, ==, right (&placed->rect));
  g_assert_cmpint (placed->flags, ==, 0);

  /* The ends of a bar can be taken hold of where they are in the view. */
  g_assert_cmpint (koers_roadmap_placement_hit (one.placement, right (&placed->rect) - 2, placed->rect.origin.y + 2).kind, ==,
                   KOERS_ROADMAP_HIT_BAR_END);
  g_assert_cmpint (koers_roadmap_placement_hit (one.placement, 2, placed->rect.origin.y + 2).kind, ==, KOERS_ROADMAP_HIT_BAR);
  g_assert_cmpint (koers_roadmap_placement_hit (one.placement, 2, 1990).kind, ==, KOERS_ROADMAP_HIT_NOTHING);

  koers_roadmap_placement_get_markers (one.placement, &n);
  g_assert_cmpuint (n, ==, 2);
  sample_case_clear (&one);
}

static void
test_empty (void)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_new ("Empty");
  SampleCase one = { 0 };
  guint n;

  sample_case_init (&one, roadmap, TRUE, FALSE);
  one.view = (KoersRoadmapView) { koers_time_scale_fit ((KoersSpan) { 0, 100 }, 500, FALSE), 0, 300, 0 };
  sample_case_place (&one);
  koers_roadmap_placement_get_bars (one.placement, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (koers_roadmap_placement_hit (one.placement, 10, 10).kind, ==, KOERS_ROADMAP_HIT_NOTHING);
  sample_case_clear (&one);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/roadmap-placement/random-roomy", GINT_TO_POINTER (FALSE), test_random);
  g_test_add_data_func ("/roadmap-placement/random-compact", GINT_TO_POINTER (TRUE), test_random);
  g_test_add_func ("/roadmap-placement/mirror", test_mirror);
  g_test_add_func ("/roadmap-placement/stuck", test_stuck);
  g_test_add_func ("/roadmap-placement/flags", test_flags);
  g_test_add_func ("/roadmap-placement/empty", test_empty);
  return g_test_run ();
}
