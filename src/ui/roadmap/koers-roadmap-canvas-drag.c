/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-roadmap-words.h"

#include <glib/gi18n-lib.h>

/* A bar in the hand: it moves, its end moves, its end is brought to another bar, or the bar to another lane; a new one is drawn. Nothing
 * changes before the hand lets go. */

/*< private >
 * koers_roadmap_canvas_take_hold:
 * @self: a canvas that has been laid out
 * @at: a bar
 * @x: where the pointer is, in pixels from the left
 * @y: the same from the top
 *
 * Returns: whether there is something that can be moved there
 */
gboolean
koers_roadmap_canvas_take_hold (KoersRoadmapCanvas *self,
                                KoersRoadmapHit     at,
                                double              x,
                                double              y)
{
  const KoersRoadmapBar *bar = koers_roadmap_get_bar (koers_roadmap_layout_get_roadmap (self->layout), at.bar);

  koers_roadmap_canvas_let_go (self);
  if (at.kind == KOERS_ROADMAP_HIT_MILESTONE)
    return FALSE;
  self->drag.hold = at.kind == KOERS_ROADMAP_HIT_BAR_START ? KOERS_ROADMAP_HOLD_START
                    : at.kind == KOERS_ROADMAP_HIT_BAR_END ? KOERS_ROADMAP_HOLD_END
                                                           : KOERS_ROADMAP_HOLD_BAR;
  self->drag.initiative = bar->id;
  self->drag.x = x;
  self->drag.y = y;
  self->drag.day = koers_time_scale_to_day (koers_roadmap_canvas_get_scale (self), x);
  return TRUE;
}

/* An end that is brought to another bar lets that one wait for it. */
static gboolean
drag_to_bar (KoersRoadmapCanvas *self,
             KoersRecord        *initiative,
             guint               bar)
{
  KoersRecord *other = koers_roadmap_source_lookup (self->source, koers_roadmap_get_bar (koers_roadmap_layout_get_roadmap (self->layout), bar)->id);
  g_autofree char *name = NULL, *other_name = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  KoersChangeSet *changes;

  if (other == NULL || other == initiative)
    return FALSE;
  changes = koers_roadmap_edit_link (initiative, other);
  name = koers_record_dup_title (initiative);
  other_name = koers_record_dup_title (other);
  koers_roadmap_canvas_plan (self, initiative, changes);
  self->drag.target = koers_record_get_id (other);
  g_clear_pointer (&self->drag.words, g_free);
  if (changes == NULL)
    self->drag.words = g_strdup_printf (_("“%s” depends on “%s” already."), other_name, name);
  else
    {
      problems = koers_rules_check (koers_view_state_get_strategy (koers_roadmap_source_get_view_state (self->source)), changes);
      self->drag.words = problems->len > 0 ? g_strdup (((KoersProblem *) g_ptr_array_index (problems, 0))->message)
                                           /* Translators: names of two initiatives. */
                                           : g_strdup_printf (_("“%s” waits until “%s” is finished."), other_name, name);
    }
  return TRUE;
}

/* All that are held come to the lane, unless the one under the hand is there. */
static gboolean
drag_to_lane (KoersRoadmapCanvas *self,
              KoersRecord        *initiative,
              guint               lane)
{
  KoersViewState *view_state = koers_roadmap_source_get_view_state (self->source);
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  const char *group = koers_view_state_get_roadmap_group (view_state);
  g_autoptr (GArray) bars = NULL;
  guint bar, from;

  if (lane == G_MAXUINT || !koers_roadmap_lookup_bar (roadmap, self->drag.initiative, &bar))
    return FALSE;
  from = koers_roadmap_get_bar (roadmap, bar)->lane;
  if (from == lane || koers_roadmap_get_outer_lane (roadmap, from) == lane)
    return FALSE;
  bars = koers_roadmap_canvas_dup_held (self, bar);
  koers_roadmap_canvas_plan (self, initiative, koers_roadmap_edit_to_lane (koers_view_state_get_strategy (view_state), roadmap, group, bars, lane));
  g_free (self->drag.words);
  self->drag.words = self->drag.changes != NULL
                         ? g_strdup (koers_change_set_get_label (self->drag.changes))
                         : koers_roadmap_edit_dup_obstacle (koers_view_state_get_strategy (view_state), roadmap, group, bars, lane);
  return TRUE;
}

static KoersChangeSet *
drag_in_time (KoersRoadmapCanvas *self,
              KoersRecord        *initiative,
              KoersTimeUnit       unit,
              double              days)
{
  KoersSpan span = koers_initiative_get_span (initiative);
  g_autoptr (GPtrArray) moved = NULL;
  KoersDateShift by;

  if (self->drag.hold == KOERS_ROADMAP_HOLD_START)
    return koers_roadmap_edit_start (initiative, unit, koers_time_snap_edge (unit, span.start + days));
  if (self->drag.hold == KOERS_ROADMAP_HOLD_END)
    return koers_roadmap_edit_end (initiative, unit, koers_time_snap_edge (unit, span.end + days));
  by = koers_time_snap_shift (unit, days);
  moved = koers_roadmap_canvas_dup_moved (self, initiative);
  return koers_date_shift_is_none (by) ? NULL : koers_roadmap_edit_move_all (moved, by);
}

/*< private >
 * koers_roadmap_canvas_take_marquee:
 * @self: a canvas that has been laid out
 * @x: where the pointer is, in pixels from the left
 * @y: the same from the top
 *
 * Begins a rectangle there, around bars that are to be selected.
 */
void
koers_roadmap_canvas_take_marquee (KoersRoadmapCanvas *self,
                                   double              x,
                                   double              y)
{
  koers_roadmap_canvas_let_go (self);
  self->drag.hold = KOERS_ROADMAP_HOLD_MARQUEE;
  self->drag.x = x;
  self->drag.y = y;
}

/*< private >
 * koers_roadmap_canvas_drag_to:
 * @self: a canvas in which something is held
 * @at: what is under the pointer
 * @x: where the pointer is, in pixels from the left
 * @y: the same from the top
 * @by_day: whether it may come to rest on any day
 *
 * Shows what letting go would do.
 *
 * Returns: whether it goes on; the strategy may be one that cannot be changed, and then the user is told why
 */
gboolean
koers_roadmap_canvas_drag_to (KoersRoadmapCanvas *self,
                              KoersRoadmapHit     at,
                              double              x,
                              double              y,
                              gboolean            by_day)
{
  static const char *const cursors[] = { NULL, "grabbing", "ew-resize", "ew-resize", "crosshair", NULL };
  KoersRecord *record = koers_roadmap_source_lookup (self->source, self->drag.initiative);
  double days = koers_time_scale_to_day (koers_roadmap_canvas_get_scale (self), x) - self->drag.day;
  gboolean is_bar = at.kind != KOERS_ROADMAP_HIT_NOTHING && at.kind != KOERS_ROADMAP_HIT_LANE && at.kind != KOERS_ROADMAP_HIT_ROW;

  if (self->drag.hold == KOERS_ROADMAP_HOLD_MARQUEE)
    {
      self->drag.is_begun = TRUE;
      self->drag.at_x = x;
      self->drag.at_y = y;
      koers_roadmap_canvas_mark (self);
      return TRUE;
    }
  if ((record == NULL && self->drag.hold != KOERS_ROADMAP_HOLD_PLACE) || (!self->drag.is_begun && !koers_roadmap_canvas_check_edit (self)))
    {
      koers_roadmap_canvas_let_go (self);
      return FALSE;
    }
  if (!self->drag.is_begun)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[self->drag.hold]);
  self->drag.is_begun = TRUE;
  self->drag.at_x = x;
  self->drag.at_y = y;
  if (self->drag.hold == KOERS_ROADMAP_HOLD_PLACE)
    {
      koers_roadmap_canvas_draw_to (self, x, by_day);
      return TRUE;
    }
  if (self->drag.hold == KOERS_ROADMAP_HOLD_END && is_bar && drag_to_bar (self, record, at.bar))
    return TRUE;
  if (self->drag.hold == KOERS_ROADMAP_HOLD_BAR && drag_to_lane (self, record, at.lane))
    return TRUE;
  koers_roadmap_canvas_plan (self, record, drag_in_time (self, record, by_day ? KOERS_TIME_DAY : koers_roadmap_canvas_get_unit (self), days));
  return TRUE;
}

/*< private >
 * koers_roadmap_canvas_drop:
 * @self: a canvas
 *
 * Carries out what is shown, if something is held.
 */
void
koers_roadmap_canvas_drop (KoersRoadmapCanvas *self)
{
  if (self->drag.is_begun && self->drag.hold == KOERS_ROADMAP_HOLD_MARQUEE)
    {
      koers_roadmap_canvas_select_marked (self);
      koers_roadmap_canvas_let_go (self);
    }
  else if (self->drag.is_begun)
    {
      gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
      self->drag.at_x = self->drag.at_y = -1;
      if (self->drag.hold == KOERS_ROADMAP_HOLD_PLACE)
        koers_roadmap_canvas_add_drawn (self);
      else
        koers_roadmap_canvas_carry_out (self);
    }
  else
    koers_roadmap_canvas_let_go (self);
}

/*< private >
 * koers_roadmap_canvas_let_go:
 * @self: a canvas
 *
 * Forgets what is shown; nothing has changed.
 */
void
koers_roadmap_canvas_let_go (KoersRoadmapCanvas *self)
{
  if (self->drag.is_begun)
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (self->drag.is_begun && self->drag.hold == KOERS_ROADMAP_HOLD_MARQUEE && self->source != NULL)
    koers_roadmap_canvas_show_selected (self);
  g_clear_pointer (&self->drag.changes, koers_change_set_unref);
  g_clear_pointer (&self->drag.shifts, g_array_unref);
  g_clear_pointer (&self->drag.words, g_free);
  self->drag = (KoersRoadmapDrag) { .at_x = -1, .at_y = -1 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
