/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-progress.h"

#include "koers-coverage.h"

/* More levels of goals than anybody has; the door refuses circles, a damaged file may hold one. */
#define MAX_LEVELS 100

struct _KoersProgress {
  KoersStrategy         *strategy;
  gint32                 day;
  guint                  n_initiatives;
  KoersInitiativeStatus *statuses; /* by the index of the initiative */
  KoersProgressPart      totals;
  GHashTable            *parts;       /* (element-type KoersRecord KoersProgressPart) */
  GArray                *departments; /* of KoersDepartmentPlace; after them a place for what has none */
  GPtrArray             *pillars;     /* after them a place for what has none */
  GHashTable            *numbers;     /* 1 + the number of a department or pillar */
  KoersProgressPart     *cells;
};

/* ---- a part */

/**
 * koers_progress_part_add:
 * @self: a part
 * @initiative: an initiative
 * @status: how it stands
 *
 * Counts an initiative.
 */
void
koers_progress_part_add (KoersProgressPart           *self,
                         KoersRecord                 *initiative,
                         const KoersInitiativeStatus *status)
{
  self->n++;
  self->n_stopped += koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_STOPPED ? 1 : 0;
  self->healths[status->health]++;
  self->n_doubted += status->doubts != KOERS_DOUBT_NONE ? 1 : 0;
  self->sources[status->source]++;
  koers_progress_mean_add (&self->mean, status->percent, koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0));
}

/**
 * koers_progress_part_get_worst:
 * @self: a part
 *
 * Returns: how that goes which goes worst, what was stopped left out
 */
KoersHealth
koers_progress_part_get_worst (const KoersProgressPart *self)
{
  KoersHealth worst = KOERS_HEALTH_ACHIEVED;

  for (int health = 0; health < KOERS_N_HEALTHS; health++)
    if (self->healths[health] > (health == KOERS_HEALTH_NOT_ASSESSED ? self->n_stopped : 0))
      worst = koers_health_get_worse (worst, (KoersHealth) health);
  return self->n > self->n_stopped ? worst : KOERS_HEALTH_NOT_ASSESSED;
}

/* ---- the parts */

static KoersProgressPart *
ensure_part (KoersProgress *self,
             KoersRecord   *record)
{
  KoersProgressPart *part = g_hash_table_lookup (self->parts, record);

  if (part == NULL)
    {
      part = g_new0 (KoersProgressPart, 1);
      g_hash_table_insert (self->parts, record, part);
    }
  return part;
}

static void
add_empty_parts (KoersProgress *self,
                 KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (self->strategy, kind);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    ensure_part (self, koers_record_list_get (list, i));
}

/* What stands nowhere stands after all others. */
static guint
get_number (KoersProgress *self,
            KoersRecord   *record,
            guint          n)
{
  guint number = record != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, record)) : 0;

  return number > 0 ? number - 1 : n;
}

static void
add_places (KoersProgress *self)
{
  self->departments = koers_strategy_dup_departments (self->strategy);
  self->pillars = koers_strategy_dup_sorted (self->strategy, KOERS_KIND_PILLAR);
  self->numbers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->departments->len; i++)
    g_hash_table_insert (self->numbers, koers_progress_get_department (self, i)->department, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < self->pillars->len; i++)
    g_hash_table_insert (self->numbers, g_ptr_array_index (self->pillars, i), GUINT_TO_POINTER (i + 1));
  self->cells = g_new0 (KoersProgressPart, (self->departments->len + 1) * (self->pillars->len + 1));
}

static KoersProgressPart *
get_cell (KoersProgress *self,
          guint          department,
          guint          pillar)
{
  return &self->cells[department * (self->pillars->len + 1) + pillar];
}

/* In each goal that its own is part of. */
static void
count_for_goals (KoersProgress               *self,
                 KoersRecord                 *initiative,
                 const KoersInitiativeStatus *status)
{
  KoersRecord *goal = koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL);

  for (guint i = 0; goal != NULL && i < MAX_LEVELS; i++)
    {
      koers_progress_part_add (ensure_part (self, goal), initiative, status);
      goal = koers_record_get_target (goal, KOERS_GOAL_PARENT);
    }
}

/* In each department that its own stands under, and there in the column of its pillar. */
static void
count_for_departments (KoersProgress               *self,
                       KoersRecord                 *initiative,
                       guint                        pillar,
                       const KoersInitiativeStatus *status)
{
  guint number = get_number (self, koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT), self->departments->len);

  if (number == self->departments->len)
    koers_progress_part_add (get_cell (self, number, pillar), initiative, status);
  while (number < self->departments->len)
    {
      const KoersDepartmentPlace *place = koers_progress_get_department (self, number);

      koers_progress_part_add (get_cell (self, number, pillar), initiative, status);
      koers_progress_part_add (ensure_part (self, place->department), initiative, status);
      number = place->parent;
    }
}

static void
count_initiative (KoersProgress               *self,
                  KoersRecord                 *initiative,
                  const KoersInitiativeStatus *status)
{
  KoersRecord *pillar = koers_initiative_get_pillar (initiative);

  koers_progress_part_add (&self->totals, initiative, status);
  if (pillar != NULL)
    koers_progress_part_add (ensure_part (self, pillar), initiative, status);
  count_for_goals (self, initiative, status);
  count_for_departments (self, initiative, get_number (self, pillar, self->pillars->len), status);
}

/* What serves it, as the coverage says; what was stopped serves nothing. */
static void
count_for_objectives (KoersProgress *self)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new_by_status (self->strategy, self->day, NULL, self->statuses);

  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);
      KoersProgressPart *part = ensure_part (self, objective->objective);

      for (guint j = 0; j < objective->n_services; j++)
        if (!objective->services[j].is_stopped)
          koers_progress_part_add (part, objective->services[j].initiative, koers_progress_get_status (self, objective->services[j].initiative));
    }
}

/* ---- the whole */

/**
 * koers_progress_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says how all parts of a strategy stand. An initiative counts in its primary goal and the goals and the pillar that this is part of, in its
 * own department and those above it, and for every objective of the agreements in force that it serves; in each of them once.
 *
 * Returns: (transfer full): the progress of the strategy
 */
KoersProgress *
koers_progress_new (KoersStrategy *strategy,
                    gint32         day)
{
  KoersProgress *self = g_new0 (KoersProgress, 1);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);

  self->strategy = g_object_ref (strategy);
  self->day = day;
  self->n_initiatives = koers_record_list_get_n (initiatives);
  self->statuses = g_new (KoersInitiativeStatus, self->n_initiatives + 1);
  self->parts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  add_places (self);
  add_empty_parts (self, KOERS_KIND_PILLAR);
  add_empty_parts (self, KOERS_KIND_GOAL);
  add_empty_parts (self, KOERS_KIND_DEPARTMENT);
  for (guint i = 0; i < self->n_initiatives; i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);

      self->statuses[i] = koers_initiative_get_status (initiative, day);
      count_initiative (self, initiative, &self->statuses[i]);
    }
  count_for_objectives (self);
  return self;
}

/**
 * koers_progress_free:
 * @self: the progress of a strategy
 *
 * Lets go of it.
 */
void
koers_progress_free (KoersProgress *self)
{
  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->departments);
  g_ptr_array_unref (self->pillars);
  g_free (self->cells);
  g_free (self->statuses);
  g_object_unref (self->strategy);
  g_free (self);
}

KoersStrategy *
koers_progress_get_strategy (KoersProgress *self)
{
  return self->strategy;
}

gint32
koers_progress_get_day (KoersProgress *self)
{
  return self->day;
}

const KoersProgressPart *
koers_progress_get_totals (KoersProgress *self)
{
  return &self->totals;
}

/**
 * koers_progress_lookup:
 * @self: the progress of a strategy
 * @record: a pillar, goal, department or objective of it
 *
 * Returns: (transfer none) (nullable): how it stands, with what is part of it; %NULL for an objective of an agreement that is not in force
 */
const KoersProgressPart *
koers_progress_lookup (KoersProgress *self,
                       KoersRecord   *record)
{
  return g_hash_table_lookup (self->parts, record);
}

/**
 * koers_progress_get_status:
 * @self: the progress of a strategy
 * @initiative: an initiative of it
 *
 * Returns: (transfer none): how that stands
 */
const KoersInitiativeStatus *
koers_progress_get_status (KoersProgress *self,
                           KoersRecord   *initiative)
{
  return &self->statuses[koers_record_get_index (initiative)];
}

guint
koers_progress_get_n_departments (KoersProgress *self)
{
  return self->departments->len;
}

/**
 * koers_progress_get_department:
 * @self: the progress of a strategy
 * @department: the number of a department, in the order of their tree
 *
 * Returns: (transfer none): that department and where it stands
 */
const KoersDepartmentPlace *
koers_progress_get_department (KoersProgress *self,
                               guint          department)
{
  return &g_array_index (self->departments, KoersDepartmentPlace, department);
}

guint
koers_progress_get_n_pillars (KoersProgress *self)
{
  return self->pillars->len;
}

/**
 * koers_progress_get_pillar:
 * @self: the progress of a strategy
 * @pillar: the number of a pillar, in their order
 *
 * Returns: (transfer none): that pillar
 */
KoersRecord *
koers_progress_get_pillar (KoersProgress *self,
                           guint          pillar)
{
  return g_ptr_array_index (self->pillars, pillar);
}

/**
 * koers_progress_get_cell:
 * @self: the progress of a strategy
 * @department: the number of a department; their number for what has none
 * @pillar: the number of a pillar; their number for what has none
 *
 * Returns: (transfer none): how that stands which a department and those under it do for a pillar
 */
const KoersProgressPart *
koers_progress_get_cell (KoersProgress *self,
                         guint          department,
                         guint          pillar)
{
  return get_cell (self, department, pillar);
}

static gboolean
stands_in (KoersProgress *self,
           guint          number,
           guint          department)
{
  while (number != department && number < self->departments->len)
    number = koers_progress_get_department (self, number)->parent;
  return number == department;
}

static int
compare_initiatives (gconstpointer a,
                     gconstpointer b,
                     gpointer      data)
{
  KoersRecord *one = *(KoersRecord *const *) a, *other = *(KoersRecord *const *) b;
  KoersHealth health = koers_progress_get_status (data, one)->health, other_health = koers_progress_get_status (data, other)->health;

  if (health != other_health)
    return koers_health_get_worse (health, other_health) == health ? -1 : 1;
  return koers_record_compare (one, other);
}

/**
 * koers_progress_dup_initiatives:
 * @self: the progress of a strategy
 * @department: the number of a department; their number for what has none
 * @pillar: the number of a pillar; their number for what has none
 *
 * Returns: (transfer container) (element-type KoersRecord): what is counted there, what goes worst first
 */
GPtrArray *
koers_progress_dup_initiatives (KoersProgress *self,
                                guint          department,
                                guint          pillar)
{
  KoersRecordList *initiatives = koers_strategy_get_list (self->strategy, KOERS_KIND_INITIATIVE);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);

      if (get_number (self, koers_initiative_get_pillar (initiative), self->pillars->len) == pillar &&
          stands_in (self, get_number (self, koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT), self->departments->len), department))
        g_ptr_array_add (found, initiative);
    }
  g_ptr_array_sort_with_data (found, compare_initiatives, self);
  return found;
}
