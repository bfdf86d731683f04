/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-painter-private.h"

#include "koers-chart-glyph.h"

#include <math.h>

/* What remains of a colour where a soft end begins. */
#define FADED 0.12f

/* In how many steps an edge fades out: some viewers draw a gradient one pixel high as a wedge. */
#define EDGE_STEPS 8

/* No forecast is drawn with more stripes than this, however long it is. */
#define MAX_STRIPES 100

/* Fills what part has of the soft end between two edges of a bar; it is faded at the first and full at the second. */
static void
append_soft_end (GtkSnapshot           *snapshot,
                 const graphene_rect_t *part,
                 double                 faded_x,
                 double                 full_x,
                 const GdkRGBA         *colour)
{
  double start = MAX (MIN (faded_x, full_x), part->origin.x), end = MIN (MAX (faded_x, full_x), koers_chart_rect_end (part));
  GskColorStop stops[] = { { 0, *colour }, { 1, *colour } };

  if (end <= start)
    return;
  stops[0].color.alpha *= FADED;
  gtk_snapshot_append_linear_gradient (snapshot,
                                       &GRAPHENE_RECT_INIT ((float) start, part->origin.y, (float) (end - start),
                                                            part->size.height),
                                       &GRAPHENE_POINT_INIT ((float) faded_x, 0), &GRAPHENE_POINT_INIT ((float) full_x, 0),
                                       stops, 2);
}

/* A border so wide that nothing is left inside: one path, where a rounded clip would cost a mask. */
static void
append_solid (GtkSnapshot          *snapshot,
              const GskRoundedRect *outline,
              const GdkRGBA        *colour)
{
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  const float w = MIN (outline->bounds.size.width, outline->bounds.size.height) / 2, widths[] = { w, w, w, w };

  gtk_snapshot_append_border (snapshot, outline, widths, colours);
}

/* Fills a part of a bar. Where an end is soft nothing is rounded: there is no edge to be round. */
static void
append_fill (GtkSnapshot           *snapshot,
             const graphene_rect_t *part,
             const GskRoundedRect  *outline,
             double                 soft_left,
             double                 soft_right,
             const GdkRGBA         *colour)
{
  double left = outline->bounds.origin.x, right = koers_chart_rect_end (&outline->bounds);
  double start = MAX (left + soft_left, part->origin.x), end = MIN (right - soft_right, koers_chart_rect_end (part));

  append_soft_end (snapshot, part, left, left + soft_left, colour);
  append_soft_end (snapshot, part, right, right - soft_right, colour);
  if (end <= start)
    return;
  if (start <= left && end >= right)
    {
      append_solid (snapshot, outline, colour);
      return;
    }
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) start, part->origin.y, (float) (end - start), part->size.height));
  append_solid (snapshot, outline, colour);
  gtk_snapshot_pop (snapshot);
}

/* The upper and the lower edge from where they begin to fade, to the left if length is negative. */
static void
append_fading_edge (GtkSnapshot           *snapshot,
                    const graphene_rect_t *bar,
                    double                 from,
                    double                 length,
                    float                  width,
                    const GdkRGBA         *colour)
{
  for (guint i = 0; i < EDGE_STEPS && length != 0; i++)
    {
      double start = round (from + length * i / EDGE_STEPS), end = round (from + length * (i + 1) / EDGE_STEPS);
      graphene_rect_t rect = koers_chart_rect (MIN (start, end), bar->origin.y, fabs (end - start), width);
      GdkRGBA faded = *colour;

      faded.alpha *= 1 - ((float) i + 0.5f) / EDGE_STEPS;
      if (rect.size.width <= 0)
        continue;
      gtk_snapshot_append_color (snapshot, &faded, &rect);
      rect.origin.y += bar->size.height - width;
      gtk_snapshot_append_color (snapshot, &faded, &rect);
    }
}

static void
append_edge (GtkSnapshot          *snapshot,
             const GskRoundedRect *outline,
             double                soft_left,
             double                soft_right,
             double                width,
             const GdkRGBA        *colour)
{
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  const float w = (float) width, widths[] = { w, w, w, w };
  graphene_rect_t rect = outline->bounds;

  if (soft_left <= 0 && soft_right <= 0)
    {
      gtk_snapshot_append_border (snapshot, outline, widths, colours);
      return;
    }

  rect.origin.x += (float) soft_left;
  rect.size.width -= (float) (soft_left + soft_right);
  if (rect.size.width > 0)
    {
      gtk_snapshot_push_clip (snapshot, &rect);
      gtk_snapshot_append_border (snapshot, outline, widths, colours);
      gtk_snapshot_pop (snapshot);
    }
  append_fading_edge (snapshot, &outline->bounds, outline->bounds.origin.x + soft_left, -soft_left, w, colour);
  append_fading_edge (snapshot, &outline->bounds, koers_chart_rect_end (&outline->bounds) - soft_right, soft_right, w, colour);
}

/* A thin striped line to where the work is expected to end, and a post there. */
static void
append_forecast (KoersRoadmapPainter   *self,
                 GtkSnapshot           *snapshot,
                 const KoersPlacedBar  *placed,
                 const KoersBarColours *colours)
{
  const graphene_rect_t *rect = &placed->forecast;
  double width = rect->size.width, step = MAX (6, ceil (width / MAX_STRIPES));
  gboolean post_right = ((placed->flags & KOERS_PLACED_FORECAST_EARLY) == 0) != self->rtl;
  const GdkRGBA *colour = &colours->border;
  double x, margin = rect->size.height * 0.6;

  gtk_snapshot_push_clip (snapshot, rect);
  gtk_snapshot_append_color (snapshot, &colours->fill, rect);
  for (x = 0; x < width; x += step)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT ((float) (rect->origin.x + x), rect->origin.y,
                                                                      (float) (step / 2), rect->size.height));
  gtk_snapshot_pop (snapshot);
  x = post_right ? koers_chart_rect_end (rect) - 2 : rect->origin.x;
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT ((float) x, (float) (rect->origin.y - margin), 2,
                                                                    (float) (rect->size.height + 2 * margin)));
}

static void
append_shape (KoersRoadmapPainter   *self,
              GtkSnapshot           *snapshot,
              const KoersPlacedBar  *placed,
              const KoersBarColours *colours)
{
  double soft_left = self->rtl ? placed->soft_end : placed->soft_start;
  double soft_right = self->rtl ? placed->soft_start : placed->soft_end;
  double radius = MIN (round (placed->rect.size.height / 4), placed->rect.size.width / 2);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &placed->rect, (float) radius);
  append_fill (snapshot, &placed->rect, &outline, soft_left, soft_right, &colours->fill);
  if (!koers_chart_rect_is_empty (&placed->progress))
    append_fill (snapshot, &placed->progress, &outline, soft_left, soft_right, &colours->progress);
  append_edge (snapshot, &outline, soft_left, soft_right, self->palette.border_width, &colours->border);
}

/*< private >
 * koers_roadmap_painter_append_bar:
 * @self: a painter
 * @snapshot: where to
 * @bar: a bar
 * @placed: where it stands
 *
 * Paints a bar and its signs, without its texts and milestones.
 */
void
koers_roadmap_painter_append_bar (KoersRoadmapPainter   *self,
                                  GtkSnapshot           *snapshot,
                                  const KoersRoadmapBar *bar,
                                  const KoersPlacedBar  *placed)
{
  const KoersBarColours *colours = &self->palette.states[bar->state];
  double size = placed->glyphs.size.height, x = placed->glyphs.origin.x, y = placed->glyphs.origin.y;
  double second = koers_chart_rect_end (&placed->glyphs) - size;

  if (!koers_chart_rect_is_empty (&placed->baseline))
    gtk_snapshot_append_color (snapshot, &self->palette.dim, &placed->baseline);
  if (!koers_chart_rect_is_empty (&placed->rect))
    append_shape (self, snapshot, placed, colours);
  if (!koers_chart_rect_is_empty (&placed->forecast))
    append_forecast (self, snapshot, placed, colours);

  if (size > 0)
    {
      koers_chart_append_node (snapshot, self->states[bar->state], self->rtl ? second : x, y);
      if (bar->light != KOERS_ROADMAP_LIGHT_NONE)
        koers_chart_append_node (snapshot, self->lights[bar->light], self->rtl ? x : second, y);
    }

  if (!koers_chart_rect_is_empty (&placed->arrow))
    {
      gboolean to_left = ((placed->flags & KOERS_PLACED_EARLIER) != 0) != self->rtl;

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &placed->arrow.origin);
      koers_chart_append_triangle (snapshot, placed->arrow.size.width, to_left ? GTK_DIR_LEFT : GTK_DIR_RIGHT,
                                   koers_chart_rect_is_empty (&placed->rect) ? &self->palette.dim : &colours->border);
      gtk_snapshot_restore (snapshot);
    }
}
