/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-painter-private.h"

#include "koers-chart-rect.h"

/* The headings of a matrix, which stay at its edges. */

/* ---- headings of rows */

static void
append_row_head (const KoersMatrixPaint *paint,
                 guint                   row)
{
  KoersMatrixPainter *self = paint->painter;
  const KoersMatrixMetrics *metrics = koers_matrix_layout_get_metrics (paint->layout);
  const KoersMatrixHead *head = koers_matrix_get_head (paint->matrix, KOERS_MATRIX_ROWS, row);
  const char *const *lines = koers_matrix_layout_get_lines (paint->layout, KOERS_MATRIX_ROWS, row);
  graphene_rect_t rect = koers_matrix_layout_get_head (paint->layout, paint->view, KOERS_MATRIX_ROWS, row);
  double x = metrics->pad + head->depth * metrics->indent, line = koers_chart_text_get_height (self->text, KOERS_TEXT_BAR);
  double y = (rect.size.height - g_strv_length ((char **) lines) * line) / 2;
  graphene_rect_t within = rect;

  within.size.width -= (float) metrics->pad;
  if (paint->view->rtl)
    within.origin.x += (float) metrics->pad;
  if (head->code != NULL)
    {
      koers_matrix_paint_text (paint, head->code, KOERS_TEXT_BAR, &within, x, y, &self->palette.dim);
      x += koers_matrix_paint_measure (paint, head->code, KOERS_TEXT_BAR) + metrics->pad;
    }
  for (guint i = 0; lines[i] != NULL; i++)
    koers_matrix_paint_text (paint, lines[i], KOERS_TEXT_BAR, &within, x, y + i * line,
                             head->is_dim ? &self->palette.dim : &self->palette.foreground);
}

static void
append_row_group (const KoersMatrixPaint *paint,
                  guint                   group)
{
  KoersMatrixPainter *self = paint->painter;
  const KoersMatrixGroup *of = koers_matrix_get_group (paint->matrix, KOERS_MATRIX_ROWS, group);
  graphene_rect_t rect = koers_matrix_layout_get_group (paint->layout, paint->view, KOERS_MATRIX_ROWS, group), mark = rect;
  GdkRGBA band = of->colour.alpha > 0 ? koers_chart_palette_get_band (&self->palette, &of->colour) : self->palette.card;

  gtk_snapshot_append_color (paint->snapshot, &band, &rect);
  if (of->colour.alpha > 0)
    {
      mark.size.width = 4;
      if (paint->view->rtl)
        mark.origin.x = (float) koers_chart_rect_end (&rect) - 4;
      gtk_snapshot_append_color (paint->snapshot, &of->colour, &mark);
    }
  koers_matrix_paint_text (paint, of->title, KOERS_TEXT_LANE, &rect, 4 + koers_matrix_paint_get_pad (paint),
                           koers_matrix_paint_get_pad (paint) / 2, &self->palette.foreground);
}

/*< private >
 * koers_matrix_paint_row_heads:
 * @paint: what is painted
 *
 * Paints the headings of the rows in view, and those of their groups.
 */
void
koers_matrix_paint_row_heads (const KoersMatrixPaint *paint)
{
  guint group = KOERS_MATRIX_NONE;

  for (guint i = paint->first[KOERS_MATRIX_ROWS]; i < paint->end[KOERS_MATRIX_ROWS]; i++)
    {
      const KoersMatrixHead *head = koers_matrix_get_head (paint->matrix, KOERS_MATRIX_ROWS, i);
      graphene_rect_t rect = koers_matrix_layout_get_head (paint->layout, paint->view, KOERS_MATRIX_ROWS, i);
      double x = paint->view->rtl ? paint->view->width - MIN (paint->view->width, koers_matrix_layout_get_width (paint->layout)) : 0;

      append_row_head (paint, i);
      gtk_snapshot_append_color (paint->snapshot, &paint->painter->palette.grid,
                                 &GRAPHENE_RECT_INIT ((float) x, rect.origin.y + rect.size.height - 1,
                                                      (float) MIN (paint->view->width, koers_matrix_layout_get_width (paint->layout)), 1));
      if (head->group != KOERS_MATRIX_NONE && head->group != group)
        append_row_group (paint, head->group);
      group = head->group;
    }
}

/* ---- headings of columns */

static void
append_lines (const KoersMatrixPaint *paint,
              guint                   column,
              const graphene_rect_t  *within,
              gboolean                in_middle)
{
  KoersMatrixPainter *self = paint->painter;
  const KoersMatrixHead *head = koers_matrix_get_head (paint->matrix, KOERS_MATRIX_COLUMNS, column);
  const char *const *lines = koers_matrix_layout_get_lines (paint->layout, KOERS_MATRIX_COLUMNS, column);
  const GdkRGBA *colour = head->is_dim ? &self->palette.dim : &self->palette.foreground;
  double code = head->code != NULL ? koers_chart_text_get_height (self->text, KOERS_TEXT_MARKER) : 0;
  double line = koers_chart_text_get_height (self->text, KOERS_TEXT_MILESTONE);
  gboolean codes_only = koers_matrix_layout_get_titles (paint->layout) == KOERS_MATRIX_TITLES_CODES;
  guint n = codes_only ? 0 : g_strv_length ((char **) lines);
  double y = in_middle ? (within->size.height - code - n * line) / 2 : within->size.height - code - n * line;

  if (head->code != NULL)
    {
      double x = in_middle ? 0 : MAX ((within->size.width - koers_matrix_paint_measure (paint, head->code, KOERS_TEXT_MARKER)) / 2, 0);

      koers_matrix_paint_text (paint, head->code, KOERS_TEXT_MARKER, within, x, y, colour);
    }
  for (guint i = 0; i < n; i++)
    {
      KoersTextRole role = head->is_marked && head->code == NULL ? KOERS_TEXT_MARKER : KOERS_TEXT_MILESTONE;
      double x = in_middle ? 0 : MAX ((within->size.width - koers_matrix_paint_measure (paint, lines[i], role)) / 2, 0);

      koers_matrix_paint_text (paint, lines[i], role, within, x, y + code + i * line, colour);
    }
}

static void
append_column_head (const KoersMatrixPaint *paint,
                    guint                   column)
{
  const KoersMatrixHead *head = koers_matrix_get_head (paint->matrix, KOERS_MATRIX_COLUMNS, column);
  graphene_rect_t rect = koers_matrix_layout_get_head (paint->layout, paint->view, KOERS_MATRIX_COLUMNS, column), within;
  double pad = koers_matrix_paint_get_pad (paint);

  if (head->is_marked)
    gtk_snapshot_append_color (paint->snapshot, &paint->painter->palette.reporting,
                               &GRAPHENE_RECT_INIT (rect.origin.x, rect.origin.y + rect.size.height - 3, rect.size.width - 1, 3));
  graphene_rect_inset_r (&rect, (float) pad, (float) pad, &within);
  if (koers_matrix_layout_get_titles (paint->layout) != KOERS_MATRIX_TITLES_TURNED)
    {
      append_lines (paint, column, &within, FALSE);
      return;
    }
  /* From bottom to top: the lines stand side by side, and the first begins at the foot. */
  graphene_rect_inset_r (&rect, 1, (float) pad, &within);
  gtk_snapshot_save (paint->snapshot);
  gtk_snapshot_translate (paint->snapshot, &GRAPHENE_POINT_INIT (within.origin.x, within.origin.y + within.size.height));
  gtk_snapshot_rotate (paint->snapshot, -90);
  append_lines (paint, column, &GRAPHENE_RECT_INIT (0, 0, within.size.height, within.size.width), TRUE);
  gtk_snapshot_restore (paint->snapshot);
}

static void
append_column_group (const KoersMatrixPaint *paint,
                     guint                   group)
{
  KoersMatrixPainter *self = paint->painter;
  graphene_rect_t rect = koers_matrix_layout_get_group (paint->layout, paint->view, KOERS_MATRIX_COLUMNS, group);
  double x = paint->view->rtl ? rect.origin.x : koers_chart_rect_end (&rect) - 1;

  gtk_snapshot_append_color (paint->snapshot, &self->palette.grid_strong,
                             &GRAPHENE_RECT_INIT ((float) x, rect.origin.y, 1, (float) koers_matrix_layout_get_head_height (paint->layout)));
  koers_matrix_paint_text (paint, koers_matrix_get_group (paint->matrix, KOERS_MATRIX_COLUMNS, group)->title, KOERS_TEXT_LANE, &rect,
                           koers_matrix_paint_get_pad (paint), koers_matrix_paint_get_pad (paint) / 2, &self->palette.foreground);
}

/*< private >
 * koers_matrix_paint_column_heads:
 * @paint: what is painted
 *
 * Paints the headings of the columns in view, and those of their groups.
 */
void
koers_matrix_paint_column_heads (const KoersMatrixPaint *paint)
{
  guint group = KOERS_MATRIX_NONE;

  for (guint i = paint->first[KOERS_MATRIX_COLUMNS]; i < paint->end[KOERS_MATRIX_COLUMNS]; i++)
    {
      guint of = koers_matrix_get_head (paint->matrix, KOERS_MATRIX_COLUMNS, i)->group;

      append_column_head (paint, i);
      if (of != KOERS_MATRIX_NONE && of != group)
        append_column_group (paint, of);
      group = of;
    }
}

/*< private >
 * koers_matrix_paint_corner:
 * @paint: what is painted
 *
 * Paints the corner, which says what the rows are.
 */
void
koers_matrix_paint_corner (const KoersMatrixPaint *paint)
{
  KoersMatrixPainter *self = paint->painter;
  const char *corner = koers_matrix_get_corner (paint->matrix);
  double width = koers_matrix_layout_get_head_width (paint->layout), height = koers_matrix_layout_get_head_height (paint->layout);
  double x = paint->view->rtl ? paint->view->width - width : 0;

  gtk_snapshot_append_color (paint->snapshot, &self->palette.card, &GRAPHENE_RECT_INIT ((float) x, 0, (float) width, (float) height));
  if (corner != NULL)
    koers_matrix_paint_text (paint, corner, KOERS_TEXT_MILESTONE, &GRAPHENE_RECT_INIT ((float) x, 0, (float) width, (float) height),
                             koers_matrix_paint_get_pad (paint), height - koers_matrix_paint_get_pad (paint) - koers_chart_text_get_height (self->text, KOERS_TEXT_MILESTONE),
                             &self->palette.dim);
}
