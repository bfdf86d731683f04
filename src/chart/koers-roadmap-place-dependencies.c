/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement-private.h"

#include <math.h>

/* What is further outside the view than this is drawn there: nobody sees it. */
#define OVERSHOOT 16.0

/* More arrows than this in one view would be a tangle; those of the rows at the top come first. */
#define MAX_ARROWS 400

/* As in koers-roadmap-place-bar.c: no bar is thinner. */
#define LEAST_WIDTH 4.0

/* One end of an arrow, as if time ran from left to right. */
typedef struct {
  double x;
  double y;
  double top;
  double bottom;
  /* Whether its row is in the view. */
  gboolean is_placed;
} End;

static gboolean
find_end (KoersRoadmapPlacement *self,
          KoersRoadmapLayout    *layout,
          guint                  number,
          gboolean               at_start,
          End                   *end)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (layout);
  const KoersRoadmapBar *bar = koers_roadmap_get_bar (koers_roadmap_layout_get_roadmap (layout), number);
  KoersTimeScale scale = self->view.scale;
  double start;
  KoersRoadmapRow row;
  guint at = 0;

  if (koers_span_is_empty (bar->span) || !koers_roadmap_layout_get_bar_row (layout, number, &at))
    return FALSE;
  scale.rtl = FALSE;
  start = round (koers_time_scale_to_x (scale, bar->span.start));
  row = koers_roadmap_layout_get_row (layout, at);
  end->x = at_start ? start : MAX (round (koers_time_scale_to_x (scale, bar->span.end)), start + LEAST_WIDTH);
  end->top = row.y - self->view.y;
  end->bottom = end->top + row.height;
  end->y = round (end->top + metrics->bar_top + metrics->bar_height / 2);
  end->is_placed = end->top < self->view.height && end->bottom > 0;
  return TRUE;
}

static void
add_point (KoersPlacedDependency *placed,
           double                 x,
           double                 y)
{
  placed->points[placed->n_points++] = GRAPHENE_POINT_INIT ((float) x, (float) y);
}

/*
 * Out of one bar and into the other, upright in between. If there is no place for one upright line that both ends can reach forwards, the
 * arrow goes back between the rows.
 */
static void
route (KoersPlacedDependency *placed,
       const End             *from,
       const End             *to,
       double                 out,
       double                 in,
       double                 stub,
       double                 head)
{
  double leave = from->x + out * stub, arrive = to->x - in * (stub + head);
  double x = in > 0 ? MIN (leave, arrive) : MAX (leave, arrive), y;
  gboolean is_straight = out == in ? in * (arrive - leave) >= 0 : TRUE;

  add_point (placed, from->x, from->y);
  if (is_straight)
    {
      /* Nearest to where it comes from: there is the least that it could strike through. */
      if (out == in)
        x = leave;
      add_point (placed, x, from->y);
      add_point (placed, x, to->y);
    }
  else
    {
      y = from->y <= to->y ? to->top : to->bottom;
      add_point (placed, leave, from->y);
      add_point (placed, leave, y);
      add_point (placed, arrive, y);
      add_point (placed, arrive, to->y);
    }
  add_point (placed, to->x, to->y);
}

static void
clip_points (KoersRoadmapPlacement *self,
             KoersPlacedDependency *placed)
{
  double width = self->view.scale.width, height = self->view.height;

  for (guint i = 0; i < placed->n_points; i++)
    {
      graphene_point_t *point = &placed->points[i];

      point->x = (float) CLAMP (point->x, -OVERSHOOT, width + OVERSHOOT);
      point->y = (float) CLAMP (point->y, -OVERSHOOT, height + OVERSHOOT);
    }
}

static gboolean
is_seen (KoersRoadmapPlacement       *self,
         const KoersPlacedDependency *placed)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE;

  for (guint i = 0; i < placed->n_points; i++)
    {
      left = MIN (left, placed->points[i].x);
      right = MAX (right, placed->points[i].x);
    }
  return right > 0 && left < self->view.scale.width;
}

static void
place_tie (KoersRoadmapPlacement *self,
           KoersRoadmapLayout    *layout,
           const KoersRoadmapTie *tie,
           guint                  bar)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (layout);
  const KoersRoadmapDependency *dependency = koers_roadmap_get_dependency (koers_roadmap_layout_get_roadmap (layout), tie->dependency);
  KoersPlacedDependency placed = { tie->dependency, tie->from, tie->to, dependency->is_violated != 0 };
  double size = 2 * round (metrics->gap * 0.6), stub = metrics->gap;
  double out = dependency->from_start ? -1 : 1, in = dependency->to_end ? -1 : 1;
  End from, to;

  if (!find_end (self, layout, tie->from, dependency->from_start, &from) || !find_end (self, layout, tie->to, !dependency->to_end, &to))
    return;
  /* One that begins and ends in the view is met twice. */
  if (bar == tie->to && from.is_placed)
    return;
  route (&placed, &from, &to, out, in, stub, size);
  if (!is_seen (self, &placed))
    return;
  if (to.x >= 0 && to.x <= self->view.scale.width && to.y >= 0 && to.y <= self->view.height)
    placed.head = koers_chart_rect (in > 0 ? to.x - size : to.x, to.y - size / 2, size, size);
  placed.head_left = in < 0;
  clip_points (self, &placed);
  g_array_append_val (self->dependencies, placed);
}

/*< private >
 * koers_roadmap_place_dependencies:
 * @self: a placement in which the bars stand
 * @layout: a layout
 *
 * Places the arrows of the bars in the view, as if time ran from left to right. What goes past the view from a bar above it to one below
 * is not placed: it would say nothing. Nor is what begins or ends in a lane that is collapsed.
 */
void
koers_roadmap_place_dependencies (KoersRoadmapPlacement *self,
                                  KoersRoadmapLayout    *layout)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);

  for (guint i = 0; i < self->bars->len; i++)
    {
      guint bar = g_array_index (self->bars, KoersPlacedBar, i).bar, n;
      const KoersRoadmapTie *ties = koers_roadmap_get_ties (roadmap, bar, &n);

      for (guint j = 0; j < n && self->dependencies->len < MAX_ARROWS; j++)
        place_tie (self, layout, &ties[j], bar);
    }
}
