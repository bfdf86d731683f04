/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-department-plan.h"

struct _KoersDepartmentPlan {
  KoersStrategy *strategy;
  gint32         day;
  GPtrArray     *goals;
  GArray        *depths;      /* of each goal */
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

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  return koers_record_compare (*(KoersRecord **) a, *(KoersRecord **) b);
}

static GPtrArray *
sort_kind (KoersStrategy *strategy,
           KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (records, koers_record_list_get (list, i));
  g_ptr_array_sort (records, compare_records);
  return records;
}

/* ---- goals and departments */

static void
add_goal (KoersDepartmentPlan *self,
          KoersRecord         *goal,
          guint                depth)
{
  g_autoptr (GPtrArray) below = NULL;

  if (g_hash_table_contains (self->goal_numbers, goal))
    return;
  g_ptr_array_add (self->goals, goal);
  g_array_append_val (self->depths, depth);
  g_hash_table_insert (self->goal_numbers, goal, GUINT_TO_POINTER (self->goals->len));
  g_ptr_array_add (self->rows, g_hash_table_new_full (NULL, NULL, NULL, free_cell));
  below = koers_strategy_dup_children (self->strategy, KOERS_KIND_GOAL, KOERS_GOAL_PARENT, koers_record_get_id (goal));
  for (guint i = 0; i < below->len; i++)
    add_goal (self, g_ptr_array_index (below, i), depth + 1);
}

/* In the order of the plan: pillar by pillar, and each goal above those that are part of it. */
static void
add_goals (KoersDepartmentPlan *self)
{
  g_autoptr (GPtrArray) pillars = sort_kind (self->strategy, KOERS_KIND_PILLAR);
  g_autoptr (GPtrArray) all = sort_kind (self->strategy, KOERS_KIND_GOAL);

  for (guint i = 0; i < pillars->len; i++)
    {
      g_autoptr (GPtrArray) goals = koers_strategy_dup_children (self->strategy, KOERS_KIND_GOAL, KOERS_GOAL_PILLAR,
                                                                 koers_record_get_id (g_ptr_array_index (pillars, i)));

      for (guint j = 0; j < goals->len; j++)
        add_goal (self, g_ptr_array_index (goals, j), 0);
    }
  /* The door refuses goals that stand nowhere, but a damaged file may hold one. */
  for (guint i = 0; i < all->len; i++)
    add_goal (self, g_ptr_array_index (all, i), 0);
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

/* The department whose it is, and those that do a part of it. */
static GPtrArray *
find_departments (KoersDepartmentPlan *self,
                  KoersRecord         *initiative)
{
  GPtrArray *found = g_ptr_array_new ();
  KoersRecord *own = koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT);
  GPtrArray *parts = koers_strategy_get_referrers (self->strategy, KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_INITIATIVE,
                                                   koers_record_get_id (initiative));

  if (own != NULL)
    g_ptr_array_add (found, own);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      KoersRecord *part = g_ptr_array_index (parts, i);
      KoersRecord *department = koers_record_get_target (part, KOERS_RESPONSIBILITY_DEPARTMENT);
      int kind = koers_record_get_choice (part, KOERS_RESPONSIBILITY_KIND);

      /* Who is asked or told does nothing for the goal. */
      if (department != NULL && kind != KOERS_RESPONSIBILITY_KIND_CONSULTED && kind != KOERS_RESPONSIBILITY_KIND_INFORMED &&
          koers_responsibility_is_valid (part, self->day))
        g_ptr_array_add (found, department);
    }
  return found;
}

static GPtrArray *
find_goals (KoersDepartmentPlan *self,
            KoersRecord         *initiative)
{
  GPtrArray *found = g_ptr_array_new ();
  KoersRecord *primary = koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL);
  GPtrArray *further = koers_strategy_get_referrers (self->strategy, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE,
                                                     koers_record_get_id (initiative));

  if (primary != NULL)
    g_ptr_array_add (found, primary);
  for (guint i = 0; further != NULL && i < further->len; i++)
    {
      KoersRecord *goal = koers_record_get_target (g_ptr_array_index (further, i), KOERS_INITIATIVE_GOAL_GOAL);

      if (goal != NULL)
        g_ptr_array_add (found, goal);
    }
  return found;
}

static void
add_initiatives (KoersDepartmentPlan *self)
{
  g_autoptr (GPtrArray) initiatives = sort_kind (self->strategy, KOERS_KIND_INITIATIVE);

  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);
      g_autoptr (GPtrArray) goals = NULL, departments = NULL;
      KoersHealth health;

      if (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_STOPPED)
        continue;
      goals = find_goals (self, initiative);
      departments = find_departments (self, initiative);
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
  self->goals = g_ptr_array_new ();
  self->depths = g_array_new (FALSE, FALSE, sizeof (guint));
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
  g_ptr_array_unref (self->goals);
  g_array_unref (self->depths);
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
  return g_ptr_array_index (self->goals, goal);
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
  return g_array_index (self->depths, guint, goal);
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
      gboolean has_parts = i + 1 < self->goals->len && g_array_index (self->depths, guint, i + 1) > g_array_index (self->depths, guint, i);

      if (g_hash_table_size (g_ptr_array_index (self->rows, i)) == 0 && !has_parts)
        g_ptr_array_add (unserved, g_ptr_array_index (self->goals, i));
    }
  return unserved;
}
