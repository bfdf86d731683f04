/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-tiles.h"

/* Where pages begin, from the top of the roadmap, and where the last one ends. */
static GArray *
find_breaks (KoersRoadmapLayout *layout,
             double              height)
{
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (double));
  double total = koers_roadmap_layout_get_height (layout), y = 0;

  g_array_append_val (tops, y);
  while (total > 0 && (y = koers_roadmap_layout_get_break (layout, y, height - koers_roadmap_layout_get_lead (layout, y))) < total)
    g_array_append_val (tops, y);
  g_array_append_val (tops, total);
  return tops;
}

/* Neighbours share as much time as a milestone is wide, so that each stands on one of them as a whole. */
static KoersTimeScale
get_scale (KoersSpan span,
           guint     column,
           guint     n_across,
           double    width,
           double    overlap,
           gboolean  rtl)
{
  KoersTimeScale whole = koers_time_scale_fit (span, n_across * width - (n_across - 1) * overlap, FALSE);

  return koers_time_scale_new (whole.origin + column * (width - overlap) / whole.pixels_per_day, whole.pixels_per_day, width, rtl);
}

/**
 * koers_roadmap_tiles_new:
 * @layout: the rows
 * @span: the time that is shown
 * @n_across: over how many pages side by side it is spread, at least 1
 * @width: how wide the chart may be on a page
 * @height: how high it may be
 * @rtl: whether time runs from right to left
 *
 * Cuts a roadmap into pages: between rows, not between a heading and its first bar, and in time with a little that two neighbours share. Where
 * a page begins within a lane, its heading and that of the lane that it lies in stand above the rows once more.
 *
 * Returns: (transfer full) (element-type KoersRoadmapTile): the pages, row after row, at least one
 */
GArray *
koers_roadmap_tiles_new (KoersRoadmapLayout *layout,
                         KoersSpan           span,
                         guint               n_across,
                         double              width,
                         double              height,
                         gboolean            rtl)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (KoersRoadmapTile));
  g_autoptr (GArray) tops = find_breaks (layout, height);
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (layout);

  for (guint i = 0; i + 1 < tops->len; i++)
    for (guint j = 0; j < n_across; j++)
      {
        double top = g_array_index (tops, double, i), end = g_array_index (tops, double, i + 1);
        KoersRoadmapTile tile = { { get_scale (span, j, n_across, width, metrics->diamond_size + 2, rtl), top, end - top, 0 }, 0, i, j };

        tile.lead = koers_roadmap_layout_get_lead (layout, top);
        tile.view.stuck_y = -tile.lead;
        g_array_append_val (tiles, tile);
      }
  return tiles;
}
