/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-status.h"

G_BEGIN_DECLS

/**
 * KoersFindingKind:
 *
 * What can be the matter with a plan that is otherwise valid. What needs a decision comes first, in the order of #KoersAttention.
 */
typedef enum {
  KOERS_FINDING_KPI_OFF_TRACK,
  KOERS_FINDING_RISK_WITHOUT_RESPONSE,
  KOERS_FINDING_UNSUPPORTED,
  KOERS_FINDING_OVERDUE_ACTION,
  KOERS_FINDING_OVERDUE,
  KOERS_FINDING_LATE_MILESTONES,
  KOERS_FINDING_KPI_WITHOUT_VALUE,
  KOERS_FINDING_NO_UPDATE,
  KOERS_FINDING_NO_OWNER,
  KOERS_FINDING_NO_GOAL,
  KOERS_FINDING_NO_DATES,
  KOERS_FINDING_ENDS_AFTER_STRATEGY,
  KOERS_FINDING_NO_OBJECTIVE,
  KOERS_FINDING_OBJECTIVE_NOT_SERVED,
  KOERS_FINDING_GOAL_WITHOUT_INITIATIVE,
  KOERS_FINDING_GOAL_WITHOUT_KPI,
  KOERS_N_FINDING_KINDS
} KoersFindingKind;

/**
 * KoersFinding:
 * @kind: what is the matter
 * @record: (transfer none): with what
 * @n_late: how many of its milestones are late, for %KOERS_FINDING_LATE_MILESTONES
 * @day: the reporting day, for what needs a decision
 * @update: of when its last update is, for %KOERS_FINDING_NO_UPDATE; not set if there is none
 */
typedef struct {
  KoersFindingKind kind;
  KoersRecord     *record;
  guint            n_late;
  gint32           day;
  KoersDate        update;
} KoersFinding;

GPtrArray  *koers_strategy_find           (KoersStrategy               *strategy,
                                           gint32                       day);
GPtrArray  *koers_strategy_find_by_status (KoersStrategy               *strategy,
                                           gint32                       day,
                                           const KoersInitiativeStatus *statuses);
char       *koers_finding_dup_message     (const KoersFinding          *finding);
const char *koers_finding_get_word        (KoersFindingKind             kind);
char       *koers_finding_dup_summary     (KoersFindingKind             kind,
                                           guint                        n);

G_END_DECLS
