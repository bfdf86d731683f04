/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

/* What a change of the plan will look like, over the picture as it is: outlines where bars come to, and words beside the pointer. */

/* From the pointer to the words, around them, and how wide they get, in pixels. */
#define DISTANCE 16
#define PADDING 6
#define MAX_WIDTH 360

#define RADIUS 4

static void
append_box (GtkSnapshot           *snapshot,
            const graphene_rect_t *rect,
            const GdkRGBA         *fill,
            const GdkRGBA         *border)
{
  const GdkRGBA colours[] = { *border, *border, *border, *border };
  const float widths[] = { 2, 2, 2, 2 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fill, rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/* From the first to the day after the last one; an end that is open is where it was. */
static KoersSpan
get_span (KoersPlannedDates dates,
          gint32            open_end)
{
  KoersDate first = koers_date_is_set (dates.start) ? dates.start : dates.end;

  if (koers_date_is_set (dates.end))
    return (KoersSpan) { first.day, koers_date_get_last_day (dates.end) + 1 };
  if (dates.continuous)
    return (KoersSpan) { first.day, MAX (open_end, first.day + 1) };
  return (KoersSpan) { first.day, koers_date_get_last_day (first) + 1 };
}

static void
append_span (KoersRoadmapCanvas *self,
             GtkSnapshot        *snapshot,
             KoersSpan           span,
             double              y,
             double              height)
{
  KoersTimeScale scale = koers_roadmap_placement_get_view (self->placement)->scale;
  GdkRGBA fill = self->style.palette.accent;
  double start = koers_time_scale_to_x (scale, span.start), end = koers_time_scale_to_x (scale, span.end);
  double left = MAX (MIN (start, end), -4 * RADIUS), right = MIN (MAX (start, end), scale.width + 4 * RADIUS);

  if (right <= left)
    return;
  fill.alpha = 0.2f;
  append_box (snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) y, (float) MAX (right - left, 4), (float) height), &fill, &self->style.palette.accent);
}

static void
append_bar (KoersRoadmapCanvas *self,
            GtkSnapshot        *snapshot,
            KoersId             id,
            KoersPlannedDates   dates)
{
  const KoersPlacedBar *bar = koers_roadmap_canvas_find_placed (self, id);
  KoersSpan span;

  if (bar == NULL)
    return;
  span = get_span (dates, koers_roadmap_get_bar (koers_roadmap_layout_get_roadmap (self->layout), bar->bar)->span.end);
  if (bar->rect.size.height > 0)
    append_span (self, snapshot, span, bar->rect.origin.y + self->axis_height, bar->rect.size.height);
  else
    append_span (self, snapshot, span, bar->row.origin.y + 2 + self->axis_height, bar->row.size.height - 4);
}

/* All that move together; the one that is in the hand has been seen to. */
static void
append_moved (KoersRoadmapCanvas *self,
              GtkSnapshot        *snapshot)
{
  for (guint i = 0; i < koers_change_set_get_n (self->drag.changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (self->drag.changes, i);
      KoersRecord *initiative = edit->kind == KOERS_KIND_INITIATIVE ? koers_roadmap_source_lookup (self->source, edit->id) : NULL;

      if (initiative != NULL && !koers_id_equal (edit->id, self->drag.initiative))
        append_bar (self, snapshot, edit->id, koers_planned_dates_peek (self->drag.changes, initiative));
    }
}

static void
append_marquee (KoersRoadmapCanvas *self,
                GtkSnapshot        *snapshot)
{
  graphene_rect_t rect = koers_roadmap_canvas_get_marquee (self);
  GdkRGBA fill = self->style.palette.accent;

  fill.alpha = 0.2f;
  append_box (snapshot, &rect, &fill, &self->style.palette.accent);
}

/* A line of two straight parts from the end that is held to the pointer. */
static void
append_link (KoersRoadmapCanvas *self,
             GtkSnapshot        *snapshot)
{
  double left = MIN (self->drag.x, self->drag.at_x), right = MAX (self->drag.x, self->drag.at_x);
  double top = MIN (self->drag.y, self->drag.at_y), bottom = MAX (self->drag.y, self->drag.at_y);

  gtk_snapshot_append_color (snapshot, &self->style.palette.accent,
                             &GRAPHENE_RECT_INIT ((float) self->drag.x - 1, (float) top, 2, (float) (bottom - top)));
  gtk_snapshot_append_color (snapshot, &self->style.palette.accent,
                             &GRAPHENE_RECT_INIT ((float) left, (float) self->drag.at_y - 1, (float) (right - left), 2));
}

static void
append_words (KoersRoadmapCanvas *self,
              GtkSnapshot        *snapshot)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->drag.words);
  int room_x = gtk_widget_get_width (GTK_WIDGET (self)), room_y = gtk_widget_get_height (GTK_WIDGET (self)), width, height;
  float x, y;

  pango_layout_set_width (layout, PANGO_SCALE * MAX (MIN (MAX_WIDTH, room_x - 4 * PADDING), 1));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &width, &height);
  width += 2 * PADDING;
  height += 2 * PADDING;
  x = (float) CLAMP (self->drag.at_x + DISTANCE, 0, MAX (room_x - width, 0));
  /* Above the pointer where there is no room below it. */
  y = (float) (self->drag.at_y + DISTANCE + height <= room_y ? self->drag.at_y + DISTANCE : MAX (self->drag.at_y - DISTANCE - height, 0));
  append_box (snapshot, &GRAPHENE_RECT_INIT (x, y, (float) width, (float) height), &self->style.palette.card, &self->style.palette.accent);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + PADDING, y + PADDING));
  gtk_snapshot_append_layout (snapshot, layout, &self->style.palette.foreground);
  gtk_snapshot_restore (snapshot);
}

/*< private >
 * koers_roadmap_canvas_append_preview:
 * @self: a canvas that has been laid out
 * @snapshot: where to
 *
 * Paints what is about to change.
 */
void
koers_roadmap_canvas_append_preview (KoersRoadmapCanvas *self,
                                     GtkSnapshot        *snapshot)
{
  KoersRecord *initiative = koers_roadmap_source_lookup (self->source, self->drag.initiative);
  double height = koers_roadmap_layout_get_metrics (self->layout)->bar_height;

  if (self->drag.hold == KOERS_ROADMAP_HOLD_MARQUEE && self->drag.is_begun)
    append_marquee (self, snapshot);
  if (self->drag.words == NULL || (initiative == NULL && self->drag.hold != KOERS_ROADMAP_HOLD_PLACE))
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) self->axis_height, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                         (float) (gtk_widget_get_height (GTK_WIDGET (self)) - self->axis_height)));
  if (self->drag.hold == KOERS_ROADMAP_HOLD_PLACE)
    append_span (self, snapshot, get_span (self->drag.place, 0), self->drag.y - height / 2, height);
  if (self->drag.changes != NULL && koers_id_is_none (self->drag.target))
    {
      append_bar (self, snapshot, self->drag.initiative, koers_planned_dates_peek (self->drag.changes, initiative));
      append_moved (self, snapshot);
    }
  for (guint i = 0; self->drag.shifts != NULL && i < self->drag.shifts->len; i++)
    {
      const KoersShift *shift = &g_array_index (self->drag.shifts, KoersShift, i);
      KoersPlannedDates dates = koers_planned_dates_of (shift->initiative);

      if (koers_planned_dates_shift (&dates, shift->by))
        append_bar (self, snapshot, koers_record_get_id (shift->initiative), dates);
    }
  if (!koers_id_is_none (self->drag.target) && self->drag.at_x >= 0)
    append_link (self, snapshot);
  gtk_snapshot_pop (snapshot);
  if (self->drag.at_x >= 0)
    append_words (self, snapshot);
}
