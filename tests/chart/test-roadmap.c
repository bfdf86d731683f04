/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap.h"
#include "sample-roadmap.h"

static const GdkRGBA grey = { 0.5f, 0.5f, 0.5f, 1 };

static void
test_keeps_copies (void)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_new ("Test");
  char code[] = "A1", label[] = "Catalogue";
  KoersRoadmapBar bar = { koers_id_new (), code, label };

  koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { koers_id_new (), "Lane", NULL, grey });
  g_assert_cmpuint (koers_roadmap_add_bar (roadmap, &bar), ==, 0);
  code[0] = label[0] = 'x';
  g_assert_cmpstr (koers_roadmap_get_bar (roadmap, 0)->code, ==, "A1");
  g_assert_cmpstr (koers_roadmap_get_bar (roadmap, 0)->label, ==, "Catalogue");
  g_assert_cmpstr (koers_roadmap_get_bar (roadmap, 0)->text, ==, "A1 Catalogue");

  bar.code = NULL;
  bar.label = NULL;
  koers_roadmap_set_bar (roadmap, 0, &bar);
  g_assert_cmpstr (koers_roadmap_get_bar (roadmap, 0)->text, ==, "");
}

static void
test_edit (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  guint n_bars = koers_roadmap_get_n_bars (roadmap), at, n;
  KoersRoadmapBar bar = *koers_roadmap_get_bar (roadmap, 4);
  KoersId id = koers_roadmap_get_bar (roadmap, 5)->id;
  const KoersRoadmapMilestone one[] = {
    { koers_id_from_name ("m", "b"), "Later", sample_day (2026, 2, 16), KOERS_PRECISION_DAY, KOERS_ROADMAP_MILESTONE_OPEN },
    { koers_id_from_name ("m", "a"), "Sooner", sample_day (2025, 9, 30), KOERS_PRECISION_QUARTER, KOERS_ROADMAP_MILESTONE_DONE },
  };

  g_assert_cmpuint (n_bars, ==, 31);
  g_assert_cmpuint (koers_roadmap_get_n_lanes (roadmap), ==, 5);

  bar.label = "New";
  bar.id = koers_id_new ();
  koers_roadmap_insert_bar (roadmap, 4, &bar);
  g_assert_true (koers_roadmap_lookup_bar (roadmap, id, &at));
  g_assert_cmpuint (at, ==, 6);
  koers_roadmap_get_milestones (roadmap, 4, &n);
  g_assert_cmpuint (n, ==, 0);

  /* By day, whatever the order they came in; a quarter begins on its first day. */
  koers_roadmap_set_milestones (roadmap, 4, one, 2);
  g_assert_cmpstr (koers_roadmap_get_milestones (roadmap, 4, &n)[0].label, ==, "Sooner");
  g_assert_cmpstr (koers_roadmap_get_milestones (roadmap, 4, &n)[1].label, ==, "Later");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (koers_roadmap_get_milestones (roadmap, 4, &n)[0].day, ==, sample_day (2025, 7, 1));

  bar.progress = 12;
  koers_roadmap_set_bar (roadmap, 4, &bar);
  g_assert_cmpint (koers_roadmap_get_bar (roadmap, 4)->progress, ==, 12);
  koers_roadmap_get_milestones (roadmap, 4, &n);
  g_assert_cmpuint (n, ==, 2);

  koers_roadmap_remove_bar (roadmap, 4);
  g_assert_true (koers_roadmap_lookup_bar (roadmap, id, &at));
  g_assert_cmpuint (at, ==, 5);
  g_assert_false (koers_roadmap_lookup_bar (roadmap, bar.id, &at));
  koers_roadmap_set_milestones (roadmap, 0, NULL, 0);
  g_assert_null (koers_roadmap_get_milestones (roadmap, 0, &n));
}

static void
test_span (void)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_new (NULL);
  KoersRoadmapBar bar = { .label = "Bar", .span = { 100, 200 }, .forecast_end = 250 };
  const KoersRoadmapMilestone milestone = { .label = "Milestone", .day = 300, .precision = KOERS_PRECISION_DAY };

  g_assert_true (koers_span_is_empty (koers_roadmap_get_span (roadmap)));
  koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { koers_id_new (), "Lane", NULL, grey });
  koers_roadmap_add_bar (roadmap, &bar);
  g_assert_true (koers_span_equal (koers_roadmap_get_span (roadmap), (KoersSpan) { 100, 250 }));
  koers_roadmap_set_milestones (roadmap, 0, &milestone, 1);
  koers_roadmap_set_days (roadmap, 50, KOERS_ROADMAP_NO_DAY);
  g_assert_true (koers_span_equal (koers_roadmap_get_span (roadmap), (KoersSpan) { 50, 301 }));
}

/* 50,000 bars have to stay small: what one takes, its texts aside. */
static void
test_size (void)
{
  g_assert_cmpuint (sizeof (KoersRoadmapBar), <=, 80);
  g_assert_cmpuint (sizeof (KoersRoadmapMilestone), <=, 32);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap/keeps-copies", test_keeps_copies);
  g_test_add_func ("/roadmap/edit", test_edit);
  g_test_add_func ("/roadmap/span", test_span);
  g_test_add_func ("/roadmap/size", test_size);
  return g_test_run ();
}
