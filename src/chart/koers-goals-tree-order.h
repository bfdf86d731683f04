/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree.h"

G_BEGIN_DECLS

/**
 * KoersGoalsTreeEdge:
 * @left: a vertex of a column
 * @right: a vertex of the next one
 *
 * A piece of a line between two columns beside each other.
 */
typedef struct {
  guint left;
  guint right;
} KoersGoalsTreeEdge;

/**
 * KoersGoalsTreeOrder:
 * @n_vertices: how many vertices there are: first the nodes, by their numbers, then a waypoint for each line that passes the goals
 * @columns: (element-type guint): the vertices of each column, from top to bottom
 * @edges: (element-type KoersGoalsTreeEdge): between the first two columns, and between the last two
 * @waypoints: (array): for each link its waypoint, or %KOERS_GOALS_TREE_NONE
 *
 * The order in which things stand in the columns of a goals tree.
 */
typedef struct {
  guint   n_vertices;
  GArray *columns[KOERS_N_GOALS_TREE_COLUMNS];
  GArray *edges[KOERS_N_GOALS_TREE_COLUMNS - 1];
  guint  *waypoints;
} KoersGoalsTreeOrder;

KoersGoalsTreeOrder *koers_goals_tree_order_new             (KoersGoalsTree            *tree);
void                 koers_goals_tree_order_free            (KoersGoalsTreeOrder       *self);
guint64              koers_goals_tree_order_count_crossings (const KoersGoalsTreeOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersGoalsTreeOrder, koers_goals_tree_order_free)

G_END_DECLS
