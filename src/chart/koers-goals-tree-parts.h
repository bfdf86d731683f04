/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree-layout.h"

G_BEGIN_DECLS

GPtrArray *koers_goals_tree_split (KoersGoalsTreeLayout *layout,
                                   double                room);

G_END_DECLS
