/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-finding.h"
#include "koers-initiative-status.h"
#include "koers-test-exchange.h"

/* What there is to say of the example, which was made so that it is so, in both languages. */

static void
test_health (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  guint counts[KOERS_N_HEALTHS] = { 0 };
  char text[KOERS_DATE_TEXT_SIZE];

  koers_date_to_text (koers_date_from_day (day, KOERS_PRECISION_DAY), text);
  g_assert_cmpstr (text, ==, "2025-09-30");
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);
      KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);

      counts[status.health]++;
      g_assert_nonnull (koers_initiative_get_pillar (initiative));
      g_assert_cmpint (status.percent, >=, 0);
      g_assert_cmpint (status.source, !=, KOERS_PROGRESS_NONE);
    }
  g_assert_cmpuint (counts[KOERS_HEALTH_ACHIEVED], ==, 10);
  g_assert_cmpuint (counts[KOERS_HEALTH_ON_TRACK], ==, 10);
  g_assert_cmpuint (counts[KOERS_HEALTH_AT_RISK], ==, 4);
  g_assert_cmpuint (counts[KOERS_HEALTH_OFF_TRACK], ==, 3);
  g_assert_cmpuint (counts[KOERS_HEALTH_NOT_ASSESSED], ==, 4);
}

static void
test_findings (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  g_autoptr (GPtrArray) findings = koers_strategy_find (strategy, koers_strategy_get_reporting_day (strategy));
  guint n_objectives = 0, n_goals = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const KoersFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *title = koers_record_dup_title (finding->record);
      g_autofree char *message = koers_finding_dup_message (finding);

      g_test_message ("%s: %s: %s", koers_finding_get_word (finding->kind), title, message);
      switch (finding->kind)
        {
        case KOERS_FINDING_OBJECTIVE_NOT_SERVED:
          n_objectives++;
          g_assert_cmpstr (koers_record_get_text (finding->record, KOERS_OBJECTIVE_CODE), ==, "O2.2");
          break;
        case KOERS_FINDING_GOAL_WITHOUT_KPI:
          n_goals++;
          g_assert_cmpstr (koers_record_get_text (finding->record, KOERS_GOAL_CODE), ==, "G5.3");
          break;
        case KOERS_FINDING_NO_UPDATE:
        case KOERS_FINDING_NO_OWNER:
        case KOERS_FINDING_NO_GOAL:
        case KOERS_FINDING_NO_DATES:
        case KOERS_FINDING_NO_OBJECTIVE:
        case KOERS_FINDING_GOAL_WITHOUT_INITIATIVE:
          g_error ("the example has none of these: %s: %s", title, message);
        case KOERS_FINDING_OVERDUE:
        case KOERS_FINDING_LATE_MILESTONES:
        case KOERS_FINDING_ENDS_AFTER_STRATEGY:
        case KOERS_N_FINDING_KINDS:
        default:
          break;
        }
    }
  g_assert_cmpuint (n_objectives, ==, 1);
  g_assert_cmpuint (n_goals, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/analysis/example/health/nl", "nl", test_health);
  g_test_add_data_func ("/analysis/example/health/en", "en", test_health);
  g_test_add_data_func ("/analysis/example/findings/nl", "nl", test_findings);
  g_test_add_data_func ("/analysis/example/findings/en", "en", test_findings);

  return g_test_run ();
}
