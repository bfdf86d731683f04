/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-metrics.h"

#include <math.h>

/**
 * koers_roadmap_metrics_new:
 * @text_heights: how high a line of text is, by role
 * @compact: whether milestones stand on the bars, which makes rows lower and leaves little room for their names
 *
 * Derives all sizes from those of the text, so that a chart grows with it.
 *
 * Returns: the metrics
 */
KoersRoadmapMetrics
koers_roadmap_metrics_new (const double text_heights[KOERS_N_TEXT_ROLES],
                           gboolean     compact)
{
  KoersRoadmapMetrics metrics = { 0 };
  double line = text_heights[KOERS_TEXT_BAR], small = text_heights[KOERS_TEXT_MILESTONE];

  for (guint i = 0; i < KOERS_N_TEXT_ROLES; i++)
    metrics.text_heights[i] = text_heights[i];

  metrics.gap = MAX (2, round (line / 3));
  metrics.lane_height = text_heights[KOERS_TEXT_LANE] + 2 * metrics.gap;
  metrics.inner_lane_height = line + metrics.gap;
  metrics.lane_gap = metrics.gap;
  metrics.bar_top = round (metrics.gap / 2);
  metrics.bar_height = line + 2 * round (metrics.gap / 3);
  metrics.glyph_size = 2 * round (line * 0.36);
  metrics.diamond_size = 2 * round (small * 0.45);
  metrics.strip_top = metrics.bar_top + metrics.bar_height;
  if (compact)
    {
      metrics.row_height = metrics.strip_top + metrics.bar_top;
      return metrics;
    }

  metrics.strip_top += 1;
  metrics.strip_height = MAX (small, metrics.diamond_size);
  metrics.row_height = metrics.strip_top + metrics.strip_height + round (metrics.gap / 3);
  return metrics;
}

/**
 * koers_roadmap_metrics_add_baseline:
 * @self: metrics
 *
 * Makes room below each bar for a thin one: when it was to be done in a frozen plan.
 */
void
koers_roadmap_metrics_add_baseline (KoersRoadmapMetrics *self)
{
  double more;

  self->baseline_top = self->bar_top + self->bar_height + 2;
  self->baseline_height = MAX (3, round (self->gap * 0.6));
  more = self->baseline_height + 2;
  self->strip_top += more;
  self->row_height += more;
}

/**
 * koers_roadmap_metrics_get_summary_height:
 * @metrics: the metrics
 *
 * Returns: how high the summary of a collapsed lane is, with the free space around it
 */
double
koers_roadmap_metrics_get_summary_height (const KoersRoadmapMetrics *metrics)
{
  return metrics->bar_height + 2 * metrics->lane_gap;
}
