/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-table.h"
#include "koers-department.h"
#include "koers-filter.h"
#include "koers-finding.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* One agreement in force with one objective, one goal with two initiatives; nothing serves the objective yet. */
typedef struct {
  KoersStrategy *strategy;
  gint32         day;
  KoersId        pillar, goal, part, agreement, chapter, objective, one, other;
} Fixture;

static KoersId
add_initiative (KoersChangeSet *changes,
                Fixture        *fixture,
                const char     *name,
                KoersId         goal)
{
  return koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text (name),
                            KOERS_INITIATIVE_CODE, koers_value_text (name), KOERS_INITIATIVE_GOAL, koers_value_id (goal),
                            KOERS_INITIATIVE_START_DATE, koers_test_date ("2025"), KOERS_INITIATIVE_END_DATE, koers_test_date ("2025-Q4"),
                            KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS), -1);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");

  fixture->strategy = strategy;
  fixture->day = koers_test_date ("2025-09-30").date.day;
  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  fixture->pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"),
                                     KOERS_GOAL_PILLAR, koers_value_id (fixture->pillar), -1);
  fixture->part = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("H"),
                                     KOERS_GOAL_PARENT, koers_value_id (fixture->goal), -1);
  fixture->one = add_initiative (changes, fixture, "I1", fixture->goal);
  fixture->other = add_initiative (changes, fixture, "I2", fixture->part);
  fixture->agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("A"),
                                          KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_IN_FORCE), -1);
  fixture->chapter = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME, koers_value_text ("C"),
                                        KOERS_CHAPTER_AGREEMENT, koers_value_id (fixture->agreement), -1);
  fixture->objective = koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME, koers_value_text ("O"),
                                          KOERS_OBJECTIVE_CHAPTER, koers_value_id (fixture->chapter),
                                          KOERS_OBJECTIVE_DEADLINE, koers_test_date ("2026"), -1);
  koers_test_apply (strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static KoersId
contribute (Fixture *fixture,
            int      field,
            KoersId  id,
            int      kind)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId contribution = koers_test_insert (changes, fixture->strategy, KOERS_KIND_CONTRIBUTION, field, koers_value_id (id),
                                            KOERS_CONTRIBUTION_OBJECTIVE, koers_value_id (fixture->objective),
                                            KOERS_CONTRIBUTION_KIND, koers_value_integer (kind), -1);

  koers_test_apply (fixture->strategy, changes);
  return contribution;
}

/* How the objective is served, and by what. */
static void
assert_served (Fixture              *fixture,
               KoersCoverageFinding  finding,
               const char           *services)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (fixture->strategy, fixture->day, NULL);
  const KoersCoverageObjective *objective = koers_coverage_lookup (coverage, koers_strategy_lookup (fixture->strategy, fixture->objective));
  const KoersField *kind = koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_KIND);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_nonnull (objective);
  for (guint i = 0; i < objective->n_services; i++)
    g_string_append_printf (words, "%s%s %s%s", i > 0 ? ", " : "", koers_record_get_name (objective->services[i].initiative),
                            kind->choices[objective->services[i].kind].word, objective->services[i].goal != NULL ? " by goal" : "");
  g_assert_cmpstr (words->str, ==, services);
  g_assert_cmpstr (koers_coverage_finding_get_word (objective->finding), ==, koers_coverage_finding_get_word (finding));
  g_assert_cmpuint (koers_coverage_get_n_found (coverage, finding), ==, 1);
}

static void
assert_unasked (Fixture *fixture,
                guint    n_unasked,
                guint    n_excused)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (fixture->strategy, fixture->day, NULL);

  g_assert_cmpuint (koers_coverage_get_unasked (coverage)->len, ==, n_unasked);
  g_assert_cmpuint (koers_coverage_get_excused (coverage)->len, ==, n_excused);
}

static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  assert_served (fixture, KOERS_COVERAGE_NOTHING, "");
  contribute (fixture, KOERS_CONTRIBUTION_INITIATIVE, fixture->one, KOERS_CONTRIBUTION_KIND_INDIRECT);
  assert_served (fixture, KOERS_COVERAGE_INDIRECTLY, "I1 indirect");
  contribute (fixture, KOERS_CONTRIBUTION_INITIATIVE, fixture->other, KOERS_CONTRIBUTION_KIND_ENABLING);
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I2 enabling, I1 indirect");
}

/* A goal brings its initiatives and those of its parts; what an initiative says itself goes first if it is no less. */
static void
test_goal (Fixture       *fixture,
           gconstpointer  data)
{
  KoersId contribution = contribute (fixture, KOERS_CONTRIBUTION_GOAL, fixture->goal, KOERS_CONTRIBUTION_KIND_ENABLING);

  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 enabling by goal, I2 enabling by goal");
  assert_unasked (fixture, 0, 0);
  contribute (fixture, KOERS_CONTRIBUTION_INITIATIVE, fixture->one, KOERS_CONTRIBUTION_KIND_INDIRECT);
  contribute (fixture, KOERS_CONTRIBUTION_INITIATIVE, fixture->other, KOERS_CONTRIBUTION_KIND_ENABLING);
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 enabling by goal, I2 enabling");
  koers_test_change (fixture->strategy, KOERS_KIND_CONTRIBUTION, contribution, KOERS_CONTRIBUTION_GOAL, koers_value_id (fixture->part));
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I2 enabling, I1 indirect");
}

static void
test_ended (Fixture       *fixture,
            gconstpointer  data)
{
  KoersId contribution = contribute (fixture, KOERS_CONTRIBUTION_INITIATIVE, fixture->one, KOERS_CONTRIBUTION_KIND_DIRECT);

  koers_test_change (fixture->strategy, KOERS_KIND_CONTRIBUTION, contribution, KOERS_CONTRIBUTION_ENDED_DATE, koers_test_date ("2025-10-01"));
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 direct");
  koers_test_change (fixture->strategy, KOERS_KIND_CONTRIBUTION, contribution, KOERS_CONTRIBUTION_ENDED_DATE, koers_test_date ("2025-09-30"));
  assert_served (fixture, KOERS_COVERAGE_NOTHING, "");
  assert_unasked (fixture, 2, 0);
  /* What ended in a quarter or a year counts until that is over, as everywhere. */
  koers_test_change (fixture->strategy, KOERS_KIND_CONTRIBUTION, contribution, KOERS_CONTRIBUTION_ENDED_DATE, koers_test_date ("2025"));
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 direct");
  koers_test_change (fixture->strategy, KOERS_KIND_CONTRIBUTION, contribution, KOERS_CONTRIBUTION_ENDED_DATE, koers_test_date ("2025-Q3"));
  assert_served (fixture, KOERS_COVERAGE_NOTHING, "");
}

static void
test_stopped_or_late (Fixture       *fixture,
                      gconstpointer  data)
{
  contribute (fixture, KOERS_CONTRIBUTION_INITIATIVE, fixture->one, KOERS_CONTRIBUTION_KIND_DIRECT);
  contribute (fixture, KOERS_CONTRIBUTION_INITIATIVE, fixture->other, KOERS_CONTRIBUTION_KIND_DIRECT);
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->one, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_STOPPED));
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 direct, I2 direct");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->other, KOERS_INITIATIVE_END_DATE, koers_test_date ("2025-09-29"));
  assert_served (fixture, KOERS_COVERAGE_STOPPED_OR_LATE, "I1 direct, I2 direct");
  /* What is done serves, whenever it should have been. */
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->other, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_COMPLETED));
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 direct, I2 direct");
}

static void
test_deadline (Fixture       *fixture,
               gconstpointer  data)
{
  contribute (fixture, KOERS_CONTRIBUTION_INITIATIVE, fixture->one, KOERS_CONTRIBUTION_KIND_DIRECT);
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->one, KOERS_INITIATIVE_END_DATE, koers_test_date ("2026"));
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 direct");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->one, KOERS_INITIATIVE_END_DATE, koers_test_date ("2027-01-01"));
  assert_served (fixture, KOERS_COVERAGE_AFTER_DEADLINE, "I1 direct");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->one, KOERS_INITIATIVE_CONTINUOUS, koers_value_bool (TRUE));
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 direct");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->one, KOERS_INITIATIVE_CONTINUOUS, koers_value_none);
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->one, KOERS_INITIATIVE_FORECAST_END_DATE, koers_test_date ("2026-12-31"));
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 direct");
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->one, KOERS_INITIATIVE_FORECAST_END_DATE, koers_test_date ("2027"));
  assert_served (fixture, KOERS_COVERAGE_AFTER_DEADLINE, "I1 direct");
  koers_test_change (fixture->strategy, KOERS_KIND_OBJECTIVE, fixture->objective, KOERS_OBJECTIVE_DEADLINE, koers_value_none);
  assert_served (fixture, KOERS_COVERAGE_SERVED, "I1 direct");
}

static void
test_unasked (Fixture       *fixture,
              gconstpointer  data)
{
  assert_unasked (fixture, 2, 0);
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->one, KOERS_INITIATIVE_NO_MANDATE_REASON, koers_value_text ("Required by law"));
  assert_unasked (fixture, 1, 1);
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->other, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_COMPLETED));
  assert_unasked (fixture, 0, 1);
}

/* Without one being named those in force count; any can be asked for. */
static void
test_agreements (Fixture       *fixture,
                 gconstpointer  data)
{
  KoersRecord *agreement = koers_strategy_lookup (fixture->strategy, fixture->agreement);

  koers_test_change (fixture->strategy, KOERS_KIND_AGREEMENT, fixture->agreement, KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_DRAFT));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (KoersCoverage) coverage = koers_coverage_new (fixture->strategy, fixture->day, i == 0 ? NULL : agreement);

      g_assert_cmpuint (koers_coverage_get_agreements (coverage)->len, ==, i);
      g_assert_cmpuint (koers_coverage_get_n_chapters (coverage), ==, i);
      g_assert_cmpuint (koers_coverage_get_n_objectives (coverage), ==, i);
      g_assert_cmpuint (koers_coverage_get_unasked (coverage)->len, ==, 2 * i);
    }
}

/* What a table counts is what the services say, counted here in another way. */
static void
check_table (KoersCoverage     *coverage,
             KoersCoverageAxis  axis)
{
  g_autoptr (KoersCoverageTable) table = koers_coverage_table_new (coverage, axis);

  for (guint c = 0; c < koers_coverage_get_n_chapters (coverage); c++)
    {
      const KoersCoverageChapter *chapter = koers_coverage_get_chapter (coverage, c);
      g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);

      for (guint i = chapter->first; i < chapter->first + chapter->n_objectives; i++)
        {
          const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);

          g_assert_cmpuint (objective->chapter, ==, c);
          for (guint s = 0; s < objective->n_services; s++)
            {
              guint n_in = 0;

              g_hash_table_add (all, objective->services[s].initiative);
              for (guint j = 0; j < koers_coverage_table_get_n_columns (table); j++)
                n_in += koers_coverage_table_is_in (table, objective->services[s].initiative, j) ? 1 : 0;
              g_assert_cmpuint (n_in, >=, 1);
            }
          for (guint j = 0; j < koers_coverage_table_get_n_columns (table); j++)
            {
              guint n = 0, n_stopped = 0;

              for (guint s = 0; s < objective->n_services; s++)
                if (koers_coverage_table_is_in (table, objective->services[s].initiative, j))
                  {
                    n++;
                    n_stopped += objective->services[s].is_stopped;
                  }
              g_assert_cmpuint (koers_coverage_table_get_cell (table, i, j)->n, ==, n);
              g_assert_cmpuint (koers_coverage_table_get_cell (table, i, j)->n_stopped, ==, n_stopped);
              g_assert_cmpuint (koers_coverage_table_get_chapter_cell (table, c, j)->n, >=, n);
            }
        }
      g_assert_cmpuint (koers_coverage_table_get_n_of_chapter (table, c), ==, g_hash_table_size (all));
    }
}

static gboolean
is_part_of (KoersRecord *goal,
            KoersRecord *whole)
{
  for (; goal != NULL; goal = koers_record_get_target (goal, KOERS_GOAL_PARENT))
    if (goal == whole)
      return TRUE;
  return FALSE;
}

/* Whether an initiative serves an objective: said here in another way than in the code. */
static gboolean
serves (KoersStrategy *strategy,
        KoersRecord   *initiative,
        KoersRecord   *objective,
        gint32         day)
{
  KoersRecordList *contributions = koers_strategy_get_list (strategy, KOERS_KIND_CONTRIBUTION);
  KoersRecordList *links = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE_GOAL);

  for (guint i = 0; i < koers_record_list_get_n (contributions); i++)
    {
      KoersRecord *contribution = koers_record_list_get (contributions, i);
      KoersRecord *goal = koers_record_get_target (contribution, KOERS_CONTRIBUTION_GOAL);
      KoersDate ended = koers_record_get_date (contribution, KOERS_CONTRIBUTION_ENDED_DATE);

      if (koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE) != objective || (koers_date_is_set (ended) && koers_date_get_last_day (ended) <= day))
        continue;
      if (koers_record_get_target (contribution, KOERS_CONTRIBUTION_INITIATIVE) == initiative)
        return TRUE;
      if (goal == NULL)
        continue;
      if (is_part_of (koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL), goal))
        return TRUE;
      for (guint j = 0; j < koers_record_list_get_n (links); j++)
        if (koers_record_get_target (koers_record_list_get (links, j), KOERS_INITIATIVE_GOAL_INITIATIVE) == initiative &&
            is_part_of (koers_record_get_target (koers_record_list_get (links, j), KOERS_INITIATIVE_GOAL_GOAL), goal))
          return TRUE;
    }
  return FALSE;
}

/* The filter that leads from an objective to its initiatives shows those, and no others. */
static void
check_filter (KoersStrategy                *strategy,
              const KoersCoverageObjective *objective,
              gint32                        day)
{
  g_autoptr (KoersSearch) search = koers_search_new (strategy);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  char id[KOERS_ID_TEXT_SIZE];
  g_autofree char *word = NULL;
  g_autoptr (KoersFilter) filter = NULL;
  guint n = 0;

  koers_id_to_text (koers_record_get_id (objective->objective), id);
  word = g_strconcat ("objective=", id, NULL);
  filter = koers_filter_new (search, (const char *const[]) { word, NULL }, NULL);
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    n += koers_filter_passes (filter, koers_record_list_get (initiatives, i), day) ? 1 : 0;
  g_assert_cmpuint (n, ==, objective->n_services);
}

static void
check_coverage (KoersStrategy *strategy,
                KoersRecord   *agreement,
                gint32         day)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, day, agreement);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  guint n_found = 0;

  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint n = 0;

      for (guint j = 0; j < objective->n_services; j++)
        {
          g_assert_true (g_hash_table_add (seen, objective->services[j].initiative));
          g_assert_true (serves (strategy, objective->services[j].initiative, objective->objective, day));
          g_assert_true (koers_coverage_is_asked_for (coverage, objective->services[j].initiative));
          if (!objective->services[j].is_stopped)
            g_assert_cmpint (koers_health_get_worse (objective->worst, objective->services[j].health), ==, objective->worst);
        }
      for (guint j = 0; j < koers_record_list_get_n (initiatives); j++)
        n += serves (strategy, koers_record_list_get (initiatives, j), objective->objective, day) ? 1 : 0;
      g_assert_cmpuint (objective->n_services, ==, n);
      g_assert_true ((objective->finding == KOERS_COVERAGE_NOTHING) == (n == 0));
      check_filter (strategy, objective, day);
    }
  for (int finding = 0; finding < KOERS_N_COVERAGE_FINDINGS; finding++)
    n_found += koers_coverage_get_n_found (coverage, (KoersCoverageFinding) finding);
  g_assert_cmpuint (n_found, ==, koers_coverage_get_n_objectives (coverage));
  for (int axis = 0; axis < KOERS_N_COVERAGE_AXES; axis++)
    check_table (coverage, (KoersCoverageAxis) axis);
}

static void
test_random (void)
{
  guint n_objectives = 0;

  for (guint i = 0; i < 20; i++)
    {
      guint32 seed = g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 400);
      KoersRecordList *agreements = koers_strategy_get_list (strategy, KOERS_KIND_AGREEMENT);

      g_test_message ("seed %u", seed);
      check_coverage (strategy, NULL, 20000);
      for (guint j = 0; j < koers_record_list_get_n (agreements); j++)
        {
          g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, 20000, koers_record_list_get (agreements, j));

          n_objectives += koers_coverage_get_n_objectives (coverage);
          check_coverage (strategy, koers_record_list_get (agreements, j), 20000);
        }
      /* Every objective stands in one agreement. */
      g_assert_cmpuint (n_objectives, ==, koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_OBJECTIVE)));
      n_objectives = 0;
    }
}

static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, day, NULL);

  check_coverage (strategy, NULL, day);
  g_assert_cmpuint (koers_coverage_get_n_chapters (coverage), ==, 6);
  g_assert_cmpuint (koers_coverage_get_n_objectives (coverage), ==, 18);
  g_assert_cmpuint (koers_coverage_get_n_found (coverage, KOERS_COVERAGE_NOTHING), ==, 1);
  g_assert_cmpuint (koers_coverage_get_n_found (coverage, KOERS_COVERAGE_INDIRECTLY), ==, 4);
  g_assert_cmpuint (koers_coverage_get_n_found (coverage, KOERS_COVERAGE_SERVED), ==, 13);
  g_assert_cmpuint (koers_coverage_get_unasked (coverage)->len, ==, 0);
  for (guint i = 0; i < 18; i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);

      if (objective->finding == KOERS_COVERAGE_NOTHING)
        g_assert_cmpstr (koers_record_get_text (objective->objective, KOERS_OBJECTIVE_CODE), ==, "O2.2");
    }
}

int
main (int   argc,
      char *argv[])
{
#define ADD(name, test) g_test_add ("/analysis/coverage/" name, Fixture, NULL, set_up, test, tear_down)
  g_test_init (&argc, &argv, NULL);

  ADD ("kinds", test_kinds);
  ADD ("goal", test_goal);
  ADD ("ended", test_ended);
  ADD ("stopped-or-late", test_stopped_or_late);
  ADD ("deadline", test_deadline);
  ADD ("unasked", test_unasked);
  ADD ("agreements", test_agreements);
#undef ADD
  g_test_add_func ("/analysis/coverage/random", test_random);
  g_test_add_data_func ("/analysis/coverage/example/nl", "nl", test_example);
  g_test_add_data_func ("/analysis/coverage/example/en", "en", test_example);

  return g_test_run ();
}
