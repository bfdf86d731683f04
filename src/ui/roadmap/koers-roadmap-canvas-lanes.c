/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-strategy-roadmap.h"

#include <math.h>

/* From lane to lane, and new bars in them, without a pointer. */

static KoersViewState *
get_view_state (KoersRoadmapCanvas *self)
{
  return koers_roadmap_source_get_view_state (self->source);
}

/*< private >
 * koers_roadmap_canvas_dup_held:
 * @self: a canvas that has been laid out
 * @bar: the number of the bar that is taken hold of
 *
 * Returns: (transfer full) (element-type guint): the bars of what moves with it, its own first: where an initiative has several, the one in
 *   the same lane
 */
GArray *
koers_roadmap_canvas_dup_held (KoersRoadmapCanvas *self,
                               guint               bar)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersStrategy *strategy = koers_view_state_get_strategy (get_view_state (self));
  KoersRecord *initiative = koers_strategy_roadmap_get_initiative (strategy, roadmap, bar);
  g_autoptr (GPtrArray) moved = initiative != NULL ? koers_roadmap_canvas_dup_moved (self, initiative) : g_ptr_array_new ();
  guint lane = koers_roadmap_get_bar (roadmap, bar)->lane;
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (bars, bar);
  for (guint i = 0; i < moved->len; i++)
    {
      KoersRecord *other = g_ptr_array_index (moved, i);
      KoersId id = koers_record_get_id (other);
      guint at;

      if (other == initiative || !koers_roadmap_lookup_bar (roadmap, id, &at))
        continue;
      if (koers_roadmap_get_bar (roadmap, at)->lane != lane)
        koers_roadmap_lookup_bar (roadmap, koers_strategy_roadmap_get_copy_id (roadmap, lane, id), &at);
      g_array_append_val (bars, at);
    }
  return bars;
}

static KoersChangeSet *
make_change (KoersRoadmapCanvas *self,
             GArray             *bars,
             guint               lane)
{
  return koers_roadmap_edit_to_lane (koers_view_state_get_strategy (get_view_state (self)), koers_roadmap_layout_get_roadmap (self->layout),
                                     koers_view_state_get_roadmap_group (get_view_state (self)), bars, lane);
}

/* It may have bars in other lanes too. */
static void
follow (KoersRoadmapCanvas *self,
        KoersId             initiative,
        KoersId             lane)
{
  KoersRoadmap *roadmap = koers_roadmap_source_get_roadmap (self->source);
  guint at, bar;

  self->current = initiative;
  if (koers_roadmap_lookup_lane (roadmap, lane, &at) &&
      koers_roadmap_lookup_bar (roadmap, koers_strategy_roadmap_get_copy_id (roadmap, at, initiative), &bar))
    self->current = koers_roadmap_get_bar (roadmap, bar)->id;
  self->current_milestone = KOERS_NO_MILESTONE;
  self->reveal_selected = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* What is selected stays so. */
static void
commit_to_lane (KoersRoadmapCanvas *self,
                GArray             *bars,
                guint               lane,
                KoersChangeSet     *changes)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersRecord *initiative = koers_strategy_roadmap_get_initiative (koers_view_state_get_strategy (get_view_state (self)), roadmap,
                                                                   g_array_index (bars, guint, 0));
  KoersId lane_id = koers_roadmap_get_lane (roadmap, lane)->id;

  if (koers_view_state_commit (get_view_state (self), changes))
    follow (self, koers_record_get_id (initiative), lane_id);
}

static void
move_to_lane (KoersRoadmapCanvas *self,
              GArray             *bars,
              guint               lane)
{
  g_autoptr (KoersChangeSet) changes = make_change (self, bars, lane);
  g_autofree char *obstacle = NULL;

  if (changes != NULL)
    {
      commit_to_lane (self, bars, lane, changes);
      return;
    }
  obstacle = koers_roadmap_edit_dup_obstacle (koers_view_state_get_strategy (get_view_state (self)), koers_roadmap_layout_get_roadmap (self->layout),
                                              koers_view_state_get_roadmap_group (get_view_state (self)), bars, lane);
  koers_view_state_tell (get_view_state (self), obstacle, FALSE);
}

/*< private >
 * koers_roadmap_canvas_move_to_lane:
 * @self: a canvas that has been laid out
 * @row: the row of a bar
 * @lane: the number of a lane
 *
 * Brings an initiative, and those that are selected with it, to another lane, or says why it cannot stand there.
 */
void
koers_roadmap_canvas_move_to_lane (KoersRoadmapCanvas *self,
                                   guint               row,
                                   guint               lane)
{
  g_autoptr (GArray) bars = koers_roadmap_canvas_dup_held (self, koers_roadmap_layout_get_row (self->layout, row).bar);

  move_to_lane (self, bars, lane);
}

/*< private >
 * koers_roadmap_canvas_step_lane:
 * @self: a canvas that has been laid out
 * @row: the row of a bar
 * @direction: 1 for down, -1 for up
 *
 * Brings an initiative, and those that are selected with it, to the next lane of bars in which they can stand.
 */
void
koers_roadmap_canvas_step_lane (KoersRoadmapCanvas *self,
                                guint               row,
                                int                 direction)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersRoadmapRow at = koers_roadmap_layout_get_row (self->layout, row);
  g_autoptr (GArray) bars = koers_roadmap_canvas_dup_held (self, at.bar);
  gint64 next = -1;

  for (gint64 lane = (gint64) at.lane + direction; lane >= 0 && lane < koers_roadmap_get_n_lanes (roadmap); lane += direction)
    {
      g_autoptr (KoersChangeSet) changes = NULL;

      if (koers_roadmap_has_inner_lanes (roadmap, (guint) lane))
        continue;
      changes = make_change (self, bars, (guint) lane);
      if (changes != NULL)
        {
          commit_to_lane (self, bars, (guint) lane, changes);
          return;
        }
      next = next < 0 ? lane : next;
    }
  /* Why not, if there is a lane at all. */
  if (next >= 0)
    move_to_lane (self, bars, (guint) next);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/**
 * koers_roadmap_canvas_add_initiative:
 * @self: a canvas
 *
 * Adds an initiative in the middle of the time that is shown, to the lane that the keyboard is in, and lets its name be typed.
 *
 * Returns: whether there is a lane
 */
gboolean
koers_roadmap_canvas_add_initiative (KoersRoadmapCanvas *self)
{
  KoersPlannedDates dates = { 0 };
  KoersRecord *initiative;
  KoersTimeScale scale;
  KoersTimeUnit unit;
  KoersId lane;
  gint32 day;
  guint row = self->current_row;

  if (self->layout == NULL || koers_roadmap_layout_get_n_rows (self->layout) == 0)
    return FALSE;
  scale = koers_roadmap_canvas_get_scale (self);
  unit = koers_roadmap_canvas_get_unit (self);
  day = (gint32) CLAMP (floor (koers_time_scale_to_day (scale, scale.width / 2)), KOERS_TIME_FIRST_DAY, KOERS_TIME_END_DAY - 1);
  dates.start = koers_time_snap_start (unit, (KoersDate) { 0 }, koers_time_unit_floor (unit, day));
  dates.end = koers_time_snap_end (unit, (KoersDate) { 0 }, koers_time_unit_next (unit, day));
  koers_roadmap_canvas_find_row (self, self->current, &row);
  row = MIN (row, koers_roadmap_layout_get_n_rows (self->layout) - 1);
  lane = koers_roadmap_get_lane (koers_roadmap_layout_get_roadmap (self->layout), koers_roadmap_layout_get_row (self->layout, row).lane)->id;
  initiative = koers_roadmap_canvas_add_bar (self, koers_roadmap_layout_get_row (self->layout, row).lane, dates);
  if (initiative == NULL)
    return TRUE;
  follow (self, koers_record_get_id (initiative), lane);
  self->rename_current = TRUE;
  return TRUE;
}
