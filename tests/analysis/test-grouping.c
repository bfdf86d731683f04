/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-filter.h"
#include "koers-grouping.h"
#include "koers-random-changes.h"
#include "koers-test-exchange.h"

#define N_STRATEGIES 20

static GPtrArray *
get_initiatives (KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  GPtrArray *initiatives = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (initiatives, koers_record_list_get (list, i));
  return initiatives;
}

static const KoersGroup *
find_group (KoersGrouping *grouping,
            const char    *title)
{
  for (guint i = 0; i < koers_grouping_get_n (grouping); i++)
    if (g_str_equal (koers_grouping_get (grouping, i)->title, title))
      return koers_grouping_get (grouping, i);
  return NULL;
}

static gboolean
is_in (KoersGrouping *grouping,
       const char    *value,
       KoersRecord   *initiative)
{
  for (guint i = 0; i < koers_grouping_get_n (grouping); i++)
    if (g_str_equal (koers_grouping_get (grouping, i)->value, value))
      return g_ptr_array_find (koers_grouping_get (grouping, i)->records, initiative, NULL);
  return FALSE;
}

/* Whatever they are grouped by: everybody has a place, totals count each once, and where there is one place for each, sums are totals. */
static void
check (KoersStrategy *strategy,
       const char    *key,
       gboolean       with_empty,
       guint          seed)
{
  g_autoptr (GPtrArray) initiatives = get_initiatives (strategy);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autoptr (KoersGrouping) grouping = koers_grouping_new (strategy, initiatives, key, with_empty, day);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL), values = g_hash_table_new (g_str_hash, g_str_equal);
  const KoersTotals *totals = koers_grouping_get_totals (grouping);
  const KoersGroupingKey *row = koers_grouping_lookup_key (key);
  gint64 budget = 0, all_budget = 0, spent = 0;
  guint n = 0, n_off_track = 0;

  g_test_message ("key %s, seed %u", key != NULL ? key : "none", seed);
  for (guint i = 0; i < koers_grouping_get_n (grouping); i++)
    {
      const KoersGroup *group = koers_grouping_get (grouping, i);
      guint by_health = 0;

      g_assert_true (g_hash_table_add (values, group->value));
      g_assert_true (with_empty || key == NULL || group->records->len > 0);
      g_assert_cmpuint (group->records->len, ==, group->totals.n);
      for (guint j = 0; j < group->records->len; j++)
        g_hash_table_add (seen, group->records->pdata[j]);
      for (guint j = 0; j < KOERS_N_HEALTHS; j++)
        by_health += group->totals.n_by_health[j];
      g_assert_cmpuint (by_health, ==, group->totals.n);
      g_assert_true (group->totals.n == 0 || group->totals.n_by_health[group->totals.worst] > 0);
      n += group->totals.n;
      n_off_track += group->totals.n_by_health[KOERS_HEALTH_OFF_TRACK];
      budget += group->totals.budget;
      spent += group->totals.spent;
    }
  for (guint i = 0; i < initiatives->len; i++)
    {
      g_auto (GStrv) of = key != NULL ? koers_grouping_dup_values (key, initiatives->pdata[i], day) : g_new0 (char *, 1);

      for (guint j = 0; of[j] != NULL; j++)
        g_assert_true (is_in (grouping, of[j], initiatives->pdata[i]));
      g_assert_true (g_hash_table_contains (seen, initiatives->pdata[i]));
      all_budget += koers_record_get_integer (initiatives->pdata[i], KOERS_INITIATIVE_BUDGET, 0);
    }
  g_assert_cmpuint (totals->n, ==, initiatives->len);
  g_assert_cmpint (totals->budget, ==, all_budget);
  g_assert_cmpint (koers_grouping_is_overlapping (grouping), ==, n > totals->n);
  if (row != NULL && !row->is_single)
    return;
  g_assert_cmpuint (n, ==, totals->n);
  g_assert_cmpuint (n_off_track, ==, totals->n_by_health[KOERS_HEALTH_OFF_TRACK]);
  g_assert_cmpint (budget, ==, totals->budget);
  g_assert_cmpint (spent, ==, totals->spent);
}

static void
check_all (KoersStrategy *strategy,
           guint          seed)
{
  guint n;
  const KoersGroupingKey *keys = koers_grouping_get_keys (&n);

  check (strategy, NULL, FALSE, seed);
  for (guint i = 0; i < n; i++)
    {
      check (strategy, keys[i].name, FALSE, seed);
      check (strategy, keys[i].name, TRUE, seed);
    }
}

static void
test_sums_example (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "nl");

  check_all (strategy, 0);
}

static void
test_sums_random (void)
{
  for (guint seed = 1; seed <= N_STRATEGIES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

      koers_random_changes_fill (rand, strategy, 400);
      check_all (strategy, seed);
    }
}

/* 17 in progress, 10 completed, 2 planned; 7, 6, 6, 6, 6 for each pillar; 3 off track. */
static void
test_example (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autoptr (GPtrArray) initiatives = get_initiatives (strategy);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autoptr (KoersGrouping) by_state = koers_grouping_new (strategy, initiatives, "state", FALSE, day);
  g_autoptr (KoersGrouping) by_pillar = koers_grouping_new (strategy, initiatives, "pillar", FALSE, day);
  g_autoptr (KoersGrouping) by_health = koers_grouping_new (strategy, initiatives, "health", FALSE, day);

  g_assert_cmpuint (find_group (by_state, "In progress")->totals.n, ==, 17);
  g_assert_cmpuint (find_group (by_state, "Completed")->totals.n, ==, 10);
  g_assert_cmpint (find_group (by_state, "Completed")->totals.worst, ==, KOERS_HEALTH_ACHIEVED);
  g_assert_cmpint (find_group (by_state, "In progress")->totals.worst, ==, KOERS_HEALTH_OFF_TRACK);
  g_assert_cmpuint (koers_grouping_get_n (by_pillar), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (koers_grouping_get (by_pillar, i)->totals.n, ==, i == 0 ? 7 : 6);
  g_assert_cmpstr (koers_grouping_get (by_health, 0)->value, ==, "off_track");
  g_assert_cmpuint (koers_grouping_get (by_health, 0)->totals.n, ==, 3);
}

/* A filter by the value of a group picks that group. */
static void
test_filter (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "nl");
  g_autoptr (KoersSearch) search = koers_search_new (strategy);
  g_autoptr (GPtrArray) initiatives = get_initiatives (strategy);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  const char *const keys[] = { "pillar", "owner", "state", "health", "objective", "tag" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (KoersGrouping) grouping = koers_grouping_new (strategy, initiatives, keys[i], FALSE, day);

      for (guint j = 0; j < koers_grouping_get_n (grouping); j++)
        {
          const KoersGroup *group = koers_grouping_get (grouping, j);
          g_autofree char *word = g_strconcat (keys[i], "=", group->value, NULL);
          g_autoptr (KoersFilter) filter = koers_filter_new (search, (const char *[]) { word, NULL }, NULL);
          guint n = 0;

          for (guint k = 0; k < initiatives->len; k++)
            n += koers_filter_passes (filter, initiatives->pdata[k], day) ? 1 : 0;
          g_assert_cmpuint (n, ==, group->totals.n);
        }
    }
}

/* Levels are joined as they are read, and none stands twice. */
static void
test_levels (void)
{
  static const struct { const char *first, *second, *both; } cases[] = {
    { "pillar", "tag", "pillar,tag" }, { "pillar", "", "pillar" }, { "pillar", "pillar", "pillar" }, { "", "tag", "" }, { NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *both = koers_grouping_join_levels (cases[i].first, cases[i].second);

      g_assert_cmpstr (both, ==, cases[i].both);
      g_assert_true (koers_grouping_check_levels (both, NULL));
    }
  g_assert_cmpstr (koers_grouping_lookup_level ("pillar,tag", 0)->name, ==, "pillar");
  g_assert_cmpstr (koers_grouping_lookup_level ("pillar,tag", 1)->name, ==, "tag");
  g_assert_null (koers_grouping_lookup_level ("pillar,tag,state", 2));
  g_assert_null (koers_grouping_lookup_level ("pillar", 1));
  g_assert_null (koers_grouping_lookup_level (NULL, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/grouping/example", test_example);
  g_test_add_func ("/analysis/grouping/filter", test_filter);
  g_test_add_func ("/analysis/grouping/levels", test_levels);
  g_test_add_func ("/analysis/grouping/sums/example", test_sums_example);
  g_test_add_func ("/analysis/grouping/sums/random", test_sums_random);

  return g_test_run ();
}
