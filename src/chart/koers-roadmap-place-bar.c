/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What lies outside the view is drawn this far, so that its rounded end is not seen. */
#define OVERSHOOT 16.0

/* An end without end fades out over this many times the height of the bar. */
#define OPEN_FADE 3.0

static double
to_x (KoersBarPlace *place,
      double         day)
{
  return round (koers_time_scale_to_x (place->scale, day));
}

/* The part of start..end that is worth drawing, at some height in the row; empty if none of it is in the view. */
static graphene_rect_t
clip_rect (KoersBarPlace *place,
           double         start,
           double         end,
           double         y,
           double         height)
{
  if (end <= 0 || start >= place->scale.width || end <= start)
    return koers_chart_rect (0, 0, 0, 0);
  start = MAX (start, -OVERSHOOT);
  end = MIN (end, place->scale.width + OVERSHOOT);
  return koers_chart_rect (start, place->top + y, end - start, height);
}

/* How wide the uncertainty at an end is: the quarter or year that is meant. */
static double
get_soft_width (KoersBarPlace  *place,
                KoersPrecision  precision,
                double          bar_width)
{
  double days = precision == KOERS_PRECISION_YEAR ? 365 : 91;

  return MIN (days * place->scale.pixels_per_day, bar_width / 2);
}

static gboolean
is_soft (KoersPrecision precision)
{
  return precision == KOERS_PRECISION_QUARTER || precision == KOERS_PRECISION_YEAR;
}

static void
place_shape (KoersBarPlace *place)
{
  const KoersRoadmapMetrics *metrics = place->metrics;
  const KoersRoadmapBar *bar = place->bar;
  KoersPlacedBar *placed = &place->placed;
  double start, end, planned, forecast, thin;

  if (koers_span_is_empty (bar->span))
    {
      placed->flags |= KOERS_PLACED_UNDATED;
      return;
    }

  start = to_x (place, bar->span.start);
  planned = MAX (to_x (place, bar->span.end), start + KOERS_ROADMAP_LEAST_WIDTH);
  end = bar->continuous ? MAX (planned, place->scale.width + OVERSHOOT) : planned;
  placed->rect = clip_rect (place, start, end, metrics->bar_top, metrics->bar_height);

  if (bar->progress > 0)
    placed->progress = clip_rect (place, start, start + round ((planned - start) * MIN (bar->progress, 100) / 100),
                                  metrics->bar_top, metrics->bar_height);

  if (bar->forecast_end != KOERS_ROADMAP_NO_DAY && !bar->continuous)
    {
      thin = round (metrics->bar_height / 3);
      forecast = to_x (place, MAX (bar->forecast_end, bar->span.start));
      if (forecast < end)
        placed->flags |= KOERS_PLACED_FORECAST_EARLY;
      placed->forecast = clip_rect (place, MIN (forecast, end), MAX (forecast, end),
                                    metrics->bar_top + round ((metrics->bar_height - thin) / 2), thin);
    }

  if (end <= 0)
    placed->flags |= KOERS_PLACED_EARLIER;
  else if (start >= place->scale.width)
    placed->flags |= KOERS_PLACED_LATER;

  if (koers_chart_rect_is_empty (&placed->rect))
    return;
  if (is_soft (bar->start_precision) && start > -OVERSHOOT)
    {
      placed->flags |= KOERS_PLACED_SOFT_START;
      placed->soft_start = MIN (get_soft_width (place, bar->start_precision, planned - start), placed->rect.size.width / 2);
    }
  if (bar->continuous)
    {
      placed->flags |= KOERS_PLACED_OPEN_END;
      placed->soft_end = MIN (OPEN_FADE * metrics->bar_height, placed->rect.size.width / 2);
      if (placed->rect.size.width >= 3 * metrics->bar_height)
        placed->arrow = koers_chart_rect (place->scale.width - metrics->gap - metrics->glyph_size,
                                          placed->rect.origin.y + (metrics->bar_height - metrics->glyph_size) / 2,
                                          metrics->glyph_size, metrics->glyph_size);
    }
  else if (is_soft (bar->end_precision) && end < place->scale.width + OVERSHOOT)
    {
      placed->flags |= KOERS_PLACED_SOFT_END;
      placed->soft_end = MIN (get_soft_width (place, bar->end_precision, end - start), placed->rect.size.width / 2);
    }
}

static void
place_baseline (KoersBarPlace *place)
{
  const KoersRoadmapMetrics *metrics = place->metrics;
  double start, end;

  if (metrics->baseline_height <= 0 || koers_span_is_empty (place->bar->baseline))
    return;
  start = to_x (place, place->bar->baseline.start);
  end = MAX (to_x (place, place->bar->baseline.end), start + KOERS_ROADMAP_LEAST_WIDTH);
  place->placed.baseline = clip_rect (place, start, end, metrics->baseline_top, metrics->baseline_height);
}

static void
place_milestones (KoersBarPlace               *place,
                  const KoersRoadmapMilestone *milestones,
                  guint                        n_milestones)
{
  const KoersRoadmapMetrics *metrics = place->metrics;
  double size = metrics->diamond_size;
  double y = metrics->strip_height > 0 ? metrics->strip_top + round ((metrics->strip_height - size) / 2)
                                       : metrics->bar_top + round ((metrics->bar_height - size) / 2);

  place->placed.first_milestone = place->placement->milestones->len;
  for (guint i = 0; i < n_milestones; i++)
    {
      KoersDate date = { milestones[i].day, milestones[i].precision };
      double start = to_x (place, date.day), end = to_x (place, koers_date_get_last_day (date) + 1);
      double x = round ((start + end - size) / 2);
      KoersPlacedMilestone milestone = { i, milestones[i].state, milestones[i].kind };

      /* Half a sign would be read as another one. */
      if (x < 0 || x + size > place->scale.width)
        continue;
      milestone.rect = koers_chart_rect (x, place->top + y, size, size);
      if (end - start > size && milestones[i].precision < KOERS_PRECISION_DAY)
        milestone.period = clip_rect (place, start, end, y + size / 2 - 1, 2);
      g_array_append_val (place->placement->milestones, milestone);
    }
  place->placed.n_milestones = place->placement->milestones->len - place->placed.first_milestone;
}

/*< private >
 * koers_roadmap_place_bar:
 * @self: a placement
 * @layout: a layout
 * @row: the row of a bar
 * @measure: the widths of texts
 *
 * Places what stands in the row of a bar, as if time ran from left to right.
 */
void
koers_roadmap_place_bar (KoersRoadmapPlacement *self,
                         KoersRoadmapLayout    *layout,
                         const KoersRoadmapRow *row,
                         KoersTextMeasure       measure)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);
  const KoersRoadmapMilestone *milestones;
  guint n_milestones;
  KoersBarPlace place = { 0 };

  place.placement = self;
  place.metrics = koers_roadmap_layout_get_metrics (layout);
  place.bar = koers_roadmap_get_bar (roadmap, row->bar);
  place.measure = measure;
  place.scale = self->view.scale;
  place.scale.rtl = FALSE;
  place.top = row->y - self->view.y;
  place.glyphs_width = place.metrics->glyph_size;
  if (place.bar->light != KOERS_ROADMAP_LIGHT_NONE)
    place.glyphs_width += place.metrics->glyph_size + round (place.metrics->gap / 2);
  place.placed.bar = row->bar;
  place.placed.lane = row->lane;
  place.placed.row = koers_chart_rect (0, place.top, place.scale.width, row->height);
  place.placed.first_text = self->texts->len;

  milestones = koers_roadmap_get_milestones (roadmap, row->bar, &n_milestones);
  place_shape (&place);
  place_baseline (&place);
  place_milestones (&place, milestones, n_milestones);
  koers_roadmap_place_names (&place, milestones);
  g_array_append_val (self->bars, place.placed);
}
