/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-status.h"
#include "koers-overview.h"
#include "koers-test-changes.h"

#include <time.h>

/* How long it takes to judge everything: 10,000 initiatives with 30,000 milestones, 10,000 updates, and 1,000 KPIs with 40 values each, each
 * tied to ten initiatives; from scratch, when it is not known yet who refers to whom, and with each of some edits; in processor time. It is
 * to take 200 ms at most, and after an edit 5 ms. */

#define N_INITIATIVES 10000
#define N_KPIS 1000
#define N_VALUES 40
#define N_GROUPS 10
#define ROUNDS 9
#define DAY 20361

static void
add_kpi (KoersStrategy  *strategy,
         KoersChangeSet *changes,
         int             i,
         KoersId        *kpi)
{
  *kpi = koers_test_insert (changes, strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("K"),
                            KOERS_KPI_KIND, koers_value_integer (KOERS_KPI_KIND_EFFECT), KOERS_KPI_FREQUENCY, koers_value_integer (KOERS_FREQUENCY_QUARTERLY),
                            KOERS_KPI_BASELINE_PERIOD, koers_value_date (koers_date_new (2015, 1, 1, KOERS_PRECISION_YEAR)),
                            KOERS_KPI_BASELINE_VALUE, koers_test_decimal ("0"), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_TARGET, KOERS_TARGET_KPI, koers_value_id (*kpi),
                     KOERS_TARGET_PERIOD, koers_value_date (koers_date_new (2027, 1, 1, KOERS_PRECISION_YEAR)),
                     KOERS_TARGET_VALUE, koers_test_decimal ("100"), -1);
  for (int j = 0; j < N_VALUES; j++)
    koers_test_insert (changes, strategy, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (*kpi),
                       KOERS_MEASUREMENT_PERIOD, koers_value_date (koers_date_add (koers_date_new (2016, 1, 1, KOERS_PRECISION_QUARTER), j)),
                       KOERS_MEASUREMENT_VALUE, koers_value_decimal (koers_test_decimal (i % 3 == 0 ? "40" : "85").decimal), -1);
}

static KoersStrategy *
make_strategy (void)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId goals[N_GROUPS], departments[N_GROUPS], kpi = { 0 };

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      KoersId pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);

      goals[i] = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR, koers_value_id (pillar), -1);
      departments[i] = koers_test_insert (changes, strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("D"), -1);
    }
  for (int i = 0; i < N_INITIATIVES; i++)
    {
      KoersDate start = koers_date_from_day (DAY - 700 + i % 1000, KOERS_PRECISION_MONTH);
      KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                      KOERS_INITIATIVE_GOAL, koers_value_id (goals[i % N_GROUPS]),
                                      KOERS_INITIATIVE_DEPARTMENT, koers_value_id (departments[i / 7 % N_GROUPS]),
                                      KOERS_INITIATIVE_STATE, koers_value_integer (i % 2 == 0 ? KOERS_INITIATIVE_STATE_IN_PROGRESS : i % KOERS_INITIATIVE_STATE_N),
                                      KOERS_INITIATIVE_START_DATE, koers_value_date (start),
                                      KOERS_INITIATIVE_END_DATE, koers_value_date (koers_date_add (start, 12)), -1);

      for (int j = 0; j < 3; j++)
        koers_test_insert (changes, strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"),
                           KOERS_MILESTONE_INITIATIVE, koers_value_id (id), KOERS_MILESTONE_DUE_DATE, koers_value_date (koers_date_add (start, 4 * j)), -1);
      koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (id),
                         KOERS_UPDATE_STATE, koers_value_integer (KOERS_UPDATE_STATE_ACCEPTED), KOERS_UPDATE_TIME_LIGHT, koers_value_integer (KOERS_LIGHT_ON_TRACK),
                         KOERS_UPDATE_REFERENCE_DATE, koers_value_date (koers_date_from_day (DAY - i % 100, KOERS_PRECISION_DAY)), -1);
      if (i % (N_INITIATIVES / N_KPIS) == 0)
        add_kpi (strategy, changes, i, &kpi);
      koers_test_insert (changes, strategy, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_KPI, koers_value_id (kpi), KOERS_KPI_LINK_INITIATIVE, koers_value_id (id),
                         KOERS_KPI_LINK_DRIVES_PROGRESS, koers_value_bool (i % 4 == 0), -1);
    }
  koers_test_apply (strategy, changes);
  return strategy;
}

/* The light of an update, what was measured of a KPI, when a milestone is due. */
static void
edit (KoersStrategy *strategy,
      int            round)
{
  static const struct {
    KoersKind kind;
    int       field;
  } fields[] = {
    { KOERS_KIND_UPDATE, KOERS_UPDATE_TIME_LIGHT },
    { KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_VALUE },
    { KOERS_KIND_MILESTONE, KOERS_MILESTONE_DUE_DATE },
  };
  const guint n = (guint) round % G_N_ELEMENTS (fields);
  const KoersValue values[] = { koers_value_integer (round % 2), koers_test_decimal (round % 2 ? "40" : "85"), koers_test_date ("2025-09-01") };
  KoersRecordList *list = koers_strategy_get_list (strategy, fields[n].kind);
  KoersRecord *record = koers_record_list_get (list, koers_record_list_get_n (list) / (guint) (round + 2));
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_change_set_set_record (changes, record, fields[n].field, values[n]);
  koers_strategy_apply (strategy, changes, 1, (KoersStamp) { 0, "" });
  koers_change_set_unref (changes);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (KoersStrategy) strategy = make_strategy ();
  KoersRecordList *kpis = koers_strategy_get_list (strategy, KOERS_KIND_KPI);
  double times[ROUNDS];

  for (int round = -1; round < ROUNDS; round++)
    {
      clock_t begin = clock ();
      g_autoptr (KoersProgress) progress = NULL;
      guint healths[KOERS_N_HEALTHS] = { 0 };
      double time;

      if (round >= 0)
        edit (strategy, round);
      progress = koers_progress_new (strategy, DAY);

      for (guint i = 0; i < koers_record_list_get_n (kpis); i++)
        healths[koers_kpi_get_status (koers_record_list_get (kpis, i), DAY).health]++;
      time = (double) (clock () - begin) / CLOCKS_PER_SEC * 1000;
      if (round < 0)
        g_print ("from scratch  %6.1f ms, %u of %u on track doubted, %u KPIs on track\n", time, koers_progress_get_totals (progress)->n_doubted,
                 koers_progress_get_totals (progress)->healths[KOERS_HEALTH_ON_TRACK], healths[KOERS_HEALTH_ON_TRACK]);
      else
        times[round] = time;
    }
  qsort (times, ROUNDS, sizeof times[0], compare_times);
  g_print ("after an edit %6.1f ms, at most %.1f ms\n", times[ROUNDS / 2], times[ROUNDS - 1]);
  return 0;
}
