/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-status.h"
#include "koers-roadmap-layout.h"
#include "koers-shift.h"

G_BEGIN_DECLS

KoersRecord *koers_initiative_find_next_milestone   (KoersRecord *initiative);
char        *koers_planned_dates_dup_label          (KoersPlannedDates dates);
char        *koers_initiative_dup_dates             (KoersRecord *initiative);
char        *koers_initiative_dup_open_milestones   (KoersRecord *initiative,
                                                     gint32       day);
char        *koers_initiative_dup_next_milestone    (KoersRecord *initiative);
char        *koers_initiative_dup_sentence          (KoersRecord *initiative,
                                                     gint32       day);
char        *koers_initiative_dup_tooltip           (KoersRecord *initiative,
                                                     gint32       day);
char        *koers_milestone_dup_sentence           (KoersRecord *milestone,
                                                     gint32       day);
char        *koers_milestone_dup_tooltip            (KoersRecord *milestone,
                                                     gint32       day);
char        *koers_roadmap_lane_dup_sentence        (KoersRoadmapLayout *layout,
                                                     guint               lane);

G_END_DECLS
