/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_LANE_TOOLS (koers_roadmap_lane_tools_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapLaneTools, koers_roadmap_lane_tools, KOERS, ROADMAP_LANE_TOOLS, GtkWidget)

void koers_roadmap_lane_tools_set_view_state (KoersRoadmapLaneTools *self,
                                              KoersViewState        *view_state);
void koers_roadmap_lane_tools_set_can_sort   (KoersRoadmapLaneTools *self,
                                              gboolean               can_sort);

G_END_DECLS
