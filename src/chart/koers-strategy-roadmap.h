/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-status.h"
#include "koers-progress.h"
#include "koers-roadmap-arrangement.h"
#include "koers-roadmap.h"

G_BEGIN_DECLS

KoersRoadmap      *koers_strategy_roadmap_new            (KoersStrategy                 *strategy,
                                                          gint32                         reporting_day);
KoersRoadmap      *koers_strategy_roadmap_new_arranged   (KoersStrategy                 *strategy,
                                                          gint32                         reporting_day,
                                                          const KoersRoadmapArrangement *arrangement);
gboolean           koers_strategy_roadmap_update         (KoersStrategy                 *strategy,
                                                          KoersRoadmap                  *roadmap,
                                                          gint32                         reporting_day,
                                                          const KoersRoadmapArrangement *arrangement,
                                                          KoersRecord                   *initiative);
KoersRecord       *koers_strategy_roadmap_get_initiative (KoersStrategy                 *strategy,
                                                          KoersRoadmap                  *roadmap,
                                                          guint                          bar);
KoersId            koers_strategy_roadmap_get_copy_id    (KoersRoadmap                  *roadmap,
                                                          guint                          lane,
                                                          KoersId                        initiative);
KoersRecord       *koers_strategy_roadmap_lookup         (KoersStrategy                 *strategy,
                                                          KoersRoadmap                  *roadmap,
                                                          KoersId                        id);
KoersRoadmapLight  koers_roadmap_light_from_status       (const KoersInitiativeStatus   *status);
KoersRoadmapLight  koers_roadmap_light_from_part         (const KoersProgressPart       *part);
KoersRoadmapLight  koers_roadmap_light_from_health       (KoersHealth                    health);
GdkRGBA            koers_pillar_get_colour               (KoersRecord                   *pillar);

G_END_DECLS
