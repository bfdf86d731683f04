/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-period-change.h"
#include "koers-random-changes.h"
#include "koers-strategy-copy.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#define BEFORE "2025-06-30"
#define AFTER "2025-09-30"

/* A strategy as it was and as it is: what a test does to the second is what changed. */
typedef struct {
  KoersStrategy *before, *after;
  KoersId        initiative, milestone, kpi;
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
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar;

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                           KOERS_INITIATIVE_PILLAR, koers_value_id (pillar),
                                           KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS),
                                           KOERS_INITIATIVE_START_DATE, koers_test_date ("2025-Q1"),
                                           KOERS_INITIATIVE_END_DATE, koers_test_date ("2025-Q4"), -1);
  fixture->milestone = koers_test_insert (changes, strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"),
                                          KOERS_MILESTONE_INITIATIVE, koers_value_id (fixture->initiative),
                                          KOERS_MILESTONE_STATE, koers_value_integer (KOERS_TASK_STATE_OPEN),
                                          KOERS_MILESTONE_DUE_DATE, koers_test_date ("2026-03-01"), -1);
  fixture->kpi = koers_test_insert (changes, strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("K"), KOERS_KPI_KIND,
                                    koers_value_integer (KOERS_KPI_KIND_EFFECT), KOERS_KPI_UNIT, koers_value_text ("%"),
                                    KOERS_KPI_BASELINE_VALUE, koers_test_decimal ("0"),
                                    KOERS_KPI_BASELINE_PERIOD, koers_test_date ("2024"), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_value_id (fixture->kpi), KOERS_TARGET_PERIOD,
                     koers_test_date ("2026"), KOERS_TARGET_VALUE, koers_test_decimal ("100"), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi), KOERS_MEASUREMENT_PERIOD,
                     koers_test_date ("2025-Q1"), KOERS_MEASUREMENT_VALUE, koers_test_decimal ("20"), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative),
                     KOERS_UPDATE_REFERENCE_DATE, koers_test_date ("2025-06-01"), KOERS_UPDATE_STATE,
                     koers_value_integer (KOERS_UPDATE_STATE_ACCEPTED), KOERS_UPDATE_TIME_LIGHT, koers_value_integer (KOERS_LIGHT_AT_RISK),
                     KOERS_UPDATE_REASON, koers_value_text ("R"), -1);
  koers_test_apply (strategy, changes);
  fixture->before = strategy;
  fixture->after = koers_strategy_copy (strategy);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->before);
  g_object_unref (fixture->after);
}

static void
set (KoersStrategy *strategy,
     KoersKind      kind,
     KoersId        id,
     int            field,
     KoersValue     value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_set (changes, strategy, kind, id, field, value);
  koers_test_apply (strategy, changes);
}

static void
delete (KoersStrategy *strategy,
        KoersId        id)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  g_assert_true (koers_change_set_delete (changes, strategy, koers_strategy_lookup (strategy, id), NULL));
  koers_test_apply (strategy, changes);
}

static void
add_update (KoersStrategy *strategy,
            KoersId        initiative,
            const char    *on,
            int            light)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (initiative), KOERS_UPDATE_REFERENCE_DATE,
                     koers_test_date (on), KOERS_UPDATE_STATE, koers_value_integer (KOERS_UPDATE_STATE_ACCEPTED), KOERS_UPDATE_TIME_LIGHT,
                     koers_value_integer (light), KOERS_UPDATE_REASON, koers_value_text ("R"), -1);
  koers_test_apply (strategy, changes);
}

static void
measure (KoersStrategy *strategy,
         KoersId        kpi,
         const char    *period,
         const char    *value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, strategy, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (kpi), KOERS_MEASUREMENT_PERIOD,
                     koers_test_date (period), KOERS_MEASUREMENT_VALUE, koers_test_decimal (value), -1);
  koers_test_apply (strategy, changes);
}

/* Each change on a line: what happened, to what, and how that is told. */
static char *
list_changes (KoersPeriodChanges *changes)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < koers_period_changes_get_n (changes); i++)
    {
      const KoersPeriodChange *change = koers_period_changes_get (changes, i);
      g_autofree char *message = koers_period_change_dup_message (change);

      g_string_append_printf (text, "%s %s: %s\n", koers_period_change_kind_get_word (change->kind),
                              koers_record_get_name (koers_period_change_get_record (change)), message);
    }
  for (int kind = 0; kind < KOERS_N_PERIOD_CHANGE_KINDS; kind++)
    n += koers_period_changes_count (changes, (KoersPeriodChangeKind) kind);
  g_assert_cmpuint (n, ==, koers_period_changes_get_n (changes));
  return g_string_free (text, FALSE);
}

static void
assert_changes (Fixture    *fixture,
                const char *until,
                const char *expected)
{
  g_autoptr (KoersPeriodChanges) changes = koers_period_changes_new (fixture->before, day (BEFORE), fixture->after, day (until));
  g_autofree char *text = list_changes (changes);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  assert_changes (fixture, AFTER, "");
}

static void
test_moved (Fixture       *fixture,
            gconstpointer  data)
{
  set (fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_DUE_DATE, koers_test_date ("2026-02-28"));
  set (fixture->after, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_START_DATE, koers_test_date ("2025-02-01"));
  assert_changes (fixture, AFTER,
                  "slipped I: Starts 31 days later: 1 Feb 2025, was Q1 2025\n"
                  "pulled_forward M: Due 1 day earlier: 28 Feb 2026, was 1 Mar 2026\n");
  /* When it is to be ready counts for more. */
  set (fixture->after, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_END_DATE, koers_test_date ("2026-01-10"));
  assert_changes (fixture, AFTER,
                  "slipped I: Ends 10 days later: 10 Jan 2026, was Q4 2025\n"
                  "pulled_forward M: Due 1 day earlier: 28 Feb 2026, was 1 Mar 2026\n");
  /* The last day of the same quarter is no later than that quarter. */
  set (fixture->after, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_END_DATE, koers_test_date ("2025-12-31"));
  set (fixture->after, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_START_DATE, koers_test_date ("2025-01-01"));
  assert_changes (fixture, AFTER, "pulled_forward M: Due 1 day earlier: 28 Feb 2026, was 1 Mar 2026\n");
}

static void
test_lights (Fixture       *fixture,
             gconstpointer  data)
{
  add_update (fixture->after, fixture->initiative, "2025-08-01", KOERS_LIGHT_ON_TRACK);
  assert_changes (fixture, AFTER, "better I: On track, was At risk\n");
  add_update (fixture->after, fixture->initiative, "2025-08-02", KOERS_LIGHT_OFF_TRACK);
  assert_changes (fixture, AFTER, "worse I: Off track, was At risk\n");
  /* It was said after the day on which the other is judged. */
  assert_changes (fixture, "2025-08-01", "better I: On track, was At risk\n");
  set (fixture->after, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_ON_HOLD));
  assert_changes (fixture, AFTER, "worse I: Not assessed, was At risk\n");
  set (fixture->after, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_COMPLETED));
  assert_changes (fixture, AFTER, "better I: Achieved, was At risk\n");
}

static void
test_first_light (Fixture       *fixture,
                  gconstpointer  data)
{
  delete (fixture->before, koers_record_get_id (koers_record_list_get (koers_strategy_get_list (fixture->before, KOERS_KIND_UPDATE), 0)));
  assert_changes (fixture, AFTER, "worse I: At risk, was Not assessed\n");
  add_update (fixture->after, fixture->initiative, "2025-08-01", KOERS_LIGHT_ON_TRACK);
  assert_changes (fixture, AFTER, "better I: On track, was Not assessed\n");
}

/* Half a year after its update, and told once. */
static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  assert_changes (fixture, "2025-11-28", "");
  assert_changes (fixture, "2025-11-29", "stale I: Last reported on 1 Jun 2025\n");
  delete (fixture->before, koers_record_get_id (koers_record_list_get (koers_strategy_get_list (fixture->before, KOERS_KIND_UPDATE), 0)));
  delete (fixture->after, koers_record_get_id (koers_record_list_get (koers_strategy_get_list (fixture->after, KOERS_KIND_UPDATE), 0)));
  assert_changes (fixture, "2025-11-29", "stale I: Never reported on\n");
  set (fixture->before, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_START_DATE, koers_value_none);
  set (fixture->after, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_START_DATE, koers_value_none);
  assert_changes (fixture, "2025-11-29", "");
}

static void
complete (Fixture    *fixture,
          const char *on)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_set (changes, fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_STATE, koers_value_integer (KOERS_TASK_STATE_DONE));
  koers_test_set (changes, fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_COMPLETED_DATE, koers_test_date (on));
  koers_test_apply (fixture->after, changes);
}

static void
test_promises (Fixture       *fixture,
               gconstpointer  data)
{
  set (fixture->before, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-Q3"));
  set (fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-Q3"));
  /* The last day of the quarter is still in time, and it is the day itself that it is not reached on. */
  assert_changes (fixture, "2025-09-29", "");
  assert_changes (fixture, AFTER, "promise_missed M: Was due Q3 2025 and is not reached\n");
  /* To put it off is not to keep it. */
  set (fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-10-01"));
  assert_changes (fixture, AFTER,
                  "promise_missed M: Was due Q3 2025 and is not reached\n"
                  "slipped M: Due 1 day later: 1 Oct 2025, was Q3 2025\n");
  set (fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-Q3"));
  complete (fixture, "2025-09-01");
  assert_changes (fixture, AFTER, "promise_kept M: Reached on 1 Sep 2025, was due Q3 2025\n");
  assert_changes (fixture, "2025-08-31", "");
}

/* A promise that was made in between counts, and what was reached before it was written down does not. */
static void
test_new_promises (Fixture       *fixture,
                   gconstpointer  data)
{
  delete (fixture->before, fixture->milestone);
  set (fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-08-01"));
  assert_changes (fixture, AFTER, "promise_missed M: Was due 1 Aug 2025 and is not reached\nadded M: Is new\n");
  complete (fixture, "2025-08-20");
  assert_changes (fixture, AFTER, "promise_kept M: Reached on 20 Aug 2025, was due 1 Aug 2025\nadded M: Is new\n");
  set (fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_COMPLETED_DATE, koers_test_date (BEFORE));
  assert_changes (fixture, AFTER, "added M: Is new\n");
}

static void
test_kpis (Fixture       *fixture,
           gconstpointer  data)
{
  measure (fixture->after, fixture->kpi, "2025-Q3", "60");
  assert_changes (fixture, AFTER, "kpi K: 60 % (On track), was 20 % (On track)\n");
  /* That quarter is not over yet. */
  assert_changes (fixture, "2025-09-29", "");
  set (fixture->after, KOERS_KIND_KPI, fixture->kpi, KOERS_KPI_BASELINE_VALUE, koers_value_none);
  assert_changes (fixture, AFTER, "kpi K: 60 % (Not assessed), was 20 % (On track)\n");
  set (fixture->before, KOERS_KIND_KPI, fixture->kpi, KOERS_KPI_BASELINE_VALUE, koers_value_none);
  assert_changes (fixture, AFTER, "kpi K: 60 %, was 20 %\n");
  delete (fixture->before, koers_record_get_id (koers_record_list_get (koers_strategy_get_list (fixture->before, KOERS_KIND_MEASUREMENT), 0)));
  assert_changes (fixture, AFTER, "kpi K: 60 %, was Not measured\n");
}

/* A milestone comes and goes with its initiative; that is told once. */
static void
test_came_and_went (Fixture       *fixture,
                    gconstpointer  data)
{
  set (fixture->after, KOERS_KIND_MILESTONE, fixture->milestone, KOERS_MILESTONE_STATE, koers_value_integer (KOERS_TASK_STATE_CANCELLED));
  assert_changes (fixture, AFTER, "dropped M: Was cancelled\n");
  set (fixture->after, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_STOPPED));
  assert_changes (fixture, AFTER, "dropped I: Was stopped\n");
  delete (fixture->after, fixture->initiative);
  assert_changes (fixture, AFTER, "dropped I: Was deleted\n");
  set (fixture->before, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_STOPPED));
  assert_changes (fixture, AFTER, "");
}

static void
test_taken_up (Fixture       *fixture,
               gconstpointer  data)
{
  set (fixture->before, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_STOPPED));
  assert_changes (fixture, AFTER, "added I: Was taken up again\n");
  delete (fixture->before, fixture->initiative);
  assert_changes (fixture, AFTER, "added I: Is new\n");
}

/* Whatever is compared: nothing changed in what is the same, and what came one way went the other way. */
static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + 1000);
      g_autoptr (KoersStrategy) before = koers_test_random_new (seed, 60), after = koers_strategy_copy (before);
      g_autoptr (KoersPeriodChanges) same = koers_period_changes_new (before, 20000, after, 20000), there = NULL, back = NULL;

      g_test_message ("seed %u", seed);
      g_assert_cmpuint (koers_period_changes_get_n (same), ==, 0);
      koers_test_apply (after, koers_random_changes_new (rand, after, KOERS_RANDOM_ANY, 60));
      there = koers_period_changes_new (before, 20000, after, 20000);
      back = koers_period_changes_new (after, 20000, before, 20000);
      g_assert_cmpuint (koers_period_changes_count (there, KOERS_PERIOD_CHANGE_ADDED), ==, koers_period_changes_count (back, KOERS_PERIOD_CHANGE_DROPPED));
      g_assert_cmpuint (koers_period_changes_count (there, KOERS_PERIOD_CHANGE_DROPPED), ==, koers_period_changes_count (back, KOERS_PERIOD_CHANGE_ADDED));
      g_assert_cmpuint (koers_period_changes_count (there, KOERS_PERIOD_CHANGE_SLIPPED), ==,
                        koers_period_changes_count (back, KOERS_PERIOD_CHANGE_PULLED_FORWARD));
      g_assert_cmpuint (koers_period_changes_count (there, KOERS_PERIOD_CHANGE_KPI), ==, koers_period_changes_count (back, KOERS_PERIOD_CHANGE_KPI));
    }
}

static void
test_words (void)
{
  for (int kind = 0; kind < KOERS_N_PERIOD_CHANGE_KINDS; kind++)
    for (int other = 0; other < kind; other++)
      {
        g_assert_cmpstr (koers_period_change_kind_get_word ((KoersPeriodChangeKind) kind), !=, koers_period_change_kind_get_word ((KoersPeriodChangeKind) other));
        g_assert_cmpstr (koers_period_change_kind_get_title ((KoersPeriodChangeKind) kind), !=,
                         koers_period_change_kind_get_title ((KoersPeriodChangeKind) other));
      }
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "nothing", test_nothing }, { "moved", test_moved },       { "lights", test_lights },
    { "first-light", test_first_light }, { "stale", test_stale }, { "promises", test_promises },
    { "new-promises", test_new_promises }, { "kpis", test_kpis }, { "came-and-went", test_came_and_went },
    { "taken-up", test_taken_up },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/period-change/", tests[i].path, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  g_test_add_func ("/analysis/period-change/random", test_random);
  g_test_add_func ("/analysis/period-change/words", test_words);

  return g_test_run ();
}
