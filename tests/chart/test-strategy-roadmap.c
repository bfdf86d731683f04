/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-grouping.h"
#include "koers-strategy-roadmap.h"
#include "koers-random-changes.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#define N_STRATEGIES 8
#define N_CHANGES 1500

static const char *const pairs[] = { "pillar,department", "department,pillar", "state,owner", "owner,tag", "tag,objective", "objective,health" };
static const char *const sorts[] = { "plan", "start-date", "-start-date", "end", "-end-date", "code", "-code", "state", "-state" };

static const KoersRoadmapLane *
find_lane (KoersRoadmap *roadmap,
           const char   *label)
{
  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    if (g_str_equal (koers_roadmap_get_lane (roadmap, i)->label, label))
      return koers_roadmap_get_lane (roadmap, i);
  return NULL;
}

static guint
count_bars (KoersRoadmap *roadmap,
            const char   *label)
{
  guint n = 0;

  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    n += g_str_equal (koers_roadmap_get_lane (roadmap, koers_roadmap_get_bar (roadmap, i)->lane)->label, label) ? 1 : 0;
  return n;
}

static gboolean
has_value (const KoersGroupingKey *key,
           KoersRecord            *initiative,
           gint32                  day,
           const char             *value)
{
  g_auto (GStrv) values = koers_grouping_dup_values (key->name, initiative, day);

  return g_strv_contains ((const char *const *) values, value);
}

/* Every bar stands in a lane of what it has, and that in one of what it has; lanes within others hold bars, and those around them none. */
static void
check_lanes (KoersStrategy *strategy,
             KoersRoadmap  *roadmap,
             const char    *group,
             gint32         day)
{
  const KoersGroupingKey *outer = koers_grouping_lookup_level (group, 0), *inner = koers_grouping_lookup_level (group, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint seen_in = G_MAXUINT;

  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, i);
      const KoersRoadmapLane *lane = koers_roadmap_get_lane (roadmap, bar->lane);
      guint around = koers_roadmap_get_outer_lane (roadmap, bar->lane);
      KoersRecord *initiative = koers_strategy_roadmap_get_initiative (strategy, roadmap, i);

      g_assert_cmpuint (lane->level, ==, inner != NULL ? 1 : 0);
      if (outer != NULL)
        g_assert_true (has_value (outer, initiative, day, koers_roadmap_get_lane (roadmap, around)->value));
      if (inner != NULL)
        g_assert_true (has_value (inner, initiative, day, lane->value));
      if (around != seen_in)
        g_hash_table_remove_all (seen);
      seen_in = around;
      g_assert_cmpint (!g_hash_table_add (seen, initiative), ==, bar->repeated);
    }
}

/* Whoever passes the filter has a bar, one only where groups do not overlap; bars stand lane after lane and in order, and no two are one. */
static void
check (KoersStrategy                 *strategy,
       const KoersRoadmapArrangement *arrangement)
{
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autoptr (KoersRoadmap) roadmap = koers_strategy_roadmap_new_arranged (strategy, day, arrangement);
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  g_autoptr (GHashTable) ids = g_hash_table_new (koers_id_hash, koers_id_equal_ptr), seen = g_hash_table_new (NULL, NULL);
  const KoersGroupingKey *outer = koers_grouping_lookup_level (arrangement->group, 0), *inner = koers_grouping_lookup_level (arrangement->group, 1);
  guint n = 0;

  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    g_assert_true (g_hash_table_add (ids, (gpointer) &koers_roadmap_get_lane (roadmap, i)->id));
  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, i);
      KoersRecord *initiative = koers_strategy_roadmap_get_initiative (strategy, roadmap, i);

      g_assert_true (g_hash_table_add (ids, (gpointer) &bar->id));
      g_assert_true (initiative != NULL && koers_record_get_kind (initiative) == KOERS_KIND_INITIATIVE);
      g_assert_true (koers_strategy_roadmap_lookup (strategy, roadmap, bar->id) == initiative);
      g_assert_cmpstr (bar->label, ==, koers_record_get_name (initiative));
      if (g_hash_table_add (seen, initiative))
        g_assert_true (koers_id_equal (bar->id, koers_record_get_id (initiative)));
      else
        g_assert_true (koers_id_equal (bar->id, koers_strategy_roadmap_get_copy_id (roadmap, bar->lane, koers_record_get_id (initiative))));
      if (i == 0)
        continue;
      g_assert_cmpuint (koers_roadmap_get_bar (roadmap, i - 1)->lane, <=, bar->lane);
      if (koers_roadmap_get_bar (roadmap, i - 1)->lane == bar->lane)
        g_assert_false (koers_roadmap_arrangement_is_before (arrangement, initiative,
                                                             koers_strategy_roadmap_get_initiative (strategy, roadmap, i - 1)));
    }
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    n += arrangement->filter == NULL || koers_filter_passes (arrangement->filter, koers_record_list_get (list, i), day) ? 1 : 0;
  g_assert_cmpuint (g_hash_table_size (seen), ==, n);
  check_lanes (strategy, roadmap, arrangement->group, day);
  if ((outer == NULL || outer->is_single) && (inner == NULL || inner->is_single))
    g_assert_cmpuint (koers_roadmap_get_n_bars (roadmap), ==, n);
}

static void
test_random (void)
{
  guint n_keys;
  const KoersGroupingKey *keys = koers_grouping_get_keys (&n_keys);

  for (guint seed = 1; seed <= N_STRATEGIES; seed++)
    {
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 400);
      g_autoptr (KoersSearch) search = koers_search_new (strategy);
      g_autoptr (KoersFilter) filter = koers_filter_new (search, (const char *[]) { "state=planned", "state=in_progress", NULL }, NULL);

      g_test_message ("seed %u", seed);
      for (guint i = 0; i <= n_keys; i++)
        for (guint j = 0; j < G_N_ELEMENTS (sorts); j++)
          {
            check (strategy, &(KoersRoadmapArrangement) { NULL, i < n_keys ? keys[i].name : NULL, sorts[j] });
            check (strategy, &(KoersRoadmapArrangement) { filter, i < n_keys ? keys[i].name : "", sorts[j] });
          }
      for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
        {
          check (strategy, &(KoersRoadmapArrangement) { NULL, pairs[i], sorts[i] });
          check (strategy, &(KoersRoadmapArrangement) { filter, pairs[i], sorts[i + 1] });
        }
    }
}

/* An order: nobody stands before whoever stands before him, and two of three comparisons settle the third. */
static void
test_order (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_random_new (11, 500);
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  guint n = MIN (koers_record_list_get_n (list), 24);

  g_assert_cmpuint (n, >, 8);
  for (guint s = 0; s < G_N_ELEMENTS (sorts); s++)
    {
      const KoersRoadmapArrangement arrangement = { NULL, NULL, sorts[s] };

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          {
            KoersRecord *a = koers_record_list_get (list, i), *b = koers_record_list_get (list, j);
            gboolean before = koers_roadmap_arrangement_is_before (&arrangement, a, b);

            g_assert_cmpint (before && koers_roadmap_arrangement_is_before (&arrangement, b, a), ==, FALSE);
            g_assert_true (i != j || !before);
            for (guint k = 0; k < n && before; k++)
              if (koers_roadmap_arrangement_is_before (&arrangement, b, koers_record_list_get (list, k)))
                g_assert_true (koers_roadmap_arrangement_is_before (&arrangement, a, koers_record_list_get (list, k)));
          }
    }
}

static void
test_example (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autoptr (KoersSearch) search = koers_search_new (strategy);
  g_autoptr (KoersFilter) filter = koers_filter_new (search, (const char *[]) { "state=completed", NULL }, NULL);
  g_autoptr (KoersRoadmap) usual = koers_strategy_roadmap_new (strategy, day);
  g_autoptr (KoersRoadmap) by_state = koers_strategy_roadmap_new_arranged (strategy, day, &(KoersRoadmapArrangement) { NULL, "state", "start" });
  g_autoptr (KoersRoadmap) one = koers_strategy_roadmap_new_arranged (strategy, day, &(KoersRoadmapArrangement) { filter, NULL, NULL });
  KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PILLAR), 0);

  g_assert_cmpuint (koers_roadmap_get_n_lanes (usual), ==, 5);
  g_assert_cmpuint (koers_roadmap_get_n_bars (usual), ==, 31);
  g_assert_true (find_lane (usual, koers_record_get_name (pillar)) != NULL);
  g_assert_true (koers_id_equal (find_lane (usual, koers_record_get_name (pillar))->id, koers_record_get_id (pillar)));
  g_assert_cmpuint (count_bars (by_state, "In progress"), ==, 17);
  g_assert_cmpuint (count_bars (by_state, "Completed"), ==, 10);
  g_assert_cmpuint (koers_roadmap_get_n_lanes (one), ==, 1);
  g_assert_cmpuint (koers_roadmap_get_n_bars (one), ==, 10);
}

static void
test_nothing_left (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autoptr (KoersSearch) search = koers_search_new (strategy);
  g_autoptr (KoersFilter) filter = koers_filter_new (search, (const char *[]) { "text=nobody wrote this", NULL }, NULL);
  g_autoptr (KoersRoadmap) by_pillar =
      koers_strategy_roadmap_new_arranged (strategy, 0, &(KoersRoadmapArrangement) { filter, "pillar", "plan" });
  g_autoptr (KoersRoadmap) one = koers_strategy_roadmap_new_arranged (strategy, 0, &(KoersRoadmapArrangement) { filter, "", "plan" });

  g_assert_cmpuint (koers_roadmap_get_n_lanes (by_pillar), ==, 0);
  g_assert_cmpuint (koers_roadmap_get_n_lanes (one), ==, 0);
}

static void
test_check (void)
{
  static const char *const wrong[] = { "pillar,colour", "colour,pillar", "pillar,pillar", "pillar,state,owner", "pillar,", ",pillar" };
  g_autoptr (GError) error = NULL;

  g_assert_true (koers_roadmap_arrangement_check (&(KoersRoadmapArrangement) { NULL, NULL, NULL }, &error));
  g_assert_true (koers_roadmap_arrangement_check (&(KoersRoadmapArrangement) { NULL, "tag", "-end" }, &error));
  g_assert_true (koers_roadmap_arrangement_check (&(KoersRoadmapArrangement) { NULL, "tag,pillar", NULL }, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (koers_roadmap_arrangement_check (&(KoersRoadmapArrangement) { NULL, wrong[i], NULL }, &error));
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
      g_clear_error (&error);
    }
  g_assert_false (koers_roadmap_arrangement_check (&(KoersRoadmapArrangement) { NULL, "colour", NULL }, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (koers_roadmap_arrangement_check (&(KoersRoadmapArrangement) { NULL, NULL, "budget" }, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
}

/* ---- one bar again */

static gboolean
is_same_bar (KoersRoadmap *one,
             KoersRoadmap *other,
             guint         bar)
{
  const KoersRoadmapBar *a = koers_roadmap_get_bar (one, bar), *b = koers_roadmap_get_bar (other, bar);
  guint n_one, n_other;
  const KoersRoadmapMilestone *of_one = koers_roadmap_get_milestones (one, bar, &n_one);
  const KoersRoadmapMilestone *of_other = koers_roadmap_get_milestones (other, bar, &n_other);

  for (guint i = 0; n_one == n_other && i < n_one; i++)
    if (!koers_id_equal (of_one[i].id, of_other[i].id) || of_one[i].day != of_other[i].day || of_one[i].state != of_other[i].state ||
        !g_str_equal (of_one[i].label, of_other[i].label))
      return FALSE;
  return n_one == n_other && g_str_equal (a->text, b->text) && koers_span_equal (a->span, b->span) && a->forecast_end == b->forecast_end &&
         a->progress == b->progress && a->state == b->state && a->light == b->light && a->continuous == b->continuous && a->repeated == b->repeated &&
         a->start_precision == b->start_precision && a->end_precision == b->end_precision;
}

static gboolean
has_same_places (KoersRoadmap *one,
                 KoersRoadmap *other)
{
  if (koers_roadmap_get_n_bars (one) != koers_roadmap_get_n_bars (other) || koers_roadmap_get_n_lanes (one) != koers_roadmap_get_n_lanes (other))
    return FALSE;
  for (guint i = 0; i < koers_roadmap_get_n_lanes (one); i++)
    if (!koers_id_equal (koers_roadmap_get_lane (one, i)->id, koers_roadmap_get_lane (other, i)->id))
      return FALSE;
  for (guint i = 0; i < koers_roadmap_get_n_bars (one); i++)
    if (!koers_id_equal (koers_roadmap_get_bar (one, i)->id, koers_roadmap_get_bar (other, i)->id) ||
        koers_roadmap_get_bar (one, i)->lane != koers_roadmap_get_bar (other, i)->lane)
      return FALSE;
  return TRUE;
}

/* Whatever happens to an initiative: it is brought up to date exactly when it keeps its place, and then all is as if made anew. */
static void
test_update (void)
{
  const char *const groups[] = { "pillar", "state", "tag", "owner", NULL, "pillar,owner", "state,tag" };
  guint n_kept = 0, n_moved = 0;

  for (guint seed = 1; seed <= N_STRATEGIES; seed++)
    {
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 300);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + 1000);
      g_autoptr (KoersSearch) search = koers_search_new (strategy);
      g_autoptr (KoersFilter) filter = koers_filter_new (search, (const char *[]) { "state=planned", "state=in_progress", "state=idea", NULL }, NULL);
      const KoersRoadmapArrangement arrangement = { seed % 2 == 0 ? filter : NULL, groups[seed % G_N_ELEMENTS (groups)], sorts[seed % G_N_ELEMENTS (sorts)] };
      gint32 day = koers_strategy_get_reporting_day (strategy);
      g_autoptr (KoersRoadmap) roadmap = koers_strategy_roadmap_new_arranged (strategy, day, &arrangement);

      for (guint i = 0; i < N_CHANGES; i++)
        {
          g_autoptr (KoersChangeSet) changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_UPDATES, 1);
          const KoersEdit *edit = koers_change_set_get_n (changes) == 1 ? koers_change_set_get (changes, 0) : NULL;
          g_autoptr (KoersRoadmap) fresh = NULL;
          gboolean is_kept;

          koers_test_apply (strategy, koers_change_set_ref (changes));
          fresh = koers_strategy_roadmap_new_arranged (strategy, day, &arrangement);
          if (edit != NULL && edit->kind == KOERS_KIND_INITIATIVE)
            {
              g_test_message ("seed %u, change %u", seed, i);
              is_kept = koers_strategy_roadmap_update (strategy, roadmap, day, &arrangement, koers_strategy_lookup (strategy, edit->id));
              g_assert_cmpint (is_kept, ==, has_same_places (roadmap, fresh));
              for (guint j = 0; is_kept && j < koers_roadmap_get_n_bars (fresh); j++)
                g_assert_true (is_same_bar (roadmap, fresh, j));
              n_kept += is_kept ? 1 : 0;
              n_moved += is_kept ? 0 : 1;
            }
          koers_roadmap_unref (roadmap);
          roadmap = g_steal_pointer (&fresh);
        }
    }
  g_assert_cmpuint (n_kept, >, 20);
  g_assert_cmpuint (n_moved, >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strategy-roadmap/check", test_check);
  g_test_add_func ("/strategy-roadmap/example", test_example);
  g_test_add_func ("/strategy-roadmap/nothing-left", test_nothing_left);
  g_test_add_func ("/strategy-roadmap/order", test_order);
  g_test_add_func ("/strategy-roadmap/random", test_random);
  g_test_add_func ("/strategy-roadmap/update", test_update);

  return g_test_run ();
}
