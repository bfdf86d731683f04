/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-department.h"
#include "koers-progress-mean.h"

G_BEGIN_DECLS

/**
 * KoersProgressPart:
 * @n: how many initiatives there are
 * @n_stopped: how many of them were stopped
 * @healths: how many of them go how; lights are never averaged
 * @n_doubted: how many of those on track are not supported by what is known
 * @sources: how many of them have their progress from where
 * @mean: how far those are together that have a progress
 *
 * How a part of the strategy stands.
 */
typedef struct {
  guint             n;
  guint             n_stopped;
  guint             healths[KOERS_N_HEALTHS];
  guint             n_doubted;
  guint             sources[KOERS_N_PROGRESS_SOURCES];
  KoersProgressMean mean;
} KoersProgressPart;

/**
 * KoersProgress:
 *
 * How the strategy stands, and its pillars, goals, departments and objectives. It holds for the strategy as it was when it was made.
 */
typedef struct _KoersProgress KoersProgress;

void                         koers_progress_part_add          (KoersProgressPart           *self,
                                                               KoersRecord                 *initiative,
                                                               const KoersInitiativeStatus *status);
KoersHealth                  koers_progress_part_get_worst    (const KoersProgressPart     *self);

KoersProgress               *koers_progress_new               (KoersStrategy               *strategy,
                                                               gint32                       day);
void                         koers_progress_free              (KoersProgress               *self);
KoersStrategy               *koers_progress_get_strategy      (KoersProgress               *self);
gint32                       koers_progress_get_day           (KoersProgress               *self);
const KoersProgressPart     *koers_progress_get_totals        (KoersProgress               *self);
const KoersProgressPart     *koers_progress_lookup            (KoersProgress               *self,
                                                               KoersRecord                 *record);
const KoersInitiativeStatus *koers_progress_get_status        (KoersProgress               *self,
                                                               KoersRecord                 *initiative);
guint                        koers_progress_get_n_departments (KoersProgress               *self);
const KoersDepartmentPlace  *koers_progress_get_department    (KoersProgress               *self,
                                                               guint                        department);
guint                        koers_progress_get_n_pillars     (KoersProgress               *self);
KoersRecord                 *koers_progress_get_pillar        (KoersProgress               *self,
                                                               guint                        pillar);
const KoersProgressPart     *koers_progress_get_cell          (KoersProgress               *self,
                                                               guint                        department,
                                                               guint                        pillar);
GPtrArray                   *koers_progress_dup_initiatives   (KoersProgress               *self,
                                                               guint                        department,
                                                               guint                        pillar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersProgress, koers_progress_free)

G_END_DECLS
