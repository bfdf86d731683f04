/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-department-plan.h"

#include "koers-goal-place.h"

struct _KoersDepartmentPlan {
  KoersStrategy *strategy;
  gint32         day;
  GArray        *goals;        /* (element-type KoersGoalPlace): in the order of the plan */
  GHashTable    *goal_numbers; /* goal -> 1 + its number */
  GPtrArray     *departments;
  GPtrArray     *rows;        /* (element-type GHashTable): of each goal, department -> KoersDepartmentPlanCell */
  GHashTable    *busy;        /* departments that do something */
};

static void
free_cell (gpointer data)
{
  KoersDepartmentPlanCell *cell = data;

  g_ptr_array_unref (cell->initiatives);
  g_free (cell);
}

/* ---- goals and departments */

static void
add_goals (KoersDepartmentPlan *self)
{
  for (guint i = 0; i < self->goals->len; i++)
    {
      g_hash_table_insert (self->goal_numbers, g_array_index (self->goals, KoersGoalPlace, i).goal, GUINT_TO_POINTER (i + 1));
      g_ptr_array_add (self->rows, g_hash_table_new_full (NULL, NULL, NULL, free_cell));
    }
}

static void
add_departments (KoersDepartmentPlan *self)
{
  g_autoptr (GArray) places = koers_strategy_dup_departments (self->strategy);

  for (guint i = 0; i < places->len; i++)
    {
      KoersRecord *department = g_array_index (places, KoersDepartmentPlace, i).department;

      /* One that is no longer there but still has work is shown: that work has to go somewhere. */
      if (!koers_department_is_active (department, self->day) && !g_hash_table_contains (self->busy, department))
        continue;
      g_ptr_array_add (self->departments, department);
    }
}

/* ---- initiatives */

static void
add_to_cell (KoersDepartmentPlan *self,
             KoersRecord         *goal,
             KoersRecord         *department,
             KoersRecord         *initiative,
             KoersHealth          health)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->goal_numbers, goal));
  GHashTable *row = number > 0 ? g_ptr_array_index (self->rows, number - 1) : NULL;
  KoersDepartmentPlanCell *cell;

  if (row == NULL)
    return;
  cell = g_hash_table_lookup (row, department);
  if (cell == NULL)
    {
      cell = g_new0 (KoersDepartmentPlanCell, 1);
      cell->initiatives = g_ptr_array_new ();
      cell->health = health;
      g_hash_table_insert (row, department, cell);
    }
  /* One initiative after another: what is there already is the last one. */
  if (cell->initiatives->len > 0 && g_ptr_array_index (cell->initiatives, cell->initiatives->len - 1) == initiative)
    return;
  g_ptr_array_add (cell->initiatives, initiative);
  cell->health = koers_health_get_worse (cell->health, health);
  g_hash_table_add (self->busy, department);
}

static void
add_initiatives (KoersDepartmentPlan *self)
{
  g_autoptr (GPtrArray) initiatives = koers_strategy_dup_sorted (self->strategy, KOERS_KIND_INITIATIVE);

  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);
      g_autoptr (GPtrArray) goals = NULL, departments = NULL;
      KoersHealth health;

      if (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_STOPPED)
        continue;
      goals = koers_initiative_dup_goals (initiative);
      departments = koers_initiative_dup_departments (initiative, self->day);
      health = koers_initiative_get_status (initiative, self->day).health;
      for (guint j = 0; j < goals->len; j++)
        for (guint k = 0; k < departments->len; k++)
          add_to_cell (self, g_ptr_array_index (goals, j), g_ptr_array_index (departments, k), initiative, health);
    }
}

/**
 * koers_department_plan_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says what each department does for each goal. An initiative serves its primary goal and its further ones; it is done by its department
 * and by those that contribute to it. What was stopped serves nothing.
 *
 * Returns: (transfer full): the plans of the departments; they hold for the strategy as it is now
 */
KoersDepartmentPlan *
koers_department_plan_new (KoersStrategy *strategy,
                           gint32         day)
{
  KoersDepartmentPlan *self = g_new0 (KoersDepartmentPlan, 1);

  self->strategy = g_object_ref (strategy);
  self->day = day;
  self->goals = koers_strategy_dup_goals (strategy);
  self->goal_numbers = g_hash_table_new (NULL, NULL);
  self->departments = g_ptr_array_new ();
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->busy = g_hash_table_new (NULL, NULL);
  add_goals (self);
  add_initiatives (self);
  add_departments (self);
  return self;
}

/**
 * koers_department_plan_free:
 * @self: plans
 *
 * Lets go of them.
 */
void
koers_department_plan_free (KoersDepartmentPlan *self)
{
  g_array_unref (self->goals);
  g_hash_table_unref (self->goal_numbers);
  g_ptr_array_unref (self->departments);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->busy);
  g_object_unref (self->strategy);
  g_free (self);
}

KoersStrategy *
koers_department_plan_get_strategy (KoersDepartmentPlan *self)
{
  return self->strategy;
}

gint32
koers_department_plan_get_day (KoersDepartmentPlan *self)
{
  return self->day;
}

guint
koers_department_plan_get_n_goals (KoersDepartmentPlan *self)
{
  return self->goals->len;
}

/**
 * koers_department_plan_get_goal:
 * @self: plans
 * @goal: the number of a goal, in the order of the plan
 *
 * Returns: (transfer none): that goal
 */
KoersRecord *
koers_department_plan_get_goal (KoersDepartmentPlan *self,
                                guint                goal)
{
  return g_array_index (self->goals, KoersGoalPlace, goal).goal;
}

/**
 * koers_department_plan_get_depth:
 * @self: plans
 * @goal: the number of a goal
 *
 * Returns: how many goals it is part of
 */
guint
koers_department_plan_get_depth (KoersDepartmentPlan *self,
                                 guint                goal)
{
  return g_array_index (self->goals, KoersGoalPlace, goal).depth;
}

guint
koers_department_plan_get_n_departments (KoersDepartmentPlan *self)
{
  return self->departments->len;
}

/**
 * koers_department_plan_get_department:
 * @self: plans
 * @department: the number of a department, in the order of their tree
 *
 * Returns: (transfer none): that department; it is active, or it still has something to do
 */
KoersRecord *
koers_department_plan_get_department (KoersDepartmentPlan *self,
                                      guint                department)
{
  return g_ptr_array_index (self->departments, department);
}

/**
 * koers_department_plan_get_cell:
 * @self: plans
 * @goal: the number of a goal
 * @department: the number of a department
 *
 * Returns: (transfer none) (nullable): what the department does for the goal; %NULL for nothing yet
 */
const KoersDepartmentPlanCell *
koers_department_plan_get_cell (KoersDepartmentPlan *self,
                                guint                goal,
                                guint                department)
{
  return g_hash_table_lookup (g_ptr_array_index (self->rows, goal), g_ptr_array_index (self->departments, department));
}

/**
 * koers_department_plan_dup_idle:
 * @self: plans
 *
 * Returns: (transfer container) (element-type KoersRecord): the active departments that do nothing for any goal yet
 */
GPtrArray *
koers_department_plan_dup_idle (KoersDepartmentPlan *self)
{
  GPtrArray *idle = g_ptr_array_new ();

  for (guint i = 0; i < self->departments->len; i++)
    if (!g_hash_table_contains (self->busy, g_ptr_array_index (self->departments, i)))
      g_ptr_array_add (idle, g_ptr_array_index (self->departments, i));
  return idle;
}

/**
 * koers_department_plan_dup_unserved:
 * @self: plans
 *
 * Returns: (transfer container) (element-type KoersRecord): the goals for which no department does anything, apart from those that are
 *   reached through others
 */
GPtrArray *
koers_department_plan_dup_unserved (KoersDepartmentPlan *self)
{
  GPtrArray *unserved = g_ptr_array_new ();

  for (guint i = 0; i < self->goals->len; i++)
    {
      const KoersGoalPlace *place = &g_array_index (self->goals, KoersGoalPlace, i);
      gboolean has_parts = i + 1 < self->goals->len && (place + 1)->depth > place->depth;

      if (g_hash_table_size (g_ptr_array_index (self->rows, i)) == 0 && !has_parts)
        g_ptr_array_add (unserved, place->goal);
    }
  return unserved;
}
