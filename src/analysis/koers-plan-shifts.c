/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-shifts.h"

#include "koers-department.h"

struct _KoersPlanShifts {
  KoersStrategy *strategy;
  GArray        *shifts;
  GPtrArray     *before; /* (element-type KoersRecord): all of the earlier plan */
};

/* Either a baseline, or the plan as it is now. */
typedef struct {
  GHashTable *frozen;
} Plan;

static gboolean
look_up (const Plan     *plan,
         KoersRecord    *record,
         KoersPlanDates *dates)
{
  const KoersPlanDates *frozen;

  if (plan->frozen == NULL)
    {
      *dates = koers_record_get_plan_dates (record);
      return koers_record_is_planned (record);
    }
  frozen = g_hash_table_lookup (plan->frozen, record);
  *dates = frozen != NULL ? *frozen : (KoersPlanDates) { { 0 } };
  return frozen != NULL;
}

static void
compare_record (KoersPlanShifts *self,
                const Plan      *before,
                const Plan      *after,
                KoersRecord     *record)
{
  KoersPlanShift shift = { record };
  gboolean was = look_up (before, record, &shift.before), is = look_up (after, record, &shift.after);

  if (was)
    g_ptr_array_add (self->before, record);
  if (!was && !is)
    return;
  if (was && is)
    {
      KoersSpan then = koers_plan_dates_get_span (shift.before), now = koers_plan_dates_get_span (shift.after);

      /* A quarter that became a day of that quarter has moved by what its edges moved. */
      shift.start_days = now.start - then.start;
      shift.end_days = now.end - then.end;
      if (shift.start_days == 0 && shift.end_days == 0)
        return;
    }
  shift.kind = !was ? KOERS_PLAN_SHIFT_ADDED : !is ? KOERS_PLAN_SHIFT_DROPPED : KOERS_PLAN_SHIFT_MOVED;
  g_array_append_val (self->shifts, shift);
}

static void
compare_initiative (KoersPlanShifts *self,
                    const Plan      *before,
                    const Plan      *after,
                    KoersRecord     *initiative)
{
  g_autoptr (GPtrArray) milestones = koers_strategy_dup_children (self->strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE,
                                                                  koers_record_get_id (initiative));

  compare_record (self, before, after, initiative);
  for (guint i = 0; i < milestones->len; i++)
    compare_record (self, before, after, g_ptr_array_index (milestones, i));
}

/**
 * koers_plan_shifts_new:
 * @strategy: a strategy
 * @before: a baseline of it
 * @after: (nullable): a later baseline; %NULL for the plan as it is now
 *
 * Compares two plans: what moved and by how much, what was added and what was dropped, in the order of the plan, each initiative with
 * its milestones after it. A deleted initiative is in no plan any more, nor in any baseline.
 *
 * Returns: (transfer full): how they differ; it holds for the strategy as it is now
 */
KoersPlanShifts *
koers_plan_shifts_new (KoersStrategy *strategy,
                       KoersRecord   *before,
                       KoersRecord   *after)
{
  KoersPlanShifts *self = g_new0 (KoersPlanShifts, 1);
  g_autoptr (GPtrArray) initiatives = koers_strategy_dup_sorted (strategy, KOERS_KIND_INITIATIVE);
  g_autoptr (GHashTable) frozen_before = koers_baseline_dup_dates (before);
  g_autoptr (GHashTable) frozen_after = after != NULL ? koers_baseline_dup_dates (after) : NULL;

  self->strategy = g_object_ref (strategy);
  self->shifts = g_array_new (FALSE, FALSE, sizeof (KoersPlanShift));
  self->before = g_ptr_array_new ();
  for (guint i = 0; i < initiatives->len; i++)
    compare_initiative (self, &(Plan) { frozen_before }, &(Plan) { frozen_after }, g_ptr_array_index (initiatives, i));
  return self;
}

/**
 * koers_plan_shifts_free:
 * @self: how two plans differ
 *
 * Lets go of it.
 */
void
koers_plan_shifts_free (KoersPlanShifts *self)
{
  g_ptr_array_unref (self->before);
  g_array_unref (self->shifts);
  g_object_unref (self->strategy);
  g_free (self);
}

/**
 * koers_plan_shifts_get_n:
 * @self: how two plans differ
 *
 * Returns: in how many things they do
 */
guint
koers_plan_shifts_get_n (KoersPlanShifts *self)
{
  return self->shifts->len;
}

/**
 * koers_plan_shifts_get:
 * @self: how two plans differ
 * @index: which difference
 *
 * Returns: (transfer none): that difference
 */
const KoersPlanShift *
koers_plan_shifts_get (KoersPlanShifts *self,
                       guint            index)
{
  g_return_val_if_fail (index < self->shifts->len, NULL);

  return &g_array_index (self->shifts, KoersPlanShift, index);
}

/**
 * koers_plan_shifts_get_total:
 * @self: how two plans differ
 *
 * Returns: how many commitments there were, and what became of them
 */
KoersPlanShiftCount
koers_plan_shifts_get_total (KoersPlanShifts *self)
{
  KoersPlanShiftCount total = { NULL, self->before->len };

  for (guint i = 0; i < self->shifts->len; i++)
    total.n[g_array_index (self->shifts, KoersPlanShift, i).kind]++;
  return total;
}

/* ---- per pillar and department */

static KoersRecord *
get_group (KoersRecord *subject,
           KoersKind    kind)
{
  if (koers_record_get_kind (subject) == KOERS_KIND_MILESTONE)
    subject = koers_record_get_target (subject, KOERS_MILESTONE_INITIATIVE);
  if (subject == NULL)
    return NULL;
  return kind == KOERS_KIND_PILLAR ? koers_initiative_get_pillar (subject) : koers_record_get_target (subject, KOERS_INITIATIVE_DEPARTMENT);
}

static GPtrArray *
dup_groups (KoersStrategy *strategy,
            KoersKind      kind)
{
  g_autoptr (GArray) places = NULL;
  GPtrArray *groups;

  if (kind == KOERS_KIND_PILLAR)
    return koers_strategy_dup_sorted (strategy, kind);
  places = koers_strategy_dup_departments (strategy);
  groups = g_ptr_array_new ();
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (groups, g_array_index (places, KoersDepartmentPlace, i).department);
  return groups;
}

/**
 * koers_plan_shifts_dup_counts:
 * @self: how two plans differ
 * @kind: %KOERS_KIND_PILLAR or %KOERS_KIND_DEPARTMENT
 *
 * Counts the commitments of each pillar or department, a milestone with its initiative.
 *
 * Returns: (transfer full) (element-type KoersPlanShiftCount): those that have any, in their own order, and last what belongs to none
 */
GArray *
koers_plan_shifts_dup_counts (KoersPlanShifts *self,
                              KoersKind        kind)
{
  g_autoptr (GPtrArray) groups = dup_groups (self->strategy, kind);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (KoersPlanShiftCount));

  for (guint i = 0; i < groups->len; i++)
    g_hash_table_insert (numbers, g_ptr_array_index (groups, i), GUINT_TO_POINTER (i));
  g_hash_table_insert (numbers, NULL, GUINT_TO_POINTER (groups->len));
  g_array_set_size (counts, groups->len + 1);
  for (guint i = 0; i < groups->len; i++)
    g_array_index (counts, KoersPlanShiftCount, i).group = g_ptr_array_index (groups, i);

  for (guint i = 0; i < self->before->len; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, get_group (g_ptr_array_index (self->before, i), kind)));

      g_array_index (counts, KoersPlanShiftCount, number).n_before++;
    }
  for (guint i = 0; i < self->shifts->len; i++)
    {
      const KoersPlanShift *shift = &g_array_index (self->shifts, KoersPlanShift, i);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, get_group (shift->subject, kind)));

      g_array_index (counts, KoersPlanShiftCount, number).n[shift->kind]++;
    }
  for (guint i = counts->len; i-- > 0;)
    {
      const KoersPlanShiftCount *count = &g_array_index (counts, KoersPlanShiftCount, i);

      if (count->n_before + count->n[KOERS_PLAN_SHIFT_ADDED] == 0)
        g_array_remove_index (counts, i);
    }
  return counts;
}
