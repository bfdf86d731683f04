/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-progress-curve.h"
#include "koers-strategy-matrix.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* ---- planned and reached */

static void
add_milestone (KoersStrategy *strategy,
               KoersId        initiative,
               const char    *due,
               const char    *completed)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE, koers_value_id (initiative), KOERS_MILESTONE_NAME,
                     koers_value_text ("M"), KOERS_MILESTONE_DUE_DATE, koers_test_date (due), KOERS_MILESTONE_STATE,
                     koers_value_integer (completed != NULL ? KOERS_TASK_STATE_DONE : KOERS_TASK_STATE_OPEN), KOERS_MILESTONE_COMPLETED_DATE,
                     completed != NULL ? koers_test_date (completed) : koers_value_none, -1);
  koers_test_apply (strategy, changes);
}

static void
check_point (const KoersKpiSeries *series,
             gboolean              target,
             const char           *on,
             double                value)
{
  const KoersKpiPoint *point = koers_kpi_series_get_until (series, target, koers_test_date (on).date.day);

  g_assert_nonnull (point);
  g_assert_cmpfloat_with_epsilon (point->value, value, 1e-9);
}

static void
test_small (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersKpiSeries) none = NULL, series = NULL;
  g_autofree char *nothing = NULL, *sentence = NULL;
  KoersChangeSet *changes = koers_change_set_new ("");
  gint32 day = koers_test_date ("2025-08-15").date.day;
  KoersId pillar, initiative;

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"), KOERS_INITIATIVE_PILLAR,
                                  koers_value_id (pillar), -1);
  koers_test_apply (strategy, changes);
  none = koers_progress_curve_new (strategy, day);
  nothing = koers_progress_curve_dup_sentence (none, day);
  g_assert_cmpuint (koers_kpi_series_get_n (none), ==, 0);
  g_assert_cmpstr (nothing, ==, "There are no milestones with a date yet.");

  add_milestone (strategy, initiative, "2025-02", "2025-01-10");
  add_milestone (strategy, initiative, "2025-Q2", "2025-07-20");
  add_milestone (strategy, initiative, "2025-06-30", NULL);
  /* What was completed after the day was not on it. */
  add_milestone (strategy, initiative, "2025-12", "2025-08-16");
  series = koers_progress_curve_new (strategy, day);
  check_point (series, TRUE, "2025-03-31", 25);
  check_point (series, TRUE, "2025-06-30", 75);
  check_point (series, TRUE, "2025-12-31", 100);
  check_point (series, FALSE, "2025-03-31", 25);
  check_point (series, FALSE, "2025-06-30", 25);
  check_point (series, FALSE, "2025-12-31", 50);
  g_assert_cmpint (koers_kpi_series_get_last (series, FALSE)->kind, ==, KOERS_KPI_POINT_PROVISIONAL);
  sentence = koers_progress_curve_dup_sentence (series, day);
  g_assert_cmpstr (sentence, ==, "50% of all milestones are reached; 75% were to be reached by now.");
}

/* Whatever the strategy: both only rise, from 0 to at most 100, and the plan ends at 100. */
static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 300);
      gint32 day = g_test_rand_int_range (18000, 24000);
      g_autoptr (KoersKpiSeries) series = koers_progress_curve_new (strategy, day);
      double planned = 0, reached = 0;

      g_test_message ("seed %u, day %d", seed, day);
      for (guint i = 0; i < koers_kpi_series_get_n (series); i++)
        {
          const KoersKpiPoint *point = koers_kpi_series_get (series, i);
          double *last = point->kind == KOERS_KPI_POINT_TARGET ? &planned : &reached;

          g_assert_cmpfloat (point->value, >=, *last);
          g_assert_cmpfloat (point->value, <=, 100 + 1e-9);
          *last = point->value;
        }
    }
}

/* ---- the heat map */

static void
test_matrix (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  g_autoptr (KoersProgress) progress = koers_progress_new (strategy, koers_strategy_get_reporting_day (strategy));
  g_autoptr (KoersMatrix) matrix = koers_progress_matrix_new (progress);
  guint lights[KOERS_N_ROADMAP_LIGHTS] = { 0 }, n = 0;

  g_assert_cmpuint (koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS), ==, 5);
  g_assert_cmpuint (koers_matrix_get_n (matrix, KOERS_MATRIX_ROWS), ==, 7);
  for (guint i = 0; i < koers_matrix_get_n (matrix, KOERS_MATRIX_ROWS); i++)
    for (guint j = 0; j < koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS); j++)
      {
        const KoersMatrixCell *cell = koers_matrix_get_cell (matrix, i, j);

        if (cell == NULL)
          continue;
        lights[cell->light]++;
        n += (guint) g_ascii_strtoull (cell->text, NULL, 10);
        g_assert_nonnull (strstr (cell->sentence, cell->text));
      }
  /* Every initiative once, since no department of the example stands under another. */
  g_assert_cmpuint (n, ==, koers_progress_get_totals (progress)->n);
  g_assert_cmpuint (lights[KOERS_ROADMAP_LIGHT_OFF_TRACK], >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress-curve/small", test_small);
  g_test_add_func ("/progress-curve/random", test_random);
  g_test_add_data_func ("/progress-matrix/example/en", "en", test_matrix);
  g_test_add_data_func ("/progress-matrix/example/nl", "nl", test_matrix);

  return g_test_run ();
}
