/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <graphene.h>

#include "koers-chart-text.h"
#include "koers-goals-tree.h"

G_BEGIN_DECLS

/**
 * KoersGoalsTreeMetrics:
 * @text_heights: how high a line of text is, by role
 * @pad: free space inside a box, and around the whole
 * @gap: free space between boxes, in pixels
 * @glyph_size: how large signs are
 * @mark_width: how wide the mark in the colour of a pillar is
 * @box_min: the least width of a box
 * @box_max: the most, unless the columns would stand too far apart
 * @gutter_min: the least width between columns
 * @gutter_max: the most
 * @waypoint_height: how much room a line that passes the goals takes
 * @max_lines: on how many lines a name may stand
 * @show_states: whether the state of an initiative stands below its name, beside its sign
 *
 * The sizes of a goals tree, in pixels. See koers_goals_tree_metrics_new().
 */
typedef struct {
  double   text_heights[KOERS_N_TEXT_ROLES];
  double   pad;
  double   gap;
  double   glyph_size;
  double   mark_width;
  double   box_min;
  double   box_max;
  double   gutter_min;
  double   gutter_max;
  double   waypoint_height;
  guint    max_lines;
  gboolean show_states;
} KoersGoalsTreeMetrics;

/**
 * KoersGoalsTreeLine:
 * @points: where it goes: a curve from the first to the second, straight on to the third, a curve to the fourth
 * @n_points: 2 for a line between columns beside each other, 4 for one that passes the goals
 *
 * A line between two boxes. Its curves leave and arrive level, so that they never leave the space between two columns.
 */
typedef struct {
  graphene_point_t points[4];
  guint            n_points;
} KoersGoalsTreeLine;

/**
 * KoersGoalsTreeLayout:
 *
 * Where everything of a goals tree stands, in pixels from the upper end of what is below the headings. It knows of no display.
 */
typedef struct _KoersGoalsTreeLayout KoersGoalsTreeLayout;

KoersGoalsTreeMetrics        koers_goals_tree_metrics_new           (const double                  text_heights[KOERS_N_TEXT_ROLES]);

KoersGoalsTreeLayout        *koers_goals_tree_layout_new            (KoersGoalsTree               *tree,
                                                                     const KoersGoalsTreeMetrics  *metrics,
                                                                     KoersTextMeasure              measure,
                                                                     double                        width,
                                                                     gboolean                      rtl);
void                         koers_goals_tree_layout_free           (KoersGoalsTreeLayout         *self);
KoersGoalsTree              *koers_goals_tree_layout_get_tree       (KoersGoalsTreeLayout         *self);
const KoersGoalsTreeMetrics *koers_goals_tree_layout_get_metrics    (KoersGoalsTreeLayout         *self);
gboolean                     koers_goals_tree_layout_is_rtl         (KoersGoalsTreeLayout         *self);
double                       koers_goals_tree_layout_get_width      (KoersGoalsTreeLayout         *self);
double                       koers_goals_tree_layout_get_height     (KoersGoalsTreeLayout         *self);
double                       koers_goals_tree_layout_get_head_height (KoersGoalsTreeLayout        *self);
graphene_rect_t              koers_goals_tree_layout_get_head       (KoersGoalsTreeLayout         *self,
                                                                     KoersGoalsTreeColumn          column);
const guint                 *koers_goals_tree_layout_get_order      (KoersGoalsTreeLayout         *self,
                                                                     KoersGoalsTreeColumn          column,
                                                                     guint                        *n);
guint                        koers_goals_tree_layout_get_place      (KoersGoalsTreeLayout         *self,
                                                                     guint                         node);
void                         koers_goals_tree_layout_get_visible    (KoersGoalsTreeLayout         *self,
                                                                     KoersGoalsTreeColumn          column,
                                                                     double                        y,
                                                                     double                        height,
                                                                     guint                        *first,
                                                                     guint                        *end);
graphene_rect_t              koers_goals_tree_layout_get_box        (KoersGoalsTreeLayout         *self,
                                                                     guint                         node);
graphene_rect_t              koers_goals_tree_layout_get_heading    (KoersGoalsTreeLayout         *self,
                                                                     guint                         node);
graphene_rect_t              koers_goals_tree_layout_get_text_area  (KoersGoalsTreeLayout         *self,
                                                                     guint                         node);
const char *const           *koers_goals_tree_layout_get_text       (KoersGoalsTreeLayout         *self,
                                                                     guint                         node);
const char                  *koers_goals_tree_layout_get_note       (KoersGoalsTreeLayout         *self,
                                                                     guint                         node);
gboolean                     koers_goals_tree_layout_get_line       (KoersGoalsTreeLayout         *self,
                                                                     guint                         link,
                                                                     KoersGoalsTreeLine           *line);
guint                        koers_goals_tree_layout_pick           (KoersGoalsTreeLayout         *self,
                                                                     double                        x,
                                                                     double                        y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersGoalsTreeLayout, koers_goals_tree_layout_free)

G_END_DECLS
