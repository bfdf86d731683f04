/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree-layout.h"
#include "koers-goals-tree-order.h"

G_BEGIN_DECLS

struct _KoersGoalsTreeLayout {
  KoersGoalsTree        *tree;
  KoersGoalsTreeMetrics  metrics;
  KoersTextMeasure       measure;
  gboolean               rtl;
  double                 width;
  double                 height;
  double                 box_width;
  double                 gutter;
  KoersGoalsTreeOrder   *order;
  double                *tops; /* of the boxes of nodes and of waypoints */
  double                *heights;
  guint8                *has_heading;
  guint                 *places; /* of each node among those of its column */
  GArray                *nodes[KOERS_N_GOALS_TREE_COLUMNS]; /* (element-type guint): in their order */
  GStrv                 *texts;  /* the lines of the names that somebody asked for */
};

double koers_goals_tree_layout_get_inset      (KoersGoalsTreeLayout *self,
                                               guint                 node);
double koers_goals_tree_layout_get_text_width (KoersGoalsTreeLayout *self,
                                               guint                 node);
void   koers_goals_tree_layout_arrange        (KoersGoalsTreeLayout *self,
                                               double                width);

G_END_DECLS
