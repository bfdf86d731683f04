/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"
#include "koers-goals-tree-layout.h"

G_BEGIN_DECLS

/**
 * KoersGoalsTreeHighlight:
 * @pointed: the node that the pointer is on, or %KOERS_GOALS_TREE_NONE; what it is not joined to stands back
 * @focused: the node that the keyboard is at, or %KOERS_GOALS_TREE_NONE
 * @selected: the node whose record is selected, or %KOERS_GOALS_TREE_NONE
 */
typedef struct {
  guint pointed;
  guint focused;
  guint selected;
} KoersGoalsTreeHighlight;

/**
 * KoersGoalsTreePainter:
 *
 * Draws a goals tree in one font and one set of colours.
 */
typedef struct _KoersGoalsTreePainter KoersGoalsTreePainter;

KoersGoalsTreePainter *koers_goals_tree_painter_new         (PangoContext                  *context,
                                                             const KoersChartPalette       *palette);
void                   koers_goals_tree_painter_free        (KoersGoalsTreePainter         *self);
KoersChartText        *koers_goals_tree_painter_get_text    (KoersGoalsTreePainter         *self);
KoersTextMeasure       koers_goals_tree_painter_get_measure (KoersGoalsTreePainter         *self);
KoersGoalsTreeMetrics  koers_goals_tree_painter_get_metrics (KoersGoalsTreePainter         *self);
void                   koers_goals_tree_painter_paint       (KoersGoalsTreePainter         *self,
                                                             GtkSnapshot                   *snapshot,
                                                             KoersGoalsTreeLayout          *layout,
                                                             const graphene_rect_t         *view,
                                                             const KoersGoalsTreeHighlight *highlight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersGoalsTreePainter, koers_goals_tree_painter_free)

G_END_DECLS
