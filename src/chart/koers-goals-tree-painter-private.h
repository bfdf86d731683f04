/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree-painter.h"

G_BEGIN_DECLS

struct _KoersGoalsTreePainter {
  KoersChartPalette  palette;
  KoersChartText    *text;
  GskRenderNode     *states[KOERS_N_ROADMAP_STATES];
  GskRenderNode     *warning;
  double             glyph_size;
  GHashTable        *widths; /* (element-type utf8 double): of names */
};

typedef struct {
  KoersGoalsTreePainter         *painter;
  GtkSnapshot                   *snapshot;
  KoersGoalsTreeLayout          *layout;
  KoersGoalsTree                *tree;
  const graphene_rect_t         *view;
  const KoersGoalsTreeHighlight *highlight;
  guint8                        *joined; /* (nullable): for each node whether it is joined to what is pointed at */
} KoersGoalsTreePaint;

void koers_goals_tree_paint_text (const KoersGoalsTreePaint *paint,
                                  const char                *text,
                                  KoersTextRole              role,
                                  const graphene_rect_t     *within,
                                  double                     x,
                                  double                     y,
                                  const GdkRGBA             *colour);
void koers_goals_tree_paint_box  (const KoersGoalsTreePaint *paint,
                                  guint                      node);

G_END_DECLS
