/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-table.h"

#include "koers-department.h"
#include "koers-goal-place.h"

struct _KoersCoverageTable {
  KoersCoverage     *coverage;
  KoersCoverageAxis  axis;
  GArray            *columns;    /* (element-type KoersCoverageColumn) */
  GHashTable        *numbers;    /* record of a column, or %NULL for none -> 1 + its number */
  GHashTable        *places;     /* initiative -> (element-type guint): the columns that it stands in */
  KoersCoverageCell *objectives; /* row by row */
  KoersCoverageCell *chapters;   /* row by row */
  guint             *totals;     /* of each chapter: how many initiatives serve it */
};

/* ---- columns */

static void
add_column (KoersCoverageTable *self,
            KoersRecord        *record,
            guint               depth)
{
  KoersCoverageColumn column = { record, depth };

  g_array_append_val (self->columns, column);
  g_hash_table_insert (self->numbers, record, GUINT_TO_POINTER (self->columns->len));
}

static void
add_columns (KoersCoverageTable *self)
{
  KoersStrategy *strategy = koers_coverage_get_strategy (self->coverage);

  if (self->axis == KOERS_COVERAGE_BY_PILLAR)
    {
      g_autoptr (GPtrArray) pillars = koers_strategy_dup_sorted (strategy, KOERS_KIND_PILLAR);

      for (guint i = 0; i < pillars->len; i++)
        add_column (self, g_ptr_array_index (pillars, i), 0);
    }
  else if (self->axis == KOERS_COVERAGE_BY_GOAL)
    {
      g_autoptr (GArray) goals = koers_strategy_dup_goals (strategy);

      for (guint i = 0; i < goals->len; i++)
        add_column (self, g_array_index (goals, KoersGoalPlace, i).goal, g_array_index (goals, KoersGoalPlace, i).depth);
    }
  else
    {
      g_autoptr (GArray) departments = koers_strategy_dup_departments (strategy);

      for (guint i = 0; i < departments->len; i++)
        add_column (self, g_array_index (departments, KoersDepartmentPlace, i).department,
                    g_array_index (departments, KoersDepartmentPlace, i).depth);
    }
}

/* Departments that are no longer there stay only if they serve something; so does the column of what has none. */
static void
drop_columns (KoersCoverageTable *self,
              GHashTable         *used)
{
  gint32 day = koers_coverage_get_day (self->coverage);

  if (g_hash_table_contains (used, NULL))
    add_column (self, NULL, 0);
  if (self->axis != KOERS_COVERAGE_BY_DEPARTMENT)
    return;
  g_hash_table_remove_all (self->numbers);
  for (guint i = 0; i < self->columns->len;)
    {
      KoersRecord *department = g_array_index (self->columns, KoersCoverageColumn, i).record;

      if (department != NULL && !g_hash_table_contains (used, department) && !koers_department_is_active (department, day))
        {
          g_array_remove_index (self->columns, i);
          continue;
        }
      i++;
      g_hash_table_insert (self->numbers, department, GUINT_TO_POINTER (i));
    }
}

/* The pillar, goals or departments of an initiative; one %NULL if it has none. */
static GPtrArray *
find_records (KoersCoverageTable *self,
              KoersRecord        *initiative)
{
  KoersRecord *pillar;
  GPtrArray *found;

  switch (self->axis)
    {
    case KOERS_COVERAGE_BY_GOAL:
      found = koers_initiative_dup_goals (initiative);
      break;
    case KOERS_COVERAGE_BY_DEPARTMENT:
      found = koers_initiative_dup_departments (initiative, koers_coverage_get_day (self->coverage));
      break;
    case KOERS_COVERAGE_BY_PILLAR:
    case KOERS_N_COVERAGE_AXES:
    default:
      found = g_ptr_array_new ();
      pillar = koers_initiative_get_pillar (initiative);
      if (pillar != NULL)
        g_ptr_array_add (found, pillar);
    }
  if (found->len == 0)
    g_ptr_array_add (found, NULL);
  return found;
}

/* Where each initiative stands, looked up once however many objectives it serves. */
static void
find_places (KoersCoverageTable *self)
{
  g_autoptr (GHashTable) records = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer initiative, of;

  for (guint i = 0; i < koers_coverage_get_n_objectives (self->coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (self->coverage, i);

      for (guint j = 0; j < objective->n_services; j++)
        if (!g_hash_table_contains (records, objective->services[j].initiative))
          {
            GPtrArray *found = find_records (self, objective->services[j].initiative);

            for (guint k = 0; k < found->len; k++)
              g_hash_table_add (used, g_ptr_array_index (found, k));
            g_hash_table_insert (records, objective->services[j].initiative, found);
          }
    }
  drop_columns (self, used);
  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &initiative, &of))
    {
      GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < ((GPtrArray *) of)->len; i++)
        {
          guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, g_ptr_array_index ((GPtrArray *) of, i)));
          gboolean is_there = number == 0;

          number--;
          for (guint j = 0; j < numbers->len && !is_there; j++)
            is_there = g_array_index (numbers, guint, j) == number;
          if (!is_there)
            g_array_append_val (numbers, number);
        }
      g_hash_table_insert (self->places, initiative, numbers);
    }
}

/* ---- cells */

static void
count (KoersCoverageCell          *cell,
       const KoersCoverageService *service)
{
  gboolean is_first = cell->n == cell->n_stopped;

  cell->n++;
  if (service->is_stopped)
    cell->n_stopped++;
  else
    cell->worst = is_first ? service->health : koers_health_get_worse (cell->worst, service->health);
}

static void
count_chapter (KoersCoverageTable *self,
               guint               number)
{
  const KoersCoverageChapter *chapter = koers_coverage_get_chapter (self->coverage, number);
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);
  guint n = self->columns->len;

  for (guint i = chapter->first; i < chapter->first + chapter->n_objectives; i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (self->coverage, i);

      for (guint j = 0; j < objective->n_services; j++)
        {
          const KoersCoverageService *service = &objective->services[j];
          GArray *columns = g_hash_table_lookup (self->places, service->initiative);
          gboolean is_new = g_hash_table_add (counted, service->initiative);

          for (guint k = 0; k < columns->len; k++)
            {
              guint column = g_array_index (columns, guint, k);

              count (&self->objectives[i * n + column], service);
              if (is_new)
                count (&self->chapters[number * n + column], service);
            }
        }
    }
  self->totals[number] = g_hash_table_size (counted);
}

/**
 * koers_coverage_table_new:
 * @coverage: a coverage; it must outlive the table
 * @axis: what to set objectives against
 *
 * Counts what serves each objective and each chapter, by pillar, goal or department.
 *
 * Returns: (transfer full): the counts
 */
KoersCoverageTable *
koers_coverage_table_new (KoersCoverage     *coverage,
                          KoersCoverageAxis  axis)
{
  KoersCoverageTable *self = g_new0 (KoersCoverageTable, 1);

  self->coverage = coverage;
  self->axis = axis;
  self->columns = g_array_new (FALSE, FALSE, sizeof (KoersCoverageColumn));
  self->numbers = g_hash_table_new (NULL, NULL);
  self->places = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  add_columns (self);
  find_places (self);
  self->objectives = g_new0 (KoersCoverageCell, koers_coverage_get_n_objectives (coverage) * self->columns->len + 1);
  self->chapters = g_new0 (KoersCoverageCell, koers_coverage_get_n_chapters (coverage) * self->columns->len + 1);
  self->totals = g_new0 (guint, koers_coverage_get_n_chapters (coverage) + 1);
  for (guint i = 0; i < koers_coverage_get_n_chapters (coverage); i++)
    count_chapter (self, i);
  return self;
}

/**
 * koers_coverage_table_free:
 * @self: a table
 *
 * Lets go of it.
 */
void
koers_coverage_table_free (KoersCoverageTable *self)
{
  g_array_unref (self->columns);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->places);
  g_free (self->objectives);
  g_free (self->chapters);
  g_free (self->totals);
  g_free (self);
}

KoersCoverageAxis
koers_coverage_table_get_axis (KoersCoverageTable *self)
{
  return self->axis;
}

guint
koers_coverage_table_get_n_columns (KoersCoverageTable *self)
{
  return self->columns->len;
}

/**
 * koers_coverage_table_get_column:
 * @self: a table
 * @column: the number of a column, in the order of the plan
 *
 * Returns: (transfer none): what stands there; what has none comes last, and only if there is such an initiative
 */
const KoersCoverageColumn *
koers_coverage_table_get_column (KoersCoverageTable *self,
                                 guint               column)
{
  return &g_array_index (self->columns, KoersCoverageColumn, column);
}

/**
 * koers_coverage_table_get_cell:
 * @self: a table
 * @objective: the number of an objective
 * @column: the number of a column
 *
 * Returns: (transfer none): what serves the objective from there
 */
const KoersCoverageCell *
koers_coverage_table_get_cell (KoersCoverageTable *self,
                               guint               objective,
                               guint               column)
{
  return &self->objectives[objective * self->columns->len + column];
}

/**
 * koers_coverage_table_get_chapter_cell:
 * @self: a table
 * @chapter: the number of a chapter
 * @column: the number of a column
 *
 * Returns: (transfer none): what serves the objectives of the chapter from there, each initiative counted once
 */
const KoersCoverageCell *
koers_coverage_table_get_chapter_cell (KoersCoverageTable *self,
                                       guint               chapter,
                                       guint               column)
{
  return &self->chapters[chapter * self->columns->len + column];
}

/**
 * koers_coverage_table_get_n_of_chapter:
 * @self: a table
 * @chapter: the number of a chapter
 *
 * Returns: how many initiatives serve its objectives, each counted once
 */
guint
koers_coverage_table_get_n_of_chapter (KoersCoverageTable *self,
                                       guint               chapter)
{
  return self->totals[chapter];
}

/**
 * koers_coverage_table_is_in:
 * @self: a table
 * @initiative: an initiative that serves an objective
 * @column: the number of a column
 *
 * Returns: whether it stands in that column
 */
gboolean
koers_coverage_table_is_in (KoersCoverageTable *self,
                            KoersRecord        *initiative,
                            guint               column)
{
  GArray *columns = g_hash_table_lookup (self->places, initiative);

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    if (g_array_index (columns, guint, i) == column)
      return TRUE;
  return FALSE;
}
