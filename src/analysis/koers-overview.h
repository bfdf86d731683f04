/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-finding.h"
#include "koers-progress.h"

G_BEGIN_DECLS

/**
 * KoersOverviewGroup:
 * @record: (nullable): the pillar or department; %NULL for all together, and for what has none
 * @n_goals: how many goals it has, with those below them; 0 for a department
 * @part: how its initiatives stand
 * @states: how many of them are in each state
 * @n_active: how many are decided and not finished: planned, in progress or on hold
 * @n_late: how many of the active ones are past their end, or have a milestone that is
 * @active_budget: what the active ones may cost, in cents
 *
 * The numbers of a pillar, a department, or the strategy as a whole.
 */
typedef struct {
  KoersRecord      *record;
  guint             n_goals;
  KoersProgressPart part;
  guint             states[KOERS_INITIATIVE_STATE_N];
  guint             n_active;
  guint             n_late;
  gint64            active_budget;
} KoersOverviewGroup;

/**
 * KoersOverview:
 *
 * A strategy at a glance, as it stood on a day. It never changes, and it is right until the strategy does.
 */
typedef struct _KoersOverview KoersOverview;

KoersOverview            *koers_overview_new                 (KoersStrategy            *strategy,
                                                              gint32                    day,
                                                              guint                     max_milestones);
KoersOverview            *koers_overview_ref                 (KoersOverview            *self);
void                      koers_overview_unref               (KoersOverview            *self);
gint32                    koers_overview_get_day             (KoersOverview            *self);
const KoersOverviewGroup *koers_overview_get_totals          (KoersOverview            *self);
const KoersOverviewGroup *koers_overview_get_pillars         (KoersOverview            *self,
                                                              guint                    *n);
const KoersOverviewGroup *koers_overview_get_departments     (KoersOverview            *self,
                                                              guint                    *n);
GPtrArray                *koers_overview_get_findings        (KoersOverview            *self,
                                                              KoersFindingKind          kind);
guint                     koers_overview_get_n_findings      (KoersOverview            *self);
GPtrArray                *koers_overview_get_next_milestones (KoersOverview            *self,
                                                              guint                    *n_all);
GPtrArray                *koers_overview_get_late_milestones (KoersOverview            *self,
                                                              guint                    *n_all);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersOverview, koers_overview_unref)

G_END_DECLS
