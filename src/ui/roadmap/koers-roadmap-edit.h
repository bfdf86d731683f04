/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap.h"
#include "koers-shift.h"
#include "koers-time-snap.h"
#include "koers-view-state.h"

G_BEGIN_DECLS

KoersChangeSet *koers_roadmap_edit_move       (KoersRecord            *initiative,
                                               KoersDateShift          by);
KoersChangeSet *koers_roadmap_edit_move_all   (GPtrArray              *initiatives,
                                               KoersDateShift          by);
KoersChangeSet *koers_roadmap_edit_start      (KoersRecord            *initiative,
                                               KoersTimeUnit           unit,
                                               gint32                  edge);
KoersChangeSet *koers_roadmap_edit_end        (KoersRecord            *initiative,
                                               KoersTimeUnit           unit,
                                               gint32                  edge);
gboolean        koers_roadmap_edit_add_shifts (KoersChangeSet         *changes,
                                               GArray                 *shifts);
KoersChangeSet *koers_roadmap_edit_link       (KoersRecord            *predecessor,
                                               KoersRecord            *successor);
char           *koers_roadmap_edit_dup_shifts (GArray                 *shifts);

/* koers-roadmap-edit-lane.c */
KoersChangeSet *koers_roadmap_edit_to_lane          (KoersStrategy     *strategy,
                                                     KoersRoadmap      *roadmap,
                                                     const char        *group,
                                                     GArray            *bars,
                                                     guint              to);
char           *koers_roadmap_edit_dup_obstacle     (KoersStrategy     *strategy,
                                                     KoersRoadmap      *roadmap,
                                                     const char        *group,
                                                     GArray            *bars,
                                                     guint              to);
KoersChangeSet *koers_roadmap_edit_add              (KoersViewState    *view_state,
                                                     KoersRoadmap      *roadmap,
                                                     guint              lane,
                                                     KoersPlannedDates  dates,
                                                     KoersId           *id);
char           *koers_roadmap_edit_dup_add_obstacle (KoersRoadmap      *roadmap,
                                                     const char        *group,
                                                     guint              lane);

G_END_DECLS
