/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-initiative-place.h"
#include "koers-strategy-roadmap.h"

#include <math.h>

/* From lane to lane, and new bars in them, without a pointer. */

static KoersViewState *
get_view_state (KoersRoadmapCanvas *self)
{
  return koers_roadmap_source_get_view_state (self->source);
}

static KoersChangeSet *
make_change (KoersRoadmapCanvas *self,
             guint               row,
             guint               lane)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersRoadmapRow at = koers_roadmap_layout_get_row (self->layout, row);
  KoersRecord *initiative = koers_strategy_roadmap_get_initiative (koers_view_state_get_strategy (get_view_state (self)), roadmap, at.bar);

  if (initiative == NULL)
    return NULL;
  return koers_roadmap_edit_to_lane (initiative, koers_view_state_get_roadmap_group (get_view_state (self)),
                                     koers_roadmap_get_lane (roadmap, at.lane), koers_roadmap_get_lane (roadmap, lane));
}

/* It may have bars in other lanes too. */
static void
follow (KoersRoadmapCanvas *self,
        KoersId             initiative,
        KoersId             lane)
{
  KoersRoadmap *roadmap = koers_roadmap_source_get_roadmap (self->source);
  guint bar;

  self->current = initiative;
  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    if (koers_id_equal (koers_roadmap_get_lane (roadmap, i)->id, lane) &&
        koers_roadmap_lookup_bar (roadmap, koers_strategy_roadmap_get_copy_id (roadmap, i, initiative), &bar))
      self->current = koers_roadmap_get_bar (roadmap, bar)->id;
  self->current_milestone = KOERS_NO_MILESTONE;
  self->reveal_selected = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
commit_to_lane (KoersRoadmapCanvas *self,
                guint               row,
                guint               lane,
                KoersChangeSet     *changes)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersRecord *initiative = koers_strategy_roadmap_get_initiative (koers_view_state_get_strategy (get_view_state (self)), roadmap,
                                                                   koers_roadmap_layout_get_row (self->layout, row).bar);
  KoersId lane_id = koers_roadmap_get_lane (roadmap, lane)->id;

  if (koers_view_state_commit (get_view_state (self), changes))
    follow (self, koers_record_get_id (initiative), lane_id);
}

/*< private >
 * koers_roadmap_canvas_move_to_lane:
 * @self: a canvas that has been laid out
 * @row: the row of a bar
 * @lane: the number of a lane
 *
 * Brings an initiative to another lane, or says why it cannot stand there.
 */
void
koers_roadmap_canvas_move_to_lane (KoersRoadmapCanvas *self,
                                   guint               row,
                                   guint               lane)
{
  g_autoptr (KoersChangeSet) changes = make_change (self, row, lane);
  const KoersRoadmapLane *to = koers_roadmap_get_lane (koers_roadmap_layout_get_roadmap (self->layout), lane);
  g_autofree char *obstacle = NULL;

  if (changes != NULL)
    {
      commit_to_lane (self, row, lane, changes);
      return;
    }
  obstacle = koers_initiative_place_dup_obstacle (koers_view_state_get_roadmap_group (get_view_state (self)), to->value != NULL ? to->value : "");
  koers_view_state_tell (get_view_state (self), obstacle, FALSE);
}

/*< private >
 * koers_roadmap_canvas_step_lane:
 * @self: a canvas that has been laid out
 * @row: the row of a bar
 * @direction: 1 for down, -1 for up
 *
 * Brings an initiative to the next lane in which it can stand.
 */
void
koers_roadmap_canvas_step_lane (KoersRoadmapCanvas *self,
                                guint               row,
                                int                 direction)
{
  guint n_lanes = koers_roadmap_get_n_lanes (koers_roadmap_layout_get_roadmap (self->layout));
  gint64 lane = (gint64) koers_roadmap_layout_get_row (self->layout, row).lane + direction, next = lane;

  for (; lane >= 0 && lane < n_lanes; lane += direction)
    {
      g_autoptr (KoersChangeSet) changes = make_change (self, row, (guint) lane);

      if (changes != NULL)
        {
          commit_to_lane (self, row, (guint) lane, changes);
          return;
        }
    }
  /* Why not, if there is a lane at all. */
  if (next >= 0 && next < n_lanes)
    koers_roadmap_canvas_move_to_lane (self, row, (guint) next);
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
