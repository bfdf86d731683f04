/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-painter-private.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"

#include <math.h>

/*< private >
 * koers_goals_tree_paint_text:
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
koers_goals_tree_paint_text (const KoersGoalsTreePaint *paint,
                             const char                *text,
                             KoersTextRole              role,
                             const graphene_rect_t     *within,
                             double                     x,
                             double                     y,
                             const GdkRGBA             *colour)
{
  KoersChartText *texts = paint->painter->text;
  double width = koers_text_measure_width (koers_chart_text_get_measure (texts), text, role), room = MAX (within->size.width - x, 1);
  double shown = MIN (width, room);
  graphene_rect_t rect = koers_chart_rect (koers_goals_tree_layout_is_rtl (paint->layout) ? koers_chart_rect_end (within) - x - shown
                                                                                          : within->origin.x + x,
                                           within->origin.y + y, shown, koers_chart_text_get_height (texts, role));

  koers_chart_append_text (paint->snapshot, texts, text, role, width > room, &rect, colour);
}

static void
append_note (const KoersGoalsTreePaint *paint,
             const KoersGoalsTreeNode  *of,
             const char                *note,
             const graphene_rect_t     *area,
             double                     y)
{
  KoersGoalsTreePainter *self = paint->painter;
  double line = koers_chart_text_get_height (self->text, KOERS_TEXT_MILESTONE), sign = round (line * 0.8), x = 0;

  if (of->is_alone || (of->column == KOERS_GOALS_TREE_OBJECTIVES && of->finding != KOERS_COVERAGE_SERVED))
    {
      x = sign + round (line / 3);
      koers_chart_append_node (paint->snapshot, self->warning,
                               koers_goals_tree_layout_is_rtl (paint->layout) ? koers_chart_rect_end (area) - sign : area->origin.x,
                               area->origin.y + y + round ((line - sign) / 2));
    }
  koers_goals_tree_paint_text (paint, note, KOERS_TEXT_MILESTONE, area, x, y,
                               of->column == KOERS_GOALS_TREE_INITIATIVES ? &self->palette.foreground : &self->palette.dim);
}

static void
append_box_shape (const KoersGoalsTreePaint *paint,
                  const KoersGoalsTreeNode  *of,
                  const graphene_rect_t     *box)
{
  const KoersChartPalette *palette = &paint->painter->palette;
  const KoersGoalsTreeMetrics *metrics = koers_goals_tree_layout_get_metrics (paint->layout);
  gboolean is_work = of->column == KOERS_GOALS_TREE_INITIATIVES, rtl = koers_goals_tree_layout_is_rtl (paint->layout);
  const GdkRGBA *fill = is_work ? &palette->states[of->state].fill : &palette->card;
  const GdkRGBA *edge = is_work ? &palette->states[of->state].border : &palette->dim;
  const GdkRGBA colours[] = { *edge, *edge, *edge, *edge };
  const float w = (float) palette->border_width, widths[] = { w, w, w, w };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, (float) metrics->pad);
  gtk_snapshot_push_rounded_clip (paint->snapshot, &outline);
  gtk_snapshot_append_color (paint->snapshot, fill, box);
  if (of->colour.alpha > 0)
    gtk_snapshot_append_color (paint->snapshot, &of->colour,
                               &GRAPHENE_RECT_INIT (rtl ? (float) (koers_chart_rect_end (box) - metrics->mark_width) : box->origin.x, box->origin.y,
                                                    (float) metrics->mark_width, box->size.height));
  gtk_snapshot_pop (paint->snapshot);
  gtk_snapshot_append_border (paint->snapshot, &outline, widths, colours);
}

/*< private >
 * koers_goals_tree_paint_box:
 * @paint: what is painted
 * @node: the number of a node
 *
 * Draws its box, with all that stands in it.
 */
void
koers_goals_tree_paint_box (const KoersGoalsTreePaint *paint,
                            guint                      node)
{
  KoersGoalsTreePainter *self = paint->painter;
  const KoersGoalsTreeNode *of = koers_goals_tree_get_node (paint->tree, node);
  const KoersGoalsTreeMetrics *metrics = koers_goals_tree_layout_get_metrics (paint->layout);
  graphene_rect_t box = koers_goals_tree_layout_get_box (paint->layout, node);
  graphene_rect_t area = koers_goals_tree_layout_get_text_area (paint->layout, node);
  const char *const *lines = koers_goals_tree_layout_get_text (paint->layout, node);
  const char *note = koers_goals_tree_layout_get_note (paint->layout, node);
  double y = 0;

  append_box_shape (paint, of, &box);
  if (of->column == KOERS_GOALS_TREE_INITIATIVES)
    koers_chart_append_node (paint->snapshot, self->states[of->state],
                             koers_goals_tree_layout_is_rtl (paint->layout) ? koers_chart_rect_end (&box) - metrics->pad - metrics->glyph_size
                                                                            : box.origin.x + metrics->pad,
                             area.origin.y + round ((metrics->text_heights[KOERS_TEXT_BAR] - metrics->glyph_size) / 2));
  for (guint i = 0; lines[i] != NULL; i++, y += metrics->text_heights[KOERS_TEXT_BAR])
    koers_goals_tree_paint_text (paint, lines[i], KOERS_TEXT_BAR, &area, 0, y, &self->palette.foreground);
  if (note != NULL)
    append_note (paint, of, note, &area, area.size.height - metrics->text_heights[KOERS_TEXT_MILESTONE]);
}
