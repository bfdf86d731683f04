/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"
#include "koers-span.h"

G_BEGIN_DECLS

/**
 * KoersBaselineFacts:
 * @name: how the frozen plan is called
 * @taken: the day on which it is frozen
 * @reason: (nullable): why
 * @approved_by: the body that approved it; none if nobody did
 * @approved: when that body did; not set if that is not known
 *
 * What is said about a plan when it is frozen.
 */
typedef struct {
  const char *name;
  KoersDate   taken;
  const char *reason;
  KoersId     approved_by;
  KoersDate   approved;
} KoersBaselineFacts;

/**
 * KoersPlanDates:
 * @start: when it starts; not set if that is not known, and for a milestone
 * @end: when it ends, or when a milestone is due; not set if that is not known
 *
 * What a plan says about an initiative or a milestone.
 */
typedef struct {
  KoersDate start;
  KoersDate end;
} KoersPlanDates;

KoersId        koers_baseline_freeze       (KoersStrategy            *strategy,
                                            KoersChangeSet           *changes,
                                            const KoersBaselineFacts *facts);
GHashTable    *koers_baseline_dup_dates    (KoersRecord              *baseline);
gboolean       koers_record_is_planned     (KoersRecord              *record);
KoersPlanDates koers_record_get_plan_dates (KoersRecord              *record);
KoersSpan      koers_plan_dates_get_span   (KoersPlanDates            dates);

G_END_DECLS
