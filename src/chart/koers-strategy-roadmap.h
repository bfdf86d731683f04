/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

KoersRoadmap *koers_strategy_roadmap_new (KoersStrategy *strategy,
                                          gint32         reporting_day);

G_END_DECLS
