/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

void koers_strategy_roadmap_add_dependencies (KoersRoadmap  *roadmap,
                                              KoersStrategy *strategy);
void koers_strategy_roadmap_judge_dependencies (KoersRoadmap  *roadmap,
                                                KoersStrategy *strategy,
                                                guint          bar);
void koers_strategy_roadmap_add_baseline     (KoersRoadmap  *roadmap,
                                              KoersRecord   *baseline);

G_END_DECLS
