/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-glyph.h"
#include "koers-roadmap-painter-private.h"

#include <math.h>

/* What a collapsed lane says of its bars: one bar for all of them, and how many there are of each state. */

/* What lies outside the view is drawn this far, so that its end is not seen. */
#define OVERSHOOT 16.0

/* No bar is thinner than this. */
#define LEAST_WIDTH 4.0

/* How wide the ends are that tell it from the bar of an initiative. */
#define POST 3.0

static void
place_shape (KoersRoadmapPlacement      *self,
             const KoersRoadmapMetrics  *metrics,
             const KoersRoadmapSummary  *summary,
             double                      top,
             KoersPlacedSummary         *placed)
{
  KoersTimeScale scale = self->view.scale;
  double start, end;

  if (koers_span_is_empty (summary->span))
    return;
  scale.rtl = FALSE;
  start = round (koers_time_scale_to_x (scale, summary->span.start));
  end = MAX (round (koers_time_scale_to_x (scale, summary->span.end)), start + LEAST_WIDTH);
  if (end <= 0 || start >= scale.width)
    return;
  start = MAX (start, -OVERSHOOT);
  end = MIN (end, scale.width + OVERSHOOT);
  placed->rect = koers_chart_rect (start, top, end - start, metrics->bar_height);
}

/* On the part of the bar that is in the view if there is room; else beside it, or where the view begins. */
static double
find_counts_x (KoersRoadmapPlacement     *self,
               const KoersRoadmapMetrics *metrics,
               const graphene_rect_t     *bar,
               double                     width)
{
  double start = MAX (bar->origin.x, 0), end = MIN (koers_chart_rect_end (bar), self->view.scale.width);

  if (koers_chart_rect_is_empty (bar))
    return 2 * metrics->gap;
  if (end - start >= width + 4 * metrics->gap)
    return start + 2 * metrics->gap;
  if (end + width + 2 * metrics->gap <= self->view.scale.width)
    return end + metrics->gap;
  return MAX (start - width - metrics->gap, 2 * metrics->gap);
}

static void
place_counts (KoersRoadmapPlacement     *self,
              const KoersRoadmapMetrics *metrics,
              const KoersRoadmapSummary *summary,
              double                     top,
              KoersTextMeasure           measure,
              KoersPlacedSummary        *placed)
{
  double size = metrics->glyph_size, x = 0, offset;

  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    {
      KoersPlacedCount *count = &placed->counts[placed->n_counts];
      double width;

      if (summary->n_by_state[i] == 0)
        continue;
      count->state = (KoersRoadmapState) i;
      g_snprintf (count->text, sizeof count->text, "%'u", summary->n_by_state[i]);
      width = koers_text_measure_width (measure, count->text, KOERS_TEXT_BAR);
      x += placed->n_counts > 0 ? 2 * metrics->gap : 0;
      count->glyph = koers_chart_rect (x, top + round ((metrics->bar_height - size) / 2), size, size);
      x += size + round (metrics->gap / 2);
      count->rect = koers_chart_rect (x, top, width, metrics->bar_height);
      x += width;
      placed->n_counts++;
    }
  offset = find_counts_x (self, metrics, &placed->rect, x);
  for (guint i = 0; i < placed->n_counts; i++)
    {
      placed->counts[i].glyph.origin.x += (float) offset;
      placed->counts[i].rect.origin.x += (float) offset;
    }
}

/*< private >
 * koers_roadmap_place_summary:
 * @self: a placement
 * @layout: a layout
 * @row: the row of the heading of a lane
 * @measure: the widths of texts
 *
 * Places what a collapsed lane says of its bars, as if time ran from left to right.
 */
void
koers_roadmap_place_summary (KoersRoadmapPlacement *self,
                             KoersRoadmapLayout    *layout,
                             const KoersRoadmapRow *row,
                             KoersTextMeasure       measure)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (layout);
  double heading = koers_roadmap_layout_get_lane_height (layout, row->lane), top = row->y - self->view.y + heading + metrics->lane_gap;
  const KoersRoadmapSummary *summary;
  KoersPlacedSummary placed = { .lane = row->lane };

  if (row->height <= heading)
    return;
  summary = koers_roadmap_layout_get_summary (layout, row->lane);
  place_shape (self, metrics, summary, top, &placed);
  place_counts (self, metrics, summary, top, measure, &placed);
  g_array_append_val (self->summaries, placed);
}

/*< private >
 * koers_roadmap_placement_mirror_summaries:
 * @self: a placement in which everything was placed as if time ran from left to right
 *
 * Turns the summaries around.
 */
void
koers_roadmap_placement_mirror_summaries (KoersRoadmapPlacement *self)
{
  for (guint i = 0; i < self->summaries->len; i++)
    {
      KoersPlacedSummary *summary = &g_array_index (self->summaries, KoersPlacedSummary, i);
      graphene_rect_t *rects[1 + 2 * KOERS_N_ROADMAP_STATES] = { &summary->rect };
      guint n = 1;

      for (guint j = 0; j < summary->n_counts; j++)
        {
          rects[n++] = &summary->counts[j].glyph;
          rects[n++] = &summary->counts[j].rect;
        }
      for (guint j = 0; j < n; j++)
        rects[j]->origin.x = (float) koers_time_scale_mirror (self->view.scale, rects[j]->origin.x, rects[j]->size.width);
    }
}

/**
 * koers_roadmap_placement_get_summaries:
 * @self: a placement
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): what the collapsed lanes in the view say of their bars
 */
const KoersPlacedSummary *
koers_roadmap_placement_get_summaries (KoersRoadmapPlacement *self,
                                       guint                 *n)
{
  *n = self->summaries->len;
  return (const KoersPlacedSummary *) (gpointer) self->summaries->data;
}

/* A bar in the colour of its lane, with a post at each end: it has no state of its own. */
static void
append_shape (KoersRoadmapPainter   *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *rect,
              const GdkRGBA         *colour)
{
  GdkRGBA fill = koers_chart_palette_get_band (&self->palette, colour);
  graphene_rect_t part = *rect;

  gtk_snapshot_append_color (snapshot, &fill, rect);
  part.size.height = 2;
  gtk_snapshot_append_color (snapshot, colour, &part);
  part.origin.y = rect->origin.y + rect->size.height - 2;
  gtk_snapshot_append_color (snapshot, colour, &part);
  part = *rect;
  part.size.width = (float) MIN (POST, rect->size.width);
  gtk_snapshot_append_color (snapshot, colour, &part);
  part.origin.x = (float) koers_chart_rect_end (rect) - part.size.width;
  gtk_snapshot_append_color (snapshot, colour, &part);
}

/*< private >
 * koers_roadmap_painter_append_summaries:
 * @self: a painter
 * @snapshot: where to
 * @roadmap: what was placed
 * @placement: where it stands
 *
 * Paints what collapsed lanes say of their bars.
 */
void
koers_roadmap_painter_append_summaries (KoersRoadmapPainter   *self,
                                        GtkSnapshot           *snapshot,
                                        KoersRoadmap          *roadmap,
                                        KoersRoadmapPlacement *placement)
{
  guint n;
  const KoersPlacedSummary *summaries = koers_roadmap_placement_get_summaries (placement, &n);

  for (guint i = 0; i < n; i++)
    {
      const KoersPlacedSummary *summary = &summaries[i];

      if (!koers_chart_rect_is_empty (&summary->rect))
        append_shape (self, snapshot, &summary->rect, &koers_roadmap_get_lane (roadmap, summary->lane)->colour);
      for (guint j = 0; j < summary->n_counts; j++)
        {
          const KoersPlacedCount *count = &summary->counts[j];

          koers_chart_append_node (snapshot, self->states[count->state], count->glyph.origin.x, count->glyph.origin.y);
          koers_chart_append_text (snapshot, self->text, count->text, KOERS_TEXT_BAR, FALSE, &count->rect, &self->palette.foreground);
        }
    }
}
