/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_text (KoersBarPlace    *place,
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
get_milestone (KoersBarPlace *place,
               guint          i)
{
  return &g_array_index (place->placement->milestones, KoersPlacedMilestone, place->placed.first_milestone + i);
}

/* The diamond, and the line of the time it may fall in. */
static KoersLabelGap
get_extent (const KoersPlacedMilestone *milestone)
{
  KoersLabelGap extent = { milestone->rect.origin.x, koers_chart_rect_end (&milestone->rect) };

  if (!koers_chart_rect_is_empty (&milestone->period))
    {
      extent.start = MIN (extent.start, milestone->period.origin.x);
      extent.end = MAX (extent.end, koers_chart_rect_end (&milestone->period));
    }
  return extent;
}

static void
take_milestones (KoersBarPlace  *place,
                 KoersLabelRoom *room)
{
  for (guint i = 0; i < place->placed.n_milestones; i++)
    {
      KoersLabelGap extent = get_extent (get_milestone (place, i));

      koers_label_room_take (room, extent.start - 2, extent.end + 2);
    }
}

/* Whether the signs would stand under a milestone. */
static gboolean
is_covered (KoersBarPlace *place,
            double         start,
            double         end)
{
  for (guint i = 0; i < place->placed.n_milestones && place->metrics->strip_height <= 0; i++)
    {
      KoersLabelGap extent = get_extent (get_milestone (place, i));

      if (extent.start < end && extent.end > start)
        return TRUE;
    }
  return FALSE;
}

static void
set_glyphs (KoersBarPlace *place,
            double         x)
{
  place->placed.glyphs = koers_chart_rect (x, place->top + place->metrics->bar_top +
                                           (place->metrics->bar_height - place->metrics->glyph_size) / 2,
                                           place->glyphs_width, place->metrics->glyph_size);
}

/* Inside the bar if the whole name fits at its start: right behind a milestone it would be read as the name of that. */
static gboolean
place_name_inside (KoersBarPlace *place,
                   double         start,
                   double         end,
                   double         width)
{
  KoersLabelRoom *room = place->placement->milestone_room;

  koers_label_room_clear (room, start, end);
  if (place->metrics->strip_height <= 0)
    take_milestones (place, room);
  if (!koers_label_room_is_free (room, start, start + width))
    return FALSE;

  add_text (place, place->bar->text, KOERS_TEXT_BAR, KOERS_PLACED_INSIDE, start, place->metrics->bar_top, width,
            place->metrics->bar_height);
  return TRUE;
}

/* A bar that fills the view leaves room for its name, or a part of it, between two milestones at best. */
static gboolean
place_name_between (KoersBarPlace *place,
                    double         width)
{
  KoersLabelGap inside = koers_label_room_get_widest (place->placement->milestone_room);
  KoersLabelGap outside = koers_label_room_get_widest (place->placement->bar_room);
  double room = inside.end - inside.start;
  KoersPlacedFlags flags = KOERS_PLACED_INSIDE;

  if (room <= outside.end - outside.start || outside.end - outside.start >= width)
    return FALSE;

  if (room < width)
    flags |= KOERS_PLACED_ELLIPSISED;
  width = MIN (width, room);
  add_text (place, place->bar->text, KOERS_TEXT_BAR, flags, inside.start + round ((room - width) / 2), place->metrics->bar_top,
            width, place->metrics->bar_height);
  return TRUE;
}

/* Beside the bar, behind what stands before the name: its signs if they do not fit inside, an arrow if it is elsewhere. */
static void
place_name_outside (KoersBarPlace *place,
                    double         width,
                    gboolean       has_glyphs)
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
take_bar (KoersBarPlace *place)
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
place_name (KoersBarPlace *place)
{
  const KoersRoadmapMetrics *metrics = place->metrics;
  const graphene_rect_t *rect = &place->placed.rect;
  double width = koers_text_measure_width (place->measure, place->bar->text, KOERS_TEXT_BAR);
  double start = MAX (rect->origin.x, 0), end = MIN (koers_chart_rect_end (rect), place->scale.width);

  take_bar (place);
  if (koers_chart_rect_is_empty (rect) || end - start < place->glyphs_width + 2 * metrics->gap ||
      is_covered (place, start, start + metrics->gap + place->glyphs_width))
    {
      place_name_outside (place, width, TRUE);
      return;
    }

  set_glyphs (place, start + metrics->gap);
  if (!koers_chart_rect_is_empty (&place->placed.arrow))
    end = place->placed.arrow.origin.x;
  if (place->placed.flags & KOERS_PLACED_FORECAST_EARLY && !koers_chart_rect_is_empty (&place->placed.forecast))
    end = MIN (end, place->placed.forecast.origin.x);
  if (!place_name_inside (place, start + 2 * metrics->gap + place->glyphs_width, end - metrics->gap, width) &&
      !place_name_between (place, width))
    place_name_outside (place, width, FALSE);
}

static void
place_milestone_names (KoersBarPlace               *place,
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
      KoersLabelGap extent = get_extent (milestone);
      double x = extent.end + gap;

      if (!koers_label_room_is_free (room, x, x + width))
        x = extent.start - gap - width;
      if (!koers_label_room_is_free (room, x, x + width))
        continue;
      koers_label_room_take (room, x - 2 * gap, x + width + 2 * gap);
      add_text (place, text, KOERS_TEXT_MILESTONE, KOERS_PLACED_DIM, x, metrics->strip_top, width, metrics->strip_height);
    }
}

/*< private >
 * koers_roadmap_place_names:
 * @place: a bar whose shape and milestones are placed
 * @milestones: the milestones of the bar
 *
 * Places the name of a bar, its signs, and the names of those of its milestones for which there is room.
 */
void
koers_roadmap_place_names (KoersBarPlace               *place,
                           const KoersRoadmapMilestone *milestones)
{
  place_name (place);
  place_milestone_names (place, milestones);
}
