/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-layout.h"

#include <math.h>

/**
 * koers_goals_tree_metrics_new:
 * @text_heights: how high a line of text is, by role
 *
 * Derives all sizes from the font, for a screen.
 *
 * Returns: the sizes
 */
KoersGoalsTreeMetrics
koers_goals_tree_metrics_new (const double text_heights[KOERS_N_TEXT_ROLES])
{
  double line = text_heights[KOERS_TEXT_BAR];
  KoersGoalsTreeMetrics metrics = { .pad = round (line / 3), .gap = round (line / 3), .max_lines = 2, .show_states = TRUE };

  for (guint i = 0; i < KOERS_N_TEXT_ROLES; i++)
    metrics.text_heights[i] = text_heights[i];
  metrics.glyph_size = 2 * round (line * 0.38);
  metrics.mark_width = round (line * 0.28);
  metrics.box_min = round (line * 9);
  metrics.box_max = round (line * 20);
  metrics.gutter_min = round (line * 2.5);
  metrics.gutter_max = round (line * 14);
  metrics.waypoint_height = round (line / 4);
  return metrics;
}
