/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-matrix.h"
#include "koers-test-changes.h"

#include <stdlib.h>
#include <time.h>

/* How long it takes to say what serves 500 objectives, to count that by 50 departments, and to make the matrix of it, with 10,000
 * initiatives and 20,000 contributions; in processor time. What it costs to scroll such a matrix is in the bench of the matrix. */

#define N_CHAPTERS 50
#define N_OBJECTIVES 500
#define N_DEPARTMENTS 50
#define N_INITIATIVES 10000
#define ROUNDS 9
#define DAY 20361

static KoersStrategy *
make_strategy (void)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar, goal, agreement, chapters[N_CHAPTERS], objectives[N_OBJECTIVES], departments[N_DEPARTMENTS];

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR, koers_value_id (pillar), -1);
  agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("A"),
                                 KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_IN_FORCE), -1);
  for (guint i = 0; i < N_DEPARTMENTS; i++)
    departments[i] = koers_test_insert (changes, strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("D"), -1);
  for (guint i = 0; i < N_CHAPTERS; i++)
    chapters[i] = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME, koers_value_text ("C"),
                                     KOERS_CHAPTER_AGREEMENT, koers_value_id (agreement), -1);
  for (guint i = 0; i < N_OBJECTIVES; i++)
    objectives[i] = koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME, koers_value_text ("O"),
                                       KOERS_OBJECTIVE_CHAPTER, koers_value_id (chapters[i % N_CHAPTERS]), -1);
  for (guint i = 0; i < N_INITIATIVES; i++)
    {
      KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                      KOERS_INITIATIVE_GOAL, koers_value_id (goal),
                                      KOERS_INITIATIVE_DEPARTMENT, koers_value_id (departments[i * 7 % N_DEPARTMENTS]),
                                      KOERS_INITIATIVE_STATE, koers_value_integer ((int) i % KOERS_INITIATIVE_STATE_N), -1);

      for (guint j = 0; j < 2; j++)
        koers_test_insert (changes, strategy, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_INITIATIVE, koers_value_id (id),
                           KOERS_CONTRIBUTION_OBJECTIVE, koers_value_id (objectives[(i * 13 + j * 101) % N_OBJECTIVES]),
                           KOERS_CONTRIBUTION_KIND, koers_value_integer ((int) (i + j) % KOERS_CONTRIBUTION_KIND_N), -1);
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

static double
get_milliseconds (clock_t from)
{
  return (double) (clock () - from) / CLOCKS_PER_SEC * 1000;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (KoersStrategy) strategy = make_strategy ();
  double services[ROUNDS], tables[ROUNDS], matrices[ROUNDS];

  /* The first round finds out who refers to whom; it does not count. */
  for (int round = -1; round < ROUNDS; round++)
    {
      g_autoptr (KoersCoverage) coverage = NULL;
      g_autoptr (KoersCoverageTable) table = NULL;
      g_autoptr (KoersMatrix) matrix = NULL;
      clock_t begin = clock ();
      int at = MAX (round, 0);

      coverage = koers_coverage_new (strategy, DAY, NULL);
      services[at] = get_milliseconds (begin);
      begin = clock ();
      table = koers_coverage_table_new (coverage, KOERS_COVERAGE_BY_DEPARTMENT);
      tables[at] = get_milliseconds (begin);
      begin = clock ();
      matrix = koers_coverage_matrix_new (coverage, table);
      matrices[at] = get_milliseconds (begin);
      if (round < 0)
        g_print ("%u objectives x %u departments, %u cells\n", koers_matrix_get_n (matrix, KOERS_MATRIX_ROWS),
                 koers_coverage_table_get_n_columns (table), koers_matrix_get_n_cells (matrix));
    }
  qsort (services, ROUNDS, sizeof services[0], compare_times);
  qsort (tables, ROUNDS, sizeof tables[0], compare_times);
  qsort (matrices, ROUNDS, sizeof matrices[0], compare_times);
  g_print ("what serves them %6.1f ms\ncounted          %6.1f ms\nas a matrix      %6.1f ms\n", services[ROUNDS / 2], tables[ROUNDS / 2],
           matrices[ROUNDS / 2]);
  return 0;
}
