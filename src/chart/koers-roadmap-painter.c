/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-painter-private.h"

#include "koers-chart-glyph.h"
#include "koers-time-axis.h"

#include <math.h>

static void
clear_nodes (KoersRoadmapPainter *self)
{
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    g_clear_pointer (&self->states[i], gsk_render_node_unref);
  for (guint i = 0; i < KOERS_N_ROADMAP_LIGHTS; i++)
    g_clear_pointer (&self->lights[i], gsk_render_node_unref);
  for (guint i = 0; i < KOERS_N_ROADMAP_MILESTONE_KINDS; i++)
    for (guint j = 0; j < KOERS_N_ROADMAP_MILESTONE_STATES; j++)
      g_clear_pointer (&self->milestones[i][j], gsk_render_node_unref);
  self->glyph_size = 0;
}

/**
 * koers_roadmap_painter_new:
 * @context: where fonts come from; its font is the size of the name of a bar
 * @palette: the colours
 *
 * Makes a painter. It needs gtk_init_check() before it, but no display. When the font changes, make another one.
 *
 * Returns: (transfer full): the painter
 */
KoersRoadmapPainter *
koers_roadmap_painter_new (PangoContext            *context,
                           const KoersChartPalette *palette)
{
  KoersRoadmapPainter *self = g_new0 (KoersRoadmapPainter, 1);

  self->palette = *palette;
  self->text = koers_chart_text_new (context);
  self->ticks = koers_time_ticks_new (koers_chart_text_get_measure (self->text));
  return self;
}

/**
 * koers_roadmap_painter_free:
 * @self: a painter
 *
 * Lets go of it.
 */
void
koers_roadmap_painter_free (KoersRoadmapPainter *self)
{
  clear_nodes (self);
  koers_time_ticks_free (self->ticks);
  koers_chart_text_free (self->text);
  g_free (self);
}

/**
 * koers_roadmap_painter_set_palette:
 * @self: a painter
 * @palette: the colours
 *
 * Gives the painter other colours, after the style changed.
 */
void
koers_roadmap_painter_set_palette (KoersRoadmapPainter     *self,
                                   const KoersChartPalette *palette)
{
  self->palette = *palette;
  clear_nodes (self);
}

/**
 * koers_roadmap_painter_get_text:
 * @self: a painter
 *
 * Returns: (transfer none): its shaped texts, also to measure with
 */
KoersChartText *
koers_roadmap_painter_get_text (KoersRoadmapPainter *self)
{
  return self->text;
}

/**
 * koers_roadmap_painter_get_ticks:
 * @self: a painter
 *
 * Returns: (transfer none): the ticks of what was painted last
 */
KoersTimeTicks *
koers_roadmap_painter_get_ticks (KoersRoadmapPainter *self)
{
  return self->ticks;
}

/**
 * koers_roadmap_painter_get_metrics:
 * @self: a painter
 * @compact: whether milestones stand on the bars
 *
 * Returns: the sizes that belong to its font
 */
KoersRoadmapMetrics
koers_roadmap_painter_get_metrics (KoersRoadmapPainter *self,
                                   gboolean             compact)
{
  double heights[KOERS_N_TEXT_ROLES];

  for (guint i = 0; i < KOERS_N_TEXT_ROLES; i++)
    heights[i] = koers_chart_text_get_height (self->text, i);
  return koers_roadmap_metrics_new (heights, compact);
}

static double
get_marker_height (KoersRoadmapPainter *self)
{
  return koers_chart_text_get_height (self->text, KOERS_TEXT_MARKER) + 4;
}

/**
 * koers_roadmap_painter_get_axis_height:
 * @self: a painter
 *
 * Returns: how high the time axis is, with the row in which the lines through the chart have their names
 */
double
koers_roadmap_painter_get_axis_height (KoersRoadmapPainter *self)
{
  return koers_time_axis_get_height (self->text) + get_marker_height (self);
}

static void
ensure_nodes (KoersRoadmapPainter       *self,
              const KoersRoadmapMetrics *metrics,
              gboolean                   rtl)
{
  if (self->glyph_size == metrics->glyph_size && self->diamond_size == metrics->diamond_size && self->rtl == rtl)
    return;

  clear_nodes (self);
  self->glyph_size = metrics->glyph_size;
  self->diamond_size = metrics->diamond_size;
  self->rtl = rtl;
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      koers_chart_append_state (snapshot, i, metrics->glyph_size, rtl, &self->palette);
      self->states[i] = gtk_snapshot_free_to_node (snapshot);
    }
  for (guint i = KOERS_ROADMAP_LIGHT_ON_TRACK; i < KOERS_N_ROADMAP_LIGHTS; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      koers_chart_append_light (snapshot, i, metrics->glyph_size, &self->palette);
      self->lights[i] = gtk_snapshot_free_to_node (snapshot);
    }
  for (guint i = 0; i < KOERS_N_ROADMAP_MILESTONE_KINDS; i++)
    for (guint j = 0; j < KOERS_N_ROADMAP_MILESTONE_STATES; j++)
      {
        GtkSnapshot *snapshot = gtk_snapshot_new ();

        koers_chart_append_milestone (snapshot, i, j, metrics->diamond_size, &self->palette);
        self->milestones[i][j] = gtk_snapshot_free_to_node (snapshot);
      }
}

/**
 * koers_roadmap_painter_paint_axis:
 * @self: a painter
 * @snapshot: where to
 * @placement: what the view shows
 *
 * Paints the time axis from 0, 0: as wide as the view, and as high as koers_roadmap_painter_get_axis_height() says.
 */
void
koers_roadmap_painter_paint_axis (KoersRoadmapPainter   *self,
                                  GtkSnapshot           *snapshot,
                                  KoersRoadmapPlacement *placement)
{
  const KoersRoadmapView *view = koers_roadmap_placement_get_view (placement);
  double top = koers_time_axis_get_height (self->text), height = get_marker_height (self), width = view->scale.width;
  graphene_rect_t band = koers_chart_rect (0, top, width, height);

  koers_time_ticks_update (self->ticks, view->scale);
  koers_time_axis_append (snapshot, self->ticks, self->text, &self->palette, width);

  gtk_snapshot_push_clip (snapshot, &band);
  gtk_snapshot_append_color (snapshot, &self->palette.background, &band);
  koers_roadmap_painter_append_marker_names (self, snapshot, placement, &band);
  gtk_snapshot_pop (snapshot);
}

/* What of an arrow a name or a sign stands on. */
static void
append_arrow_backing (KoersRoadmapPainter         *self,
                      GtkSnapshot                 *snapshot,
                      const graphene_rect_t       *rect,
                      const KoersPlacedDependency *arrow)
{
  for (guint i = 0; i + 1 < arrow->n_points; i++)
    {
      const graphene_point_t *a = &arrow->points[i], *b = a + 1;
      graphene_rect_t line = koers_chart_rect (MIN (a->x, b->x) - 2, MIN (a->y, b->y) - 2, fabs (a->x - b->x) + 4, fabs (a->y - b->y) + 4);

      if (graphene_rect_intersection (&line, rect, &line))
        gtk_snapshot_append_color (snapshot, &self->palette.background, &line);
    }
}

/* A line through the chart ends where a name or a sign begins: what is struck out is hard to read. */
static void
append_backing (KoersRoadmapPainter   *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *rect,
                KoersRoadmapPlacement *placement)
{
  guint n_markers, n_arrows;
  const KoersPlacedMarker *markers = koers_roadmap_placement_get_markers (placement, &n_markers);
  const KoersPlacedDependency *arrows = koers_roadmap_placement_get_dependencies (placement, &n_arrows);

  for (guint i = 0; i < n_arrows; i++)
    append_arrow_backing (self, snapshot, rect, &arrows[i]);
  for (guint i = 0; i < n_markers; i++)
    if (markers[i].x > rect->origin.x - 4 && markers[i].x < koers_chart_rect_end (rect) + 4)
      gtk_snapshot_append_color (snapshot, &self->palette.background,
                                 &GRAPHENE_RECT_INIT ((float) markers[i].x - 1, rect->origin.y, 2, rect->size.height));
}

static void
append_milestones (KoersRoadmapPainter        *self,
                   GtkSnapshot                *snapshot,
                   const KoersPlacedMilestone *milestones,
                   guint                       n_milestones)
{
  for (guint i = 0; i < n_milestones; i++)
    if (!koers_chart_rect_is_empty (&milestones[i].period))
      gtk_snapshot_append_color (snapshot, &self->palette.dim, &milestones[i].period);
  for (guint i = 0; i < n_milestones; i++)
    koers_chart_append_node (snapshot, self->milestones[milestones[i].kind][milestones[i].state], milestones[i].rect.origin.x,
                             milestones[i].rect.origin.y);
}

/**
 * koers_roadmap_painter_paint_rows:
 * @self: a painter
 * @snapshot: where to
 * @layout: the rows
 * @placement: what the view shows
 * @highlight: (nullable): what the user points at
 *
 * Paints the chart below the axis, from 0, 0 and as large as the view.
 */
void
koers_roadmap_painter_paint_rows (KoersRoadmapPainter         *self,
                                  GtkSnapshot                 *snapshot,
                                  KoersRoadmapLayout          *layout,
                                  KoersRoadmapPlacement       *placement,
                                  const KoersRoadmapHighlight *highlight)
{
  const KoersRoadmapView *view = koers_roadmap_placement_get_view (placement);
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);
  double top = MIN (view->stuck_y, 0);
  graphene_rect_t bounds = koers_chart_rect (0, top, view->scale.width, view->height - top);
  guint n_lanes, n_bars, n_milestones, n_texts;
  const KoersPlacedLane *lanes = koers_roadmap_placement_get_lanes (placement, &n_lanes);
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (placement, &n_bars);
  const KoersPlacedMilestone *milestones = koers_roadmap_placement_get_milestones (placement, &n_milestones);
  const KoersPlacedText *texts = koers_roadmap_placement_get_texts (placement, &n_texts);

  ensure_nodes (self, koers_roadmap_layout_get_metrics (layout), view->scale.rtl);
  koers_time_ticks_update (self->ticks, view->scale);

  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot, &self->palette.background, &bounds);
  for (guint i = 0; i < n_bars && highlight != NULL; i++)
    koers_roadmap_painter_append_highlight (self, snapshot, koers_roadmap_get_bar (roadmap, bars[i].bar), &bars[i], texts, highlight, TRUE);
  koers_time_axis_append_grid (snapshot, self->ticks, &self->palette, view->height);
  koers_roadmap_painter_append_markers (self, snapshot, placement);
  koers_roadmap_painter_append_dependencies (self, snapshot, roadmap, placement, highlight);

  for (guint i = 0; i < n_bars; i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, bars[i].bar);

      append_backing (self, snapshot, &bars[i].glyphs, placement);
      for (guint j = bars[i].first_text; j < bars[i].first_text + bars[i].n_texts; j++)
        append_backing (self, snapshot, &texts[j].rect, placement);
      koers_roadmap_painter_append_bar (self, snapshot, bar, &bars[i]);
      for (guint j = bars[i].first_text; j < bars[i].first_text + bars[i].n_texts; j++)
        koers_chart_append_text (snapshot, self->text, texts[j].text, texts[j].role,
                                           (texts[j].flags & KOERS_PLACED_ELLIPSISED) != 0, &texts[j].rect,
                                           texts[j].flags & KOERS_PLACED_DIM ? &self->palette.dim : &self->palette.foreground);
      append_milestones (self, snapshot, milestones + bars[i].first_milestone, bars[i].n_milestones);
      if (highlight != NULL)
        koers_roadmap_painter_append_highlight (self, snapshot, bar, &bars[i], texts, highlight, FALSE);
    }
  koers_roadmap_painter_append_summaries (self, snapshot, roadmap, placement);
  for (guint i = 0; i < n_lanes; i++)
    koers_roadmap_painter_append_lane (self, snapshot, koers_roadmap_get_lane (roadmap, lanes[i].lane), &lanes[i]);
  gtk_snapshot_pop (snapshot);
}
