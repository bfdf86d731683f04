/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-contribution.h"
#include "koers-test-changes.h"

typedef struct {
  KoersStrategy *strategy;
  KoersRecord   *goal, *initiative, *objective, *other_objective;
} Fixture;

static const KoersContributionTerms terms = { KOERS_CONTRIBUTION_KIND_ENABLING, 2, "Because of the figures" };

static gint32
get_day (int year)
{
  return koers_date_new (year, 1, 1, KOERS_PRECISION_DAY).day;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersStrategy *strategy = fixture->strategy = koers_strategy_new ();
  KoersId pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  KoersId goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR, koers_value_id (pillar), -1);
  KoersId initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"), KOERS_INITIATIVE_GOAL,
                                          koers_value_id (goal), -1);
  KoersId agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("A"), -1);
  KoersId chapter = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME, koers_value_text ("C"), KOERS_CHAPTER_AGREEMENT,
                                       koers_value_id (agreement), -1);
  KoersId objective = koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME, koers_value_text ("O"), KOERS_OBJECTIVE_CHAPTER,
                                         koers_value_id (chapter), -1);
  KoersId other = koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME, koers_value_text ("O2"), KOERS_OBJECTIVE_CHAPTER,
                                     koers_value_id (chapter), -1);

  koers_test_apply (strategy, changes);
  fixture->goal = koers_strategy_lookup (strategy, goal);
  fixture->initiative = koers_strategy_lookup (strategy, initiative);
  fixture->objective = koers_strategy_lookup (strategy, objective);
  fixture->other_objective = koers_strategy_lookup (strategy, other);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static guint
link_to (KoersRecord *objective,
         KoersRecord *subject,
         gint32       day)
{
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  guint n = koers_contribution_link (changes, objective, subject, day, &terms);

  g_assert_cmpuint (n, ==, koers_change_set_is_empty (changes) ? 0 : 1);
  if (n > 0)
    koers_test_apply (koers_strategy_of (objective), g_steal_pointer (&changes));
  return n;
}

static void
assert_served (KoersRecord *objective,
               gint32       day,
               guint        n_initiatives,
               guint        n_goals)
{
  guint initiatives, goals;

  koers_objective_count (objective, day, &initiatives, &goals);
  g_assert_cmpuint (initiatives, ==, n_initiatives);
  g_assert_cmpuint (goals, ==, n_goals);
}

/* An initiative and a goal serve an objective, each once, as is said; another objective is not served. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  KoersRecord *contribution;

  g_assert_null (koers_contribution_find (fixture->objective, fixture->initiative));
  assert_served (fixture->objective, get_day (2025), 0, 0);
  g_assert_cmpuint (link_to (fixture->objective, fixture->initiative, get_day (2025)), ==, 1);
  g_assert_cmpuint (link_to (fixture->objective, fixture->goal, get_day (2025)), ==, 1);
  g_assert_cmpuint (link_to (fixture->objective, fixture->initiative, get_day (2025)), ==, 0);
  assert_served (fixture->objective, get_day (2025), 1, 1);
  assert_served (fixture->other_objective, get_day (2025), 0, 0);

  contribution = koers_contribution_find (fixture->objective, fixture->initiative);
  g_assert_true (koers_contribution_get_subject (contribution) == fixture->initiative);
  g_assert_cmpint (koers_record_get_choice (contribution, KOERS_CONTRIBUTION_KIND), ==, KOERS_CONTRIBUTION_KIND_ENABLING);
  g_assert_cmpint (koers_record_get_integer (contribution, KOERS_CONTRIBUTION_STRENGTH, 0), ==, 2);
  g_assert_cmpstr (koers_record_get_text (contribution, KOERS_CONTRIBUTION_RATIONALE), ==, terms.rationale);
  g_assert_true (koers_contribution_get_subject (koers_contribution_find (fixture->objective, fixture->goal)) == fixture->goal);
}

/* What ended serves up to that day and not after it, and can begin again as the same contribution. */
static void
test_ended (Fixture       *fixture,
            gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersRecord *contribution;

  link_to (fixture->objective, fixture->initiative, get_day (2020));
  contribution = koers_contribution_find (fixture->objective, fixture->initiative);
  koers_test_set (changes, fixture->strategy, KOERS_KIND_CONTRIBUTION, koers_record_get_id (contribution), KOERS_CONTRIBUTION_ENDED_DATE,
                  koers_value_date (koers_date_new (2022, 1, 1, KOERS_PRECISION_YEAR)));
  koers_test_apply (fixture->strategy, changes);
  /* Some day in 2022: it is sure only when the year is over. */
  assert_served (fixture->objective, get_day (2023) - 2, 1, 0);
  assert_served (fixture->objective, get_day (2023) - 1, 0, 0);

  g_assert_cmpuint (link_to (fixture->objective, fixture->initiative, get_day (2025)), ==, 1);
  g_assert_true (koers_contribution_find (fixture->objective, fixture->initiative) == contribution);
  assert_served (fixture->objective, get_day (2025), 1, 0);
}

/* In force, draft, superseded; of each the newest first. */
static void
test_order (void)
{
  static const struct {
    int state;
    int year;
  } agreements[] = {
    { KOERS_AGREEMENT_STATE_IN_FORCE, 2022 }, { KOERS_AGREEMENT_STATE_IN_FORCE, 2018 },   { KOERS_AGREEMENT_STATE_IN_FORCE, 0 },
    { KOERS_AGREEMENT_STATE_DRAFT, 2026 },    { KOERS_AGREEMENT_STATE_SUPERSEDED, 2018 }, { KOERS_AGREEMENT_STATE_SUPERSEDED, 2014 },
  };
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId ids[G_N_ELEMENTS (agreements)];

  for (guint i = 0; i < G_N_ELEMENTS (agreements); i++)
    ids[i] = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("A"), KOERS_AGREEMENT_STATE,
                                koers_value_integer (agreements[i].state), KOERS_AGREEMENT_START_DATE,
                                agreements[i].year > 0 ? koers_value_date (koers_date_new (agreements[i].year, 1, 1, KOERS_PRECISION_DAY)) : koers_value_none, -1);
  koers_test_apply (strategy, changes);
  for (guint i = 0; i < G_N_ELEMENTS (agreements); i++)
    for (guint j = 0; j < G_N_ELEMENTS (agreements); j++)
      {
        int order = koers_agreement_compare (koers_strategy_lookup (strategy, ids[i]), koers_strategy_lookup (strategy, ids[j]));

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/contribution/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/contribution/ended", Fixture, NULL, set_up, test_ended, tear_down);
  g_test_add_func ("/agreement/order", test_order);

  return g_test_run ();
}
