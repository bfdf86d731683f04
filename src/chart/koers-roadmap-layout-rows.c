/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-layout-private.h"

/* Which rows there are, and where. */

/**
 * koers_roadmap_layout_get_n_rows:
 * @self: a layout
 *
 * Returns: how many rows are shown, headings included
 */
guint
koers_roadmap_layout_get_n_rows (KoersRoadmapLayout *self)
{
  return self->lanes[self->n_lanes].first_row;
}

/**
 * koers_roadmap_layout_get_row:
 * @self: a layout
 * @row: the number of a row, from the top
 *
 * Finds a row in a time that grows with the logarithm of the number of lanes.
 *
 * Returns: what stands there and where
 */
KoersRoadmapRow
koers_roadmap_layout_get_row (KoersRoadmapLayout *self,
                              guint               row)
{
  guint low = 0, high = self->n_lanes;
  const KoersLaneRows *lane;
  guint within;

  g_return_val_if_fail (row < koers_roadmap_layout_get_n_rows (self), (KoersRoadmapRow) { 0 });

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->lanes[middle].first_row <= row)
        low = middle;
      else
        high = middle;
    }
  lane = &self->lanes[low];
  within = row - lane->first_row;
  if (within == 0)
    return (KoersRoadmapRow) { low, G_MAXUINT, lane->y, koers_roadmap_layout_get_heading_height (self, low) };

  return (KoersRoadmapRow) {
    low, self->order[lane->first_bar + within - 1],
    lane->y + koers_roadmap_layout_get_lane_height (self, low) + self->metrics.lane_gap + (within - 1) * self->metrics.row_height,
    self->metrics.row_height
  };
}

/**
 * koers_roadmap_layout_get_row_at:
 * @self: a layout
 * @y: pixels from the top of the roadmap
 *
 * Looks up a row by place. Free space belongs to the row above it.
 *
 * Returns: the number of the row, that of the first or last one if @y is outside; %G_MAXUINT if there are no rows
 */
guint
koers_roadmap_layout_get_row_at (KoersRoadmapLayout *self,
                                 double              y)
{
  guint low = 0, high = self->n_lanes;
  const KoersLaneRows *lane;
  double below;
  guint last;

  if (self->n_lanes == 0)
    return G_MAXUINT;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->lanes[middle].y <= y)
        low = middle;
      else
        high = middle;
    }
  /* At the end stand those that are hidden. */
  while (self->lanes[low].is_hidden)
    low--;
  lane = &self->lanes[low];
  last = self->lanes[low + 1].first_row - 1;
  below = y - lane->y - koers_roadmap_layout_get_lane_height (self, low) - self->metrics.lane_gap;
  if (below < 0)
    return lane->first_row;
  return MIN (lane->first_row + 1 + (guint) (below / self->metrics.row_height), last);
}

/**
 * koers_roadmap_layout_get_bar_row:
 * @self: a layout
 * @bar: the number of a bar
 * @row: (out): the number of its row
 *
 * Says in which row a bar stands.
 *
 * Returns: whether it is shown; not if its lane is collapsed, or the one that this lies in
 */
gboolean
koers_roadmap_layout_get_bar_row (KoersRoadmapLayout *self,
                                  guint               bar,
                                  guint              *row)
{
  guint lane = koers_roadmap_get_bar (self->roadmap, bar)->lane;

  if (self->lanes[lane].is_hidden || koers_roadmap_layout_get_collapsed (self, lane))
    return FALSE;

  *row = self->lanes[lane].first_row + 1 + self->places[bar] - self->lanes[lane].first_bar;
  return TRUE;
}

/**
 * koers_roadmap_layout_get_lane_row:
 * @self: a layout
 * @lane: the number of a lane
 * @row: (out): the number of the row in which its heading stands
 *
 * Says where the heading of a lane stands.
 *
 * Returns: whether it is shown; not if the lane that it lies in is collapsed
 */
gboolean
koers_roadmap_layout_get_lane_row (KoersRoadmapLayout *self,
                                   guint               lane,
                                   guint              *row)
{
  g_return_val_if_fail (lane < self->n_lanes, FALSE);

  if (self->lanes[lane].is_hidden)
    return FALSE;
  *row = self->lanes[lane].first_row;
  return TRUE;
}

/**
 * koers_roadmap_layout_get_lead:
 * @self: a layout
 * @y: where a page begins, in pixels from the top of the roadmap
 *
 * Returns: how high the headings are together that stand above the row there, and belong to it
 */
double
koers_roadmap_layout_get_lead (KoersRoadmapLayout *self,
                               double              y)
{
  KoersRoadmapRow row;
  double lead = 0;

  if (koers_roadmap_layout_get_n_rows (self) == 0)
    return 0;
  row = koers_roadmap_layout_get_row (self, koers_roadmap_layout_get_row_at (self, y));
  if (row.bar != G_MAXUINT)
    lead += koers_roadmap_layout_get_lane_height (self, row.lane);
  if (self->lanes[row.lane].outer != row.lane)
    lead += koers_roadmap_layout_get_lane_height (self, self->lanes[row.lane].outer);
  return lead;
}

/**
 * koers_roadmap_layout_get_break:
 * @self: a layout
 * @y: where a page begins, in pixels from the top of the roadmap
 * @height: how high the page is
 *
 * Looks for the end of a page: at the top of a row, and not between a heading and the first bar below it.
 *
 * Returns: where the next page begins; the height of the layout if that was the last one
 */
double
koers_roadmap_layout_get_break (KoersRoadmapLayout *self,
                                double              y,
                                double              height)
{
  guint row = koers_roadmap_layout_get_row_at (self, y + height);
  KoersRoadmapRow at;

  if (y + height >= koers_roadmap_layout_get_height (self))
    return koers_roadmap_layout_get_height (self);

  at = koers_roadmap_layout_get_row (self, row);
  while (row > 0)
    {
      KoersRoadmapRow before = koers_roadmap_layout_get_row (self, row - 1);

      if (before.y < y || before.bar != G_MAXUINT || (at.bar == G_MAXUINT && self->lanes[at.lane].outer != before.lane))
        break;
      at = before;
      row--;
    }
  /* A page that is too low for a single row still has to move on. */
  return at.y > y ? at.y : y + MAX (height, self->metrics.row_height);
}
