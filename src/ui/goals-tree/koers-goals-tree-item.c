/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-item.h"

/**
 * KoersGoalsTreeItem:
 *
 * What stands for a box of a goals tree.
 */
struct _KoersGoalsTreeItem {
  KoersCanvasItem parent_instance;
};

G_DEFINE_FINAL_TYPE (KoersGoalsTreeItem, koers_goals_tree_item, KOERS_TYPE_CANVAS_ITEM)

static void
koers_goals_tree_item_class_init (KoersGoalsTreeItemClass *klass)
{
  koers_canvas_item_class_set_names (KOERS_CANVAS_ITEM_CLASS (klass), "node", "node.open");
}

static void
koers_goals_tree_item_init (KoersGoalsTreeItem *self)
{
}
