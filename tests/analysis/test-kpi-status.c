/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-kpi-status.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* A strategy with one KPI, to which a test adds targets and measurements. */
typedef struct {
  KoersStrategy *strategy;
  KoersId        kpi;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  fixture->strategy = koers_strategy_new ();
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  fixture->kpi = koers_test_insert (changes, fixture->strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("K"),
                                    KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_PERFORMANCE),
                                    KOERS_KPI_DIRECTION, koers_value_integer (KOERS_KPI_DIRECTION_UP),
                                    KOERS_KPI_BASELINE_PERIOD, koers_test_date ("2020"), KOERS_KPI_BASELINE_VALUE, koers_test_decimal ("0"), -1);
  koers_test_apply (fixture->strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static KoersRecord *
get_kpi (Fixture *fixture)
{
  return koers_strategy_lookup (fixture->strategy, fixture->kpi);
}

static void
set (Fixture    *fixture,
     int         field,
     KoersValue  value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_change_set_set (changes, fixture->strategy, KOERS_KIND_KPI, fixture->kpi, field, &value);
  koers_test_apply (fixture->strategy, changes);
}

static void
add_target (Fixture    *fixture,
            const char *by,
            const char *value,
            const char *maximum)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, fixture->strategy, KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_value_id (fixture->kpi), KOERS_TARGET_PERIOD, koers_test_date (by),
                     KOERS_TARGET_VALUE, koers_test_decimal (value), KOERS_TARGET_MAXIMUM, maximum != NULL ? koers_test_decimal (maximum) : koers_value_none, -1);
  koers_test_apply (fixture->strategy, changes);
}

static void
measure (Fixture    *fixture,
         const char *of,
         const char *value,
         KoersId     department)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, fixture->strategy, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi),
                     KOERS_MEASUREMENT_PERIOD, koers_test_date (of), KOERS_MEASUREMENT_VALUE, koers_test_decimal (value),
                     KOERS_MEASUREMENT_DEPARTMENT, koers_id_is_none (department) ? koers_value_none : koers_value_id (department), -1);
  koers_test_apply (fixture->strategy, changes);
}

static KoersKpiStatus
get_status (Fixture    *fixture,
            const char *on)
{
  return koers_kpi_get_status (get_kpi (fixture), koers_test_date (on).date.day);
}

static void
check (Fixture     *fixture,
       const char  *on,
       KoersHealth  health)
{
  KoersKpiStatus status = get_status (fixture, on);
  g_autofree char *reason = koers_kpi_status_dup_reason (&status, get_kpi (fixture));

  g_test_message ("%s: %s: %s", on, koers_health_get_word (status.health), reason);
  g_assert_cmpint (status.basis, ==, KOERS_KPI_JUDGED);
  g_assert_cmpint (status.health, ==, health);
}

/* In the example, made by hand by the rule, each of the 21 says itself how it stands. */
static void
test_example (gconstpointer data)
{
  static const char *const expected[] = {
    "at_risk",   "on_track", "on_track", "at_risk",  "off_track", "achieved", "at_risk",  "on_track", "off_track", "on_track", "on_track",
    "on_track",  "at_risk",  "off_track", "on_track", "achieved",  "on_track", "at_risk",  "on_track", "at_risk",   "on_track",
  };
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  KoersRecordList *kpis = koers_strategy_get_list (strategy, KOERS_KIND_KPI);
  gint32 day = koers_strategy_get_reporting_day (strategy);

  g_assert_cmpuint (koers_record_list_get_n (kpis), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < koers_record_list_get_n (kpis); i++)
    {
      KoersRecord *kpi = koers_record_list_get (kpis, i);
      KoersKpiStatus status = koers_kpi_get_status (kpi, day);
      guint number_in_code = (guint) g_ascii_strtoull (koers_record_get_text (kpi, KOERS_KPI_CODE) + 1, NULL, 10);

      g_test_message ("%s", koers_record_get_text (kpi, KOERS_KPI_CODE));
      g_assert_cmpstr (koers_health_get_word (status.health), ==, expected[number_in_code - 1]);
    }
}

static void
test_reason (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  KoersRecordList *kpis = koers_strategy_get_list (strategy, KOERS_KIND_KPI);

  for (guint i = 0; i < koers_record_list_get_n (kpis); i++)
    {
      KoersRecord *kpi = koers_record_list_get (kpis, i);
      KoersKpiStatus status = koers_kpi_get_status (kpi, koers_strategy_get_reporting_day (strategy));
      g_autofree char *reason = koers_kpi_status_dup_reason (&status, kpi);

      if (g_str_equal (koers_record_get_text (kpi, KOERS_KPI_CODE), "K01"))
        g_assert_cmpstr (reason, ==, "Reached 19 of 35 percentage points; 24 expected by Q3 2025: 78%");
      if (g_str_equal (koers_record_get_text (kpi, KOERS_KPI_CODE), "K02"))
        g_assert_cmpstr (reason, ==, "Reached 11 of 14 working days; 10 expected by Q3 2025: 114%");
    }
}

static void
test_thresholds (Fixture       *fixture,
                 gconstpointer  data)
{
  add_target (fixture, "2022", "100", NULL);
  measure (fixture, "2021", "100", (KoersId) { 0 });
  check (fixture, "2021-12-31", KOERS_HEALTH_ACHIEVED);
  /* Half of the time is over. */
  for (guint i = 0; i < 4; i++)
    {
      static const char *const values[] = { "47.5", "47.4", "37.5", "37.4" };
      static const KoersHealth healths[] = { KOERS_HEALTH_ON_TRACK, KOERS_HEALTH_AT_RISK, KOERS_HEALTH_AT_RISK, KOERS_HEALTH_OFF_TRACK };
      KoersChangeSet *changes = koers_change_set_new ("");
      KoersValue value = koers_test_decimal (values[i]);

      koers_change_set_set_record (changes, koers_record_list_get (koers_strategy_get_list (fixture->strategy, KOERS_KIND_MEASUREMENT), 0),
                                   KOERS_MEASUREMENT_VALUE, value);
      koers_test_apply (fixture->strategy, changes);
      check (fixture, "2022-06-30", healths[i]);
    }
}

/* A strategy can draw its own lines. */
static void
test_own_thresholds (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct { int on_track, at_risk; KoersHealth health; } cases[] = {
    { -1, -1, KOERS_HEALTH_AT_RISK }, { 80, -1, KOERS_HEALTH_ON_TRACK }, { 81, -1, KOERS_HEALTH_AT_RISK },
    { -1, 81, KOERS_HEALTH_OFF_TRACK }, { -1, 80, KOERS_HEALTH_AT_RISK }, { 100, 0, KOERS_HEALTH_AT_RISK },
  };

  add_target (fixture, "2022", "100", NULL);
  measure (fixture, "2021", "40", (KoersId) { 0 });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoersRecord *root = koers_strategy_get_root (fixture->strategy);
      KoersChangeSet *changes = koers_change_set_new ("");

      koers_change_set_set_record (changes, root, KOERS_STRATEGY_ON_TRACK_SHARE,
                                   cases[i].on_track < 0 ? koers_value_none : koers_value_integer (cases[i].on_track));
      koers_change_set_set_record (changes, root, KOERS_STRATEGY_AT_RISK_SHARE,
                                   cases[i].at_risk < 0 ? koers_value_none : koers_value_integer (cases[i].at_risk));
      koers_test_apply (fixture->strategy, changes);
      check (fixture, "2022", cases[i].health);
    }
}

/* By steps nothing is expected on the way to a target, and all of it once it is due. */
static void
test_stepwise (Fixture       *fixture,
               gconstpointer  data)
{
  KoersKpiStatus status;
  g_autofree char *before = NULL, *after = NULL;

  set (fixture, KOERS_KPI_PATH, koers_value_integer (KOERS_KPI_PATH_STEPWISE));
  add_target (fixture, "2022", "40", NULL);
  add_target (fixture, "2024", "100", NULL);
  measure (fixture, "2021", "1", (KoersId) { 0 });
  check (fixture, "2021-12-31", KOERS_HEALTH_ON_TRACK);
  status = get_status (fixture, "2021-12-31");
  g_assert_cmpfloat (status.expected, ==, 0);
  before = koers_kpi_status_dup_reason (&status, get_kpi (fixture));
  g_assert_cmpstr (before, ==, "Reached 1 of 100; no target due yet by 2021");
  measure (fixture, "2022-Q3", "2", (KoersId) { 0 });
  check (fixture, "2022-09-30", KOERS_HEALTH_ON_TRACK);
  measure (fixture, "2022", "36", (KoersId) { 0 });
  check (fixture, "2022-12-31", KOERS_HEALTH_AT_RISK);
  measure (fixture, "2023", "38", (KoersId) { 0 });
  check (fixture, "2023-12-31", KOERS_HEALTH_ON_TRACK);
  status = get_status (fixture, "2023-12-31");
  after = koers_kpi_status_dup_reason (&status, get_kpi (fixture));
  g_assert_cmpstr (after, ==, "Reached 38 of 100; 40 expected by the last target due by 2023: 95%");
}

static void
test_down_and_range (Fixture       *fixture,
                     gconstpointer  data)
{
  set (fixture, KOERS_KPI_BASELINE_VALUE, koers_test_decimal ("40"));
  set (fixture, KOERS_KPI_DIRECTION, koers_value_integer (KOERS_KPI_DIRECTION_DOWN));
  add_target (fixture, "2022", "20", "24");
  measure (fixture, "2021", "31", (KoersId) { 0 });
  check (fixture, "2022", KOERS_HEALTH_AT_RISK);
  /* To the upper end of the range are 16, and 9 of them were gone. */
  set (fixture, KOERS_KPI_DIRECTION, koers_value_integer (KOERS_KPI_DIRECTION_RANGE));
  check (fixture, "2022", KOERS_HEALTH_ON_TRACK);
  measure (fixture, "2022-Q1", "22", (KoersId) { 0 });
  check (fixture, "2022-03-31", KOERS_HEALTH_ACHIEVED);
  /* Through it and out at the other side. */
  measure (fixture, "2022-Q2", "2", (KoersId) { 0 });
  check (fixture, "2022-06-30", KOERS_HEALTH_OFF_TRACK);
}

/* What is expected goes from target to target, whatever order they were added in. */
static void
test_series (Fixture       *fixture,
             gconstpointer  data)
{
  add_target (fixture, "2024", "100", NULL);
  add_target (fixture, "2022", "10", NULL);
  measure (fixture, "2022", "10", (KoersId) { 0 });
  g_assert_cmpfloat_with_epsilon (get_status (fixture, "2022-12-31").expected, 10, 1e-9);
  check (fixture, "2022-12-31", KOERS_HEALTH_ON_TRACK);
  measure (fixture, "2023", "50", (KoersId) { 0 });
  g_assert_cmpfloat_with_epsilon (get_status (fixture, "2023-12-31").expected, 10 + 90.0 * 365 / 731, 1e-9);
  check (fixture, "2023-12-31", KOERS_HEALTH_AT_RISK);
  /* After the last one all of it is expected. */
  measure (fixture, "2030", "96", (KoersId) { 0 });
  check (fixture, "2030-12-31", KOERS_HEALTH_ON_TRACK);
}

static void
test_held (Fixture       *fixture,
           gconstpointer  data)
{
  set (fixture, KOERS_KPI_BASELINE_VALUE, koers_test_decimal ("99"));
  add_target (fixture, "2022", "99", NULL);
  measure (fixture, "2021", "99.5", (KoersId) { 0 });
  check (fixture, "2022", KOERS_HEALTH_ACHIEVED);
  measure (fixture, "2022", "98", (KoersId) { 0 });
  check (fixture, "2022-12-31", KOERS_HEALTH_OFF_TRACK);
}

static void
check_basis (Fixture       *fixture,
             KoersKpiBasis  basis)
{
  KoersKpiStatus status = get_status (fixture, "2022-12-31");
  g_autofree char *reason = koers_kpi_status_dup_reason (&status, get_kpi (fixture));

  g_assert_cmpint (status.basis, ==, basis);
  g_assert_cmpint (status.health, ==, KOERS_HEALTH_NOT_ASSESSED);
  g_assert_cmpstr (reason, !=, "");
}

/* What cannot be judged is not, and says why; a part is not the whole, and what comes later was not known. */
static void
test_not_judged (Fixture       *fixture,
                 gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId department = koers_test_insert (changes, fixture->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("D"), -1);

  koers_test_apply (fixture->strategy, changes);
  measure (fixture, "2022", "7", department);
  measure (fixture, "2023-Q1", "8", (KoersId) { 0 });
  check_basis (fixture, KOERS_KPI_NOT_MEASURED);
  measure (fixture, "2022", "6", (KoersId) { 0 });
  check_basis (fixture, KOERS_KPI_NO_TARGET);
  set (fixture, KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_KEY_FIGURE));
  check_basis (fixture, KOERS_KPI_KEY_FIGURE);
  set (fixture, KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_EFFECT));
  add_target (fixture, "2024", "10", NULL);
  check (fixture, "2022-12-31", KOERS_HEALTH_ON_TRACK);
  set (fixture, KOERS_KPI_BASELINE_VALUE, koers_value_none);
  check_basis (fixture, KOERS_KPI_NO_BASELINE);
}

#define ADD(name, function) g_test_add ("/kpi-status/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/kpi-status/example/en", "en", test_example);
  g_test_add_data_func ("/kpi-status/example/nl", "nl", test_example);
  g_test_add_func ("/kpi-status/reason", test_reason);
  ADD ("thresholds", test_thresholds);
  ADD ("own-thresholds", test_own_thresholds);
  ADD ("stepwise", test_stepwise);
  ADD ("down-and-range", test_down_and_range);
  ADD ("series", test_series);
  ADD ("held", test_held);
  ADD ("not-judged", test_not_judged);

  return g_test_run ();
}
