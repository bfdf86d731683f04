/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-glyph.h"

#include "koers-chart-rect.h"

#include <math.h>

static void
append_rect (GtkSnapshot   *snapshot,
             double         x,
             double         y,
             double         width,
             double         height,
             const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

/* A straight line of some thickness; its ends are square and reach half of it further. */
static void
append_line (GtkSnapshot   *snapshot,
             double         x0,
             double         y0,
             double         x1,
             double         y1,
             double         thickness,
             const GdkRGBA *colour)
{
  double length = hypot (x1 - x0, y1 - y0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x0, (float) y0));
  gtk_snapshot_rotate (snapshot, (float) (atan2 (y1 - y0, x1 - x0) * 180 / G_PI));
  append_rect (snapshot, -thickness / 2, -thickness / 2, length + thickness, thickness, colour);
  gtk_snapshot_restore (snapshot);
}

/* A border so wide that nothing is left inside: one path, where a rounded clip would cost a mask. */
static void
append_rounded (GtkSnapshot   *snapshot,
                double         x,
                double         y,
                double         size,
                double         radius,
                const GdkRGBA *colour)
{
  const float w = (float) (size / 2), widths[] = { w, w, w, w };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) size, (float) size),
                                   (float) radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
append_ring (GtkSnapshot   *snapshot,
             double         size,
             double         radius,
             double         thickness,
             const GdkRGBA *colour)
{
  const float t = (float) thickness, widths[] = { t, t, t, t };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size), (float) radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
append_check (GtkSnapshot   *snapshot,
              double         inset,
              double         size,
              double         thickness,
              const GdkRGBA *colour)
{
  double s = size - 2 * inset;

  append_line (snapshot, inset + 0.08 * s, inset + 0.55 * s, inset + 0.36 * s, inset + 0.82 * s, thickness, colour);
  append_line (snapshot, inset + 0.36 * s, inset + 0.82 * s, inset + 0.92 * s, inset + 0.22 * s, thickness, colour);
}

static void
append_cross (GtkSnapshot   *snapshot,
              double         inset,
              double         size,
              double         thickness,
              const GdkRGBA *colour)
{
  append_line (snapshot, inset, inset, size - inset, size - inset, thickness, colour);
  append_line (snapshot, inset, size - inset, size - inset, inset, thickness, colour);
}

static void
append_exclamation (GtkSnapshot   *snapshot,
                    double         size,
                    double         height,
                    double         thickness,
                    const GdkRGBA *colour)
{
  double left = (size - thickness) / 2, top = (size - height) / 2;

  append_rect (snapshot, left, top, thickness, height - 1.7 * thickness, colour);
  append_rect (snapshot, left, top + height - thickness, thickness, thickness, colour);
}

/**
 * koers_chart_append_node:
 * @snapshot: where to
 * @node: something drawn at 0, 0
 * @x: its left edge
 * @y: its top
 *
 * Puts a drawn sign somewhere.
 */
void
koers_chart_append_node (GtkSnapshot   *snapshot,
                         GskRenderNode *node,
                         double         x,
                         double         y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

/**
 * koers_chart_append_cairo:
 * @snapshot: where to
 * @bounds: where is to be drawn
 *
 * Makes a small picture for what GTK has no node for. Unlike one of gtk_snapshot_append_cairo() it begins at 0, 0 and is moved: of one that
 * begins elsewhere cairo 1.16 loses in an SVG all that is outside a rectangle of its size at 0, 0.
 *
 * Returns: (transfer full): what to draw on, in the coordinates of @snapshot
 */
cairo_t *
koers_chart_append_cairo (GtkSnapshot           *snapshot,
                          const graphene_rect_t *bounds)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, bounds->size.width, bounds->size.height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  koers_chart_append_node (snapshot, node, bounds->origin.x, bounds->origin.y);
  gsk_render_node_unref (node);
  cairo_translate (cr, -bounds->origin.x, -bounds->origin.y);
  return cr;
}

/**
 * koers_chart_append_dashes:
 * @snapshot: where to
 * @line: a straight line with its width
 * @dash: how long a dash is
 * @space: how much is free after each
 * @colour: its colour
 *
 * Paints a dashed line along the longer side of @line. It is made of rectangles: there is no node for a path.
 */
void
koers_chart_append_dashes (GtkSnapshot           *snapshot,
                           const graphene_rect_t *line,
                           double                 dash,
                           double                 space,
                           const GdkRGBA         *colour)
{
  gboolean is_upright = line->size.height > line->size.width;
  double x = line->origin.x, y = line->origin.y, width = line->size.width, height = line->size.height;
  double length = is_upright ? height : width;

  for (double at = 0; at < length; at += dash + space)
    {
      double part = MIN (dash, length - at);
      graphene_rect_t rect = is_upright ? koers_chart_rect (x, y + at, width, part) : koers_chart_rect (x + at, y, part, height);

      gtk_snapshot_append_color (snapshot, colour, &rect);
    }
}

/**
 * koers_chart_append_triangle:
 * @snapshot: where to
 * @size: the square it fills, from 0, 0
 * @direction: where it points: right, left or down
 * @colour: its colour
 *
 * Draws a triangle. GTK 4.8 has no node for a path; a small picture of its own costs little, and a border of which one side is
 * seen would make an SVG into one large bitmap.
 */
void
koers_chart_append_triangle (GtkSnapshot      *snapshot,
                             double            size,
                             GtkDirectionType  direction,
                             const GdkRGBA    *colour)
{
  double along = direction == GTK_DIR_LEFT ? -0.4 : 0.4, across = 0.46;
  cairo_t *cr = koers_chart_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size));

  cairo_translate (cr, size / 2, size / 2);
  if (direction == GTK_DIR_DOWN)
    cairo_rotate (cr, G_PI_2);
  cairo_move_to (cr, -along * size, -across * size);
  cairo_line_to (cr, along * size, 0);
  cairo_line_to (cr, -along * size, across * size);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/**
 * koers_chart_append_state:
 * @snapshot: where to
 * @state: how work stands
 * @size: the square it fills, from 0, 0
 * @rtl: whether time runs from right to left
 * @palette: the colours
 *
 * Draws the sign of a state: three dots, a clock, play, pause, a tick, stop.
 */
void
koers_chart_append_state (GtkSnapshot             *snapshot,
                          KoersRoadmapState        state,
                          double                   size,
                          gboolean                 rtl,
                          const KoersChartPalette *palette)
{
  const GdkRGBA *colour = &palette->states[state].border;
  double s = size, thick = MAX (1.5, s * 0.15);

  switch (state)
    {
    case KOERS_ROADMAP_IDEA:
      for (guint i = 0; i < 3; i++)
        append_rounded (snapshot, s * (0.06 + 0.33 * i), s * 0.39, s * 0.22, s * 0.11, colour);
      break;
    case KOERS_ROADMAP_PLANNED:
      append_ring (snapshot, s, s / 2, thick, colour);
      append_rect (snapshot, (s - thick) / 2, s * 0.24, thick, (s + thick) / 2 - s * 0.24, colour);
      append_rect (snapshot, (s - thick) / 2, (s - thick) / 2, s * 0.32, thick, colour);
      break;
    case KOERS_ROADMAP_IN_PROGRESS:
      koers_chart_append_triangle (snapshot, s, rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT, colour);
      break;
    case KOERS_ROADMAP_ON_HOLD:
      append_rect (snapshot, s * 0.16, s * 0.1, s * 0.24, s * 0.8, colour);
      append_rect (snapshot, s * 0.6, s * 0.1, s * 0.24, s * 0.8, colour);
      break;
    case KOERS_ROADMAP_COMPLETED:
      append_check (snapshot, 0, s, s * 0.18, colour);
      break;
    case KOERS_ROADMAP_STOPPED:
    default:
      append_rect (snapshot, s * 0.12, s * 0.12, s * 0.76, s * 0.76, colour);
    }
}

/**
 * koers_chart_append_light:
 * @snapshot: where to
 * @light: how work goes
 * @size: the square it fills, from 0, 0
 * @palette: the colours
 *
 * Draws the sign of a light: a disc with a tick, a disc with an exclamation mark, a square with a cross, a disc with a flag, and
 * a hollow disc with a tick for what is not supported.
 */
void
koers_chart_append_light (GtkSnapshot             *snapshot,
                          KoersRoadmapLight        light,
                          double                   size,
                          const KoersChartPalette *palette)
{
  double s = size, thick = MAX (1.2, s * 0.14);

  switch (light)
    {
    case KOERS_ROADMAP_LIGHT_ON_TRACK:
      append_rounded (snapshot, 0, 0, s, s / 2, &palette->success);
      append_check (snapshot, s * 0.22, s, thick, &palette->on_signal);
      break;
    case KOERS_ROADMAP_LIGHT_AT_RISK:
      append_rounded (snapshot, 0, 0, s, s / 2, &palette->warning);
      append_ring (snapshot, s, s / 2, MAX (0.8, s * 0.08), &palette->on_warning);
      append_exclamation (snapshot, s, s * 0.66, thick * 1.2, &palette->on_warning);
      break;
    case KOERS_ROADMAP_LIGHT_OFF_TRACK:
      append_rounded (snapshot, 0, 0, s, s * 0.2, &palette->error);
      append_cross (snapshot, s * 0.3, s, thick, &palette->on_signal);
      break;
    case KOERS_ROADMAP_LIGHT_ACHIEVED:
      append_rounded (snapshot, 0, 0, s, s / 2, &palette->success);
      append_rect (snapshot, s * 0.3, s * 0.2, thick, s * 0.62, &palette->on_signal);
      append_rect (snapshot, s * 0.3, s * 0.2, s * 0.46, s * 0.32, &palette->on_signal);
      break;
    case KOERS_ROADMAP_LIGHT_UNSUPPORTED:
      append_rounded (snapshot, 0, 0, s, s / 2, &palette->on_signal);
      append_ring (snapshot, s, s / 2, MAX (1.2, s * 0.12), &palette->success);
      append_check (snapshot, s * 0.26, s, thick, &palette->success);
      break;
    case KOERS_ROADMAP_LIGHT_NONE:
    default:
      break;
    }
}

static void
append_diamond (GtkSnapshot   *snapshot,
                double         size,
                double         inset,
                const GdkRGBA *colour)
{
  double side = size / G_SQRT2 - 2 * inset;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (size / 2), 0));
  gtk_snapshot_rotate (snapshot, 45);
  append_rect (snapshot, inset, inset, side, side, colour);
  gtk_snapshot_restore (snapshot);
}

/* Pointing down, which a triangle does around its middle: what is inside it lies a third from its base. */
static void
append_pointer (GtkSnapshot   *snapshot,
                double         size,
                double         inset,
                const GdkRGBA *colour)
{
  double inner = size - 3.4 * inset;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((size - inner) / 2), (float) ((size - inner) * 0.37)));
  koers_chart_append_triangle (snapshot, inner, GTK_DIR_DOWN, colour);
  gtk_snapshot_restore (snapshot);
}

/* What a milestone is, filled with a colour, as far within its edge as @inset says. */
static void
append_milestone_shape (GtkSnapshot              *snapshot,
                        KoersRoadmapMilestoneKind kind,
                        double                    size,
                        double                    inset,
                        const GdkRGBA            *colour)
{
  double s = size;

  switch (kind)
    {
    case KOERS_ROADMAP_MILESTONE_DELIVERABLE:
      append_rounded (snapshot, s * 0.07 + inset, s * 0.07 + inset, s * 0.86 - 2 * inset, s * 0.43 - inset, colour);
      break;
    case KOERS_ROADMAP_MILESTONE_DECISION:
      append_rect (snapshot, s * 0.12 + inset, s * 0.12 + inset, s * 0.76 - 2 * inset, s * 0.76 - 2 * inset, colour);
      break;
    case KOERS_ROADMAP_MILESTONE_REPORT:
      append_pointer (snapshot, s, inset, colour);
      break;
    case KOERS_ROADMAP_MILESTONE_PLAIN:
    case KOERS_ROADMAP_MILESTONE_GATE:
    default:
      append_diamond (snapshot, s, inset, colour);
    }
}

/**
 * koers_chart_append_level:
 * @snapshot: where to
 * @level: how severe a risk is
 * @size: of its square, in pixels
 * @palette: the colours
 *
 * Draws the sign of a level: four steps, of which as many are filled as it is severe.
 */
void
koers_chart_append_level (GtkSnapshot             *snapshot,
                          KoersRiskLevel           level,
                          double                   size,
                          const KoersChartPalette *palette)
{
  const guint n = KOERS_N_RISK_LEVELS - 1;
  double step = size / n, width = MAX (round (step * 0.7), 1);

  for (guint i = 0; i < n; i++)
    {
      double height = round (size * (i + 1) / n);
      GdkRGBA empty = koers_rgba_mix (&palette->background, &palette->foreground, 0.35f);

      if (i < (guint) level)
        append_rect (snapshot, round (i * step), size - height, width, height, &palette->foreground);
      else
        append_rect (snapshot, round (i * step), size - 1, width, 1, &empty);
    }
}

/**
 * koers_chart_append_milestone:
 * @snapshot: where to
 * @kind: what it is
 * @state: how it stands
 * @size: the square it fills from corner to corner, from 0, 0
 * @palette: the colours
 *
 * Draws a milestone: a diamond, a disc for what is handed over, a square for a decision, a diamond between two posts for a gate, a triangle
 * for a report; each hollow, full, full with an exclamation mark, or hollow with a cross.
 */
void
koers_chart_append_milestone (GtkSnapshot               *snapshot,
                              KoersRoadmapMilestoneKind  kind,
                              KoersRoadmapMilestoneState state,
                              double                     size,
                              const KoersChartPalette   *palette)
{
  double thick = MAX (1.2, size * 0.12);
  const GdkRGBA *edge = &palette->foreground;

  if (state == KOERS_ROADMAP_MILESTONE_LATE)
    edge = &palette->error;
  else if (state == KOERS_ROADMAP_MILESTONE_CANCELLED)
    edge = &palette->dim;

  append_milestone_shape (snapshot, kind, size, 0, edge);
  if (state != KOERS_ROADMAP_MILESTONE_DONE && state != KOERS_ROADMAP_MILESTONE_LATE)
    append_milestone_shape (snapshot, kind, size, thick, &palette->background);
  if (kind == KOERS_ROADMAP_MILESTONE_GATE)
    for (int i = 0; i < 2; i++)
      append_rect (snapshot, i * (size - thick), 0, thick, size, edge);

  gtk_snapshot_save (snapshot);
  if (kind == KOERS_ROADMAP_MILESTONE_REPORT)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (-size * 0.1)));
  if (state == KOERS_ROADMAP_MILESTONE_LATE)
    append_exclamation (snapshot, size, size * 0.56, MAX (1.4, size * 0.14), &palette->on_signal);
  else if (state == KOERS_ROADMAP_MILESTONE_CANCELLED)
    append_cross (snapshot, size * 0.37, size, thick * 0.9, edge);
  gtk_snapshot_restore (snapshot);
}

/**
 * koers_chart_append_text:
 * @snapshot: where to
 * @texts: the texts of the chart
 * @text: UTF-8
 * @role: what it is for
 * @is_cut: whether it is too long for @rect
 * @rect: where it stands; it is in the middle of its height
 * @colour: its colour
 *
 * Draws a text.
 */
void
koers_chart_append_text (GtkSnapshot           *snapshot,
                         KoersChartText        *texts,
                         const char            *text,
                         KoersTextRole          role,
                         gboolean               is_cut,
                         const graphene_rect_t *rect,
                         const GdkRGBA         *colour)
{
  PangoLayout *layout = koers_chart_text_get_layout (texts, text, role, is_cut ? floor (rect->size.width) : -1);
  double y = round (rect->origin.y + (rect->size.height - koers_chart_text_get_height (texts, role)) / 2);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (rect->origin.x), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}
