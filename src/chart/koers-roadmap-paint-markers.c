/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-painter-private.h"

#include "koers-chart-glyph.h"

/* Dashes of the line of the reporting date, and the space after each. */
#define DASH 6.0
#define DASH_SPACE 4.0

/* The same of the line of a moment, which is thinner. */
#define DOT 1.0
#define DOT_SPACE 3.0

static const GdkRGBA *
get_marker_colour (KoersRoadmapPainter   *self,
                   KoersPlacedMarkerKind  kind)
{
  return kind == KOERS_PLACED_TODAY ? &self->palette.today : kind == KOERS_PLACED_REPORTING_DAY ? &self->palette.reporting : &self->palette.dim;
}

/* Through all of a rectangle. */
static void
append_line (GtkSnapshot             *snapshot,
             const KoersPlacedMarker *marker,
             const GdkRGBA           *colour,
             const graphene_rect_t   *rect)
{
  gboolean is_thin = marker->kind == KOERS_PLACED_MOMENT;
  graphene_rect_t line = koers_chart_rect (is_thin ? marker->x : marker->x - 1, rect->origin.y, is_thin ? 1 : 2, rect->size.height);

  gtk_snapshot_append_color (snapshot, colour, &line);
}

static void
append_marker_line (KoersRoadmapPainter     *self,
                    GtkSnapshot             *snapshot,
                    const KoersPlacedMarker *marker,
                    double                   height)
{
  const GdkRGBA *colour = get_marker_colour (self, marker->kind);
  double dash = marker->kind == KOERS_PLACED_MOMENT ? DOT : DASH, space = marker->kind == KOERS_PLACED_MOMENT ? DOT_SPACE : DASH_SPACE;

  if (marker->kind == KOERS_PLACED_TODAY)
    dash = height;
  for (double y = 0; y < height; y += dash + space)
    {
      graphene_rect_t part = koers_chart_rect (0, y, 0, MIN (dash, height - y));

      append_line (snapshot, marker, colour, &part);
    }
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
      gboolean is_moment = markers[i].kind == KOERS_PLACED_MOMENT;
      graphene_rect_t rect = markers[i].label, text;

      rect.origin.y = band->origin.y;
      rect.size.height = band->size.height - 2;
      append_line (snapshot, &markers[i], colour, band);
      if (rect.size.width == 0)
        continue;
      /* A moment stands back: its name has no ground of its own. */
      if (!is_moment)
        gtk_snapshot_append_color (snapshot, colour, &rect);
      text = rect;
      text.origin.x += koers_chart_rect_end (&rect) <= markers[i].x ? 4 : 2;
      koers_chart_append_text (snapshot, self->text, markers[i].text, KOERS_TEXT_MARKER, FALSE, &text,
                                         is_moment ? colour : &self->palette.on_signal);
    }
}
