/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-department-plan.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* Whether an initiative serves a goal, and whether a department does it: said here in another way than in the code. */
static gboolean
serves (KoersStrategy *strategy,
        KoersRecord   *initiative,
        KoersRecord   *goal)
{
  KoersRecordList *links = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE_GOAL);

  if (koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL) == goal)
    return TRUE;
  for (guint i = 0; i < koers_record_list_get_n (links); i++)
    if (koers_record_get_target (koers_record_list_get (links, i), KOERS_INITIATIVE_GOAL_INITIATIVE) == initiative &&
        koers_record_get_target (koers_record_list_get (links, i), KOERS_INITIATIVE_GOAL_GOAL) == goal)
      return TRUE;
  return FALSE;
}

static gboolean
is_done_by (KoersStrategy *strategy,
            KoersRecord   *initiative,
            KoersRecord   *department,
            gint32         day)
{
  KoersRecordList *parts = koers_strategy_get_list (strategy, KOERS_KIND_RESPONSIBILITY);

  if (koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT) == department)
    return TRUE;
  for (guint i = 0; i < koers_record_list_get_n (parts); i++)
    {
      KoersRecord *part = koers_record_list_get (parts, i);
      int kind = koers_record_get_choice (part, KOERS_RESPONSIBILITY_KIND);

      if (koers_record_get_target (part, KOERS_RESPONSIBILITY_INITIATIVE) == initiative &&
          koers_record_get_target (part, KOERS_RESPONSIBILITY_DEPARTMENT) == department && koers_responsibility_is_valid (part, day) &&
          kind != KOERS_RESPONSIBILITY_KIND_CONSULTED && kind != KOERS_RESPONSIBILITY_KIND_INFORMED)
        return TRUE;
    }
  return FALSE;
}

/* The cells together hold each (goal, department, initiative) once, and none that is not there. */
static void
check_triples (KoersStrategy *strategy,
               gint32         day)
{
  g_autoptr (KoersDepartmentPlan) plan = koers_department_plan_new (strategy, day);
  KoersRecordList *goals = koers_strategy_get_list (strategy, KOERS_KIND_GOAL);
  KoersRecordList *departments = koers_strategy_get_list (strategy, KOERS_KIND_DEPARTMENT);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  guint n = 0, n_cells = 0;

  g_assert_cmpuint (koers_department_plan_get_n_goals (plan), ==, koers_record_list_get_n (goals));
  for (guint i = 0; i < koers_record_list_get_n (goals); i++)
    for (guint j = 0; j < koers_record_list_get_n (departments); j++)
      for (guint k = 0; k < koers_record_list_get_n (initiatives); k++)
        if (koers_record_get_choice (koers_record_list_get (initiatives, k), KOERS_INITIATIVE_STATE) != KOERS_INITIATIVE_STATE_STOPPED &&
            serves (strategy, koers_record_list_get (initiatives, k), koers_record_list_get (goals, i)) &&
            is_done_by (strategy, koers_record_list_get (initiatives, k), koers_record_list_get (departments, j), day))
          n++;
  for (guint i = 0; i < koers_department_plan_get_n_goals (plan); i++)
    for (guint j = 0; j < koers_department_plan_get_n_departments (plan); j++)
      {
        const KoersDepartmentPlanCell *cell = koers_department_plan_get_cell (plan, i, j);

        for (guint k = 0; cell != NULL && k < cell->initiatives->len; k++)
          {
            KoersRecord *initiative = g_ptr_array_index (cell->initiatives, k);
            KoersHealth health = koers_initiative_get_status (initiative, day).health;

            n_cells++;
            g_assert_true (serves (strategy, initiative, koers_department_plan_get_goal (plan, i)));
            g_assert_true (is_done_by (strategy, initiative, koers_department_plan_get_department (plan, j), day));
            g_assert_cmpint (koers_health_get_worse (cell->health, health), ==, cell->health);
          }
      }
  g_assert_cmpuint (n_cells, ==, n);
}

static void
test_random (void)
{
  for (guint i = 0; i < 20; i++)
    {
      guint32 seed = g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 300);

      g_test_message ("seed %u", seed);
      check_triples (strategy, 20000);
    }
}

static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autoptr (KoersDepartmentPlan) plan = koers_department_plan_new (strategy, day);
  g_autoptr (GPtrArray) idle = koers_department_plan_dup_idle (plan), unserved = koers_department_plan_dup_unserved (plan);

  check_triples (strategy, day);
  /* Two of the ten departments went up into another one; the accountants have nothing yet. */
  g_assert_cmpuint (koers_department_plan_get_n_departments (plan), ==, 8);
  g_assert_cmpuint (koers_department_plan_get_n_goals (plan), ==, 15);
  for (guint i = 0; i < idle->len; i++)
    g_assert_cmpstr (koers_record_get_text (g_ptr_array_index (idle, i), KOERS_DEPARTMENT_CODE), ==, "GAD");
  g_assert_cmpuint (unserved->len, ==, 0);
}

/* Departments in the order of their tree, active or not on a day, and shown after that only while they have work. */
static void
test_departments (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar, goal, old, new;
  gint32 day = koers_test_date ("2025-06-30").date.day;
  g_autoptr (GArray) places = NULL;

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR, koers_value_id (pillar), -1);
  new = koers_test_insert (changes, strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("New"),
                           KOERS_DEPARTMENT_POSITION, koers_value_integer (1), KOERS_DEPARTMENT_VALID_FROM, koers_test_date ("2025"), -1);
  old = koers_test_insert (changes, strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Old"),
                           KOERS_DEPARTMENT_POSITION, koers_value_integer (2), KOERS_DEPARTMENT_VALID_TO, koers_test_date ("2024"), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Part"),
                     KOERS_DEPARTMENT_POSITION, koers_value_integer (3), KOERS_DEPARTMENT_PARENT, koers_value_id (new), -1);
  koers_test_apply (strategy, changes);

  places = koers_strategy_dup_departments (strategy);
  g_assert_cmpuint (places->len, ==, 3);
  g_assert_cmpstr (koers_record_get_name (g_array_index (places, KoersDepartmentPlace, 1).department), ==, "Part");
  g_assert_cmpuint (g_array_index (places, KoersDepartmentPlace, 1).depth, ==, 1);
  g_assert_cmpuint (g_array_index (places, KoersDepartmentPlace, 1).parent, ==, 0);
  g_assert_true (koers_department_is_active (koers_strategy_lookup (strategy, new), day));
  g_assert_false (koers_department_is_active (koers_strategy_lookup (strategy, new), koers_test_date ("2024-12-31").date.day));
  g_assert_false (koers_department_is_active (koers_strategy_lookup (strategy, old), day));
  g_assert_true (koers_department_is_active (koers_strategy_lookup (strategy, old), koers_test_date ("2024-12-31").date.day));

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (KoersDepartmentPlan) plan = koers_department_plan_new (strategy, day);
      g_autoptr (GPtrArray) unserved = koers_department_plan_dup_unserved (plan), idle = koers_department_plan_dup_idle (plan);

      g_assert_cmpuint (koers_department_plan_get_n_departments (plan), ==, 2 + i);
      g_assert_cmpuint (idle->len, ==, 2);
      g_assert_cmpuint (unserved->len, ==, 1 - i);
      if (i == 1)
        break;
      changes = koers_change_set_new ("");
      koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                         KOERS_INITIATIVE_GOAL, koers_value_id (goal), KOERS_INITIATIVE_DEPARTMENT, koers_value_id (old), -1);
      koers_test_apply (strategy, changes);
    }
}

/* A department that both owns an initiative and contributes to it does it once, and so does one that serves a goal twice. */
static void
test_once (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar, goal, department, initiative;
  g_autoptr (KoersDepartmentPlan) plan = NULL;
  const KoersDepartmentPlanCell *cell;

  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR, koers_value_id (pillar), -1);
  department = koers_test_insert (changes, strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("D"), -1);
  initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                  KOERS_INITIATIVE_GOAL, koers_value_id (goal), KOERS_INITIATIVE_DEPARTMENT, koers_value_id (department), -1);
  for (int kind = KOERS_RESPONSIBILITY_KIND_LEAD; kind <= KOERS_RESPONSIBILITY_KIND_CONTRIBUTOR; kind++)
    koers_test_insert (changes, strategy, KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_KIND, koers_value_integer (kind),
                       KOERS_RESPONSIBILITY_DEPARTMENT, koers_value_id (department), KOERS_RESPONSIBILITY_INITIATIVE, koers_value_id (initiative), -1);
  koers_test_apply (strategy, changes);

  plan = koers_department_plan_new (strategy, 20000);
  cell = koers_department_plan_get_cell (plan, 0, 0);
  g_assert_nonnull (cell);
  g_assert_cmpuint (cell->initiatives->len, ==, 1);
  check_triples (strategy, 20000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/department-plan/example/nl", "nl", test_example);
  g_test_add_data_func ("/department-plan/example/en", "en", test_example);
  g_test_add_func ("/department-plan/departments", test_departments);
  g_test_add_func ("/department-plan/once", test_once);
  g_test_add_func ("/department-plan/random", test_random);
  return g_test_run ();
}
