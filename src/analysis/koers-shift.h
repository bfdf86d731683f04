/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"
#include "koers-date-shift.h"

G_BEGIN_DECLS

/**
 * KoersShift:
 * @initiative: an initiative that has to move along
 * @by: by how much
 * @days: the same in days, of its start
 *
 * What follows from moving something else.
 */
typedef struct {
  KoersRecord    *initiative;
  KoersDateShift  by;
  gint32          days;
} KoersShift;

/**
 * KoersPlannedDates:
 * @start: when it begins
 * @end: when it ends
 * @continuous: whether it has no end unless @end says so
 *
 * When an initiative is planned.
 */
typedef struct {
  KoersDate start;
  KoersDate end;
  gboolean  continuous;
} KoersPlannedDates;

KoersPlannedDates koers_planned_dates_of       (KoersRecord       *initiative);
KoersPlannedDates koers_planned_dates_peek     (KoersChangeSet    *changes,
                                                KoersRecord       *initiative);
gboolean          koers_planned_dates_shift    (KoersPlannedDates *dates,
                                                KoersDateShift     by);
gboolean          koers_dependency_get_lack    (KoersRecord       *dependency,
                                                KoersPlannedDates  predecessor,
                                                KoersPlannedDates  successor,
                                                gint32            *days);

GArray           *koers_shifts_find            (KoersStrategy     *strategy,
                                                KoersChangeSet    *changes);
gboolean          koers_shift_add_to           (KoersChangeSet    *changes,
                                                KoersRecord       *initiative,
                                                KoersDateShift     by,
                                                guint             *n_milestones);

G_END_DECLS
