/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-finding.h"
#include "koers-test-changes.h"

/* A plan with which nothing is the matter; each test spoils one thing. */
typedef struct {
  KoersStrategy *strategy;
  KoersId        root, pillar, goal, kpi, link, person, initiative, update, agreement, objective, contribution;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId chapter;

  fixture->strategy = strategy;
  fixture->root = koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"),
                                     KOERS_STRATEGY_END_DATE, koers_test_date ("2027"), -1);
  fixture->pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"),
                                     KOERS_GOAL_PILLAR, koers_value_id (fixture->pillar), -1);
  fixture->person = koers_test_insert (changes, strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, koers_value_text ("CDO"), -1);
  fixture->kpi = koers_test_insert (changes, strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("K"),
                                    KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_KEY_FIGURE), -1);
  fixture->link = koers_test_insert (changes, strategy, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_KPI, koers_value_id (fixture->kpi),
                                     KOERS_KPI_LINK_GOAL, koers_value_id (fixture->goal), -1);
  fixture->initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                           KOERS_INITIATIVE_GOAL, koers_value_id (fixture->goal),
                                           KOERS_INITIATIVE_OWNER, koers_value_id (fixture->person),
                                           KOERS_INITIATIVE_START_DATE, koers_test_date ("2025"), KOERS_INITIATIVE_END_DATE, koers_test_date ("2025-Q3"),
                                           KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS), -1);
  fixture->update = koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative),
                                       KOERS_UPDATE_REFERENCE_DATE, koers_test_date ("2025-06-15"), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative),
                     KOERS_UPDATE_REFERENCE_DATE, koers_test_date ("2025-09-15"), -1);
  fixture->agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("A"),
                                          KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_IN_FORCE), -1);
  chapter = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME, koers_value_text ("C"),
                               KOERS_CHAPTER_AGREEMENT, koers_value_id (fixture->agreement), -1);
  fixture->objective = koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME, koers_value_text ("O"),
                                          KOERS_OBJECTIVE_CHAPTER, koers_value_id (chapter), -1);
  fixture->contribution = koers_test_insert (changes, strategy, KOERS_KIND_CONTRIBUTION,
                                             KOERS_CONTRIBUTION_INITIATIVE, koers_value_id (fixture->initiative),
                                             KOERS_CONTRIBUTION_OBJECTIVE, koers_value_id (fixture->objective), -1);
  koers_test_apply (strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

/* The words of what is found on a day, with what. */
static char *
find (Fixture    *fixture,
      const char *day)
{
  g_autoptr (GPtrArray) findings = koers_strategy_find (fixture->strategy, koers_test_date (day).date.day);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const KoersFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *message = koers_finding_dup_message (finding);

      g_assert_cmpstr (message, !=, "");
      g_string_append_printf (words, "%s%s %s", words->len > 0 ? ", " : "", koers_finding_get_word (finding->kind),
                              koers_record_get_name (finding->record));
    }
  return g_string_free (words, FALSE);
}

static void
assert_found (Fixture    *fixture,
              const char *day,
              const char *expected)
{
  g_autofree char *words = find (fixture, day);

  g_assert_cmpstr (words, ==, expected);
}

static void
delete (Fixture *fixture,
        KoersId  id)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  g_assert_true (koers_change_set_delete (changes, fixture->strategy, koers_strategy_lookup (fixture->strategy, id), NULL));
  koers_test_apply (fixture->strategy, changes);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  assert_found (fixture, "2025-09-30", "");
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  assert_found (fixture, "2025-10-01", "overdue I");
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"),
                     KOERS_MILESTONE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-06"), -1);
  koers_test_apply (fixture->strategy, changes);
  assert_found (fixture, "2025-06-30", "");
  assert_found (fixture, "2025-07-01", "late_milestones I");
  assert_found (fixture, "2025-10-01", "overdue I, late_milestones I");

  /* What is over is no worry any more. */
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_OWNER, koers_value_none);
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_STOPPED));
  assert_found (fixture, "2025-10-01", "");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_COMPLETED));
  assert_found (fixture, "2025-10-01", "");
}

static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  /* After sixty days nobody knows; before the first one neither. */
  assert_found (fixture, "2025-08-14", "");
  assert_found (fixture, "2025-08-15", "no_update I");
  assert_found (fixture, "2025-09-14", "no_update I");
  assert_found (fixture, "2025-09-15", "");
  assert_found (fixture, "2025-06-14", "no_update I");
  assert_found (fixture, "2025-11-15", "overdue I, no_update I");

  /* What is not being done needs no update, and one that still lies with its writer is none. */
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_ON_HOLD));
  assert_found (fixture, "2025-08-15", "");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS));
  koers_test_change (fixture->strategy, KOERS_KIND_UPDATE, fixture->update, KOERS_UPDATE_STATE, koers_value_integer (KOERS_UPDATE_STATE_DRAFT));
  assert_found (fixture, "2025-07-15", "no_update I");
  koers_test_change (fixture->strategy, KOERS_KIND_UPDATE, fixture->update, KOERS_UPDATE_STATE, koers_value_integer (KOERS_UPDATE_STATE_SUBMITTED));
  assert_found (fixture, "2025-07-15", "");
}

static void
test_summaries (Fixture       *fixture,
                gconstpointer  data)
{
  for (int kind = 0; kind < KOERS_N_FINDING_KINDS; kind++)
    {
      g_autofree char *one = koers_finding_dup_summary ((KoersFindingKind) kind, 1);
      g_autofree char *many = koers_finding_dup_summary ((KoersFindingKind) kind, 12);

      g_assert_true (g_str_has_prefix (one, "1 "));
      g_assert_true (g_str_has_prefix (many, "12 "));
      g_assert_cmpstr (one + 1, !=, many + 2);
      g_assert_nonnull (koers_finding_get_word ((KoersFindingKind) kind));
    }
}

static void
test_owner_and_dates (Fixture       *fixture,
                      gconstpointer  data)
{
  delete (fixture, fixture->person);
  assert_found (fixture, "2025-09-30", "no_owner I");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_START_DATE, koers_value_none);
  assert_found (fixture, "2025-09-30", "no_owner I");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_END_DATE, koers_value_none);
  assert_found (fixture, "2025-09-30", "no_owner I, no_dates I");
}

static void
test_end_of_strategy (Fixture       *fixture,
                      gconstpointer  data)
{
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_END_DATE, koers_test_date ("2027-12-31"));
  assert_found (fixture, "2025-09-30", "");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_END_DATE, koers_test_date ("2028-01-01"));
  assert_found (fixture, "2025-09-30", "ends_after_strategy I");
  koers_test_change (fixture->strategy, KOERS_KIND_STRATEGY, fixture->root, KOERS_STRATEGY_END_DATE, koers_value_none);
  assert_found (fixture, "2025-09-30", "");
}

static void
test_goal (Fixture       *fixture,
           gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId below;

  delete (fixture, fixture->link);
  assert_found (fixture, "2025-09-30", "goal_without_kpi G");

  koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_none);
  koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_PILLAR, koers_value_id (fixture->pillar));
  koers_test_apply (fixture->strategy, changes);
  assert_found (fixture, "2025-09-30", "goal_without_initiative G, goal_without_kpi G, no_goal I");

  /* A goal is served through its parts too, and by an initiative that serves another one first. */
  changes = koers_change_set_new ("");
  below = koers_test_insert (changes, fixture->strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("H"),
                             KOERS_GOAL_PARENT, koers_value_id (fixture->goal), -1);
  koers_test_apply (fixture->strategy, changes);
  assert_found (fixture, "2025-09-30", "goal_without_kpi G, goal_without_initiative H, goal_without_kpi H, no_goal I");
  changes = koers_change_set_new ("");
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE, koers_value_id (fixture->initiative),
                     KOERS_INITIATIVE_GOAL_GOAL, koers_value_id (below), -1);
  koers_test_apply (fixture->strategy, changes);
  assert_found (fixture, "2025-09-30", "goal_without_kpi G, goal_without_kpi H, no_goal I");
}

static void
test_objectives (Fixture       *fixture,
                 gconstpointer  data)
{
  delete (fixture, fixture->contribution);
  assert_found (fixture, "2025-09-30", "no_objective I, objective_not_served O");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_NO_MANDATE_REASON, koers_value_text ("Required by law"));
  assert_found (fixture, "2025-09-30", "objective_not_served O");

  /* What is no longer promised, or not yet, asks for nothing. */
  koers_test_change (fixture->strategy, KOERS_KIND_AGREEMENT, fixture->agreement, KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_SUPERSEDED));
  assert_found (fixture, "2025-09-30", "");
  koers_test_change (fixture->strategy, KOERS_KIND_AGREEMENT, fixture->agreement, KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_IN_FORCE));
  assert_found (fixture, "2025-09-30", "objective_not_served O");

  /* Without any agreement nobody can ask for an objective. */
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_NO_MANDATE_REASON, koers_value_none);
  delete (fixture, fixture->agreement);
  assert_found (fixture, "2025-09-30", "");
}

int
main (int   argc,
      char *argv[])
{
#define ADD(name, test) g_test_add ("/analysis/finding/" name, Fixture, NULL, set_up, test, tear_down)
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", test_nothing);
  ADD ("late", test_late);
  ADD ("update", test_update);
  ADD ("summaries", test_summaries);
  ADD ("owner-and-dates", test_owner_and_dates);
  ADD ("end-of-strategy", test_end_of_strategy);
  ADD ("goal", test_goal);
  ADD ("objectives", test_objectives);
#undef ADD

  return g_test_run ();
}
