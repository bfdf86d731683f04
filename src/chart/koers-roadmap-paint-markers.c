/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-painter-private.h"

#include "koers-chart-glyph.h"

/* Dashes of the line of the reporting date, and the space after each. */
#define DASH 6.0
#define DASH_SPACE 4.0

static const GdkRGBA *
get_marker_colour (KoersRoadmapPainter   *self,
                   KoersPlacedMarkerKind  kind)
{
  return kind == KOERS_PLACED_TODAY ? &self->palette.today : &self->palette.reporting;
}

static void
append_marker_line (KoersRoadmapPainter     *self,
                    GtkSnapshot             *snapshot,
                    const KoersPlacedMarker *marker,
                    double                   height)
{
  const GdkRGBA *colour = get_marker_colour (self, marker->kind);
  float x = (float) marker->x - 1;

  if (marker->kind == KOERS_PLACED_TODAY)
    {
      gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, 0, 2, (float) height));
      return;
    }
  for (double y = 0; y < height; y += DASH + DASH_SPACE)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, (float) y, 2, (float) MIN (DASH, height - y)));
}

/*< private >
 * koers_roadmap_painter_append_markers:
 * @self: a painter
 * @snapshot: where to
 * @placement: what the view shows
 *
 * Paints the lines through the chart.
 */
void
koers_roadmap_painter_append_markers (KoersRoadmapPainter   *self,
                                      GtkSnapshot           *snapshot,
                                      KoersRoadmapPlacement *placement)
{
  guint n;
  const KoersPlacedMarker *markers = koers_roadmap_placement_get_markers (placement, &n);

  for (guint i = 0; i < n; i++)
    append_marker_line (self, snapshot, &markers[i], koers_roadmap_placement_get_view (placement)->height);
}

/*< private >
 * koers_roadmap_painter_append_marker_names:
 * @self: a painter
 * @snapshot: where to
 * @placement: what the view shows
 * @band: the row below the axis
 *
 * Paints what the lines through the chart are called, each name at its line.
 */
void
koers_roadmap_painter_append_marker_names (KoersRoadmapPainter   *self,
                                           GtkSnapshot           *snapshot,
                                           KoersRoadmapPlacement *placement,
                                           const graphene_rect_t *band)
{
  guint n;
  const KoersPlacedMarker *markers = koers_roadmap_placement_get_markers (placement, &n);

  for (guint i = 0; i < n; i++)
    {
      const GdkRGBA *colour = get_marker_colour (self, markers[i].kind);
      graphene_rect_t rect = markers[i].label, text;

      gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT ((float) markers[i].x - 1, band->origin.y, 2, band->size.height));
      if (koers_chart_rect_is_empty (&rect))
        continue;
      rect.origin.y = band->origin.y;
      rect.size.height = band->size.height - 2;
      gtk_snapshot_append_color (snapshot, colour, &rect);
      text = rect;
      text.origin.x += koers_chart_rect_end (&rect) <= markers[i].x ? 4 : 2;
      koers_chart_append_text (snapshot, self->text, markers[i].text, KOERS_TEXT_MARKER, FALSE, &text,
                                         &self->palette.on_signal);
    }
}
