/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-text.h"
#include "koers-roadmap.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapMetrics:
 * @text_heights: how high a line of text is, by role
 * @gap: the free space between things, a third of a line of text
 * @lane_height: the heading of a lane
 * @lane_gap: the free space below the last row of a lane
 * @row_height: the row of a bar
 * @bar_top: from the top of the row to the bar
 * @bar_height: the bar
 * @strip_top: from the top of the row to the strip of milestones
 * @strip_height: the strip of milestones below the bar; 0 if milestones stand on the bar
 * @diamond_size: a milestone, from corner to corner
 * @glyph_size: the sign of a state or a light
 *
 * The sizes of a roadmap, in pixels.
 */
typedef struct {
  double text_heights[KOERS_N_TEXT_ROLES];
  double gap;
  double lane_height;
  double lane_gap;
  double row_height;
  double bar_top;
  double bar_height;
  double strip_top;
  double strip_height;
  double diamond_size;
  double glyph_size;
} KoersRoadmapMetrics;

KoersRoadmapMetrics koers_roadmap_metrics_new (const double text_heights[KOERS_N_TEXT_ROLES],
                                               gboolean     compact);

/**
 * KoersRoadmapRow:
 * @lane: the number of the lane
 * @bar: the number of the bar, or %G_MAXUINT for the heading of the lane
 * @y: its top, in pixels from the top of the roadmap
 * @height: how high it is
 */
typedef struct {
  guint  lane;
  guint  bar;
  double y;
  double height;
} KoersRoadmapRow;

/**
 * KoersRoadmapLayout:
 *
 * Which rows a roadmap has and where: lanes one below another, a heading and then a row for each bar, or the heading
 * alone. Nothing here depends on time and zoom; those come in when rows are placed.
 */
typedef struct _KoersRoadmapLayout KoersRoadmapLayout;

KoersRoadmapLayout        *koers_roadmap_layout_new           (KoersRoadmap              *roadmap,
                                                               const KoersRoadmapMetrics *metrics);
void                       koers_roadmap_layout_free          (KoersRoadmapLayout        *self);
void                       koers_roadmap_layout_update        (KoersRoadmapLayout        *self);
void                       koers_roadmap_layout_set_metrics   (KoersRoadmapLayout        *self,
                                                               const KoersRoadmapMetrics *metrics);
void                       koers_roadmap_layout_set_collapsed (KoersRoadmapLayout        *self,
                                                               KoersId                    lane,
                                                               gboolean                   collapsed);
gboolean                   koers_roadmap_layout_get_collapsed (KoersRoadmapLayout        *self,
                                                               guint                      lane);

KoersRoadmap              *koers_roadmap_layout_get_roadmap   (KoersRoadmapLayout        *self);
const KoersRoadmapMetrics *koers_roadmap_layout_get_metrics   (KoersRoadmapLayout        *self);
double                     koers_roadmap_layout_get_height    (KoersRoadmapLayout        *self);
guint                      koers_roadmap_layout_get_n_bars    (KoersRoadmapLayout        *self,
                                                               guint                      lane);
guint                      koers_roadmap_layout_get_n_rows    (KoersRoadmapLayout        *self);
KoersRoadmapRow            koers_roadmap_layout_get_row       (KoersRoadmapLayout        *self,
                                                               guint                      row);
guint                      koers_roadmap_layout_get_row_at    (KoersRoadmapLayout        *self,
                                                               double                     y);
gboolean                   koers_roadmap_layout_get_bar_row   (KoersRoadmapLayout        *self,
                                                               guint                      bar,
                                                               guint                     *row);
double                     koers_roadmap_layout_get_break     (KoersRoadmapLayout        *self,
                                                               double                     y,
                                                               double                     height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersRoadmapLayout, koers_roadmap_layout_free)

G_END_DECLS
