/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-text.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapMetrics:
 * @text_heights: how high a line of text is, by role
 * @gap: the free space between things, a third of a line of text
 * @lane_height: the heading of a lane
 * @inner_lane_height: the heading of a lane within another one
 * @lane_gap: the free space below the last row of a lane
 * @row_height: the row of a bar
 * @bar_top: from the top of the row to the bar
 * @bar_height: the bar
 * @strip_top: from the top of the row to the strip of milestones
 * @strip_height: the strip of milestones below the bar; 0 if milestones stand on the bar
 * @baseline_top: from the top of the row to the bar of the frozen plan
 * @baseline_height: the bar of the frozen plan; 0 if none is shown
 * @diamond_size: a milestone, from corner to corner
 * @glyph_size: the sign of a state or a light
 *
 * The sizes of a roadmap, in pixels.
 */
typedef struct {
  double text_heights[KOERS_N_TEXT_ROLES];
  double gap;
  double lane_height;
  double inner_lane_height;
  double lane_gap;
  double row_height;
  double bar_top;
  double bar_height;
  double strip_top;
  double strip_height;
  double baseline_top;
  double baseline_height;
  double diamond_size;
  double glyph_size;
} KoersRoadmapMetrics;

KoersRoadmapMetrics koers_roadmap_metrics_new (const double text_heights[KOERS_N_TEXT_ROLES],
                                               gboolean     compact);
void                koers_roadmap_metrics_add_baseline (KoersRoadmapMetrics *self);

double              koers_roadmap_metrics_get_summary_height (const KoersRoadmapMetrics *metrics);

G_END_DECLS
