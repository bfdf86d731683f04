/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_GOALS_TREE_ITEM (koers_goals_tree_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersGoalsTreeItem, koers_goals_tree_item, KOERS, GOALS_TREE_ITEM, GtkWidget)

GtkWidget *koers_goals_tree_item_new        (void);
guint      koers_goals_tree_item_get_node   (KoersGoalsTreeItem *self);
void       koers_goals_tree_item_set_node   (KoersGoalsTreeItem *self,
                                             guint               node,
                                             const char         *label);
void       koers_goals_tree_item_set_in_use (KoersGoalsTreeItem *self,
                                             gboolean            in_use);

G_END_DECLS
