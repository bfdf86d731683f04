/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-painter-private.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"

#include <math.h>

/* How much of the accent colour the least and the most take on; text stays readable on both. */
#define LEAST_SHADE 0.08f
#define MOST_SHADE 0.45f

/**
 * koers_matrix_painter_new:
 * @context: where fonts come from; its font is that of the headings of rows
 * @palette: the colours
 *
 * Makes a painter. It needs gtk_init_check() before it, but no display. When font or colours change, make another one.
 *
 * Returns: (transfer full): the painter
 */
KoersMatrixPainter *
koers_matrix_painter_new (PangoContext            *context,
                          const KoersChartPalette *palette)
{
  KoersMatrixPainter *self = g_new0 (KoersMatrixPainter, 1);

  self->palette = *palette;
  self->text = koers_chart_text_new (context);
  return self;
}

static void
clear_nodes (KoersMatrixPainter *self)
{
  for (guint i = 0; i < KOERS_N_ROADMAP_LIGHTS; i++)
    g_clear_pointer (&self->lights[i], gsk_render_node_unref);
  for (guint i = 0; i < KOERS_N_RISK_LEVELS; i++)
    g_clear_pointer (&self->levels[i], gsk_render_node_unref);
}

/**
 * koers_matrix_painter_free:
 * @self: a painter
 *
 * Lets go of it.
 */
void
koers_matrix_painter_free (KoersMatrixPainter *self)
{
  clear_nodes (self);
  koers_chart_text_free (self->text);
  g_free (self);
}

/**
 * koers_matrix_painter_get_text:
 * @self: a painter
 *
 * Returns: (transfer none): its shaped texts, also to measure with
 */
KoersChartText *
koers_matrix_painter_get_text (KoersMatrixPainter *self)
{
  return self->text;
}

/**
 * koers_matrix_painter_get_metrics:
 * @self: a painter
 *
 * Returns: the sizes that belong to its font
 */
KoersMatrixMetrics
koers_matrix_painter_get_metrics (KoersMatrixPainter *self)
{
  double heights[KOERS_N_TEXT_ROLES];

  for (guint i = 0; i < KOERS_N_TEXT_ROLES; i++)
    heights[i] = koers_chart_text_get_height (self->text, i);
  return koers_matrix_metrics_new (heights);
}

/**
 * koers_matrix_get_shade:
 * @palette: a palette
 * @intensity: how much it is, 0 to 1
 *
 * Returns: the colour behind a cell of that intensity
 */
GdkRGBA
koers_matrix_get_shade (const KoersChartPalette *palette,
                        float                    intensity)
{
  return koers_rgba_mix (&palette->background, &palette->accent, LEAST_SHADE + (MOST_SHADE - LEAST_SHADE) * CLAMP (intensity, 0, 1));
}

/**
 * koers_matrix_get_level_shade:
 * @palette: a palette
 * @level: how severe something is
 *
 * Returns: the colour behind a cell of that severity; text stays readable on it
 */
GdkRGBA
koers_matrix_get_level_shade (const KoersChartPalette *palette,
                              KoersRiskLevel           level)
{
  const GdkRGBA between = koers_rgba_mix (&palette->warning, &palette->error, 0.5f);
  const struct {
    const GdkRGBA *colour;
    float          amount;
  } shades[KOERS_N_RISK_LEVELS] = {
    [KOERS_RISK_LEVEL_NONE] = { &palette->background, 0 },
    [KOERS_RISK_LEVEL_LOW] = { &palette->success, 0.18f },
    [KOERS_RISK_LEVEL_MEDIUM] = { &palette->warning, 0.25f },
    [KOERS_RISK_LEVEL_HIGH] = { &between, 0.35f },
    [KOERS_RISK_LEVEL_VERY_HIGH] = { &palette->error, 0.45f },
  };

  return koers_rgba_mix (&palette->background, shades[level].colour, shades[level].amount);
}

static void
ensure_nodes (KoersMatrixPainter *self,
              double              glyph_size)
{
  if (self->glyph_size == glyph_size)
    return;

  clear_nodes (self);
  self->glyph_size = glyph_size;
  for (guint i = KOERS_ROADMAP_LIGHT_ON_TRACK; i < KOERS_N_ROADMAP_LIGHTS; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      koers_chart_append_light (snapshot, i, glyph_size, &self->palette);
      self->lights[i] = gtk_snapshot_free_to_node (snapshot);
    }
  for (guint i = KOERS_RISK_LEVEL_LOW; i < KOERS_N_RISK_LEVELS; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      koers_chart_append_level (snapshot, i, glyph_size, &self->palette);
      self->levels[i] = gtk_snapshot_free_to_node (snapshot);
    }
}

/*< private >
 * koers_matrix_paint_get_pad:
 * @paint: what is painted
 *
 * Returns: the free space around things
 */
double
koers_matrix_paint_get_pad (const KoersMatrixPaint *paint)
{
  return koers_matrix_layout_get_metrics (paint->layout)->pad;
}

/*< private >
 * koers_matrix_paint_measure:
 * @paint: what is painted
 * @text: UTF-8
 * @role: what it is for
 *
 * Returns: how wide a text is
 */
double
koers_matrix_paint_measure (const KoersMatrixPaint *paint,
                            const char             *text,
                            KoersTextRole           role)
{
  return koers_text_measure_width (koers_chart_text_get_measure (paint->painter->text), text, role);
}

/*< private >
 * koers_matrix_paint_text:
 * @paint: what is painted
 * @text: UTF-8
 * @role: what it is for
 * @within: where it has to stay; what is too long is cut off
 * @x: where it begins, in the direction of reading
 * @y: its top
 * @colour: its colour
 *
 * Draws a text.
 */
void
koers_matrix_paint_text (const KoersMatrixPaint *paint,
                         const char             *text,
                         KoersTextRole           role,
                         const graphene_rect_t  *within,
                         double                  x,
                         double                  y,
                         const GdkRGBA          *colour)
{
  double width = koers_matrix_paint_measure (paint, text, role), room = MAX (within->size.width - x, 1);
  double shown = MIN (width, room), height = koers_chart_text_get_height (paint->painter->text, role);
  graphene_rect_t rect = koers_chart_rect (paint->view->rtl ? koers_chart_rect_end (within) - x - shown : within->origin.x + x,
                                           within->origin.y + y, shown, height);

  koers_chart_append_text (paint->snapshot, paint->painter->text, text, role, width > room, &rect, colour);
}

/* ---- cells */

static void
append_cell (const KoersMatrixPaint *paint,
             const KoersMatrixCell  *cell,
             const graphene_rect_t  *rect)
{
  KoersMatrixPainter *self = paint->painter;
  GskRenderNode *node = cell->level != KOERS_RISK_LEVEL_NONE ? self->levels[cell->level] : self->lights[cell->light];
  double sign = node != NULL ? self->glyph_size : 0, gap = node != NULL && *cell->text != '\0' ? round (koers_matrix_paint_get_pad (paint) * 0.7) : 0;
  double text = MIN (koers_matrix_paint_measure (paint, cell->text, KOERS_TEXT_BAR), MAX (rect->size.width - sign - gap - 2, 0));
  double x = round ((rect->size.width - sign - gap - text) / 2);

  if (cell->intensity > 0 || cell->level != KOERS_RISK_LEVEL_NONE)
    {
      GdkRGBA shade = cell->level != KOERS_RISK_LEVEL_NONE ? koers_matrix_get_level_shade (&self->palette, cell->level)
                                                           : koers_matrix_get_shade (&self->palette, cell->intensity);
      graphene_rect_t inner;

      graphene_rect_inset_r (rect, 1, 1, &inner);
      gtk_snapshot_append_color (paint->snapshot, &shade, &inner);
    }
  if (node != NULL)
    koers_chart_append_node (paint->snapshot, node,
                             paint->view->rtl ? koers_chart_rect_end (rect) - x - sign : rect->origin.x + x,
                             round (rect->origin.y + (rect->size.height - sign) / 2));
  if (text > 0)
    koers_matrix_paint_text (paint, cell->text, KOERS_TEXT_BAR, rect, x + sign + gap,
                             (rect->size.height - koers_chart_text_get_height (self->text, KOERS_TEXT_BAR)) / 2, &self->palette.foreground);
}

static void
append_cells (const KoersMatrixPaint *paint)
{
  KoersMatrixPainter *self = paint->painter;
  graphene_rect_t area = koers_matrix_layout_get_cells (paint->layout, paint->view);

  for (guint i = paint->first[KOERS_MATRIX_COLUMNS]; i < paint->end[KOERS_MATRIX_COLUMNS]; i++)
    {
      graphene_rect_t head = koers_matrix_layout_get_head (paint->layout, paint->view, KOERS_MATRIX_COLUMNS, i);
      double x = paint->view->rtl ? head.origin.x : koers_chart_rect_end (&head) - 1;
      double bottom = MIN ((double) area.origin.y + area.size.height,
                           koers_matrix_layout_get_height (paint->layout) - paint->view->y);

      gtk_snapshot_append_color (paint->snapshot, &self->palette.grid,
                                 &GRAPHENE_RECT_INIT ((float) x, area.origin.y, 1, (float) (bottom - area.origin.y)));
    }
  for (guint i = paint->first[KOERS_MATRIX_ROWS]; i < paint->end[KOERS_MATRIX_ROWS]; i++)
    for (guint j = paint->first[KOERS_MATRIX_COLUMNS]; j < paint->end[KOERS_MATRIX_COLUMNS]; j++)
      {
        const KoersMatrixCell *cell = koers_matrix_get_cell (paint->matrix, i, j);
        graphene_rect_t rect = koers_matrix_layout_get_cell (paint->layout, paint->view, i, j);

        if (cell != NULL)
          append_cell (paint, cell, &rect);
      }
}

/* ---- what the user points at */

static void
append_outline (const KoersMatrixPaint *paint,
                KoersMatrixPlace        place,
                float                   width,
                const GdkRGBA          *colour)
{
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  const float widths[] = { width, width, width, width };
  graphene_rect_t rect;
  GskRoundedRect outline;

  if (place.row >= koers_matrix_get_n (paint->matrix, KOERS_MATRIX_ROWS) || place.column >= koers_matrix_get_n (paint->matrix, KOERS_MATRIX_COLUMNS))
    return;
  rect = koers_matrix_layout_get_cell (paint->layout, paint->view, place.row, place.column);
  gsk_rounded_rect_init_from_rect (&outline, &rect, 3);
  gtk_snapshot_append_border (paint->snapshot, &outline, widths, colours);
}

/**
 * koers_matrix_painter_paint:
 * @self: a painter
 * @snapshot: where to
 * @layout: where everything stands
 * @view: what is seen
 * @highlight: (nullable): what the user points at
 *
 * Paints a matrix from 0, 0 and as large as the view: the cells that are in view, and the headings that stay at its edges.
 */
void
koers_matrix_painter_paint (KoersMatrixPainter         *self,
                            GtkSnapshot                *snapshot,
                            KoersMatrixLayout          *layout,
                            const KoersMatrixView      *view,
                            const KoersMatrixHighlight *highlight)
{
  KoersMatrixPaint paint = { self, snapshot, layout, koers_matrix_layout_get_matrix (layout), view };
  graphene_rect_t all = koers_chart_rect (0, 0, view->width, view->height);
  graphene_rect_t cells = koers_matrix_layout_get_cells (layout, view);
  double head_height = koers_matrix_layout_get_head_height (layout), head_width = koers_matrix_layout_get_head_width (layout);

  ensure_nodes (self, koers_matrix_layout_get_metrics (layout)->glyph_size);
  for (guint i = 0; i < KOERS_N_MATRIX_AXES; i++)
    koers_matrix_layout_get_visible (layout, view, i, &paint.first[i], &paint.end[i]);

  gtk_snapshot_push_clip (snapshot, &all);
  gtk_snapshot_append_color (snapshot, &self->palette.background, &all);

  gtk_snapshot_push_clip (snapshot, &cells);
  append_cells (&paint);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, cells.origin.y, (float) view->width, cells.size.height));
  gtk_snapshot_append_color (snapshot, &self->palette.grid_strong,
                             &GRAPHENE_RECT_INIT ((float) (view->rtl ? view->width - head_width : head_width - 1), cells.origin.y, 1,
                                                  (float) MIN (cells.size.height, koers_matrix_layout_get_height (layout) - head_height - view->y)));
  koers_matrix_paint_row_heads (&paint);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &cells);
  if (highlight != NULL)
    {
      append_outline (&paint, highlight->hovered, 1, &self->palette.dim);
      append_outline (&paint, highlight->focused, 2, &self->palette.accent);
    }
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_append_color (snapshot, &self->palette.card, &GRAPHENE_RECT_INIT (0, 0, (float) view->width, (float) head_height));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (cells.origin.x, 0, cells.size.width, (float) head_height));
  koers_matrix_paint_column_heads (&paint);
  gtk_snapshot_pop (snapshot);
  koers_matrix_paint_corner (&paint);
  gtk_snapshot_append_color (snapshot, &self->palette.grid_strong, &GRAPHENE_RECT_INIT (0, (float) head_height - 1, (float) view->width, 1));
  gtk_snapshot_pop (snapshot);
}
