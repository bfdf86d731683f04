/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What lies outside the view is drawn this far, so that its rounded end is not seen. */
#define OVERSHOOT 16.0

/* No bar is thinner than this, or a day in ten years is lost. */
#define LEAST_WIDTH 4.0

/* An end without end fades out over this many times the height of the bar. */
#define OPEN_FADE 3.0

/* One bar being placed; all edges as if time ran from left to right. */
typedef struct {
  KoersRoadmapPlacement     *placement;
  const KoersRoadmapMetrics *metrics;
  const KoersRoadmapBar     *bar;
  KoersTextMeasure           measure;
  KoersTimeScale             scale;
  KoersPlacedBar             placed;
  double                     top;
  double                     glyphs_width;
} BarPlace;

static double
to_x (BarPlace *place,
      double    day)
{
  return round (koers_time_scale_to_x (place->scale, day));
}

/* The part of start..end that is worth drawing, at some height in the row; empty if none of it is in the view. */
static graphene_rect_t
clip_rect (BarPlace *place,
           double    start,
           double    end,
           double    y,
           double    height)
{
  if (end <= 0 || start >= place->scale.width || end <= start)
    return koers_chart_rect (0, 0, 0, 0);
  start = MAX (start, -OVERSHOOT);
  end = MIN (end, place->scale.width + OVERSHOOT);
  return koers_chart_rect (start, place->top + y, end - start, height);
}

/* How wide the uncertainty at an end is: the quarter or year that is meant. */
static double
get_soft_width (BarPlace       *place,
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
place_shape (BarPlace *place)
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
  planned = MAX (to_x (place, bar->span.end), start + LEAST_WIDTH);
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
place_milestones (BarPlace                    *place,
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
      KoersPlacedMilestone milestone = { i, milestones[i].state };

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

static void
add_text (BarPlace         *place,
          const char       *text,
          KoersTextRole     role,
          KoersPlacedFlags  flags,
          double            x,
          double            y,
          double            width,
          double            height)
{
  KoersPlacedText placed = { text, role, flags, koers_chart_rect (x, place->top + y, width, height) };

  g_array_append_val (place->placement->texts, placed);
  place->placed.n_texts++;
}

static const KoersPlacedMilestone *
get_milestone (BarPlace *place,
               guint     i)
{
  return &g_array_index (place->placement->milestones, KoersPlacedMilestone, place->placed.first_milestone + i);
}

static void
take_milestones (BarPlace       *place,
                 KoersLabelRoom *room)
{
  for (guint i = 0; i < place->placed.n_milestones; i++)
    {
      const graphene_rect_t *rect = &get_milestone (place, i)->rect;

      koers_label_room_take (room, rect->origin.x - 2, koers_chart_rect_end (rect) + 2);
    }
}

static void
set_glyphs (BarPlace *place,
            double    x)
{
  place->placed.glyphs = koers_chart_rect (x, place->top + place->metrics->bar_top +
                                           (place->metrics->bar_height - place->metrics->glyph_size) / 2,
                                           place->glyphs_width, place->metrics->glyph_size);
}

/* Inside the bar if the whole name fits between its signs and its end, and between the milestones on it. */
static gboolean
place_name_inside (BarPlace *place,
                   double    start,
                   double    end,
                   double    width)
{
  KoersLabelRoom *room = place->placement->milestone_room;
  KoersLabelGap gap;

  koers_label_room_clear (room, start, end);
  if (place->metrics->strip_height <= 0)
    take_milestones (place, room);
  if (!koers_label_room_find_after (room, start, width, &gap))
    return FALSE;

  add_text (place, place->bar->text, KOERS_TEXT_BAR, KOERS_PLACED_INSIDE, gap.start, place->metrics->bar_top, width,
            place->metrics->bar_height);
  return TRUE;
}

/* Beside the bar, behind what stands before the name: its signs if they do not fit inside, an arrow if it is elsewhere. */
static void
place_name_outside (BarPlace *place,
                    double    width,
                    gboolean  has_glyphs)
{
  const KoersRoadmapMetrics *metrics = place->metrics;
  KoersLabelRoom *room = place->placement->bar_room;
  KoersPlacedBar *placed = &place->placed;
  KoersPlacedFlags flags = placed->flags & (KOERS_PLACED_EARLIER | KOERS_PLACED_LATER) ? KOERS_PLACED_DIM : 0;
  const char *remark = placed->flags & KOERS_PLACED_UNDATED ? C_("roadmap", "no dates yet") : NULL;
  double remark_width = remark == NULL ? 0 : koers_text_measure_width (place->measure, remark, KOERS_TEXT_MILESTONE) + metrics->gap;
  double arrow_width = flags != 0 ? metrics->glyph_size + metrics->gap / 2 : 0;
  double before = has_glyphs ? place->glyphs_width + metrics->gap : 0;
  double needed = arrow_width + before + width + remark_width;
  gboolean at_end = (placed->flags & KOERS_PLACED_LATER) != 0;
  double middle = metrics->bar_top + (metrics->bar_height - metrics->glyph_size) / 2;
  KoersLabelGap gap;
  double x;

  if (at_end ? koers_label_room_find_before (room, place->scale.width, needed, &gap)
             : koers_label_room_find_after (room, koers_chart_rect_end (&placed->rect), needed, &gap))
    x = at_end ? gap.end - needed : gap.start;
  else if (koers_label_room_find_before (room, place->scale.width, needed, &gap))
    x = gap.end - needed;
  else
    {
      gap = koers_label_room_get_widest (room);
      x = gap.start;
      width -= needed - (gap.end - gap.start);
      flags |= KOERS_PLACED_ELLIPSISED;
      /* Not even an ellipsis would say anything. */
      if (width < 2 * metrics->text_heights[KOERS_TEXT_BAR])
        return;
      needed = gap.end - gap.start;
    }

  koers_label_room_take (room, x - metrics->gap, x + needed + metrics->gap);
  if (arrow_width > 0)
    placed->arrow = koers_chart_rect (at_end ? x + needed - metrics->glyph_size : x, place->top + middle, metrics->glyph_size,
                                      metrics->glyph_size);
  if (!at_end)
    x += arrow_width;
  if (has_glyphs)
    set_glyphs (place, x);
  x += before;
  add_text (place, place->bar->text, KOERS_TEXT_BAR, flags, x, metrics->bar_top, width, metrics->bar_height);
  if (remark != NULL)
    add_text (place, remark, KOERS_TEXT_MILESTONE, KOERS_PLACED_DIM, x + width + metrics->gap, metrics->bar_top,
              remark_width - metrics->gap, metrics->bar_height);
}

/* What the name must not touch when it stands beside the bar. */
static void
take_bar (BarPlace *place)
{
  const graphene_rect_t *shapes[] = { &place->placed.rect, &place->placed.forecast };
  KoersLabelRoom *room = place->placement->bar_room;
  double gap = place->metrics->gap;

  koers_label_room_clear (room, gap, place->scale.width - gap);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (!koers_chart_rect_is_empty (shapes[i]))
      koers_label_room_take (room, shapes[i]->origin.x - gap, koers_chart_rect_end (shapes[i]) + gap);
  if (place->metrics->strip_height <= 0)
    take_milestones (place, room);
}

static void
place_name (BarPlace *place)
{
  const KoersRoadmapMetrics *metrics = place->metrics;
  const graphene_rect_t *rect = &place->placed.rect;
  double width = koers_text_measure_width (place->measure, place->bar->text, KOERS_TEXT_BAR);
  double start = MAX (rect->origin.x, 0), end = MIN (koers_chart_rect_end (rect), place->scale.width);
  KoersLabelGap inside, outside;

  take_bar (place);
  if (koers_chart_rect_is_empty (rect) || end - start < place->glyphs_width + 2 * metrics->gap)
    {
      place_name_outside (place, width, TRUE);
      return;
    }

  set_glyphs (place, start + metrics->gap);
  if (!koers_chart_rect_is_empty (&place->placed.arrow))
    end = place->placed.arrow.origin.x;
  if (place_name_inside (place, start + 2 * metrics->gap + place->glyphs_width, end - metrics->gap, width))
    return;

  /* A bar that fills the view leaves room for a part of its name only, and only inside it. */
  inside = koers_label_room_get_widest (place->placement->milestone_room);
  outside = koers_label_room_get_widest (place->placement->bar_room);
  if (inside.end - inside.start > outside.end - outside.start)
    add_text (place, place->bar->text, KOERS_TEXT_BAR, KOERS_PLACED_INSIDE | KOERS_PLACED_ELLIPSISED, inside.start,
              metrics->bar_top, inside.end - inside.start, metrics->bar_height);
  else
    place_name_outside (place, width, FALSE);
}

static void
place_milestone_names (BarPlace                    *place,
                       const KoersRoadmapMilestone *milestones)
{
  const KoersRoadmapMetrics *metrics = place->metrics;
  KoersLabelRoom *room = place->placement->milestone_room;
  double gap = round (metrics->gap / 2);

  if (metrics->strip_height <= 0)
    return;

  koers_label_room_clear (room, metrics->gap, place->scale.width - metrics->gap);
  take_milestones (place, room);
  for (guint i = 0; i < place->placed.n_milestones; i++)
    {
      const KoersPlacedMilestone *milestone = get_milestone (place, i);
      const char *text = milestones[milestone->milestone].label;
      double width = koers_text_measure_width (place->measure, text, KOERS_TEXT_MILESTONE);
      double x = koers_chart_rect_end (&milestone->rect) + gap;

      if (!koers_label_room_is_free (room, x, x + width))
        x = milestone->rect.origin.x - gap - width;
      if (!koers_label_room_is_free (room, x, x + width))
        continue;
      koers_label_room_take (room, x - 2 * gap, x + width + 2 * gap);
      add_text (place, text, KOERS_TEXT_MILESTONE, KOERS_PLACED_DIM, x, metrics->strip_top, width, metrics->strip_height);
    }
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
  BarPlace place = { 0 };

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
  place_milestones (&place, milestones, n_milestones);
  place_name (&place);
  place_milestone_names (&place, milestones);
  g_array_append_val (self->bars, place.placed);
}
