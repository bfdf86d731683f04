/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-layout.h"
#include "sample-roadmap.h"

static const double heights[KOERS_N_TEXT_ROLES] = { 18, 18, 15, 18, 16, 15, 28 };

static KoersRoadmapLayout *
make_layout (KoersRoadmap *roadmap)
{
  KoersRoadmapMetrics metrics = koers_roadmap_metrics_new (heights, TRUE);

  return koers_roadmap_layout_new (roadmap, &metrics);
}

/* Rows follow each other downward, each lane after the one before it, and are found again by their place. */
static void
check_rows (KoersRoadmapLayout *layout)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);
  guint n_rows = koers_roadmap_layout_get_n_rows (layout), n_shown = 0;
  double y = 0;
  guint lane = 0, at = 0, last_bar = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      KoersRoadmapRow row = koers_roadmap_layout_get_row (layout, i);

      g_assert_cmpfloat (row.y, >=, y);
      g_assert_cmpuint (row.lane, >=, lane);
      if (row.bar == G_MAXUINT)
        g_assert_true (i == 0 || row.lane == lane + 1);
      else
        {
          g_assert_cmpuint (row.lane, ==, lane);
          g_assert_cmpuint (koers_roadmap_get_bar (roadmap, row.bar)->lane, ==, lane);
          g_assert_true (koers_roadmap_layout_get_bar_row (layout, row.bar, &at));
          g_assert_cmpuint (at, ==, i);
          if (koers_roadmap_layout_get_row (layout, i - 1).bar != G_MAXUINT)
            g_assert_cmpuint (row.bar, >, last_bar);
          last_bar = row.bar;
          n_shown++;
        }
      g_assert_cmpuint (koers_roadmap_layout_get_row_at (layout, row.y), ==, i);
      g_assert_cmpuint (koers_roadmap_layout_get_row_at (layout, row.y + row.height - 0.01), ==, i);
      lane = row.lane;
      y = row.y + row.height;
    }
  g_assert_cmpfloat (koers_roadmap_layout_get_height (layout), >=, y);

  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    if (koers_roadmap_layout_get_bar_row (layout, i, &at))
      n_shown--;
  g_assert_cmpuint (n_shown, ==, 0);
}

static void
test_rows (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new_large (20, 5000, g_test_rand_int ());
  g_autoptr (KoersRoadmapLayout) layout = make_layout (roadmap);

  g_assert_cmpuint (koers_roadmap_layout_get_n_rows (layout), ==, 5020);
  check_rows (layout);
}

static void
test_collapse (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (KoersRoadmapLayout) layout = make_layout (roadmap);
  KoersId lane = koers_roadmap_get_lane (roadmap, 1)->id;
  double height = koers_roadmap_layout_get_height (layout);
  guint row;

  g_assert_cmpuint (koers_roadmap_layout_get_n_rows (layout), ==, 36);
  koers_roadmap_layout_set_collapsed (layout, lane, TRUE);
  g_assert_cmpuint (koers_roadmap_layout_get_n_rows (layout), ==, 30);
  g_assert_cmpuint (koers_roadmap_layout_get_n_bars (layout, 1), ==, 6);
  g_assert_cmpfloat (koers_roadmap_layout_get_height (layout), <, height);
  g_assert_false (koers_roadmap_layout_get_bar_row (layout, 7, &row));
  check_rows (layout);

  /* It is remembered over an edit. */
  koers_roadmap_remove_bar (roadmap, 0);
  koers_roadmap_layout_update (layout);
  g_assert_cmpuint (koers_roadmap_layout_get_n_rows (layout), ==, 29);
  check_rows (layout);
  koers_roadmap_layout_set_collapsed (layout, lane, FALSE);
  g_assert_cmpuint (koers_roadmap_layout_get_n_rows (layout), ==, 35);
}

static void
test_empty (void)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_new ("Empty");
  g_autoptr (KoersRoadmapLayout) layout = make_layout (roadmap);
  const GdkRGBA grey = { 0.5f, 0.5f, 0.5f, 1 };

  g_assert_cmpfloat (koers_roadmap_layout_get_height (layout), ==, 0);
  g_assert_cmpuint (koers_roadmap_layout_get_row_at (layout, 0), ==, G_MAXUINT);

  koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { koers_id_new (), "Empty lane", NULL, grey });
  koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { koers_id_new (), "Another one", NULL, grey });
  koers_roadmap_layout_update (layout);
  g_assert_cmpuint (koers_roadmap_layout_get_n_rows (layout), ==, 2);
  g_assert_cmpuint (koers_roadmap_layout_get_row_at (layout, 1e9), ==, 1);
  g_assert_cmpuint (koers_roadmap_layout_get_row_at (layout, -5), ==, 0);
  check_rows (layout);
}

/* Pages follow each other without a gap, none is too high, and no heading stands alone at the foot of one. */
static void
test_breaks (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new_large (9, 400, g_test_rand_int ());
  g_autoptr (KoersRoadmapLayout) layout = make_layout (roadmap);
  double total = koers_roadmap_layout_get_height (layout);

  for (double page = 90; page < 2000; page += 37)
    {
      double y = 0, next;

      while (y < total)
        {
          KoersRoadmapRow last;

          next = koers_roadmap_layout_get_break (layout, y, page);
          g_assert_cmpfloat (next, >, y);
          g_assert_cmpfloat (next - y, <=, page + 0.001);
          last = koers_roadmap_layout_get_row (layout, koers_roadmap_layout_get_row_at (layout, next - 0.5));
          if (next < total)
            {
              g_assert_cmpfloat (koers_roadmap_layout_get_row (layout, koers_roadmap_layout_get_row_at (layout, next)).y, ==, next);
              g_assert_true (last.bar != G_MAXUINT || koers_roadmap_layout_get_n_bars (layout, last.lane) == 0);
            }
          y = next;
        }
    }

  /* A page on which nothing fits still comes to an end. */
  g_assert_cmpfloat (koers_roadmap_layout_get_break (layout, 0, 1), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-layout/rows", test_rows);
  g_test_add_func ("/roadmap-layout/collapse", test_collapse);
  g_test_add_func ("/roadmap-layout/empty", test_empty);
  g_test_add_func ("/roadmap-layout/breaks", test_breaks);
  return g_test_run ();
}
