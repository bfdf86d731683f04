/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-overview.h"

struct _KoersOverview {
  gatomicrefcount    ref_count;
  gint32             day;
  KoersOverviewGroup totals;
  /* (element-type KoersOverviewGroup): in the order of the catalogue; what has none comes last. */
  GArray            *pillars;
  GArray            *departments;
  GPtrArray         *findings[KOERS_N_FINDING_KINDS];
  guint              n_findings;
  /* (element-type KoersRecord): the first to come first. */
  GPtrArray         *next;
  GPtrArray         *late;
  guint              n_next;
  guint              n_late;
  guint              max_milestones;
};

/* ---- groups */

/* One group for each record of a kind, at the index of the record, and one for what has none. */
static GArray *
new_groups (KoersStrategy *strategy,
            KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  guint n = koers_record_list_get_n (list);
  GArray *groups = g_array_sized_new (FALSE, TRUE, sizeof (KoersOverviewGroup), n + 1);

  g_array_set_size (groups, n + 1);
  for (guint i = 0; i < n; i++)
    g_array_index (groups, KoersOverviewGroup, i).record = g_object_ref (koers_record_list_get (list, i));
  return groups;
}

static KoersOverviewGroup *
get_group (GArray      *groups,
           KoersRecord *record)
{
  return &g_array_index (groups, KoersOverviewGroup, record != NULL ? koers_record_get_index (record) : groups->len - 1);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  KoersRecord *one = ((const KoersOverviewGroup *) a)->record, *other = ((const KoersOverviewGroup *) b)->record;

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  return koers_record_compare (one, other);
}

/* What has no pillar is a group only if there is something in it; a department only if it has something to do. */
static void
finish_groups (GArray   *groups,
               gboolean  keep_empty)
{
  g_array_sort (groups, compare_groups);
  for (guint i = groups->len; i-- > 0;)
    {
      KoersOverviewGroup *group = &g_array_index (groups, KoersOverviewGroup, i);

      if (group->part.n > 0 || group->n_goals > 0 || (keep_empty && group->record != NULL))
        continue;
      g_clear_object (&group->record);
      g_array_remove_index (groups, i);
    }
}

static void
free_groups (GArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    g_clear_object (&g_array_index (groups, KoersOverviewGroup, i).record);
  g_array_unref (groups);
}

static gboolean
is_active (int state)
{
  return state == KOERS_INITIATIVE_STATE_PLANNED || state == KOERS_INITIATIVE_STATE_IN_PROGRESS || state == KOERS_INITIATIVE_STATE_ON_HOLD;
}

static void
count_initiative (KoersOverviewGroup          *group,
                  KoersRecord                 *initiative,
                  const KoersInitiativeStatus *status)
{
  int state = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE);

  koers_progress_part_add (&group->part, initiative, status);
  group->states[state]++;
  if (!is_active (state))
    return;
  group->n_active++;
  group->n_late += status->is_late || status->n_late > 0 ? 1 : 0;
  group->active_budget += koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0);
}

/* ---- milestones */

static int
compare_milestones (KoersRecord *a,
                    KoersRecord *b)
{
  gint32 one = koers_date_get_last_day (koers_record_get_date (a, KOERS_MILESTONE_DUE_DATE));
  gint32 other = koers_date_get_last_day (koers_record_get_date (b, KOERS_MILESTONE_DUE_DATE));

  return one != other ? (one > other) - (one < other) : koers_record_compare (a, b);
}

/* Keeps only the first ones: sorting thirty thousand to show eight takes longer than all the rest. */
static void
keep_milestone (GPtrArray   *first,
                KoersRecord *milestone,
                guint        max)
{
  guint at = first->len;

  while (at > 0 && compare_milestones (milestone, g_ptr_array_index (first, at - 1)) < 0)
    at--;
  if (at >= max)
    return;
  g_ptr_array_insert (first, (int) at, g_object_ref (milestone));
  if (first->len > max)
    g_ptr_array_set_size (first, (int) max);
}

/* Of work that is over or stopped no milestone is to come. */
static void
look_at_milestones (KoersOverview               *self,
                    KoersRecord                 *initiative,
                    const KoersInitiativeStatus *status)
{
  GPtrArray *milestones;

  if (status->n_milestones == status->n_done || koers_initiative_is_over (initiative))
    return;
  milestones = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE,
                                             koers_record_get_id (initiative));
  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      KoersRecord *milestone = g_ptr_array_index (milestones, i);

      if (koers_milestone_is_late (milestone, self->day))
        {
          self->n_late++;
          keep_milestone (self->late, milestone, self->max_milestones);
        }
      else if (koers_milestone_is_open (milestone, self->day) && koers_date_is_set (koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE)))
        {
          self->n_next++;
          keep_milestone (self->next, milestone, self->max_milestones);
        }
    }
}

/* ---- attention */

/* The records stay as long as the overview does. */
static void
finding_free (gpointer data)
{
  KoersFinding *finding = data;

  g_object_unref (finding->record);
  g_free (finding);
}

static void
group_findings (KoersOverview               *self,
                KoersStrategy               *strategy,
                const KoersInitiativeStatus *statuses)
{
  g_autoptr (GPtrArray) findings = koers_strategy_find_by_status (strategy, self->day, statuses);

  self->n_findings = findings->len;
  for (int kind = 0; kind < KOERS_N_FINDING_KINDS; kind++)
    self->findings[kind] = g_ptr_array_new_with_free_func (finding_free);
  g_ptr_array_set_free_func (findings, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      KoersFinding *finding = g_ptr_array_index (findings, i);

      g_object_ref (finding->record);
      g_ptr_array_add (self->findings[finding->kind], finding);
    }
}

/* ---- the whole */

/**
 * koers_overview_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 * @max_milestones: how many milestones to come, and how many late ones, to keep
 *
 * Counts a strategy: per pillar, per department and as a whole, with what needs attention and which milestones come next. It takes
 * as long as there are initiatives and milestones: some 40 ms for 10,000 with 30,000, and half as much more the first time.
 *
 * Returns: (transfer full): how the strategy stood on that day
 */
KoersOverview *
koers_overview_new (KoersStrategy *strategy,
                    gint32         day,
                    guint          max_milestones)
{
  KoersOverview *self = g_new0 (KoersOverview, 1);
  KoersRecordList *goals = koers_strategy_get_list (strategy, KOERS_KIND_GOAL);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  g_autofree KoersInitiativeStatus *statuses = g_new (KoersInitiativeStatus, koers_record_list_get_n (initiatives));

  g_atomic_ref_count_init (&self->ref_count);
  self->day = day;
  self->max_milestones = max_milestones;
  self->pillars = new_groups (strategy, KOERS_KIND_PILLAR);
  self->departments = new_groups (strategy, KOERS_KIND_DEPARTMENT);
  self->next = g_ptr_array_new_with_free_func (g_object_unref);
  self->late = g_ptr_array_new_with_free_func (g_object_unref);

  self->totals.n_goals = koers_record_list_get_n (goals);
  for (guint i = 0; i < koers_record_list_get_n (goals); i++)
    get_group (self->pillars, koers_goal_get_pillar (koers_record_list_get (goals, i)))->n_goals++;
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);
      KoersInitiativeStatus *status = &statuses[i];

      *status = koers_initiative_get_status (initiative, day);
      count_initiative (&self->totals, initiative, status);
      count_initiative (get_group (self->pillars, koers_initiative_get_pillar (initiative)), initiative, status);
      count_initiative (get_group (self->departments, koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT)), initiative, status);
      look_at_milestones (self, initiative, status);
    }
  finish_groups (self->pillars, TRUE);
  finish_groups (self->departments, FALSE);
  group_findings (self, strategy, statuses);
  return self;
}

KoersOverview *
koers_overview_ref (KoersOverview *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
koers_overview_unref (KoersOverview *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  free_groups (self->pillars);
  free_groups (self->departments);
  for (int kind = 0; kind < KOERS_N_FINDING_KINDS; kind++)
    g_ptr_array_unref (self->findings[kind]);
  g_ptr_array_unref (self->next);
  g_ptr_array_unref (self->late);
  g_free (self);
}

/**
 * koers_overview_get_day:
 * @self: an overview
 *
 * Returns: the day on which everything was judged, in days since 1970-01-01
 */
gint32
koers_overview_get_day (KoersOverview *self)
{
  return self->day;
}

const KoersOverviewGroup *
koers_overview_get_totals (KoersOverview *self)
{
  return &self->totals;
}

/**
 * koers_overview_get_pillars:
 * @self: an overview
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): every pillar in its order, and what has none if there is such
 */
const KoersOverviewGroup *
koers_overview_get_pillars (KoersOverview *self,
                            guint         *n)
{
  *n = self->pillars->len;
  return (const KoersOverviewGroup *) (gpointer) self->pillars->data;
}

/**
 * koers_overview_get_departments:
 * @self: an overview
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the departments that have initiatives of their own, in their order, and what has none
 */
const KoersOverviewGroup *
koers_overview_get_departments (KoersOverview *self,
                                guint         *n)
{
  *n = self->departments->len;
  return (const KoersOverviewGroup *) (gpointer) self->departments->data;
}

/**
 * koers_overview_get_findings:
 * @self: an overview
 * @kind: what is the matter
 *
 * Returns: (transfer none) (element-type KoersFinding): with what
 */
GPtrArray *
koers_overview_get_findings (KoersOverview    *self,
                             KoersFindingKind  kind)
{
  return self->findings[kind];
}

guint
koers_overview_get_n_findings (KoersOverview *self)
{
  return self->n_findings;
}

/**
 * koers_overview_get_next_milestones:
 * @self: an overview
 * @n_all: (out) (optional): how many there are in all
 *
 * Returns: (transfer none) (element-type KoersRecord): the open milestones whose period was not over, the first to come first
 */
GPtrArray *
koers_overview_get_next_milestones (KoersOverview *self,
                                    guint         *n_all)
{
  if (n_all != NULL)
    *n_all = self->n_next;
  return self->next;
}

/**
 * koers_overview_get_late_milestones:
 * @self: an overview
 * @n_all: (out) (optional): how many there are in all
 *
 * Returns: (transfer none) (element-type KoersRecord): the open milestones whose period was over, the longest ago first
 */
GPtrArray *
koers_overview_get_late_milestones (KoersOverview *self,
                                    guint         *n_all)
{
  if (n_all != NULL)
    *n_all = self->n_late;
  return self->late;
}
