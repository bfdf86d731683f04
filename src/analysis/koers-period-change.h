/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-status.h"

G_BEGIN_DECLS

/**
 * KoersPeriodChangeKind:
 * @KOERS_PERIOD_CHANGE_MISSED: a milestone was due in between, as it was planned before or after, and is not reached: a promise not kept
 * @KOERS_PERIOD_CHANGE_KEPT: a milestone was reached in between: a promise kept
 * @KOERS_PERIOD_CHANGE_WORSE: an initiative goes worse, or it is not known any more how it goes
 * @KOERS_PERIOD_CHANGE_BETTER: an initiative goes better, or was completed
 * @KOERS_PERIOD_CHANGE_STALE: what was said last of an initiative got too old to say anything
 * @KOERS_PERIOD_CHANGE_SLIPPED: an initiative or a milestone is planned later
 * @KOERS_PERIOD_CHANGE_PULLED_FORWARD: it is planned earlier
 * @KOERS_PERIOD_CHANGE_KPI: a KPI has another value or another light
 * @KOERS_PERIOD_CHANGE_ADDED: it was not there, or had been stopped or cancelled
 * @KOERS_PERIOD_CHANGE_DROPPED: it was deleted, stopped or cancelled
 *
 * What can change from one report to the next, in the order in which people are told.
 */
typedef enum {
  KOERS_PERIOD_CHANGE_MISSED,
  KOERS_PERIOD_CHANGE_KEPT,
  KOERS_PERIOD_CHANGE_WORSE,
  KOERS_PERIOD_CHANGE_BETTER,
  KOERS_PERIOD_CHANGE_STALE,
  KOERS_PERIOD_CHANGE_SLIPPED,
  KOERS_PERIOD_CHANGE_PULLED_FORWARD,
  KOERS_PERIOD_CHANGE_KPI,
  KOERS_PERIOD_CHANGE_ADDED,
  KOERS_PERIOD_CHANGE_DROPPED,
  KOERS_N_PERIOD_CHANGE_KINDS
} KoersPeriodChangeKind;

/**
 * KoersPeriodState:
 * @record: (transfer none) (nullable): the record in the strategy as it stood; %NULL if it was not there
 * @date: of what moved, the start or the end that did; of a milestone when it was due; of a milestone that was reached when that was; of what
 *   got stale when something was said last
 * @health: how an initiative or a KPI went
 * @measurement: (transfer none) (nullable): what was measured last of a KPI
 *
 * What a change is about, as it was on one of the two days.
 */
typedef struct {
  KoersRecord *record;
  KoersDate    date;
  KoersHealth  health;
  KoersRecord *measurement;
} KoersPeriodState;

/**
 * KoersPeriodChange:
 * @kind: what happened
 * @before: how it was
 * @after: how it is
 * @days: of what moved, by how many days; negative for earlier
 * @is_start: of what moved, whether it is its start, the end being the same
 *
 * A difference between a strategy as it stood on one day and on another.
 */
typedef struct {
  KoersPeriodChangeKind kind;
  KoersPeriodState      before;
  KoersPeriodState      after;
  int                   days;
  gboolean              is_start;
} KoersPeriodChange;

/**
 * KoersPeriodChanges:
 *
 * How a strategy differs from what it was.
 */
typedef struct _KoersPeriodChanges KoersPeriodChanges;

KoersPeriodChanges      *koers_period_changes_new           (KoersStrategy            *before,
                                                             gint32                    before_day,
                                                             KoersStrategy            *after,
                                                             gint32                    after_day);
void                     koers_period_changes_free          (KoersPeriodChanges       *self);
guint                    koers_period_changes_get_n         (KoersPeriodChanges       *self);
const KoersPeriodChange *koers_period_changes_get           (KoersPeriodChanges       *self,
                                                             guint                     index);
guint                    koers_period_changes_count         (KoersPeriodChanges       *self,
                                                             KoersPeriodChangeKind     kind);
KoersRecord             *koers_period_change_get_record     (const KoersPeriodChange  *change);
const char              *koers_period_change_kind_get_word  (KoersPeriodChangeKind     kind);
const char              *koers_period_change_kind_get_title (KoersPeriodChangeKind     kind);
char                    *koers_period_change_dup_message    (const KoersPeriodChange  *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersPeriodChanges, koers_period_changes_free)

G_END_DECLS
