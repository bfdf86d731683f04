/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-workload.h"

/* A strategy is for years, not for ever; more quarters than this are a slip of the pen in a date. */
#define MAX_QUARTERS 200

struct _KoersWorkload {
  gint32             day;
  KoersDate          first;
  guint              n_quarters;
  gint32            *starts; /* of each quarter, and where the last one ends */
  GArray            *departments;
  GHashTable        *numbers; /* department -> 1 + its number */
  KoersWorkloadCell *cells;
};

/* From the first quarter to the last: those of the strategy, or, if it has no dates, of its initiatives. */
static KoersSpan
find_span (KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  KoersRecord *root = koers_strategy_get_root (strategy);
  KoersDate start = root != NULL ? koers_record_get_date (root, KOERS_STRATEGY_START_DATE) : (KoersDate) { 0 };
  KoersDate end = root != NULL ? koers_record_get_date (root, KOERS_STRATEGY_END_DATE) : (KoersDate) { 0 };
  KoersSpan span = { 0, 0 };

  if (koers_date_is_set (start) && koers_date_is_set (end))
    return (KoersSpan) { start.day, koers_date_get_last_day (end) + 1 };
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    span = koers_span_union (span, koers_initiative_get_span (koers_record_list_get (list, i)));
  return span;
}

static KoersDate
get_quarter_of (gint32 day)
{
  int year, month;

  koers_day_to_calendar (day, &year, &month, NULL);
  return koers_date_new (year, month, 1, KOERS_PRECISION_QUARTER);
}

static void
make_quarters (KoersWorkload *self,
               KoersSpan      span)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gint32));
  KoersDate quarter;

  if (!koers_span_is_empty (span))
    {
      quarter = self->first = get_quarter_of (span.start);
      while (koers_date_is_set (quarter) && quarter.day < span.end && starts->len < MAX_QUARTERS)
        {
          gint32 next = koers_date_get_last_day (quarter) + 1;

          g_array_append_val (starts, quarter.day);
          span.start = next;
          quarter = koers_date_add (quarter, 1);
        }
    }
  self->n_quarters = starts->len;
  g_array_append_val (starts, span.start);
  self->starts = (gint32 *) (gpointer) g_array_free (starts, FALSE);
}

/* What of a budget falls before a day, in cents; exact, and all of it once the span is over. */
static gint64
get_spent_by (gint64    budget,
              KoersSpan span,
              gint32    day)
{
  gint64 length = koers_span_get_length (span), passed = CLAMP ((gint64) day - span.start, 0, length);

  return budget / length * passed + budget % length * passed / length;
}

static guint
find_quarter (KoersWorkload *self,
              gint32         day)
{
  guint from = 0, to = self->n_quarters;

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (self->starts[middle + 1] <= day)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static void
add_initiative (KoersWorkload *self,
                KoersRecord   *initiative)
{
  int state = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT)));
  gint64 budget = koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0);
  KoersSpan planned = koers_initiative_get_span (initiative), span = planned;
  KoersInitiativeStatus status;

  if (number == 0 || state == KOERS_INITIATIVE_STATE_IDEA || state == KOERS_INITIATIVE_STATE_STOPPED || koers_span_is_empty (planned))
    return;

  status = koers_initiative_get_status (initiative, self->day);
  /* What should have been finished still is work. */
  if (status.is_late)
    span.end = MAX (span.end, self->day + 1);
  for (guint i = find_quarter (self, span.start); i < self->n_quarters && self->starts[i] < span.end; i++)
    {
      KoersWorkloadCell *cell = &self->cells[(number - 1) * self->n_quarters + i];

      cell->health = cell->n == 0 ? status.health : koers_health_get_worse (cell->health, status.health);
      cell->n++;
      cell->n_late += status.is_late || status.health == KOERS_HEALTH_OFF_TRACK ? 1 : 0;
      cell->budget += get_spent_by (budget, planned, self->starts[i + 1]) - get_spent_by (budget, planned, self->starts[i]);
    }
}

/* What a department does is done by the one that it is part of. */
static void
roll_up (KoersWorkload *self)
{
  for (guint i = self->departments->len; i-- > 0;)
    {
      guint parent = koers_workload_get_department (self, i)->parent;

      for (guint j = 0; parent != G_MAXUINT && j < self->n_quarters; j++)
        {
          const KoersWorkloadCell *own = koers_workload_get_cell (self, i, j);
          KoersWorkloadCell *above = &self->cells[parent * self->n_quarters + j];

          if (own->n == 0)
            continue;
          above->health = above->n == 0 ? own->health : koers_health_get_worse (above->health, own->health);
          above->n += own->n;
          above->n_late += own->n_late;
          above->budget += own->budget;
        }
    }
}

/**
 * koers_workload_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Counts for each department, with those that are part of it, what runs in each quarter of the strategy. Ideas and what was stopped are
 * no work. Late work goes on until @day. A budget is spread evenly over the days that the initiative was planned for.
 *
 * Returns: (transfer full): the workload; it holds for the strategy as it is now
 */
KoersWorkload *
koers_workload_new (KoersStrategy *strategy,
                    gint32         day)
{
  KoersWorkload *self = g_new0 (KoersWorkload, 1);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);

  self->day = day;
  make_quarters (self, find_span (strategy));
  self->departments = koers_strategy_dup_departments (strategy);
  self->numbers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->departments->len; i++)
    g_hash_table_insert (self->numbers, koers_workload_get_department (self, i)->department, GUINT_TO_POINTER (i + 1));
  self->cells = g_new0 (KoersWorkloadCell, (gsize) self->departments->len * self->n_quarters + 1);
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    add_initiative (self, koers_record_list_get (initiatives, i));
  roll_up (self);
  return self;
}

/**
 * koers_workload_free:
 * @self: a workload
 *
 * Lets go of it.
 */
void
koers_workload_free (KoersWorkload *self)
{
  g_free (self->starts);
  g_free (self->cells);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->departments);
  g_free (self);
}

gint32
koers_workload_get_day (KoersWorkload *self)
{
  return self->day;
}

guint
koers_workload_get_n_quarters (KoersWorkload *self)
{
  return self->n_quarters;
}

/**
 * koers_workload_get_quarter:
 * @self: a workload
 * @quarter: the number of a quarter
 *
 * Returns: that quarter
 */
KoersDate
koers_workload_get_quarter (KoersWorkload *self,
                            guint          quarter)
{
  return (KoersDate) { self->starts[quarter], KOERS_PRECISION_QUARTER };
}

guint
koers_workload_get_n_departments (KoersWorkload *self)
{
  return self->departments->len;
}

/**
 * koers_workload_get_department:
 * @self: a workload
 * @department: the number of a department, in the order of the tree
 *
 * Returns: (transfer none): that department
 */
const KoersDepartmentPlace *
koers_workload_get_department (KoersWorkload *self,
                               guint          department)
{
  return &g_array_index (self->departments, KoersDepartmentPlace, department);
}

/**
 * koers_workload_lookup:
 * @self: a workload
 * @record: a department
 * @department: (out): its number
 *
 * Returns: whether it has one
 */
gboolean
koers_workload_lookup (KoersWorkload *self,
                       KoersRecord   *record,
                       guint         *department)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, record));

  if (number == 0)
    return FALSE;
  *department = number - 1;
  return TRUE;
}

/**
 * koers_workload_get_cell:
 * @self: a workload
 * @department: the number of a department
 * @quarter: the number of a quarter
 *
 * Returns: (transfer none): what it has to do then, with the departments below it
 */
const KoersWorkloadCell *
koers_workload_get_cell (KoersWorkload *self,
                         guint          department,
                         guint          quarter)
{
  return &self->cells[department * self->n_quarters + quarter];
}

/**
 * koers_workload_get_most:
 * @self: a workload
 *
 * Returns: how many initiatives the busiest department has in its busiest quarter
 */
guint
koers_workload_get_most (KoersWorkload *self)
{
  guint most = 0;

  for (guint i = 0; i < self->departments->len * self->n_quarters; i++)
    most = MAX (most, self->cells[i].n);
  return most;
}
