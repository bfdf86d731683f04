/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-attention.h"
#include "koers-finding.h"
#include "koers-test-changes.h"

#define DAY "2025-09-30"

/* A strategy in which nothing but what the test adds needs a decision. */
typedef struct {
  KoersStrategy *strategy;
  KoersId        kpi, target, risk, action;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersStrategy *strategy = koers_strategy_new ();

  fixture->strategy = strategy;
  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  fixture->kpi = koers_test_insert (changes, strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("K"),
                                    KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_EFFECT),
                                    KOERS_KPI_FREQUENCY, koers_value_integer (KOERS_FREQUENCY_QUARTERLY),
                                    KOERS_KPI_BASELINE_PERIOD, koers_test_date ("2024-Q4"), KOERS_KPI_BASELINE_VALUE, koers_test_decimal ("0"), -1);
  fixture->target = koers_test_insert (changes, strategy, KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_value_id (fixture->kpi),
                                       KOERS_TARGET_PERIOD, koers_test_date ("2025-Q4"), KOERS_TARGET_VALUE, koers_test_decimal ("100"), -1);
  fixture->risk = koers_test_insert (changes, strategy, KOERS_KIND_RISK, KOERS_RISK_NAME, koers_value_text ("R"),
                                     KOERS_RISK_PROBABILITY, koers_value_integer (2), KOERS_RISK_IMPACT, koers_value_integer (4),
                                     KOERS_RISK_STATE, koers_value_integer (KOERS_RISK_STATE_OPEN), -1);
  fixture->action = koers_test_insert (changes, strategy, KOERS_KIND_ACTION, KOERS_ACTION_NAME, koers_value_text ("A"),
                                       KOERS_ACTION_DUE_DATE, koers_test_date ("2025-09-29"),
                                       KOERS_ACTION_STATE, koers_value_integer (KOERS_TASK_STATE_OPEN), -1);
  koers_test_apply (strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static void
measure (Fixture    *fixture,
         const char *period,
         const char *value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, fixture->strategy, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (fixture->kpi),
                     KOERS_MEASUREMENT_PERIOD, koers_test_date (period), KOERS_MEASUREMENT_VALUE, koers_test_decimal (value), -1);
  koers_test_apply (fixture->strategy, changes);
}

static void
delete_target (Fixture *fixture)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  g_assert_true (koers_change_set_delete (changes, fixture->strategy, koers_strategy_lookup (fixture->strategy, fixture->target), NULL));
  koers_test_apply (fixture->strategy, changes);
}

/* What needs a decision, in its order; and all of it, initiatives apart, is found by those who look for what is the matter. */
static void
assert_attention (Fixture    *fixture,
                  const char *expected)
{
  gint32 day = koers_test_date (DAY).date.day;
  g_autoptr (GPtrArray) found = koers_strategy_dup_attention (fixture->strategy, day), findings = koers_strategy_find (fixture->strategy, day);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const char *word = koers_attention_get_word (koers_attention_of (g_ptr_array_index (found, i), day));
      guint n = 0;

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", word);
      for (guint j = 0; j < findings->len; j++)
        {
          const KoersFinding *finding = g_ptr_array_index (findings, j);

          n += finding->record == g_ptr_array_index (found, i) && g_str_equal (koers_finding_get_word (finding->kind), word) ? 1 : 0;
        }
      g_assert_cmpuint (n, ==, 1);
    }
  g_assert_cmpuint (findings->len, ==, found->len);
  g_assert_cmpstr (words->str, ==, expected);
}

static void
assert_reason (Fixture    *fixture,
               KoersId     id,
               const char *expected)
{
  g_autofree char *reason = koers_attention_dup_reason (koers_strategy_lookup (fixture->strategy, id), koers_test_date (DAY).date.day);

  g_assert_cmpstr (reason, ==, expected);
}

/* What was not measured by the end of the period before the last one is missing; what was and is far behind is off track. */
static void
test_kpi (Fixture       *fixture,
          gconstpointer  data)
{
  assert_attention (fixture, "risk_without_response overdue_action kpi_without_value");
  assert_reason (fixture, fixture->kpi, "KPI without data. Nothing was measured yet.");
  measure (fixture, "2025-Q1", "25");
  assert_attention (fixture, "risk_without_response overdue_action kpi_without_value");
  assert_reason (fixture, fixture->kpi, "KPI without recent data. Its last value is of Q1 2025.");
  measure (fixture, "2025-Q2", "50");
  assert_attention (fixture, "risk_without_response overdue_action");
  measure (fixture, "2025-Q3", "30");
  assert_attention (fixture, "kpi_off_track risk_without_response overdue_action");
  assert_reason (fixture, fixture->kpi, "KPI off track. Reached 30 of 100; 75 expected by Q3 2025: 40%");
  /* A key figure is not judged, and nobody waits for it. */
  delete_target (fixture);
  koers_test_change (fixture->strategy, KOERS_KIND_KPI, fixture->kpi, KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_KEY_FIGURE));
  assert_attention (fixture, "risk_without_response overdue_action");
}

static void
test_risk (Fixture       *fixture,
           gconstpointer  data)
{
  assert_reason (fixture, fixture->risk, "Risk without a response: 2 × 4 = 8, High");
  /* Of medium severity. */
  koers_test_change (fixture->strategy, KOERS_KIND_RISK, fixture->risk, KOERS_RISK_IMPACT, koers_value_integer (3));
  assert_attention (fixture, "overdue_action kpi_without_value");
  koers_test_change (fixture->strategy, KOERS_KIND_RISK, fixture->risk, KOERS_RISK_IMPACT, koers_value_integer (5));
  assert_attention (fixture, "risk_without_response overdue_action kpi_without_value");
  koers_test_change (fixture->strategy, KOERS_KIND_RISK, fixture->risk, KOERS_RISK_STATE, koers_value_integer (KOERS_RISK_STATE_CLOSED));
  assert_attention (fixture, "overdue_action kpi_without_value");
  /* To accept it is an answer, and so is what was written down. */
  koers_test_change (fixture->strategy, KOERS_KIND_RISK, fixture->risk, KOERS_RISK_STATE, koers_value_integer (KOERS_RISK_STATE_OCCURRED));
  koers_test_change (fixture->strategy, KOERS_KIND_RISK, fixture->risk, KOERS_RISK_RESPONSE, koers_value_integer (KOERS_RISK_RESPONSE_ACCEPT));
  assert_attention (fixture, "overdue_action kpi_without_value");
  koers_test_change (fixture->strategy, KOERS_KIND_RISK, fixture->risk, KOERS_RISK_RESPONSE, (KoersValue) { 0 });
  assert_attention (fixture, "risk_without_response overdue_action kpi_without_value");
  koers_test_change (fixture->strategy, KOERS_KIND_RISK, fixture->risk, KOERS_RISK_MITIGATION, koers_value_text ("Ask twice"));
  assert_attention (fixture, "overdue_action kpi_without_value");
}

static void
test_action (Fixture       *fixture,
             gconstpointer  data)
{
  assert_reason (fixture, fixture->action, "Action that was due on 29 Sep 2025");
  /* The day itself is in time. */
  koers_test_change (fixture->strategy, KOERS_KIND_ACTION, fixture->action, KOERS_ACTION_DUE_DATE, koers_test_date (DAY));
  assert_attention (fixture, "risk_without_response kpi_without_value");
  koers_test_change (fixture->strategy, KOERS_KIND_ACTION, fixture->action, KOERS_ACTION_DUE_DATE, koers_test_date ("2025-08"));
  assert_attention (fixture, "risk_without_response overdue_action kpi_without_value");
  koers_test_change (fixture->strategy, KOERS_KIND_ACTION, fixture->action, KOERS_ACTION_STATE, koers_value_integer (KOERS_TASK_STATE_CANCELLED));
  assert_attention (fixture, "risk_without_response kpi_without_value");
}

/* Of actions the one that has waited longest comes first, of risks the most severe. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersStrategy *strategy = fixture->strategy;
  KoersId severe, older;
  g_autoptr (GPtrArray) found = NULL;

  severe = koers_test_insert (changes, strategy, KOERS_KIND_RISK, KOERS_RISK_NAME, koers_value_text ("Z"),
                              KOERS_RISK_PROBABILITY, koers_value_integer (5), KOERS_RISK_IMPACT, koers_value_integer (5),
                              KOERS_RISK_STATE, koers_value_integer (KOERS_RISK_STATE_OPEN), -1);
  older = koers_test_insert (changes, strategy, KOERS_KIND_ACTION, KOERS_ACTION_NAME, koers_value_text ("Z"),
                             KOERS_ACTION_DUE_DATE, koers_test_date ("2025-01-01"),
                             KOERS_ACTION_STATE, koers_value_integer (KOERS_TASK_STATE_OPEN), -1);
  koers_test_apply (strategy, changes);
  found = koers_strategy_dup_attention (strategy, koers_test_date (DAY).date.day);
  g_assert_true (g_ptr_array_index (found, 0) == koers_strategy_lookup (strategy, severe));
  g_assert_true (g_ptr_array_index (found, 1) == koers_strategy_lookup (strategy, fixture->risk));
  g_assert_true (g_ptr_array_index (found, 2) == koers_strategy_lookup (strategy, older));
  g_assert_true (g_ptr_array_index (found, 3) == koers_strategy_lookup (strategy, fixture->action));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/attention/kpi", Fixture, NULL, set_up, test_kpi, tear_down);
  g_test_add ("/attention/risk", Fixture, NULL, set_up, test_risk, tear_down);
  g_test_add ("/attention/action", Fixture, NULL, set_up, test_action, tear_down);
  g_test_add ("/attention/order", Fixture, NULL, set_up, test_order, tear_down);

  return g_test_run ();
}
