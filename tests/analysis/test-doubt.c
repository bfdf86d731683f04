/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-initiative-status.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* A strategy with one initiative that is on track, to which a test adds what speaks against that. */
typedef struct {
  KoersStrategy *strategy;
  KoersId        initiative, goal;
} Fixture;

static gint32
day (const char *text)
{
  return koers_test_date (text).date.day;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersStrategy *strategy = fixture->strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar;

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR, koers_value_id (pillar), -1);
  fixture->initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                           KOERS_INITIATIVE_GOAL, koers_value_id (fixture->goal),
                                           KOERS_INITIATIVE_END_DATE, koers_test_date ("2026-06"),
                                           KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative),
                     KOERS_UPDATE_REFERENCE_DATE, koers_test_date ("2025-09-30"), KOERS_UPDATE_STATE, koers_value_integer (KOERS_UPDATE_STATE_ACCEPTED),
                     KOERS_UPDATE_TIME_LIGHT, koers_value_integer (KOERS_LIGHT_ON_TRACK), -1);
  koers_test_apply (strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

#define add(fixture, ...)                                                                                                                  \
  G_STMT_START                                                                                                                             \
  {                                                                                                                                        \
    KoersChangeSet *changes = koers_change_set_new ("");                                                                                   \
    koers_test_insert (changes, (fixture)->strategy, __VA_ARGS__, -1);                                                                     \
    koers_test_apply ((fixture)->strategy, changes);                                                                                       \
  }                                                                                                                                        \
  G_STMT_END

/* The last one of a kind. */
static KoersRecord *
get_last (Fixture   *fixture,
          KoersKind  kind)
{
  KoersRecordList *list = koers_strategy_get_list (fixture->strategy, kind);

  return koers_record_list_get (list, koers_record_list_get_n (list) - 1);
}

static void
set (Fixture    *fixture,
     KoersKind   kind,
     int         field,
     KoersValue  value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_change_set_set_record (changes, get_last (fixture, kind), field, value);
  koers_test_apply (fixture->strategy, changes);
}

static void
check (Fixture     *fixture,
       const char  *on,
       KoersDoubts  doubts,
       const char  *reason)
{
  KoersRecord *initiative = koers_strategy_lookup (fixture->strategy, fixture->initiative);
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day (on));
  g_autofree char *reasons = koers_initiative_dup_doubts (initiative, day (on));

  g_assert_cmpint (status.health, ==, KOERS_HEALTH_ON_TRACK);
  g_assert_cmpint (status.doubts, ==, doubts);
  g_assert_cmpstr (reasons, ==, reason);
}

static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  check (fixture, "2025-09-30", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2026-03-29", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2026-03-30", KOERS_DOUBT_STALE, "Its last update is of 30 Sep 2025 and says nothing any more.");
  set (fixture, KOERS_KIND_STRATEGY, KOERS_STRATEGY_STALE_DAYS, koers_value_integer (400));
  check (fixture, "2026-03-30", KOERS_DOUBT_NONE, NULL);
  /* A limit below the one before it is that one. */
  set (fixture, KOERS_KIND_STRATEGY, KOERS_STRATEGY_STALE_DAYS, koers_value_integer (10));
  check (fixture, "2025-11-29", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2025-11-30", KOERS_DOUBT_STALE, "Its last update is of 30 Sep 2025 and says nothing any more.");
}

static void
test_milestone (Fixture       *fixture,
                gconstpointer  data)
{
  add (fixture, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_MILESTONE_NAME, koers_value_text ("M"),
       KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-10-10"));
  check (fixture, "2025-10-10", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2025-10-11", KOERS_DOUBT_MILESTONE, "1 milestone is late.");
}

/* A quarterly figure may come until the next quarter is over. */
static void
test_kpi (Fixture       *fixture,
          gconstpointer  data)
{
  add (fixture, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("K"), KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_EFFECT),
       KOERS_KPI_FREQUENCY, koers_value_integer (KOERS_FREQUENCY_QUARTERLY), KOERS_KPI_BASELINE_PERIOD, koers_test_date ("2025-Q2"));
  add (fixture, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_KPI, koers_value_id (koers_record_get_id (get_last (fixture, KOERS_KIND_KPI))),
       KOERS_KPI_LINK_INITIATIVE, koers_value_id (fixture->initiative));
  check (fixture, "2025-12-30", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2025-12-31", KOERS_DOUBT_KPI, "The KPI “K” has no recent value.");
  add (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (koers_record_get_id (get_last (fixture, KOERS_KIND_KPI))),
       KOERS_MEASUREMENT_PERIOD, koers_test_date ("2025-09"), KOERS_MEASUREMENT_VALUE, koers_test_decimal ("1"));
  check (fixture, "2025-12-31", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2026-03-29", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2026-03-31", KOERS_DOUBT_STALE | KOERS_DOUBT_KPI,
         "Its last update is of 30 Sep 2025 and says nothing any more.\nThe KPI “K” has no recent value.");
  set (fixture, KOERS_KIND_KPI, KOERS_KPI_FREQUENCY, koers_value_none);
  check (fixture, "2026-03-29", KOERS_DOUBT_NONE, NULL);
}

static void
test_safeguard (Fixture       *fixture,
                gconstpointer  data)
{
  static const char open[] = "“DPIA” is required and not approved.";

  add (fixture, KOERS_KIND_SAFEGUARD_TYPE, KOERS_SAFEGUARD_TYPE_NAME, koers_value_text ("DPIA"));
  add (fixture, KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_INITIATIVE, koers_value_id (fixture->initiative),
       KOERS_ASSESSMENT_SAFEGUARD_TYPE, koers_value_id (koers_record_get_id (get_last (fixture, KOERS_KIND_SAFEGUARD_TYPE))),
       KOERS_ASSESSMENT_APPLICABILITY, koers_value_integer (KOERS_APPLICABILITY_RECOMMENDED));
  check (fixture, "2025-10-01", KOERS_DOUBT_NONE, NULL);
  set (fixture, KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_APPLICABILITY, koers_value_integer (KOERS_APPLICABILITY_REQUIRED));
  check (fixture, "2025-10-01", KOERS_DOUBT_SAFEGUARD, open);
  set (fixture, KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_STATE, koers_value_integer (KOERS_ASSESSMENT_STATE_APPROVED));
  check (fixture, "2025-10-01", KOERS_DOUBT_NONE, NULL);
  set (fixture, KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_DATE, koers_test_date ("2025-10-02"));
  check (fixture, "2025-10-01", KOERS_DOUBT_SAFEGUARD, open);
  check (fixture, "2025-10-02", KOERS_DOUBT_NONE, NULL);
  set (fixture, KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_VALID_UNTIL, koers_test_date ("2025-10"));
  check (fixture, "2025-10-31", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2025-11-01", KOERS_DOUBT_SAFEGUARD, open);
  /* What is needed for a stage that the work has not come to is no doubt yet. */
  set (fixture, KOERS_KIND_SAFEGUARD_TYPE, KOERS_SAFEGUARD_TYPE_STAGE, koers_value_integer (KOERS_STAGE_DEVELOPMENT));
  check (fixture, "2025-11-01", KOERS_DOUBT_SAFEGUARD, open);
  set (fixture, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_STAGE, koers_value_integer (KOERS_STAGE_DESIGN));
  check (fixture, "2025-11-01", KOERS_DOUBT_NONE, NULL);
  set (fixture, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_STAGE, koers_value_integer (KOERS_STAGE_DEVELOPMENT));
  check (fixture, "2025-11-01", KOERS_DOUBT_SAFEGUARD, open);
}

/* Against the plan that was frozen last by then, and without one against the plan. */
static void
test_forecast (Fixture       *fixture,
               gconstpointer  data)
{
  set (fixture, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_FORECAST_END_DATE, koers_test_date ("2026-06-30"));
  check (fixture, "2025-10-01", KOERS_DOUBT_NONE, NULL);
  set (fixture, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_FORECAST_END_DATE, koers_test_date ("2026-07"));
  check (fixture, "2025-10-01", KOERS_DOUBT_FORECAST, "Its forecast end, Jul 2026, comes after its planned end, Jun 2026.");
  /* What the update says goes first. */
  set (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_FORECAST_END_DATE, koers_test_date ("2026-06"));
  check (fixture, "2025-10-01", KOERS_DOUBT_NONE, NULL);
  add (fixture, KOERS_KIND_BASELINE, KOERS_BASELINE_NAME, koers_value_text ("B"), KOERS_BASELINE_TAKEN_DATE, koers_test_date ("2025-10-02"));
  add (fixture, KOERS_KIND_BASELINE_ITEM, KOERS_BASELINE_ITEM_BASELINE, koers_value_id (koers_record_get_id (get_last (fixture, KOERS_KIND_BASELINE))),
       KOERS_BASELINE_ITEM_INITIATIVE, koers_value_id (fixture->initiative), KOERS_BASELINE_ITEM_END_DATE, koers_test_date ("2026-05"));
  check (fixture, "2025-10-01", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2025-10-02", KOERS_DOUBT_FORECAST, "Its forecast end, Jun 2026, comes after May 2026, its end in the baseline plan “B”.");
  set (fixture, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_CONTINUOUS, koers_value_bool (TRUE));
  check (fixture, "2025-10-02", KOERS_DOUBT_NONE, NULL);
}

static void
test_deadline (Fixture       *fixture,
               gconstpointer  data)
{
  static const char late[] = "It is too late for the objective “O”, due by Mar 2026.";

  add (fixture, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("A"));
  add (fixture, KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME, koers_value_text ("C"), KOERS_CHAPTER_AGREEMENT,
       koers_value_id (koers_record_get_id (get_last (fixture, KOERS_KIND_AGREEMENT))));
  add (fixture, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME, koers_value_text ("O"), KOERS_OBJECTIVE_CHAPTER,
       koers_value_id (koers_record_get_id (get_last (fixture, KOERS_KIND_CHAPTER))), KOERS_OBJECTIVE_DEADLINE, koers_test_date ("2026-03"));
  add (fixture, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_GOAL, koers_value_id (fixture->goal), KOERS_CONTRIBUTION_OBJECTIVE,
       koers_value_id (koers_record_get_id (get_last (fixture, KOERS_KIND_OBJECTIVE))));
  check (fixture, "2025-10-01", KOERS_DOUBT_DEADLINE, late);
  set (fixture, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_END_DATE, koers_test_date ("2026-03"));
  check (fixture, "2025-10-01", KOERS_DOUBT_NONE, NULL);
  set (fixture, KOERS_KIND_STRATEGY, KOERS_STRATEGY_STALE_DAYS, koers_value_integer (1000));
  check (fixture, "2026-03-31", KOERS_DOUBT_NONE, NULL);
  check (fixture, "2026-04-01", KOERS_DOUBT_DEADLINE, late);
  set (fixture, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_ENDED_DATE, koers_test_date ("2026-01-01"));
  check (fixture, "2026-04-01", KOERS_DOUBT_NONE, NULL);
}

/* What is not on track needs no doubt. */
static void
test_other_lights (Fixture       *fixture,
                   gconstpointer  data)
{
  KoersRecord *initiative = koers_strategy_lookup (fixture->strategy, fixture->initiative);

  add (fixture, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_MILESTONE_NAME, koers_value_text ("M"),
       KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-10-10"));
  set (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_REASON, koers_value_text ("R"));
  for (int light = KOERS_LIGHT_ON_TRACK; light <= KOERS_LIGHT_OFF_TRACK; light++)
    {
      set (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_MONEY_LIGHT, koers_value_integer (light));
      g_assert_cmpint (koers_initiative_get_status (initiative, day ("2025-10-11")).doubts != KOERS_DOUBT_NONE, ==, light == KOERS_LIGHT_ON_TRACK);
    }
}

/* An update that is not made yet: nothing in it is old, and what it leaves open comes from the rest. */
static void
test_foreseen (Fixture       *fixture,
               gconstpointer  data)
{
  KoersRecord *initiative = koers_strategy_lookup (fixture->strategy, fixture->initiative);
  KoersInitiativeStatus status;
  g_autofree char *reasons = NULL;

  add (fixture, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_MILESTONE_NAME, koers_value_text ("M"),
       KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-10-10"));
  status = koers_initiative_foresee_status (initiative, day ("2026-05-01"), KOERS_HEALTH_ON_TRACK, -1);
  reasons = koers_initiative_status_dup_doubts (&status, initiative, day ("2026-05-01"));
  g_assert_cmpint (status.health, ==, KOERS_HEALTH_ON_TRACK);
  g_assert_cmpstr (reasons, ==, "1 milestone is late.");
  g_assert_cmpint (status.source, ==, KOERS_PROGRESS_MILESTONES);
  g_assert_cmpint (status.percent, ==, 0);

  status = koers_initiative_foresee_status (initiative, day ("2026-05-01"), KOERS_HEALTH_AT_RISK, 40);
  g_assert_cmpint (status.health, ==, KOERS_HEALTH_AT_RISK);
  g_assert_cmpint (status.doubts, ==, KOERS_DOUBT_NONE);
  g_assert_cmpint (status.source, ==, KOERS_PROGRESS_JUDGEMENT);
  g_assert_cmpint (status.percent, ==, 40);
}

/* Each green of the example says what it rests on, in both languages the same. */
static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  gint32 on = koers_strategy_get_reporting_day (strategy);
  guint counts[KOERS_N_DOUBTS] = { 0 }, n = 0;

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);
      KoersInitiativeStatus status = koers_initiative_get_status (initiative, on);
      g_autofree char *reasons = koers_initiative_dup_doubts (initiative, on);

      n += status.doubts != KOERS_DOUBT_NONE ? 1 : 0;
      for (guint j = 0; j < KOERS_N_DOUBTS; j++)
        counts[j] += (status.doubts >> j) & 1;
      if (reasons != NULL)
        g_test_message ("%s: %s", koers_record_get_text (initiative, KOERS_INITIATIVE_CODE), reasons);
    }
  /* A safeguard that is required is open, of two. */
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (counts[3], ==, 2);
}

#define ADD(name, function) g_test_add ("/doubt/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("stale", test_stale);
  ADD ("milestone", test_milestone);
  ADD ("kpi", test_kpi);
  ADD ("safeguard", test_safeguard);
  ADD ("forecast", test_forecast);
  ADD ("deadline", test_deadline);
  ADD ("other-lights", test_other_lights);
  ADD ("foreseen", test_foreseen);
  g_test_add_data_func ("/doubt/example/en", "en", test_example);
  g_test_add_data_func ("/doubt/example/nl", "nl", test_example);

  return g_test_run ();
}
