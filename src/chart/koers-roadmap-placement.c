/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement-private.h"

#include <math.h>

/* How near a pointer must be to take hold of an end, and how long a bar must be for it to have any. */
#define GRIP 6.0

/**
 * koers_roadmap_placement_new:
 *
 * Makes a placement in which nothing stands yet. It is used again for every frame.
 *
 * Returns: (transfer full): the placement
 */
KoersRoadmapPlacement *
koers_roadmap_placement_new (void)
{
  KoersRoadmapPlacement *self = g_new0 (KoersRoadmapPlacement, 1);

  self->lanes = g_array_new (FALSE, FALSE, sizeof (KoersPlacedLane));
  self->summaries = g_array_new (FALSE, FALSE, sizeof (KoersPlacedSummary));
  self->bars = g_array_new (FALSE, FALSE, sizeof (KoersPlacedBar));
  self->milestones = g_array_new (FALSE, FALSE, sizeof (KoersPlacedMilestone));
  self->texts = g_array_new (FALSE, FALSE, sizeof (KoersPlacedText));
  self->markers = g_array_new (FALSE, FALSE, sizeof (KoersPlacedMarker));
  self->dependencies = g_array_new (FALSE, TRUE, sizeof (KoersPlacedDependency));
  self->bar_room = koers_label_room_new ();
  self->milestone_room = koers_label_room_new ();
  return self;
}

/**
 * koers_roadmap_placement_free:
 * @self: a placement
 *
 * Lets go of it.
 */
void
koers_roadmap_placement_free (KoersRoadmapPlacement *self)
{
  g_array_unref (self->lanes);
  g_array_unref (self->summaries);
  g_array_unref (self->bars);
  g_array_unref (self->milestones);
  g_array_unref (self->texts);
  g_array_unref (self->markers);
  g_array_unref (self->dependencies);
  koers_label_room_free (self->bar_room);
  koers_label_room_free (self->milestone_room);
  g_free (self);
}

static void
mirror_rect (KoersTimeScale   scale,
             graphene_rect_t *rect)
{
  rect->origin.x = (float) koers_time_scale_mirror (scale, rect->origin.x, rect->size.width);
}

/* Everything was placed as if time ran from left to right; here it is turned around, once. */
static void
mirror (KoersRoadmapPlacement *self)
{
  KoersTimeScale scale = self->view.scale;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      KoersPlacedLane *lane = &g_array_index (self->lanes, KoersPlacedLane, i);

      mirror_rect (scale, &lane->fold);
      mirror_rect (scale, &lane->label);
      mirror_rect (scale, &lane->count);
    }
  koers_roadmap_placement_mirror_summaries (self);
  for (guint i = 0; i < self->bars->len; i++)
    {
      KoersPlacedBar *bar = &g_array_index (self->bars, KoersPlacedBar, i);

      mirror_rect (scale, &bar->rect);
      mirror_rect (scale, &bar->progress);
      mirror_rect (scale, &bar->forecast);
      mirror_rect (scale, &bar->baseline);
      mirror_rect (scale, &bar->glyphs);
      mirror_rect (scale, &bar->arrow);
    }
  for (guint i = 0; i < self->milestones->len; i++)
    {
      KoersPlacedMilestone *milestone = &g_array_index (self->milestones, KoersPlacedMilestone, i);

      mirror_rect (scale, &milestone->rect);
      mirror_rect (scale, &milestone->period);
    }
  for (guint i = 0; i < self->texts->len; i++)
    mirror_rect (scale, &g_array_index (self->texts, KoersPlacedText, i).rect);
  for (guint i = 0; i < self->markers->len; i++)
    {
      KoersPlacedMarker *marker = &g_array_index (self->markers, KoersPlacedMarker, i);

      marker->x = koers_time_scale_mirror (scale, marker->x, 0);
      mirror_rect (scale, &marker->label);
    }
  for (guint i = 0; i < self->dependencies->len; i++)
    {
      KoersPlacedDependency *dependency = &g_array_index (self->dependencies, KoersPlacedDependency, i);

      for (guint j = 0; j < dependency->n_points; j++)
        dependency->points[j].x = (float) koers_time_scale_mirror (scale, dependency->points[j].x, 0);
      mirror_rect (scale, &dependency->head);
      dependency->head_left = !dependency->head_left;
    }
}

/**
 * koers_roadmap_layout_place:
 * @layout: the rows
 * @view: what is seen of them
 * @measure: the widths of texts
 * @placement: (inout): where everything goes
 *
 * Places what a view shows. The cost depends on the rows in the view, not on those of the roadmap. No two texts overlap;
 * none stands on a bar but its own or leaves the view.
 */
void
koers_roadmap_layout_place (KoersRoadmapLayout     *layout,
                            const KoersRoadmapView *view,
                            KoersTextMeasure        measure,
                            KoersRoadmapPlacement  *placement)
{
  KoersRoadmapPlacement *self = placement;
  guint n_rows = koers_roadmap_layout_get_n_rows (layout);
  guint first = koers_roadmap_layout_get_row_at (layout, view->y);

  self->view = *view;
  g_array_set_size (self->lanes, 0);
  g_array_set_size (self->summaries, 0);
  g_array_set_size (self->bars, 0);
  g_array_set_size (self->milestones, 0);
  g_array_set_size (self->texts, 0);
  g_array_set_size (self->markers, 0);
  g_array_set_size (self->dependencies, 0);

  for (guint i = first; i < n_rows; i++)
    {
      KoersRoadmapRow row = koers_roadmap_layout_get_row (layout, i);

      if (row.y >= view->y + view->height)
        break;
      if (row.bar == G_MAXUINT)
        {
          koers_roadmap_place_lane (self, layout, row.lane, row.y - view->y, measure);
          koers_roadmap_place_summary (self, layout, &row, measure);
        }
      else if (row.y + row.height > view->y)
        koers_roadmap_place_bar (self, layout, &row, measure);
    }
  if (first < n_rows)
    koers_roadmap_place_stuck_lanes (self, layout, first, measure);
  koers_roadmap_place_dependencies (self, layout);
  koers_roadmap_place_markers (self, layout, measure);
  if (view->scale.rtl)
    mirror (self);
}

/**
 * koers_roadmap_placement_get_view:
 * @self: a placement
 *
 * Returns: (transfer none): what was placed
 */
const KoersRoadmapView *
koers_roadmap_placement_get_view (KoersRoadmapPlacement *self)
{
  return &self->view;
}

/**
 * koers_roadmap_placement_get_lanes:
 * @self: a placement
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the headings in the view, above all rows; those that are stuck come last, the
 *   outer one after the inner one
 */
const KoersPlacedLane *
koers_roadmap_placement_get_lanes (KoersRoadmapPlacement *self,
                                   guint                 *n)
{
  *n = self->lanes->len;
  return (const KoersPlacedLane *) self->lanes->data;
}

/**
 * koers_roadmap_placement_get_bars:
 * @self: a placement
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the bars whose rows are in the view, from the top
 */
const KoersPlacedBar *
koers_roadmap_placement_get_bars (KoersRoadmapPlacement *self,
                                  guint                 *n)
{
  *n = self->bars->len;
  return (const KoersPlacedBar *) self->bars->data;
}

/**
 * koers_roadmap_placement_get_milestones:
 * @self: a placement
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the milestones in the view, bar after bar, by day
 */
const KoersPlacedMilestone *
koers_roadmap_placement_get_milestones (KoersRoadmapPlacement *self,
                                        guint                 *n)
{
  *n = self->milestones->len;
  return (const KoersPlacedMilestone *) self->milestones->data;
}

/**
 * koers_roadmap_placement_get_texts:
 * @self: a placement
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the texts of bars and milestones, bar after bar
 */
const KoersPlacedText *
koers_roadmap_placement_get_texts (KoersRoadmapPlacement *self,
                                   guint                 *n)
{
  *n = self->texts->len;
  return (const KoersPlacedText *) self->texts->data;
}

/**
 * koers_roadmap_placement_get_markers:
 * @self: a placement
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the lines through the view, by day
 */
const KoersPlacedMarker *
koers_roadmap_placement_get_markers (KoersRoadmapPlacement *self,
                                     guint                 *n)
{
  *n = self->markers->len;
  return (const KoersPlacedMarker *) self->markers->data;
}

/**
 * koers_roadmap_placement_get_dependencies:
 * @self: a placement
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the arrows that begin or end at a bar in the view, bar after bar
 */
const KoersPlacedDependency *
koers_roadmap_placement_get_dependencies (KoersRoadmapPlacement *self,
                                          guint                 *n)
{
  *n = self->dependencies->len;
  return (const KoersPlacedDependency *) (gpointer) self->dependencies->data;
}

static KoersRoadmapHitKind
hit_bar (KoersRoadmapPlacement *self,
         const KoersPlacedBar  *bar,
         double                 x,
         double                 y,
         guint                 *milestone)
{
  double end = koers_chart_rect_end (&bar->rect);

  /* The last one painted is the first one found. */
  for (guint i = bar->n_milestones; i > 0; i--)
    {
      const KoersPlacedMilestone *placed = &g_array_index (self->milestones, KoersPlacedMilestone, bar->first_milestone + i - 1);

      if (koers_chart_rect_contains (&placed->rect, x, y))
        {
          *milestone = placed->milestone;
          return KOERS_ROADMAP_HIT_MILESTONE;
        }
    }

  if (koers_chart_rect_contains (&bar->rect, x, y))
    {
      gboolean at_left = x < bar->rect.origin.x + GRIP, at_right = x >= end - GRIP;

      if (bar->rect.size.width >= 4 * GRIP && at_left != at_right)
        return at_left != self->view.scale.rtl ? KOERS_ROADMAP_HIT_BAR_START : KOERS_ROADMAP_HIT_BAR_END;
      return KOERS_ROADMAP_HIT_BAR;
    }

  if (koers_chart_rect_contains (&bar->forecast, x, y) || koers_chart_rect_contains (&bar->glyphs, x, y) ||
      koers_chart_rect_contains (&bar->arrow, x, y))
    return KOERS_ROADMAP_HIT_BAR;
  for (guint i = 0; i < bar->n_texts; i++)
    if (koers_chart_rect_contains (&g_array_index (self->texts, KoersPlacedText, bar->first_text + i).rect, x, y))
      return KOERS_ROADMAP_HIT_BAR;
  return KOERS_ROADMAP_HIT_ROW;
}

/**
 * koers_roadmap_placement_hit:
 * @self: a placement
 * @x: pixels from the left edge of the view
 * @y: pixels from the top of the view
 *
 * Says what was placed at a point. A name belongs to its bar, wherever it stands.
 *
 * Returns: what is there
 */
KoersRoadmapHit
koers_roadmap_placement_hit (KoersRoadmapPlacement *self,
                             double                 x,
                             double                 y)
{
  KoersRoadmapHit hit = { KOERS_ROADMAP_HIT_NOTHING, G_MAXUINT, G_MAXUINT, G_MAXUINT };
  guint low = 0, high = self->bars->len;

  for (guint i = self->lanes->len; i > 0; i--)
    {
      const KoersPlacedLane *lane = &g_array_index (self->lanes, KoersPlacedLane, i - 1);

      if (koers_chart_rect_contains (&lane->rect, x, y))
        {
          hit.kind = KOERS_ROADMAP_HIT_LANE;
          hit.lane = lane->lane;
          return hit;
        }
    }

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const KoersPlacedBar *bar = &g_array_index (self->bars, KoersPlacedBar, middle);

      if (y < bar->row.origin.y)
        high = middle;
      else if (y >= bar->row.origin.y + bar->row.size.height)
        low = middle + 1;
      else
        {
          hit.lane = bar->lane;
          hit.bar = bar->bar;
          hit.kind = hit_bar (self, bar, x, y, &hit.milestone);
          return hit;
        }
    }
  return hit;
}
