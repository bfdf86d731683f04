/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-filter.h"
#include "koers-goals-tree.h"

G_BEGIN_DECLS

KoersGoalsTree *koers_strategy_goals_tree_new (KoersStrategy *strategy,
                                               KoersFilter   *filter,
                                               gint32         reporting_day);

G_END_DECLS
