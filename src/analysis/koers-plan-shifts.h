/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-baseline.h"

G_BEGIN_DECLS

/**
 * KoersPlanShiftKind:
 * @KOERS_PLAN_SHIFT_MOVED: it is planned on other days
 * @KOERS_PLAN_SHIFT_ADDED: it is in the later plan only
 * @KOERS_PLAN_SHIFT_DROPPED: it is in the earlier plan only: stopped, cancelled or without dates
 *
 * What became of something that was planned.
 */
typedef enum {
  KOERS_PLAN_SHIFT_MOVED,
  KOERS_PLAN_SHIFT_ADDED,
  KOERS_PLAN_SHIFT_DROPPED
} KoersPlanShiftKind;

#define KOERS_N_PLAN_SHIFT_KINDS (KOERS_PLAN_SHIFT_DROPPED + 1)

/**
 * KoersPlanShift:
 * @subject: (transfer none): an initiative or a milestone
 * @kind: what became of it
 * @before: what the earlier plan says
 * @after: what the later plan says
 * @start_days: by how many days its first day moved; negative for earlier
 * @end_days: by how many days its last day moved; negative for earlier
 *
 * A difference between two plans.
 */
typedef struct {
  KoersRecord        *subject;
  KoersPlanShiftKind  kind;
  KoersPlanDates      before;
  KoersPlanDates      after;
  int                 start_days;
  int                 end_days;
} KoersPlanShift;

/**
 * KoersPlanShiftCount:
 * @group: (transfer none) (nullable): a pillar or a department; %NULL for what belongs to none
 * @n_before: how many initiatives and milestones of it are in the earlier plan
 * @n: how many of each #KoersPlanShiftKind
 *
 * How many commitments of a pillar or a department were kept and how many were not.
 */
typedef struct {
  KoersRecord *group;
  guint        n_before;
  guint        n[KOERS_N_PLAN_SHIFT_KINDS];
} KoersPlanShiftCount;

/**
 * KoersPlanShifts:
 *
 * How two plans differ.
 */
typedef struct _KoersPlanShifts KoersPlanShifts;

KoersPlanShifts      *koers_plan_shifts_new        (KoersStrategy   *strategy,
                                                    KoersRecord     *before,
                                                    KoersRecord     *after);
void                  koers_plan_shifts_free       (KoersPlanShifts *self);
guint                 koers_plan_shifts_get_n      (KoersPlanShifts *self);
const KoersPlanShift *koers_plan_shifts_get        (KoersPlanShifts *self,
                                                    guint            index);
KoersPlanShiftCount   koers_plan_shifts_get_total  (KoersPlanShifts *self);
GArray               *koers_plan_shifts_dup_counts (KoersPlanShifts *self,
                                                    KoersKind        kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersPlanShifts, koers_plan_shifts_free)

G_END_DECLS
