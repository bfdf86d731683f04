/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-status.h"
#include "koers-roadmap.h"

G_BEGIN_DECLS

KoersRoadmap      *koers_strategy_roadmap_new      (KoersStrategy *strategy,
                                                    gint32         reporting_day);
KoersRoadmapLight  koers_roadmap_light_from_health (KoersHealth    health);
GdkRGBA            koers_pillar_get_colour         (KoersRecord   *pillar);

G_END_DECLS
