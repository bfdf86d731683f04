/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-canvas-item.h"

G_BEGIN_DECLS

#define KOERS_TYPE_GOALS_TREE_ITEM (koers_goals_tree_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersGoalsTreeItem, koers_goals_tree_item, KOERS, GOALS_TREE_ITEM, KoersCanvasItem)

G_END_DECLS
