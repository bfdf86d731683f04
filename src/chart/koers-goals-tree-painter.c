/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-painter-private.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"
#include "koers-goals-tree-paint-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How much of what the pointer is not on remains. */
#define STANDS_BACK 0.4

/* The same for people who need more contrast. */
#define STANDS_BACK_CONTRAST 0.6

/* More names than a tree has; what has been shown before need not be kept for ever. */
#define MAX_WIDTHS 100000

/**
 * koers_goals_tree_painter_new:
 * @context: where fonts come from; its font is that of the names
 * @palette: the colours
 *
 * Makes a painter. It needs gtk_init_check() before it, but no display. When font or colours change, make another one.
 *
 * Returns: (transfer full): the painter
 */
KoersGoalsTreePainter *
koers_goals_tree_painter_new (PangoContext            *context,
                              const KoersChartPalette *palette)
{
  KoersGoalsTreePainter *self = g_new0 (KoersGoalsTreePainter, 1);

  self->palette = *palette;
  self->text = koers_chart_text_new (context);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

static void
clear_nodes (KoersGoalsTreePainter *self)
{
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    g_clear_pointer (&self->states[i], gsk_render_node_unref);
  g_clear_pointer (&self->warning, gsk_render_node_unref);
}

/**
 * koers_goals_tree_painter_free:
 * @self: a painter
 *
 * Lets go of it.
 */
void
koers_goals_tree_painter_free (KoersGoalsTreePainter *self)
{
  clear_nodes (self);
  koers_chart_text_free (self->text);
  g_hash_table_unref (self->widths);
  g_free (self);
}

/**
 * koers_goals_tree_painter_get_text:
 * @self: a painter
 *
 * Returns: (transfer none): its shaped texts, also to measure with
 */
KoersChartText *
koers_goals_tree_painter_get_text (KoersGoalsTreePainter *self)
{
  return self->text;
}

static double
measure_width (const char    *text,
               KoersTextRole  role,
               gpointer       data)
{
  KoersGoalsTreePainter *self = data;
  double *known = role == KOERS_TEXT_BAR ? g_hash_table_lookup (self->widths, text) : NULL, width;

  if (known != NULL)
    return *known;
  width = koers_text_measure_width (koers_chart_text_get_measure (self->text), text, role);
  if (g_hash_table_size (self->widths) >= MAX_WIDTHS)
    g_hash_table_remove_all (self->widths);
  if (role == KOERS_TEXT_BAR)
    g_hash_table_insert (self->widths, g_strdup (text), g_memdup2 (&width, sizeof width));
  return width;
}

/**
 * koers_goals_tree_painter_get_measure:
 * @self: a painter; it must outlive the measure
 *
 * Returns: the widths of its texts, for layouts; those of names are kept, so that a tree that has changed is laid out quickly
 */
KoersTextMeasure
koers_goals_tree_painter_get_measure (KoersGoalsTreePainter *self)
{
  return (KoersTextMeasure) { measure_width, self };
}

/**
 * koers_goals_tree_painter_get_metrics:
 * @self: a painter
 *
 * Returns: the sizes that belong to its font
 */
KoersGoalsTreeMetrics
koers_goals_tree_painter_get_metrics (KoersGoalsTreePainter *self)
{
  double heights[KOERS_N_TEXT_ROLES];

  for (guint i = 0; i < KOERS_N_TEXT_ROLES; i++)
    heights[i] = koers_chart_text_get_height (self->text, i);
  return koers_goals_tree_metrics_new (heights);
}

static void
ensure_nodes (KoersGoalsTreePaint *paint)
{
  KoersGoalsTreePainter *self = paint->painter;
  double size = koers_goals_tree_layout_get_metrics (paint->layout)->glyph_size;
  gboolean rtl = koers_goals_tree_layout_is_rtl (paint->layout);
  GtkSnapshot *snapshot;

  if (self->glyph_size == size)
    return;
  clear_nodes (self);
  self->glyph_size = size;
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    {
      snapshot = gtk_snapshot_new ();
      koers_chart_append_state (snapshot, i, size, rtl, &self->palette);
      self->states[i] = gtk_snapshot_free_to_node (snapshot);
    }
  snapshot = gtk_snapshot_new ();
  koers_chart_append_light (snapshot, KOERS_ROADMAP_LIGHT_AT_RISK, koers_chart_text_get_height (self->text, KOERS_TEXT_MILESTONE) * 0.8,
                            &self->palette);
  self->warning = gtk_snapshot_free_to_node (snapshot);
}

static void
append_outline (const KoersGoalsTreePaint *paint,
                guint                      node,
                float                      width,
                const GdkRGBA             *colour)
{
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  const float widths[] = { width, width, width, width };
  graphene_rect_t box;
  GskRoundedRect outline;

  if (node >= koers_goals_tree_get_n (paint->tree))
    return;
  box = koers_goals_tree_layout_get_box (paint->layout, node);
  gsk_rounded_rect_init_from_rect (&outline, &box, (float) koers_goals_tree_layout_get_metrics (paint->layout)->pad);
  gtk_snapshot_append_border (paint->snapshot, &outline, widths, colours);
}

/* ---- all of it, or only what is joined to what is pointed at */

static gboolean
is_joined_line (const KoersGoalsTreePaint *paint,
                const KoersGoalsTreeLink  *link)
{
  guint pointed = paint->highlight->pointed;

  if (!paint->joined[link->from] || !paint->joined[link->to])
    return FALSE;
  /* What else the initiatives of a goal serve is not what the goal is about. */
  return link->from == pointed || link->to == pointed ||
         koers_goals_tree_get_node (paint->tree, pointed)->column != KOERS_GOALS_TREE_GOALS;
}

static void
get_bounds (const KoersGoalsTreeLine *line,
            double                    margin,
            graphene_rect_t          *bounds)
{
  graphene_rect_init (bounds, line->points[0].x, line->points[0].y, 0, 0);
  graphene_rect_expand (bounds, &line->points[line->n_points - 1], bounds);
  for (guint i = 1; i + 1 < line->n_points; i++)
    graphene_rect_expand (bounds, &line->points[i], bounds);
  graphene_rect_inset (bounds, 0, (float) -margin);
}

/* The lines between two columns are one small picture, no larger than what shows of them, and so is each of the few that pass the goals. */
static void
append_lines_from (const KoersGoalsTreePaint *paint,
                   KoersGoalsTreeColumn       column,
                   gboolean                   joined)
{
  gboolean stands_out = paint->joined != NULL && joined;
  const GdkRGBA *colour = stands_out ? &paint->painter->palette.accent : &paint->painter->palette.dim;
  double unit = MAX (koers_goals_tree_layout_get_metrics (paint->layout)->text_heights[KOERS_TEXT_BAR] / 12, 0.75) * (stands_out ? 1.5 : 1);
  cairo_t *shared = NULL;

  for (guint i = 0; i < koers_goals_tree_get_n_links (paint->tree); i++)
    {
      const KoersGoalsTreeLink *link = koers_goals_tree_get_link (paint->tree, i);
      KoersGoalsTreeLine line;
      graphene_rect_t bounds;
      cairo_t *cr;

      if (koers_goals_tree_get_node (paint->tree, link->from)->column != column || (paint->joined != NULL && is_joined_line (paint, link) != joined) ||
          !koers_goals_tree_layout_get_line (paint->layout, i, &line))
        continue;
      get_bounds (&line, unit, &bounds);
      if (!graphene_rect_intersection (&bounds, paint->view, &bounds))
        continue;
      if (line.n_points > 2)
        cr = koers_chart_append_cairo (paint->snapshot, &bounds);
      else if (shared == NULL)
        cr = shared = koers_chart_append_cairo (paint->snapshot, &GRAPHENE_RECT_INIT (bounds.origin.x, paint->view->origin.y, bounds.size.width,
                                                                                     paint->view->size.height));
      else
        cr = shared;
      koers_goals_tree_draw_line (cr, &line, link->kind, koers_goals_tree_get_thickness (link->kind) * unit, paint->view, colour);
      if (cr != shared)
        cairo_destroy (cr);
    }
  g_clear_pointer (&shared, cairo_destroy);
}

static void
append_lines (const KoersGoalsTreePaint *paint,
              gboolean                   joined)
{
  append_lines_from (paint, KOERS_GOALS_TREE_OBJECTIVES, joined);
  append_lines_from (paint, KOERS_GOALS_TREE_GOALS, joined);
}

static void
append_boxes (const KoersGoalsTreePaint *paint,
              gboolean                   joined)
{
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    {
      guint first, end, n;
      const guint *nodes = koers_goals_tree_layout_get_order (paint->layout, i, &n);

      koers_goals_tree_layout_get_visible (paint->layout, i, paint->view->origin.y, paint->view->size.height, &first, &end);
      for (guint j = first; j < end; j++)
        if (paint->joined == NULL || (paint->joined[nodes[j]] != 0) == joined)
          koers_goals_tree_paint_box (paint, nodes[j]);
    }
}

static void
append_headings (const KoersGoalsTreePaint *paint)
{
  guint first, end, n;
  const guint *nodes = koers_goals_tree_layout_get_order (paint->layout, KOERS_GOALS_TREE_OBJECTIVES, &n);

  koers_goals_tree_layout_get_visible (paint->layout, KOERS_GOALS_TREE_OBJECTIVES, paint->view->origin.y, paint->view->size.height, &first, &end);
  for (guint i = first; i < end; i++)
    {
      graphene_rect_t rect = koers_goals_tree_layout_get_heading (paint->layout, nodes[i]);
      guint group = koers_goals_tree_get_node (paint->tree, nodes[i])->group;

      if (!koers_chart_rect_is_empty (&rect))
        koers_goals_tree_paint_text (paint, koers_goals_tree_get_group (paint->tree, group), KOERS_TEXT_LANE, &rect, 0, 0,
                                     &paint->painter->palette.foreground);
    }
}

static void
append_head (const KoersGoalsTreePaint *paint)
{
  const KoersChartPalette *palette = &paint->painter->palette;
  double height = koers_goals_tree_layout_get_head_height (paint->layout);

  gtk_snapshot_append_color (paint->snapshot, &palette->card,
                             &GRAPHENE_RECT_INIT (paint->view->origin.x, 0, paint->view->size.width, (float) height));
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    {
      graphene_rect_t rect = koers_goals_tree_layout_get_head (paint->layout, i);
      /* Translators: heading of a column, how many stand in it. */
      g_autofree char *title = g_strdup_printf (_("%s (%u)"), koers_goals_tree_column_get_title (i), koers_goals_tree_get_n_in (paint->tree, i));

      koers_goals_tree_paint_text (paint, title, KOERS_TEXT_AXIS_MAJOR, &rect, 0, koers_goals_tree_layout_get_metrics (paint->layout)->pad,
                                   &palette->foreground);
    }
  gtk_snapshot_append_color (paint->snapshot, &palette->grid_strong,
                             &GRAPHENE_RECT_INIT (paint->view->origin.x, (float) height - 1, paint->view->size.width, 1));
}

static void
append_all (const KoersGoalsTreePaint *paint)
{
  if (paint->joined != NULL)
    {
      gtk_snapshot_push_opacity (paint->snapshot, paint->painter->palette.border_width > 1 ? STANDS_BACK_CONTRAST : STANDS_BACK);
      append_lines (paint, FALSE);
      append_boxes (paint, FALSE);
      gtk_snapshot_pop (paint->snapshot);
    }
  append_lines (paint, TRUE);
  append_headings (paint);
  append_boxes (paint, TRUE);
}

/**
 * koers_goals_tree_painter_paint:
 * @self: a painter
 * @snapshot: where to
 * @layout: where everything stands
 * @view: what of it is seen, in pixels of the layout
 * @highlight: (nullable): what the user points at
 *
 * Paints a goals tree from 0, 0: the headings of the columns, and below them what is in view.
 */
void
koers_goals_tree_painter_paint (KoersGoalsTreePainter         *self,
                                GtkSnapshot                   *snapshot,
                                KoersGoalsTreeLayout          *layout,
                                const graphene_rect_t         *view,
                                const KoersGoalsTreeHighlight *highlight)
{
  KoersGoalsTreePaint paint = { self, snapshot, layout, koers_goals_tree_layout_get_tree (layout), view, highlight, NULL };
  double head = koers_goals_tree_layout_get_head_height (layout);
  g_autofree guint8 *joined = NULL;

  if (highlight != NULL && highlight->pointed < koers_goals_tree_get_n (paint.tree))
    joined = koers_goals_tree_dup_joined (paint.tree, highlight->pointed);
  paint.joined = joined;
  ensure_nodes (&paint);
  gtk_snapshot_append_color (snapshot, &self->palette.background, &GRAPHENE_RECT_INIT (0, 0, view->size.width, (float) (view->size.height + head)));

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) head, view->size.width, view->size.height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-view->origin.x, (float) head - view->origin.y));
  append_all (&paint);
  if (highlight != NULL)
    {
      append_outline (&paint, highlight->selected, 2, &self->palette.foreground);
      append_outline (&paint, highlight->focused, 3, &self->palette.accent);
    }
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, view->size.width, (float) head));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-view->origin.x, 0));
  append_head (&paint);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}
