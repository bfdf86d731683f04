/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-doubt.h"
#include "koers-span.h"

G_BEGIN_DECLS

/**
 * KoersHealth:
 *
 * How work goes, for people: the light of the last update, or what follows from the state.
 */
typedef enum {
  KOERS_HEALTH_NOT_ASSESSED,
  KOERS_HEALTH_ON_TRACK,
  KOERS_HEALTH_AT_RISK,
  KOERS_HEALTH_OFF_TRACK,
  KOERS_HEALTH_ACHIEVED,
  KOERS_N_HEALTHS
} KoersHealth;

/**
 * KoersProgressSource:
 * @KOERS_PROGRESS_NONE: nothing says how far it is
 * @KOERS_PROGRESS_STATE: it is completed
 * @KOERS_PROGRESS_JUDGEMENT: somebody judged it, in an update
 * @KOERS_PROGRESS_MILESTONES: the share of the milestones that is done
 * @KOERS_PROGRESS_KPI: how far the KPIs that count as its progress have come
 *
 * Where a percentage comes from. No percentage is shown without it.
 */
typedef enum {
  KOERS_PROGRESS_NONE,
  KOERS_PROGRESS_STATE,
  KOERS_PROGRESS_JUDGEMENT,
  KOERS_PROGRESS_MILESTONES,
  KOERS_PROGRESS_KPI,
  KOERS_N_PROGRESS_SOURCES
} KoersProgressSource;

/**
 * KoersInitiativeStatus:
 * @health: how it goes
 * @percent: how far it is, 0 to 100; -1 if nothing says so
 * @source: where @percent comes from
 * @update: (nullable): the update that @health and a judged @percent come from
 * @n_milestones: how many milestones there are, cancelled ones not counted
 * @n_done: how many of them are done
 * @n_late: how many of them are late
 * @is_late: whether the work itself should have been finished
 * @doubts: if it is on track: what speaks against that
 */
typedef struct {
  KoersHealth         health;
  int                 percent;
  KoersProgressSource source;
  KoersRecord        *update;
  guint               n_milestones;
  guint               n_done;
  guint               n_late;
  gboolean            is_late;
  KoersDoubts         doubts;
} KoersInitiativeStatus;

gint32                koers_strategy_get_reporting_day (KoersStrategy *strategy);
KoersRecord          *koers_initiative_get_pillar      (KoersRecord   *initiative);
KoersRecord          *koers_goal_get_pillar            (KoersRecord   *goal);
KoersSpan             koers_initiative_get_span        (KoersRecord   *initiative);
KoersDate             koers_initiative_get_forecast    (KoersRecord   *initiative,
                                                        KoersRecord   *update);
gboolean              koers_initiative_is_over         (KoersRecord   *initiative);
KoersHealth           koers_initiative_get_health      (KoersRecord   *initiative,
                                                        gint32         day);
KoersInitiativeStatus koers_initiative_get_status      (KoersRecord   *initiative,
                                                        gint32         day);
KoersInitiativeStatus koers_initiative_foresee_status  (KoersRecord   *initiative,
                                                        gint32         day,
                                                        KoersHealth    health,
                                                        int            percent);
gboolean              koers_update_is_handed_in        (KoersRecord   *update);
gboolean              koers_task_is_over               (KoersRecord   *record,
                                                        int            field);
gboolean              koers_milestone_is_open          (KoersRecord   *milestone,
                                                        gint32         day);
gboolean              koers_milestone_is_late          (KoersRecord   *milestone,
                                                        gint32         day);
const char           *koers_health_get_title           (KoersHealth    health);
const char           *koers_health_get_word            (KoersHealth    health);
const char           *koers_initiative_status_get_title (const KoersInitiativeStatus *status);
const char           *koers_initiative_status_get_word  (const KoersInitiativeStatus *status);
char                 *koers_initiative_status_dup_progress (const KoersInitiativeStatus *status);
char                 *koers_initiative_status_dup_doubts (const KoersInitiativeStatus *status,
                                                          KoersRecord                 *initiative,
                                                          gint32                       day);
const char           *koers_progress_source_get_word   (KoersProgressSource source);

G_END_DECLS
