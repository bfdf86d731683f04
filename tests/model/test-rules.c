/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-random-changes.h"
#include "koers-rules.h"
#include "koers-test-changes.h"

#include <string.h>

/* A small strategy that is in order, and a change set in which each test does something to it. */
typedef struct {
  KoersStrategy  *strategy;
  KoersChangeSet *changes;
  KoersId         root, pillar, goal, other_goal, initiative, person, department, kpi, assessment, objective;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersStrategy *strategy = fixture->strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Begin");
  KoersId type, agreement, chapter;

  fixture->root = koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("Strategy"), -1);
  fixture->person = koers_test_insert (changes, strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, koers_value_text ("CDO"), -1);
  fixture->department = koers_test_insert (changes, strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Housing"), -1);
  fixture->pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Governance"), -1);
  fixture->goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Goal"), KOERS_GOAL_PILLAR,
                                     koers_value_id (fixture->pillar), -1);
  fixture->other_goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Other goal"), KOERS_GOAL_PILLAR,
                                           koers_value_id (fixture->pillar), -1);
  fixture->initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("Catalogue"),
                                           KOERS_INITIATIVE_GOAL, koers_value_id (fixture->goal), -1);
  fixture->kpi = koers_test_insert (changes, strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("Share of open data"), -1);
  type = koers_test_insert (changes, strategy, KOERS_KIND_SAFEGUARD_TYPE, KOERS_SAFEGUARD_TYPE_NAME, koers_value_text ("DPIA"), -1);
  fixture->assessment = koers_test_insert (changes, strategy, KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_INITIATIVE, koers_value_id (fixture->initiative),
                                           KOERS_ASSESSMENT_SAFEGUARD_TYPE, koers_value_id (type), -1);
  agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("Agreement"), -1);
  chapter = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME, koers_value_text ("Chapter"), KOERS_CHAPTER_AGREEMENT,
                               koers_value_id (agreement), -1);
  fixture->objective = koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME, koers_value_text ("Open data"),
                                          KOERS_OBJECTIVE_CHAPTER, koers_value_id (chapter), -1);
  koers_test_apply (strategy, changes);
  fixture->changes = koers_change_set_new ("Change");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  koers_change_set_unref (fixture->changes);
  g_object_unref (fixture->strategy);
}

static void
start_over (Fixture *fixture)
{
  koers_change_set_unref (fixture->changes);
  fixture->changes = koers_change_set_new ("Change");
}

static void
assert_allowed (Fixture *fixture)
{
  g_autofree char *problem = koers_test_dup_problem (fixture->strategy, fixture->changes, NULL);

  g_assert_cmpstr (problem, ==, NULL);
  start_over (fixture);
}

static void
assert_refused (Fixture *fixture,
                int      expected)
{
  int field;
  g_autofree char *problem = koers_test_dup_problem (fixture->strategy, fixture->changes, &field);

  g_assert_nonnull (problem);
  g_assert_cmpint (field, ==, expected);
  start_over (fixture);
}

/* Carries out what is allowed, to build on it. */
static void
carry_out (Fixture *fixture)
{
  koers_test_apply (fixture->strategy, g_steal_pointer (&fixture->changes));
  fixture->changes = koers_change_set_new ("Change");
}

static void
set (Fixture   *fixture,
     KoersId    id,
     int        field,
     KoersValue value)
{
  koers_change_set_set_record (fixture->changes, koers_strategy_lookup (fixture->strategy, id), field, value);
}

static void
delete (Fixture *fixture,
        KoersId  id)
{
  g_assert_true (koers_change_set_delete (fixture->changes, fixture->strategy, koers_strategy_lookup (fixture->strategy, id), NULL));
}

#define INSERT(fixture, ...) koers_test_insert ((fixture)->changes, (fixture)->strategy, __VA_ARGS__, -1)

/* ---- what follows from the catalogue */

static void
test_nothing_is_allowed (Fixture       *fixture,
                         gconstpointer  data)
{
  assert_allowed (fixture);
}

static void
test_required (Fixture       *fixture,
               gconstpointer  data)
{
  INSERT (fixture, KOERS_KIND_BODY, KOERS_BODY_CODE, koers_value_text ("B1"));
  assert_refused (fixture, KOERS_BODY_NAME);
  set (fixture, fixture->goal, KOERS_GOAL_NAME, koers_value_none);
  assert_refused (fixture, KOERS_GOAL_NAME);
  INSERT (fixture, KOERS_KIND_BODY, KOERS_BODY_NAME, koers_value_text ("College"));
  assert_allowed (fixture);
}

static void
test_value_by_itself (Fixture       *fixture,
                      gconstpointer  data)
{
  set (fixture, fixture->pillar, KOERS_PILLAR_COLOUR, koers_value_text ("red"));
  assert_refused (fixture, KOERS_PILLAR_COLOUR);
  set (fixture, fixture->pillar, KOERS_PILLAR_COLOUR, koers_value_text ("#ff0000"));
  assert_allowed (fixture);
}

static void
test_reference_exists (Fixture       *fixture,
                       gconstpointer  data)
{
  KoersId id;

  set (fixture, fixture->goal, KOERS_GOAL_OWNER, koers_value_id (koers_id_new ()));
  assert_refused (fixture, KOERS_GOAL_OWNER);
  /* A record of another kind. */
  set (fixture, fixture->goal, KOERS_GOAL_OWNER, koers_value_id (fixture->department));
  assert_refused (fixture, KOERS_GOAL_OWNER);
  set (fixture, fixture->goal, KOERS_GOAL_OWNER, koers_value_id (fixture->person));
  assert_allowed (fixture);

  /* One that comes in the same change set, before or after. */
  id = INSERT (fixture, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, koers_value_text ("CIO"));
  set (fixture, fixture->goal, KOERS_GOAL_OWNER, koers_value_id (id));
  assert_allowed (fixture);
  id = koers_id_new ();
  set (fixture, fixture->goal, KOERS_GOAL_OWNER, koers_value_id (id));
  koers_change_set_insert (fixture->changes, KOERS_KIND_PERSON, id);
  koers_test_set (fixture->changes, fixture->strategy, KOERS_KIND_PERSON, id, KOERS_PERSON_FUNCTION, koers_value_text ("CIO"));
  assert_allowed (fixture);

  /* One that goes in the same change set. */
  delete (fixture, fixture->person);
  set (fixture, fixture->goal, KOERS_GOAL_OWNER, koers_value_id (fixture->person));
  assert_refused (fixture, KOERS_GOAL_OWNER);
  delete (fixture, fixture->person);
  INSERT (fixture, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("New"), KOERS_PILLAR_LEAD, koers_value_id (fixture->person));
  assert_refused (fixture, KOERS_PILLAR_LEAD);
}

static void
test_end_not_before_start (Fixture       *fixture,
                           gconstpointer  data)
{
  static const struct {
    const char *start;
    const char *end;
    gboolean    allowed;
  } cases[] = {
    { "2025-09-30", "2025-09-30", TRUE }, { "2025-09-30", "2025-09-29", FALSE }, { "2025-09-30", "2025-10-01", TRUE },
    /* What is meant is somewhere in the period. */
    { "2025-09-30", "2025-Q3", TRUE },    { "2025-09-30", "2025", TRUE },        { "2025-09-30", "2025-08", FALSE },
    { "2025-Q4", "2025-Q3", FALSE },      { "2025-Q3", "2025-07-01", TRUE },     { "2025-Q3", "2025-06-30", FALSE },
    { "2026", "2025-12-31", FALSE },      { "2025", "2025-01-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set (fixture, fixture->initiative, KOERS_INITIATIVE_START_DATE, koers_test_date (cases[i].start));
      set (fixture, fixture->initiative, KOERS_INITIATIVE_END_DATE, koers_test_date (cases[i].end));
      if (cases[i].allowed)
        assert_allowed (fixture);
      else
        assert_refused (fixture, KOERS_INITIATIVE_END_DATE);
    }

  set (fixture, fixture->initiative, KOERS_INITIATIVE_END_DATE, koers_test_date ("2025"));
  carry_out (fixture);
  set (fixture, fixture->initiative, KOERS_INITIATIVE_START_DATE, koers_test_date ("2026"));
  assert_refused (fixture, KOERS_INITIATIVE_END_DATE);
}

/* Every field that may not be before another, whichever of the two is changed. */
static void
test_not_before_everywhere (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  g_test_message ("seed %u", seed);
  koers_random_changes_fill (rand, strategy, 1000);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (int i = 0; i < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; i++)
      {
        const KoersField *field = koers_catalogue_get_field ((KoersKind) kind, i);
        KoersRecord *record = koers_record_list_get (koers_strategy_get_list (strategy, (KoersKind) kind), 0);

        if (field->not_before == 0)
          continue;
        for (int later = 0; later < 2; later++)
          {
            g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Change");
            g_autofree char *problem = NULL;

            koers_change_set_set_record (changes, record, field->not_before - 1, koers_test_date ("1900-01-02"));
            koers_change_set_set_record (changes, record, i, koers_test_date (later ? "1900-01-03" : "1900-01-01"));
            problem = koers_test_dup_problem (strategy, changes, NULL);
            /* Other dates of the record may stand in the way of the good one, but never let the bad one through. */
            g_assert_true (later || problem != NULL);
          }
      }
}

static void
test_exactly_one_of (Fixture       *fixture,
                     gconstpointer  data)
{
  set (fixture, fixture->initiative, KOERS_INITIATIVE_PILLAR, koers_value_id (fixture->pillar));
  assert_refused (fixture, KOERS_INITIATIVE_GOAL);
  set (fixture, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_none);
  assert_refused (fixture, KOERS_INITIATIVE_GOAL);
  set (fixture, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_none);
  set (fixture, fixture->initiative, KOERS_INITIATIVE_PILLAR, koers_value_id (fixture->pillar));
  assert_allowed (fixture);
}

static void
test_same_identity (Fixture       *fixture,
                    gconstpointer  data)
{
  koers_change_set_insert (fixture->changes, KOERS_KIND_BODY, fixture->goal);
  assert_refused (fixture, -1);
}

static void
test_what_is_gone (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto (KoersValue) name = koers_value_text ("Name");

  koers_change_set_add_edit (fixture->changes, KOERS_OPERATION_UPDATE, KOERS_KIND_BODY, koers_id_new ());
  koers_change_set_add_change (fixture->changes, KOERS_BODY_NAME, &koers_value_none, &name);
  assert_refused (fixture, -1);
  koers_change_set_add_edit (fixture->changes, KOERS_OPERATION_DELETE, KOERS_KIND_BODY, koers_id_new ());
  assert_refused (fixture, -1);
  /* Of another kind. */
  koers_change_set_add_edit (fixture->changes, KOERS_OPERATION_DELETE, KOERS_KIND_BODY, fixture->goal);
  assert_refused (fixture, -1);
}

static void
test_immutable (Fixture       *fixture,
                gconstpointer  data)
{
  KoersId id = INSERT (fixture, KOERS_KIND_SNAPSHOT, KOERS_SNAPSHOT_NAME, koers_value_text ("T2"), KOERS_SNAPSHOT_TAKEN_DATE, koers_test_date ("2025-09-30"));

  /* While it is made it can be filled in. */
  koers_test_set (fixture->changes, fixture->strategy, KOERS_KIND_SNAPSHOT, id, KOERS_SNAPSHOT_NOTE, koers_value_text ("Note"));
  carry_out (fixture);
  set (fixture, id, KOERS_SNAPSHOT_NOTE, koers_value_text ("Other note"));
  assert_refused (fixture, -1);
  delete (fixture, id);
  assert_allowed (fixture);
}

static void
test_delete_of_what_is_needed (Fixture       *fixture,
                               gconstpointer  data)
{
  /* As undo of an insert would do it, after somebody built upon it. */
  koers_change_set_add_edit (fixture->changes, KOERS_OPERATION_DELETE, KOERS_KIND_GOAL, fixture->goal);
  assert_refused (fixture, -1);
  koers_change_set_add_edit (fixture->changes, KOERS_OPERATION_DELETE, KOERS_KIND_GOAL, fixture->goal);
  set (fixture, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_id (fixture->other_goal));
  assert_allowed (fixture);
  delete (fixture, fixture->goal);
  assert_allowed (fixture);
}

static void
test_one_strategy (Fixture       *fixture,
                   gconstpointer  data)
{
  INSERT (fixture, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("Second"));
  assert_refused (fixture, -1);
  delete (fixture, fixture->root);
  assert_refused (fixture, -1);
  /* An import may put another in its place. */
  delete (fixture, fixture->root);
  INSERT (fixture, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("Second"));
  assert_allowed (fixture);
}

static void
test_line_says_where (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *of_field = NULL;
  g_autofree char *of_record = NULL;

  set (fixture, fixture->pillar, KOERS_PILLAR_COLOUR, koers_value_text ("red"));
  of_field = koers_test_dup_problem (fixture->strategy, fixture->changes, NULL);
  g_assert_cmpstr (of_field, ==, "Pillar “Governance”, Colour: A colour is written as #rrggbb.");
  start_over (fixture);
  delete (fixture, fixture->root);
  of_record = koers_test_dup_problem (fixture->strategy, fixture->changes, NULL);
  g_assert_cmpstr (of_record, ==, "Strategy “Strategy”: A file holds exactly one strategy.");
}

/* A record that only ties others together and is not there yet: people know it by what it ties. */
static void
test_new_record_has_title (Fixture       *fixture,
                           gconstpointer  data)
{
  KoersId id = INSERT (fixture, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("New"), KOERS_INITIATIVE_GOAL,
                       koers_value_id (fixture->goal));
  g_autofree char *problem = NULL;

  INSERT (fixture, KOERS_KIND_DEPENDENCY, KOERS_DEPENDENCY_PREDECESSOR, koers_value_id (id), KOERS_DEPENDENCY_SUCCESSOR,
          koers_value_id (fixture->initiative), KOERS_DEPENDENCY_LAG_DAYS, koers_value_integer (100000));
  problem = koers_test_dup_problem (fixture->strategy, fixture->changes, NULL);
  g_assert_nonnull (strstr (problem, "New – Catalogue"));
}

/* ---- what holds for one kind */

static void
check_completion (Fixture   *fixture,
                  KoersKind  kind,
                  KoersId    id,
                  int        state,
                  int        completed)
{
  koers_test_set (fixture->changes, fixture->strategy, kind, id, state, koers_value_integer (KOERS_TASK_STATE_DONE));
  assert_refused (fixture, completed);
  koers_test_set (fixture->changes, fixture->strategy, kind, id, completed, koers_test_date ("2025-09-30"));
  assert_refused (fixture, completed);
  koers_test_set (fixture->changes, fixture->strategy, kind, id, completed, koers_test_date ("2025-09-30"));
  koers_test_set (fixture->changes, fixture->strategy, kind, id, state, koers_value_integer (KOERS_TASK_STATE_CANCELLED));
  assert_refused (fixture, completed);
  koers_test_set (fixture->changes, fixture->strategy, kind, id, completed, koers_test_date ("2025-09-30"));
  koers_test_set (fixture->changes, fixture->strategy, kind, id, state, koers_value_integer (KOERS_TASK_STATE_DONE));
  assert_allowed (fixture);
}

static void
test_milestone_completion (Fixture       *fixture,
                           gconstpointer  data)
{
  KoersId id = INSERT (fixture, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("First version"), KOERS_MILESTONE_INITIATIVE,
                       koers_value_id (fixture->initiative));

  carry_out (fixture);
  check_completion (fixture, KOERS_KIND_MILESTONE, id, KOERS_MILESTONE_STATE, KOERS_MILESTONE_COMPLETED_DATE);
}

static void
test_action_completion (Fixture       *fixture,
                        gconstpointer  data)
{
  KoersId id = INSERT (fixture, KOERS_KIND_ACTION, KOERS_ACTION_NAME, koers_value_text ("Ask"));

  carry_out (fixture);
  check_completion (fixture, KOERS_KIND_ACTION, id, KOERS_ACTION_STATE, KOERS_ACTION_COMPLETED_DATE);
}

static void
test_condition_completion (Fixture       *fixture,
                           gconstpointer  data)
{
  KoersId id = INSERT (fixture, KOERS_KIND_CONDITION, KOERS_CONDITION_NAME, koers_value_text ("Log access"), KOERS_CONDITION_ASSESSMENT,
                       koers_value_id (fixture->assessment));

  carry_out (fixture);
  check_completion (fixture, KOERS_KIND_CONDITION, id, KOERS_CONDITION_STATE, KOERS_CONDITION_COMPLETED_DATE);
}

static void
test_light_needs_reason (Fixture       *fixture,
                         gconstpointer  data)
{
  static const int fields[] = { KOERS_UPDATE_TIME_LIGHT, KOERS_UPDATE_QUALITY_LIGHT, KOERS_UPDATE_MONEY_LIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (int light = 0; light < KOERS_LIGHT_N; light++)
      for (int has_reason = 0; has_reason < 2; has_reason++)
        {
          INSERT (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_UPDATE_REFERENCE_DATE,
                  koers_test_date ("2025-09-30"), fields[i], koers_value_integer (light), KOERS_UPDATE_REASON, koers_value_text (has_reason ? "Ill" : NULL));
          if (light == KOERS_LIGHT_ON_TRACK || has_reason)
            assert_allowed (fixture);
          else
            assert_refused (fixture, KOERS_UPDATE_REASON);
        }
}

/* What a period that is frozen was reported with stays as it was: each way of changing it, and what may still be done. */
static void
test_frozen_period (Fixture       *fixture,
                    gconstpointer  data)
{
  KoersId period = INSERT (fixture, KOERS_KIND_REPORTING_PERIOD, KOERS_REPORTING_PERIOD_NAME, koers_value_text ("Q3"));
  KoersId update = INSERT (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_UPDATE_REFERENCE_DATE,
                           koers_test_date ("2025-09-30"), KOERS_UPDATE_REPORTING_PERIOD, koers_value_id (period), KOERS_UPDATE_AUTHOR,
                           koers_value_id (fixture->person));
  KoersId other = INSERT (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_UPDATE_REFERENCE_DATE,
                          koers_test_date ("2025-09-30"));
  KoersId snapshot;

  carry_out (fixture);
  set (fixture, update, KOERS_UPDATE_RESULT, koers_value_text ("Open"));
  carry_out (fixture);

  /* To freeze is one change set, which may still touch the updates. */
  set (fixture, period, KOERS_REPORTING_PERIOD_FROZEN_DATE, koers_test_date ("2025-10-10"));
  set (fixture, update, KOERS_UPDATE_RESULT, koers_value_text ("Frozen"));
  snapshot = INSERT (fixture, KOERS_KIND_SNAPSHOT, KOERS_SNAPSHOT_NAME, koers_value_text ("Q3"), KOERS_SNAPSHOT_TAKEN_DATE,
                     koers_test_date ("2025-10-10"), KOERS_SNAPSHOT_REPORTING_PERIOD, koers_value_id (period));
  carry_out (fixture);

  set (fixture, update, KOERS_UPDATE_RESULT, koers_value_text ("Later"));
  assert_refused (fixture, -1);
  set (fixture, update, KOERS_UPDATE_REPORTING_PERIOD, koers_value_none);
  assert_refused (fixture, -1);
  set (fixture, other, KOERS_UPDATE_REPORTING_PERIOD, koers_value_id (period));
  assert_refused (fixture, -1);
  INSERT (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_UPDATE_REFERENCE_DATE,
          koers_test_date ("2025-09-30"), KOERS_UPDATE_REPORTING_PERIOD, koers_value_id (period));
  assert_refused (fixture, -1);
  koers_change_set_add_edit (fixture->changes, KOERS_OPERATION_DELETE, KOERS_KIND_UPDATE, update);
  assert_refused (fixture, -1);
  g_assert_false (koers_change_set_delete (fixture->changes, fixture->strategy, koers_strategy_lookup (fixture->strategy, update), NULL));
  start_over (fixture);
  set (fixture, period, KOERS_REPORTING_PERIOD_FROZEN_DATE, koers_value_none);
  assert_refused (fixture, KOERS_REPORTING_PERIOD_FROZEN_DATE);

  set (fixture, other, KOERS_UPDATE_RESULT, koers_value_text ("Of no period"));
  assert_allowed (fixture);
  set (fixture, period, KOERS_REPORTING_PERIOD_NAME, koers_value_text ("Third quarter"));
  assert_allowed (fixture);
  delete (fixture, fixture->initiative);
  assert_allowed (fixture);
  delete (fixture, fixture->person);
  assert_allowed (fixture);
  /* To take the freezing back. */
  set (fixture, period, KOERS_REPORTING_PERIOD_FROZEN_DATE, koers_value_none);
  set (fixture, update, KOERS_UPDATE_RESULT, koers_value_text ("Open"));
  delete (fixture, snapshot);
  assert_allowed (fixture);
}

/* Who is asked and who still writes may say why later; what is sent, sent back or accepted says it. */
static void
test_draft_needs_no_reason (Fixture       *fixture,
                            gconstpointer  data)
{
  for (int state = 0; state < KOERS_UPDATE_STATE_N; state++)
    {
      INSERT (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_UPDATE_REFERENCE_DATE,
              koers_test_date ("2025-09-30"), KOERS_UPDATE_TIME_LIGHT, koers_value_integer (KOERS_LIGHT_OFF_TRACK), KOERS_UPDATE_STATE,
              koers_value_integer (state));
      if (state == KOERS_UPDATE_STATE_REQUESTED || state == KOERS_UPDATE_STATE_DRAFT)
        assert_allowed (fixture);
      else
        assert_refused (fixture, KOERS_UPDATE_REASON);
    }
}

static void
test_key_figure_has_no_target (Fixture       *fixture,
                               gconstpointer  data)
{
  KoersValue key_figure = koers_value_integer (KOERS_KPI_KIND_KEY_FIGURE);
  KoersId other, target;

  /* A target for a key figure. */
  other = INSERT (fixture, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("Inhabitants"), KOERS_KPI_KIND, key_figure);
  carry_out (fixture);
  INSERT (fixture, KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_value_id (other), KOERS_TARGET_PERIOD, koers_test_date ("2025"), KOERS_TARGET_VALUE, koers_test_decimal ("1"));
  assert_refused (fixture, KOERS_TARGET_KPI);
  target = INSERT (fixture, KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_value_id (fixture->kpi), KOERS_TARGET_PERIOD, koers_test_date ("2025"),
                   KOERS_TARGET_VALUE, koers_test_decimal ("1"));
  carry_out (fixture);

  /* A key figure of what has a target. */
  set (fixture, fixture->kpi, KOERS_KPI_KIND, key_figure);
  assert_refused (fixture, KOERS_KPI_KIND);
  set (fixture, fixture->kpi, KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_EFFECT));
  assert_allowed (fixture);

  /* The target goes at the same time, or moves. */
  set (fixture, fixture->kpi, KOERS_KPI_KIND, key_figure);
  delete (fixture, target);
  assert_allowed (fixture);
  set (fixture, fixture->kpi, KOERS_KPI_KIND, key_figure);
  set (fixture, other, KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_EFFECT));
  set (fixture, target, KOERS_TARGET_KPI, koers_value_id (other));
  assert_allowed (fixture);

  /* Both at once. */
  other = INSERT (fixture, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("Houses"), KOERS_KPI_KIND, key_figure);
  INSERT (fixture, KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_value_id (other), KOERS_TARGET_PERIOD, koers_test_date ("2025"), KOERS_TARGET_VALUE, koers_test_decimal ("1"));
  assert_refused (fixture, KOERS_TARGET_KPI);
}

static void
test_further_goal_is_another (Fixture       *fixture,
                              gconstpointer  data)
{
  KoersId further;

  INSERT (fixture, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE, koers_value_id (fixture->initiative), KOERS_INITIATIVE_GOAL_GOAL,
          koers_value_id (fixture->goal));
  assert_refused (fixture, KOERS_INITIATIVE_GOAL_GOAL);
  further = INSERT (fixture, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE, koers_value_id (fixture->initiative),
                    KOERS_INITIATIVE_GOAL_GOAL, koers_value_id (fixture->other_goal));
  carry_out (fixture);

  /* The other way round: the primary goal becomes what is a further one. */
  set (fixture, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_id (fixture->other_goal));
  assert_refused (fixture, KOERS_INITIATIVE_GOAL);
  set (fixture, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_id (fixture->other_goal));
  delete (fixture, further);
  assert_allowed (fixture);
  set (fixture, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_id (fixture->other_goal));
  set (fixture, further, KOERS_INITIATIVE_GOAL_GOAL, koers_value_id (fixture->goal));
  assert_allowed (fixture);
}

/* ---- the same thing twice */

static gboolean
has_key (KoersKind kind)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].key)
      return TRUE;
  return FALSE;
}

/* A new record with all the values of another. */
static void
insert_copy (KoersChangeSet *changes,
             KoersStrategy  *strategy,
             KoersRecord    *record)
{
  KoersKind kind = koers_record_get_kind (record);
  KoersId id = koers_id_new ();

  koers_change_set_insert (changes, kind, id);
  for (int i = 0; i < koers_catalogue_get_kind (kind)->n_fields; i++)
    koers_change_set_set (changes, strategy, kind, id, i, koers_record_get_value (record, i));
}

/* A frozen period gets no more updates. */
static gboolean
is_of_frozen_period (KoersRecord *record)
{
  KoersRecord *period = koers_record_get_kind (record) == KOERS_KIND_UPDATE ? koers_record_get_target (record, KOERS_UPDATE_REPORTING_PERIOD) : NULL;

  return period != NULL && koers_date_is_set (koers_record_get_date (period, KOERS_REPORTING_PERIOD_FROZEN_DATE));
}

/* Whatever it ties, of each kind that ties things together: twice is once too many. Of other kinds there may be two alike. */
static void
test_copies (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  g_test_message ("seed %u", seed);
  koers_random_changes_fill (rand, strategy, 1500);
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          KoersRecord *record = koers_record_list_get (list, i);
          g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Copy");
          g_autofree char *problem = NULL;

          insert_copy (changes, strategy, record);
          problem = koers_test_dup_problem (strategy, changes, NULL);
          if ((problem != NULL) != (has_key ((KoersKind) kind) || is_of_frozen_period (record)))
            g_error ("%s: %s", koers_catalogue_get_kind ((KoersKind) kind)->name, problem);
        }
    }
}

static void
test_twice_at_once (Fixture       *fixture,
                    gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    INSERT (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025"),
            KOERS_MEASUREMENT_VALUE, koers_test_decimal ("1"));
  assert_refused (fixture, KOERS_MEASUREMENT_KPI);
}

/* The place is free when what had it goes, or goes elsewhere, in the same change set. */
static void
test_key_moves (Fixture       *fixture,
                gconstpointer  data)
{
  KoersId one = INSERT (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD,
                        koers_test_date ("2024"), KOERS_MEASUREMENT_VALUE, koers_test_decimal ("1"));
  KoersId two = INSERT (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD,
                        koers_test_date ("2025"), KOERS_MEASUREMENT_VALUE, koers_test_decimal ("2"));

  carry_out (fixture);
  set (fixture, one, KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025"));
  assert_refused (fixture, KOERS_MEASUREMENT_KPI);
  set (fixture, one, KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025"));
  set (fixture, two, KOERS_MEASUREMENT_NOTE, koers_value_text ("Note"));
  assert_refused (fixture, KOERS_MEASUREMENT_KPI);
  set (fixture, one, KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025"));
  set (fixture, two, KOERS_MEASUREMENT_PERIOD, koers_test_date ("2024"));
  assert_allowed (fixture);
  set (fixture, one, KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025"));
  delete (fixture, two);
  assert_allowed (fixture);
  set (fixture, one, KOERS_MEASUREMENT_VALUE, koers_test_decimal ("3"));
  assert_allowed (fixture);
  /* The second of two that are new, where the first is no trouble. */
  INSERT (fixture, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_GOAL, koers_value_id (fixture->goal), KOERS_CONTRIBUTION_OBJECTIVE,
          koers_value_id (fixture->objective));
  carry_out (fixture);
  INSERT (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD, koers_test_date ("2023"),
          KOERS_MEASUREMENT_VALUE, koers_test_decimal ("2"));
  INSERT (fixture, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_GOAL, koers_value_id (fixture->goal), KOERS_CONTRIBUTION_OBJECTIVE,
          koers_value_id (fixture->objective));
  assert_refused (fixture, KOERS_CONTRIBUTION_GOAL);
  /* A quarter is not the year. */
  INSERT (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025-Q1"),
          KOERS_MEASUREMENT_VALUE, koers_test_decimal ("2"));
  assert_allowed (fixture);
}

/* A file may hold something twice that somebody else put in: work on something else goes on. */
static void
test_twice_that_was_there (Fixture       *fixture,
                           gconstpointer  data)
{
  KoersId ids[2];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      KoersValue values[KOERS_MEASUREMENT_N_FIELDS] = { 0 };

      ids[i] = koers_id_new ();
      values[KOERS_MEASUREMENT_KPI] = koers_value_id (fixture->kpi);
      values[KOERS_MEASUREMENT_PERIOD] = koers_test_date ("2025");
      values[KOERS_MEASUREMENT_VALUE] = koers_test_decimal ("1");
      koers_strategy_load (fixture->strategy, KOERS_KIND_MEASUREMENT, ids[i], 1, (KoersStamp) { 0 }, (KoersStamp) { 0 }, values);
    }
  set (fixture, ids[0], KOERS_MEASUREMENT_NOTE, koers_value_text ("Note"));
  assert_allowed (fixture);
  set (fixture, ids[0], KOERS_MEASUREMENT_PERIOD, koers_test_date ("2024"));
  assert_allowed (fixture);
  INSERT (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD, koers_test_date ("2023"),
          KOERS_MEASUREMENT_VALUE, koers_test_decimal ("1"));
  set (fixture, ids[0], KOERS_MEASUREMENT_NOTE, koers_value_text ("Note"));
  assert_allowed (fixture);
}

/* The numbers of a department go with it: they are not those of the whole, of which there may be one already. */
static void
test_delete_of_measured_department (Fixture       *fixture,
                                    gconstpointer  data)
{
  INSERT (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025"),
          KOERS_MEASUREMENT_VALUE, koers_test_decimal ("1"));
  INSERT (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025"),
          KOERS_MEASUREMENT_DEPARTMENT, koers_value_id (fixture->department), KOERS_MEASUREMENT_VALUE, koers_test_decimal ("2"));
  carry_out (fixture);
  delete (fixture, fixture->department);
  assert_allowed (fixture);
}

/* A choice that there is not, in a key: refused, and not looked up. */
static void
test_no_such_choice_in_key (Fixture       *fixture,
                            gconstpointer  data)
{
  INSERT (fixture, KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_KIND, koers_value_integer (4711), KOERS_RESPONSIBILITY_PERSON,
          koers_value_id (fixture->person), KOERS_RESPONSIBILITY_INITIATIVE, koers_value_id (fixture->initiative));
  assert_refused (fixture, KOERS_RESPONSIBILITY_KIND);
}

/* Whatever can be deleted leaves a strategy that is in order: deleting is never refused for what it empties. */
static void
test_every_delete_is_allowed (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  g_test_message ("seed %u", seed);
  koers_random_changes_fill (rand, strategy, 1500);
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Delete");
          g_autofree char *problem = NULL;

          if (!koers_change_set_delete (changes, strategy, koers_record_list_get (list, i), NULL))
            continue;
          problem = koers_test_dup_problem (strategy, changes, NULL);
          g_assert_cmpstr (problem, ==, NULL);
        }
    }
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/rules/nothing-is-allowed", test_nothing_is_allowed);
  add ("/rules/required", test_required);
  add ("/rules/value-by-itself", test_value_by_itself);
  add ("/rules/reference-exists", test_reference_exists);
  add ("/rules/end-not-before-start", test_end_not_before_start);
  g_test_add_func ("/rules/not-before-everywhere", test_not_before_everywhere);
  add ("/rules/exactly-one-of", test_exactly_one_of);
  add ("/rules/same-identity", test_same_identity);
  add ("/rules/what-is-gone", test_what_is_gone);
  add ("/rules/immutable", test_immutable);
  add ("/rules/delete-of-what-is-needed", test_delete_of_what_is_needed);
  add ("/rules/one-strategy", test_one_strategy);
  add ("/rules/line-says-where", test_line_says_where);
  add ("/rules/new-record-has-title", test_new_record_has_title);
  add ("/rules/milestone-completion", test_milestone_completion);
  add ("/rules/action-completion", test_action_completion);
  add ("/rules/condition-completion", test_condition_completion);
  add ("/rules/light-needs-reason", test_light_needs_reason);
  add ("/rules/frozen-period", test_frozen_period);
  add ("/rules/draft-needs-no-reason", test_draft_needs_no_reason);
  add ("/rules/key-figure-has-no-target", test_key_figure_has_no_target);
  add ("/rules/further-goal-is-another", test_further_goal_is_another);
  g_test_add_func ("/rules/copies", test_copies);
  add ("/rules/twice-at-once", test_twice_at_once);
  add ("/rules/key-moves", test_key_moves);
  add ("/rules/twice-that-was-there", test_twice_that_was_there);
  add ("/rules/delete-of-measured-department", test_delete_of_measured_department);
  add ("/rules/no-such-choice-in-key", test_no_such_choice_in_key);
  g_test_add_func ("/rules/every-delete-is-allowed", test_every_delete_is_allowed);

  return g_test_run ();
}
