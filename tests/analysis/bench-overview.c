/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-overview.h"
#include "koers-test-changes.h"

#include <time.h>

/* How long it takes to count a strategy of 10,000 initiatives with 30,000 milestones and 10,000 updates: the first time, when it is not
 * known yet who refers to whom, and after an edit; in processor time. */

#define N_INITIATIVES 10000
#define N_GROUPS 10
#define ROUNDS 9
#define DAY 20361

static KoersStrategy *
make_strategy (void)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId goals[N_GROUPS], departments[N_GROUPS];

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
                                      KOERS_INITIATIVE_STATE, koers_value_integer (i % KOERS_INITIATIVE_STATE_N),
                                      KOERS_INITIATIVE_START_DATE, koers_value_date (start),
                                      KOERS_INITIATIVE_END_DATE, koers_value_date (koers_date_add (start, 12)), -1);

      for (int j = 0; j < 3; j++)
        koers_test_insert (changes, strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"),
                           KOERS_MILESTONE_INITIATIVE, koers_value_id (id), KOERS_MILESTONE_DUE_DATE, koers_value_date (koers_date_add (start, 4 * j)), -1);
      koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (id),
                         KOERS_UPDATE_REFERENCE_DATE, koers_value_date (koers_date_from_day (DAY - i % 100, KOERS_PRECISION_DAY)), -1);
    }
  koers_test_apply (strategy, changes);
  return strategy;
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
  double times[ROUNDS];

  for (int round = -1; round < ROUNDS; round++)
    {
      clock_t begin = clock ();
      g_autoptr (KoersOverview) overview = koers_overview_new (strategy, DAY, 8);
      double time = (double) (clock () - begin) / CLOCKS_PER_SEC * 1000;

      if (round < 0)
        g_print ("first time    %6.1f ms, %u findings\n", time, koers_overview_get_n_findings (overview));
      else
        times[round] = time;
    }
  qsort (times, ROUNDS, sizeof times[0], compare_times);
  g_print ("after an edit %6.1f ms\n", times[ROUNDS / 2]);
  return 0;
}
