/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-reporting-period.h"
#include "koers-test-changes.h"

typedef struct {
  KoersStrategy *strategy;
  KoersId        pillar, housing, period;
} Fixture;

static KoersId
add_initiative (Fixture    *fixture,
                const char *name,
                int         state,
                KoersId     department)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId id = koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text (name),
                                  KOERS_INITIATIVE_PILLAR, koers_value_id (fixture->pillar), KOERS_INITIATIVE_STATE, koers_value_integer (state),
                                  KOERS_INITIATIVE_POSITION, koers_value_integer (*name), -1);

  if (!koers_id_is_none (department))
    koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_DEPARTMENT, koers_value_id (department));
  koers_test_apply (fixture->strategy, changes);
  return id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  fixture->strategy = koers_strategy_new ();
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  fixture->pillar = koers_test_insert (changes, fixture->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->housing = koers_test_insert (changes, fixture->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Housing"), -1);
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Idle"), -1);
  fixture->period = koers_test_insert (changes, fixture->strategy, KOERS_KIND_REPORTING_PERIOD, KOERS_REPORTING_PERIOD_NAME, koers_value_text ("Q3"),
                                       KOERS_REPORTING_PERIOD_START_DATE, koers_test_date ("2025-Q3"),
                                       KOERS_REPORTING_PERIOD_END_DATE, koers_test_date ("2025-Q3"), -1);
  koers_test_apply (fixture->strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static KoersRecord *
get_period (Fixture *fixture)
{
  return koers_strategy_lookup (fixture->strategy, fixture->period);
}

static void
set_date (Fixture    *fixture,
          int         field,
          const char *date)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_set (changes, fixture->strategy, KOERS_KIND_REPORTING_PERIOD, fixture->period, field, koers_test_date (date));
  koers_test_apply (fixture->strategy, changes);
}

static void
assert_phase (Fixture          *fixture,
              const char       *day,
              KoersPeriodPhase  phase)
{
  g_assert_cmpint (koers_reporting_period_get_phase (get_period (fixture), koers_test_date (day).date.day), ==, phase);
}

/* The last day of each phase and the first of the next. */
static void
test_phases (Fixture       *fixture,
             gconstpointer  data)
{
  assert_phase (fixture, "2025-06-30", KOERS_PERIOD_PLANNED);
  assert_phase (fixture, "2025-07-01", KOERS_PERIOD_OPEN);
  assert_phase (fixture, "2026-07-01", KOERS_PERIOD_OPEN);
  set_date (fixture, KOERS_REPORTING_PERIOD_OPENS_DATE, "2025-09-24");
  set_date (fixture, KOERS_REPORTING_PERIOD_DEPARTMENTS_DUE_DATE, "2025-10-07");
  set_date (fixture, KOERS_REPORTING_PERIOD_CDO_DUE_DATE, "2025-10");
  assert_phase (fixture, "2025-09-23", KOERS_PERIOD_PLANNED);
  assert_phase (fixture, "2025-09-24", KOERS_PERIOD_OPEN);
  assert_phase (fixture, "2025-10-06", KOERS_PERIOD_OPEN);
  assert_phase (fixture, "2025-10-07", KOERS_PERIOD_DUE_DEPARTMENTS);
  assert_phase (fixture, "2025-10-30", KOERS_PERIOD_DUE_DEPARTMENTS);
  assert_phase (fixture, "2025-10-31", KOERS_PERIOD_DUE_CDO);
  set_date (fixture, KOERS_REPORTING_PERIOD_FROZEN_DATE, "2025-10-20");
  assert_phase (fixture, "2025-10-19", KOERS_PERIOD_DUE_DEPARTMENTS);
  assert_phase (fixture, "2025-10-20", KOERS_PERIOD_FROZEN);
  assert_phase (fixture, "2026-10-20", KOERS_PERIOD_FROZEN);
}

static void
test_phase_titles (void)
{
  for (int phase = 0; phase <= KOERS_PERIOD_FROZEN; phase++)
    for (int other = 0; other < phase; other++)
      g_assert_cmpstr (koers_period_phase_get_title ((KoersPeriodPhase) phase), !=, koers_period_phase_get_title ((KoersPeriodPhase) other));
}

static void
add_update (Fixture    *fixture,
            KoersId     initiative,
            const char *on,
            int         state)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, fixture->strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (initiative), KOERS_UPDATE_REFERENCE_DATE,
                     koers_test_date (on), KOERS_UPDATE_STATE, koers_value_integer (state), -1);
  koers_test_apply (fixture->strategy, changes);
}

/* What each department owes and what is in, such as `Housing 1/2`, and what is missing. */
static void
assert_counts (Fixture    *fixture,
               const char *expected)
{
  g_autoptr (GArray) counts = koers_reporting_period_dup_counts (get_period (fixture));
  g_autoptr (GPtrArray) missing = koers_reporting_period_dup_missing (get_period (fixture));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      const KoersPeriodCount *count = &g_array_index (counts, KoersPeriodCount, i);

      g_string_append_printf (text, "%s %u/%u, ", count->department != NULL ? koers_record_get_name (count->department) : "-", count->n_in, count->n_due);
    }
  for (guint i = 0; i < missing->len; i++)
    g_string_append_printf (text, "%s", koers_record_get_name (g_ptr_array_index (missing, i)));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  const KoersId none = { { 0 } };
  KoersId a = add_initiative (fixture, "A", KOERS_INITIATIVE_STATE_IN_PROGRESS, fixture->housing);
  KoersId b = add_initiative (fixture, "B", KOERS_INITIATIVE_STATE_IN_PROGRESS, fixture->housing);
  KoersId c = add_initiative (fixture, "C", KOERS_INITIATIVE_STATE_IN_PROGRESS, none);

  add_initiative (fixture, "D", KOERS_INITIATIVE_STATE_PLANNED, fixture->housing);
  assert_counts (fixture, "Housing 0/2, - 0/1, ABC");
  add_update (fixture, a, "2025-06-30", KOERS_UPDATE_STATE_ACCEPTED);
  add_update (fixture, a, "2025-10-01", KOERS_UPDATE_STATE_ACCEPTED);
  add_update (fixture, b, "2025-08-01", KOERS_UPDATE_STATE_DRAFT);
  assert_counts (fixture, "Housing 0/2, - 0/1, ABC");
  add_update (fixture, a, "2025-07-01", KOERS_UPDATE_STATE_SUBMITTED);
  add_update (fixture, c, "2025-09-30", KOERS_UPDATE_STATE_ACCEPTED);
  assert_counts (fixture, "Housing 1/2, - 1/1, B");
}

/* What names its period is of that one, whatever day it speaks of. */
static void
test_named (Fixture       *fixture,
            gconstpointer  data)
{
  KoersId a = add_initiative (fixture, "A", KOERS_INITIATIVE_STATE_IN_PROGRESS, fixture->housing);
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId other = koers_test_insert (changes, fixture->strategy, KOERS_KIND_REPORTING_PERIOD, KOERS_REPORTING_PERIOD_NAME, koers_value_text ("Q4"), -1);

  koers_test_insert (changes, fixture->strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (a), KOERS_UPDATE_REFERENCE_DATE,
                     koers_test_date ("2025-08-01"), KOERS_UPDATE_REPORTING_PERIOD, koers_value_id (other), -1);
  koers_test_apply (fixture->strategy, changes);
  assert_counts (fixture, "Housing 0/1, A");
  changes = koers_change_set_new ("");
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (a), KOERS_UPDATE_REFERENCE_DATE,
                     koers_test_date ("2025-12-01"), KOERS_UPDATE_REPORTING_PERIOD, koers_value_id (fixture->period), KOERS_UPDATE_STATE,
                     koers_value_integer (KOERS_UPDATE_STATE_ACCEPTED), -1);
  koers_test_apply (fixture->strategy, changes);
  assert_counts (fixture, "Housing 1/1, ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/analysis/reporting-period/phases", Fixture, NULL, set_up, test_phases, tear_down);
  g_test_add_func ("/analysis/reporting-period/phase-titles", test_phase_titles);
  g_test_add ("/analysis/reporting-period/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/analysis/reporting-period/named", Fixture, NULL, set_up, test_named, tear_down);

  return g_test_run ();
}
