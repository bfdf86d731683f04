/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy-roadmap.h"

G_BEGIN_DECLS

void    koers_strategy_roadmap_add_lanes     (KoersRoadmap                 *roadmap,
                                              KoersStrategy                *strategy,
                                              const char                   *group,
                                              GPtrArray                    *initiatives,
                                              gboolean                      is_all,
                                              gint32                        day);
void    koers_strategy_roadmap_set_bar       (KoersRoadmap                 *roadmap,
                                              guint                         at,
                                              KoersRecord                  *initiative,
                                              gint32                        day);
GArray *koers_strategy_roadmap_find_lane_ids (const char                   *group,
                                              KoersRecord                  *initiative,
                                              gint32                        day);

G_END_DECLS
