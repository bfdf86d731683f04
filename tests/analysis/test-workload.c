/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-changes.h"
#include "koers-test-exchange.h"
#include "koers-workload.h"

typedef struct {
  KoersStrategy *strategy;
  KoersId        above, below, initiative;
} Fixture;

/* A strategy of two years, a department with one below it, and an initiative of the one below in the first half. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar;

  fixture->strategy = koers_strategy_new ();
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"),
                     KOERS_STRATEGY_START_DATE, koers_test_date ("2024"), KOERS_STRATEGY_END_DATE, koers_test_date ("2025"), -1);
  pillar = koers_test_insert (changes, fixture->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->above = koers_test_insert (changes, fixture->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("A"), -1);
  fixture->below = koers_test_insert (changes, fixture->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("B"),
                                      KOERS_DEPARTMENT_PARENT, koers_value_id (fixture->above), -1);
  fixture->initiative = koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                           KOERS_INITIATIVE_PILLAR, koers_value_id (pillar),
                                           KOERS_INITIATIVE_DEPARTMENT, koers_value_id (fixture->below),
                                           KOERS_INITIATIVE_START_DATE, koers_test_date ("2024-Q1"), KOERS_INITIATIVE_END_DATE, koers_test_date ("2024-Q2"),
                                           KOERS_INITIATIVE_BUDGET, koers_value_integer (18201), -1);
  koers_test_apply (fixture->strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

/* What the department at a place of the tree has to do, quarter by quarter: number, how many late, budget. */
static void
assert_work (Fixture    *fixture,
             const char *day,
             guint       department,
             const char *expected)
{
  g_autoptr (KoersWorkload) workload = koers_workload_new (fixture->strategy, koers_test_date (day).date.day);
  g_autoptr (GString) work = g_string_new (NULL);

  for (guint i = 0; i < koers_workload_get_n_quarters (workload); i++)
    {
      const KoersWorkloadCell *cell = koers_workload_get_cell (workload, department, i);

      if (cell->n == 0)
        g_string_append (work, "-");
      else
        g_string_append_printf (work, "%u/%u/%" G_GINT64_FORMAT, cell->n, cell->n_late, cell->budget);
      g_string_append (work, i + 1 < koers_workload_get_n_quarters (workload) ? " " : "");
    }
  g_assert_cmpstr (work->str, ==, expected);
}

/* 2024 is a leap year: both quarters have 91 days. The odd cent is not lost. */
static void
test_in_time (Fixture       *fixture,
              gconstpointer  data)
{
  assert_work (fixture, "2024-05-01", 0, "1/0/9100 1/0/9101 - - - - - -");
  assert_work (fixture, "2024-05-01", 1, "1/0/9100 1/0/9101 - - - - - -");
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  assert_work (fixture, "2024-12-15", 1, "1/1/9100 1/1/9101 1/1/0 1/1/0 - - - -");
}

static void
test_no_work (Fixture       *fixture,
              gconstpointer  data)
{
  static const int states[] = { KOERS_INITIATIVE_STATE_IDEA, KOERS_INITIATIVE_STATE_STOPPED };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      KoersChangeSet *changes = koers_change_set_new ("");

      koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (states[i]));
      koers_test_apply (fixture->strategy, changes);
      assert_work (fixture, "2024-12-15", 0, "- - - - - - - -");
    }
}

/* A department has at least the work of those below it, and a budget is spread to the last cent. */
static void
check_sums (KoersStrategy *strategy,
            gint32         day)
{
  g_autoptr (KoersWorkload) workload = koers_workload_new (strategy, day);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  guint n_quarters = koers_workload_get_n_quarters (workload), n_departments = koers_workload_get_n_departments (workload), n = 0;
  gint64 budget = 0, expected = 0;
  KoersSpan span;

  g_assert_cmpuint (n_departments, ==, koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_DEPARTMENT)));
  if (n_quarters == 0)
    return;
  span = (KoersSpan) { koers_workload_get_quarter (workload, 0).day, koers_date_get_last_day (koers_workload_get_quarter (workload, n_quarters - 1)) + 1 };
  for (guint i = 0; i < n_departments; i++)
    {
      const KoersDepartmentPlace *place = koers_workload_get_department (workload, i);

      for (guint j = 0; j < n_quarters; j++)
        {
          const KoersWorkloadCell *cell = koers_workload_get_cell (workload, i, j);

          g_assert_cmpuint (cell->n_late, <=, cell->n);
          g_assert_cmpuint (cell->n, <=, koers_workload_get_most (workload));
          if (place->parent == G_MAXUINT)
            {
              budget += cell->budget;
              n += cell->n;
            }
          else
            {
              g_assert_cmpuint (place->parent, <, i);
              g_assert_cmpuint (cell->n, <=, koers_workload_get_cell (workload, place->parent, j)->n);
            }
        }
    }
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);
      KoersSpan own = koers_initiative_get_span (initiative);
      int state = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE);

      if (koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT) == NULL || koers_span_is_empty (own) ||
          state == KOERS_INITIATIVE_STATE_IDEA || state == KOERS_INITIATIVE_STATE_STOPPED)
        continue;
      if (koers_initiative_get_status (initiative, day).is_late)
        own.end = MAX (own.end, day + 1);
      for (guint j = 0; j < n_quarters; j++)
        {
          KoersDate quarter = koers_workload_get_quarter (workload, j);

          n -= koers_span_overlaps (own, (KoersSpan) { quarter.day, koers_date_get_last_day (quarter) + 1 }) ? 1 : 0;
        }
      own = koers_initiative_get_span (initiative);
      /* What lies outside the strategy is not shown; the rest is a share of it. */
      if (own.start >= span.start && own.end <= span.end)
        expected += koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0);
      else
        budget -= koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0) / koers_span_get_length (own) *
                  (gint64) MAX (MIN (own.end, span.end) - MAX (own.start, span.start), 0);
    }
  g_assert_cmpuint (n, ==, 0);
  /* Less than a cent for each day of each initiative that lies partly outside. */
  g_assert_cmpint (ABS (budget - expected), <=, (gint64) koers_record_list_get_n (initiatives) * 120000);
}

static void
test_random (void)
{
  for (guint i = 0; i < 30; i++)
    {
      guint32 seed = g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 400);

      g_test_message ("seed %u", seed);
      check_sums (strategy, 20000);
    }
}

static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autoptr (KoersWorkload) workload = koers_workload_new (strategy, day);

  check_sums (strategy, day);
  g_assert_cmpuint (koers_workload_get_n_quarters (workload), ==, 20);
  g_assert_cmpuint (koers_workload_get_n_departments (workload), ==, 10);
  g_assert_cmpuint (koers_workload_get_most (workload), >, 3);
}

static void
test_empty (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersWorkload) workload = koers_workload_new (strategy, 0);

  g_assert_cmpuint (koers_workload_get_n_quarters (workload), ==, 0);
  g_assert_cmpuint (koers_workload_get_most (workload), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/workload/in-time", Fixture, NULL, set_up, test_in_time, tear_down);
  g_test_add ("/workload/late", Fixture, NULL, set_up, test_late, tear_down);
  g_test_add ("/workload/no-work", Fixture, NULL, set_up, test_no_work, tear_down);
  g_test_add_data_func ("/workload/example/nl", "nl", test_example);
  g_test_add_data_func ("/workload/example/en", "en", test_example);
  g_test_add_func ("/workload/random", test_random);
  g_test_add_func ("/workload/empty", test_empty);
  return g_test_run ();
}
