/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree.h"
#include "koers-legend-box.h"

G_BEGIN_DECLS

#define KOERS_TYPE_GOALS_TREE_LEGEND_BOX (koers_goals_tree_legend_box_get_type ())
G_DECLARE_FINAL_TYPE (KoersGoalsTreeLegendBox, koers_goals_tree_legend_box, KOERS, GOALS_TREE_LEGEND_BOX, KoersLegendBox)

void koers_goals_tree_legend_box_set_tree (KoersGoalsTreeLegendBox *self,
                                           KoersGoalsTree          *tree);

G_END_DECLS
