/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement-private.h"

#include <math.h>

/* The headings of the lanes. */

/*< private >
 * koers_roadmap_place_lane:
 * @self: a placement
 * @layout: a layout
 * @lane: the number of a lane
 * @y: where its heading begins, in pixels from the top of the view
 * @measure: the widths of texts
 *
 * Places the heading of a lane, as if time ran from left to right.
 */
void
koers_roadmap_place_lane (KoersRoadmapPlacement *self,
                          KoersRoadmapLayout    *layout,
                          guint                  lane,
                          double                 y,
                          KoersTextMeasure       measure)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (layout);
  const KoersRoadmapLane *of = koers_roadmap_get_lane (koers_roadmap_layout_get_roadmap (layout), lane);
  double height = koers_roadmap_layout_get_lane_height (layout, lane), fold = metrics->glyph_size;
  double x = 2 * metrics->gap + of->level * (fold + metrics->gap), count_width, width;
  KoersPlacedLane placed = { lane };

  placed.role = of->level > 0 ? KOERS_TEXT_BAR : KOERS_TEXT_LANE;
  placed.rect = koers_chart_rect (0, y, self->view.scale.width, height);
  placed.fold = koers_chart_rect (x, y + round ((height - fold) / 2), fold, fold);
  x += fold + metrics->gap;

  g_snprintf (placed.count_text, sizeof placed.count_text, "%'u", koers_roadmap_layout_get_n_bars (layout, lane));
  count_width = koers_text_measure_width (measure, placed.count_text, KOERS_TEXT_MILESTONE);
  width = koers_text_measure_width (measure, of->label, placed.role);
  if (x + width + 3 * metrics->gap + count_width > self->view.scale.width)
    {
      placed.flags |= KOERS_PLACED_ELLIPSISED;
      width = MAX (0, self->view.scale.width - x - 3 * metrics->gap - count_width);
    }
  placed.label = koers_chart_rect (x, y, width, height);
  placed.count = koers_chart_rect (x + width + 2 * metrics->gap, y, count_width, height);
  if (koers_roadmap_layout_get_collapsed (layout, lane))
    placed.flags |= KOERS_PLACED_COLLAPSED;
  g_array_append_val (self->lanes, placed);
}

/* Answers where a heading that stays in sight at @y really stands: the next one of its level or above pushes it out. */
static double
take_out (KoersRoadmapPlacement *self,
          KoersRoadmapLayout    *layout,
          guint                  lane,
          double                 y)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);
  guint level = koers_roadmap_get_lane (roadmap, lane)->level;
  double height = koers_roadmap_layout_get_lane_height (layout, lane);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const KoersPlacedLane *next = &g_array_index (self->lanes, KoersPlacedLane, i);

      if (next->lane == lane)
        g_array_remove_index (self->lanes, i--);
      else if (next->lane > lane && koers_roadmap_get_lane (roadmap, next->lane)->level <= level)
        y = MIN (y, next->rect.origin.y - height);
    }
  return y;
}

/*< private >
 * koers_roadmap_place_stuck_lanes:
 * @self: a placement in which the headings in the view have been placed
 * @layout: a layout
 * @first: the number of the first row in the view
 * @measure: the widths of texts
 *
 * The heading of the lane in whose rows the view begins stays in sight, and below it that of the lane within it, until the next one pushes
 * it out.
 */
void
koers_roadmap_place_stuck_lanes (KoersRoadmapPlacement *self,
                                 KoersRoadmapLayout    *layout,
                                 guint                  first,
                                 KoersTextMeasure       measure)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);
  guint lane = koers_roadmap_layout_get_row (layout, first).lane, outer = koers_roadmap_get_outer_lane (roadmap, lane), row = 0;
  double y = self->view.stuck_y, end;

  if (!koers_roadmap_layout_get_lane_row (layout, outer, &row) || koers_roadmap_layout_get_row (layout, row).y - self->view.y >= y)
    return;
  y = take_out (self, layout, outer, y);
  end = y + koers_roadmap_layout_get_lane_height (layout, outer);
  lane = koers_roadmap_layout_get_row (layout, koers_roadmap_layout_get_row_at (layout, self->view.y + MAX (end, 0))).lane;
  if (lane != outer && koers_roadmap_get_outer_lane (roadmap, lane) == outer && koers_roadmap_layout_get_lane_row (layout, lane, &row) &&
      koers_roadmap_layout_get_row (layout, row).y - self->view.y < end)
    koers_roadmap_place_lane (self, layout, lane, take_out (self, layout, lane, end), measure);
  /* The outer one comes last: it covers what is pushed out. */
  koers_roadmap_place_lane (self, layout, outer, y, measure);
}
