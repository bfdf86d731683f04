/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-risk.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

static gint32
day (const char *text)
{
  return koers_test_date (text).date.day;
}

/* A risk of a strategy of its own; 0 for what was not judged. */
static KoersRecord *
add_risk (KoersStrategy *strategy,
          gint64         probability,
          gint64         impact,
          const char    *due,
          int            state)
{
  KoersChangeSet *changes = koers_change_set_new ("test");
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_RISK, KOERS_RISK_NAME, koers_value_text ("R"), KOERS_RISK_STATE,
                                  koers_value_integer (state), -1);

  if (probability > 0)
    koers_test_set (changes, strategy, KOERS_KIND_RISK, id, KOERS_RISK_PROBABILITY, koers_value_integer (probability));
  if (impact > 0)
    koers_test_set (changes, strategy, KOERS_KIND_RISK, id, KOERS_RISK_IMPACT, koers_value_integer (impact));
  if (due != NULL)
    koers_test_set (changes, strategy, KOERS_KIND_RISK, id, KOERS_RISK_DUE_DATE, koers_test_date (due));
  koers_test_apply (strategy, changes);
  return koers_strategy_lookup (strategy, id);
}

/* ---- what the score means */

/* The table of the convention, from rare and negligible to almost certain and severe. */
static void
test_levels (void)
{
  static const char *const expected[KOERS_RISK_N_STEPS] = { "LLLMM", "LMMHH", "LMHHV", "MHHVV", "MHVVV" };

  for (guint i = 0; i < KOERS_RISK_N_STEPS; i++)
    for (guint j = 0; j < KOERS_RISK_N_STEPS; j++)
      {
        KoersRiskLevel level = koers_risk_level_from_score ((i + 1) * (j + 1));

        g_assert_cmpint ("-LMHV"[level], ==, expected[i][j]);
      }
  g_assert_cmpint (koers_risk_level_from_score (0), ==, KOERS_RISK_LEVEL_NONE);
}

static void
test_words (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autofree char *judged = koers_risk_dup_score (add_risk (strategy, 4, 5, NULL, KOERS_RISK_STATE_OPEN));
  g_autofree char *half = koers_risk_dup_score (add_risk (strategy, 4, 0, NULL, KOERS_RISK_STATE_OPEN));
  g_autofree char *range = koers_risk_level_dup_range (KOERS_RISK_LEVEL_MEDIUM);

  g_assert_cmpstr (judged, ==, "4 × 5 = 20, Very high");
  g_assert_cmpstr (half, ==, "Not judged");
  g_assert_cmpstr (range, ==, "Medium (4–6)");
  g_assert_cmpstr (koers_risk_probability_get_title (1), ==, "Rare");
  g_assert_cmpstr (koers_risk_impact_get_title (KOERS_RISK_N_STEPS), ==, "Severe");
}

/* What is late is so on the day after the last of its period, while it is open. */
static void
test_late (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersRecord *risk = add_risk (strategy, 1, 1, "2025-Q3", KOERS_RISK_STATE_OCCURRED);

  g_assert_false (koers_risk_is_late (risk, day ("2025-09-30")));
  g_assert_true (koers_risk_is_late (risk, day ("2025-10-01")));
  g_assert_false (koers_risk_is_late (add_risk (strategy, 1, 1, "2025-Q3", KOERS_RISK_STATE_CLOSED), day ("2025-10-01")));
  g_assert_false (koers_risk_is_late (add_risk (strategy, 1, 1, NULL, KOERS_RISK_STATE_OPEN), day ("2025-10-01")));
}

/* ---- in which order they come */

static void
test_order (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersRecord *const expected[] = {
    add_risk (strategy, 5, 4, "2026", KOERS_RISK_STATE_OPEN),     add_risk (strategy, 4, 5, NULL, KOERS_RISK_STATE_OPEN),
    add_risk (strategy, 2, 2, "2025-Q3", KOERS_RISK_STATE_OPEN),  add_risk (strategy, 2, 2, "2025-Q4", KOERS_RISK_STATE_OCCURRED),
    add_risk (strategy, 5, 0, "2025-Q1", KOERS_RISK_STATE_OPEN),  add_risk (strategy, 0, 0, NULL, KOERS_RISK_STATE_OPEN),
    add_risk (strategy, 5, 5, "2025-Q1", KOERS_RISK_STATE_CLOSED), add_risk (strategy, 5, 4, "2025-Q1", KOERS_RISK_STATE_MITIGATED),
  };
  g_autoptr (GPtrArray) found = koers_strategy_dup_risks (strategy);

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    g_assert_true (g_ptr_array_index (found, i) == expected[i]);
}

static int
get_sign (int number)
{
  return (number > 0) - (number < 0);
}

/* Whatever they are: the same way round, and what comes before what comes before comes before. */
static void
test_comparing (void)
{
  static const char *const dues[] = { NULL, "2025", "2025-Q3", "2025-09-30" };
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  guint32 seed = g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);
  KoersRecord *risks[24];

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    risks[i] = add_risk (strategy, g_rand_int_range (rand, 0, 4), g_rand_int_range (rand, 0, 4), dues[g_rand_int_range (rand, 0, G_N_ELEMENTS (dues))],
                         g_rand_int_range (rand, 0, KOERS_RISK_STATE_N));
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    for (guint j = 0; j < G_N_ELEMENTS (risks); j++)
      {
        int order = get_sign (koers_risk_compare (risks[i], risks[j]));

        g_assert_cmpint (order, ==, -get_sign (koers_risk_compare (risks[j], risks[i])));
        g_assert_true ((order == 0) == (i == j));
        for (guint k = 0; k < G_N_ELEMENTS (risks) && order < 0; k++)
          g_assert_true (koers_risk_compare (risks[j], risks[k]) >= 0 || koers_risk_compare (risks[i], risks[k]) < 0);
      }
  g_rand_free (rand);
}

/* ---- how many there are */

static guint
add_up (const KoersRiskCounts *counts)
{
  guint n = counts->n_not_judged;

  for (guint i = 0; i < KOERS_RISK_N_STEPS; i++)
    for (guint j = 0; j < KOERS_RISK_N_STEPS; j++)
      n += counts->n[i][j];
  return n;
}

static void
test_counts (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersRiskCounts counts = koers_strategy_count_risks (strategy);

  g_assert_cmpuint (counts.n_open, ==, 0);
  add_risk (strategy, 4, 5, NULL, KOERS_RISK_STATE_OPEN);
  add_risk (strategy, 4, 5, NULL, KOERS_RISK_STATE_OCCURRED);
  add_risk (strategy, 4, 5, NULL, KOERS_RISK_STATE_MITIGATED);
  add_risk (strategy, 5, 4, NULL, KOERS_RISK_STATE_OPEN);
  add_risk (strategy, 0, 4, NULL, KOERS_RISK_STATE_OPEN);
  add_risk (strategy, 0, 4, NULL, KOERS_RISK_STATE_CLOSED);
  counts = koers_strategy_count_risks (strategy);
  g_assert_cmpuint (counts.n_open, ==, 4);
  g_assert_cmpuint (counts.n_not_judged, ==, 1);
  g_assert_cmpuint (counts.n[3][4], ==, 2);
  g_assert_cmpuint (counts.n[4][3], ==, 1);
  g_assert_cmpuint (add_up (&counts), ==, counts.n_open);
}

/* The example, and whatever else: each open risk is counted once, and the list holds all of them. */
static void
test_strategies (void)
{
  for (guint i = 0; i < 10; i++)
    {
      guint32 seed = g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = i == 0 ? koers_test_start_new (KOERS_START_EXAMPLE, "en") : koers_test_random_new (seed, 300);
      g_autoptr (GPtrArray) risks = koers_strategy_dup_risks (strategy);
      KoersRiskCounts counts = koers_strategy_count_risks (strategy);
      guint n_open = 0;

      g_test_message ("seed %u", seed);
      for (guint j = 0; j < risks->len; j++)
        {
          g_assert_true (j == 0 || koers_risk_compare (g_ptr_array_index (risks, j - 1), g_ptr_array_index (risks, j)) < 0);
          n_open += koers_risk_is_open (g_ptr_array_index (risks, j)) ? 1 : 0;
        }
      g_assert_cmpuint (risks->len, ==, koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_RISK)));
      g_assert_cmpuint (counts.n_open, ==, n_open);
      g_assert_cmpuint (add_up (&counts), ==, n_open);
      if (i == 0)
        g_assert_cmpuint (n_open, >, 3);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/risk/levels", test_levels);
  g_test_add_func ("/risk/words", test_words);
  g_test_add_func ("/risk/late", test_late);
  g_test_add_func ("/risk/order", test_order);
  g_test_add_func ("/risk/comparing", test_comparing);
  g_test_add_func ("/risk/counts", test_counts);
  g_test_add_func ("/risk/strategies", test_strategies);
  return g_test_run ();
}
