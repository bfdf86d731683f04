/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-snapshot.h"
#include "koers-test-changes.h"

#include <time.h>

/* How long it takes to keep a strategy of 10,000 initiatives with 30,000 milestones and 10,000 updates as a snapshot, and to read it again; in
 * processor time. The window waits for both. */

#define N_INITIATIVES 10000
#define ROUNDS 5
#define DAY 20361

static KoersStrategy *
make_strategy (void)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar;

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  for (int i = 0; i < N_INITIATIVES; i++)
    {
      KoersDate start = koers_date_from_day (DAY - 700 + i % 1000, KOERS_PRECISION_MONTH);
      KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("An initiative with a name"),
                                      KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), KOERS_INITIATIVE_START_DATE, koers_value_date (start),
                                      KOERS_INITIATIVE_END_DATE, koers_value_date (koers_date_add (start, 12)), -1);

      for (int j = 0; j < 3; j++)
        koers_test_insert (changes, strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"),
                           KOERS_MILESTONE_INITIATIVE, koers_value_id (id), KOERS_MILESTONE_DUE_DATE, koers_value_date (koers_date_add (start, 4 * j)), -1);
      koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (id),
                         KOERS_UPDATE_STATE, koers_value_integer (KOERS_UPDATE_STATE_ACCEPTED), KOERS_UPDATE_TIME_LIGHT, koers_value_integer (KOERS_LIGHT_ON_TRACK),
                         KOERS_UPDATE_REFERENCE_DATE, koers_value_date (koers_date_from_day (DAY - i % 100, KOERS_PRECISION_DAY)), -1);
    }
  koers_test_apply (strategy, changes);
  return strategy;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
print_median (const char *what,
              double     *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  g_print ("%s %7.1f ms\n", what, times[ROUNDS / 2]);
}

int
main (void)
{
  const KoersSnapshotFacts facts = { .name = "Snapshot", .day = DAY };
  double take[ROUNDS], open[ROUNDS];
  g_autoptr (KoersStrategy) strategy = make_strategy ();

  for (int i = 0; i < ROUNDS; i++)
    {
      KoersChangeSet *changes = koers_change_set_new ("Freeze");
      clock_t start = clock ();
      g_autoptr (KoersStrategy) opened = NULL;
      g_autoptr (GError) error = NULL;
      KoersId id;

      if (!koers_snapshot_take (strategy, changes, &facts, &id, &error))
        g_error ("%s", error->message);
      koers_test_apply (strategy, changes);
      take[i] = (double) (clock () - start) * 1000 / CLOCKS_PER_SEC;
      start = clock ();
      opened = koers_snapshot_open (koers_strategy_lookup (strategy, id), &error);
      if (opened == NULL)
        g_error ("%s", error->message);
      open[i] = (double) (clock () - start) * 1000 / CLOCKS_PER_SEC;
    }
  print_median ("to freeze", take);
  print_median ("to read  ", open);
  return 0;
}
