/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-initiative-edit.h"
#include "koers-roadmap-words.h"

#include <math.h>

/* A new bar, drawn where nothing stands. */

/*< private >
 * koers_roadmap_canvas_take_place:
 * @self: a canvas that has been laid out
 * @at: a place beside everything in a row
 * @x: where the pointer is, in pixels from the left
 * @y: the same from the top
 *
 * Begins a bar there.
 */
void
koers_roadmap_canvas_take_place (KoersRoadmapCanvas *self,
                                 KoersRoadmapHit     at,
                                 double              x,
                                 double              y)
{
  KoersId lane = koers_roadmap_get_lane (koers_roadmap_layout_get_roadmap (self->layout), at.lane)->id;

  koers_roadmap_canvas_let_go (self);
  self->drag.hold = KOERS_ROADMAP_HOLD_PLACE;
  self->drag.initiative = lane;
  self->drag.x = x;
  self->drag.y = y;
  self->drag.day = koers_time_scale_to_day (koers_roadmap_canvas_get_scale (self), x);
}

/*< private >
 * koers_roadmap_canvas_draw_to:
 * @self: a canvas in which a bar is drawn
 * @x: where the pointer is, in pixels from the left
 * @by_day: whether it may begin and end on any day
 *
 * Shows the bar: all of the days, weeks, months or quarters that the pointer has been in.
 */
void
koers_roadmap_canvas_draw_to (KoersRoadmapCanvas *self,
                              double              x,
                              gboolean            by_day)
{
  KoersTimeUnit unit = by_day ? KOERS_TIME_DAY : koers_roadmap_canvas_get_unit (self);
  double day = koers_time_scale_to_day (koers_roadmap_canvas_get_scale (self), x);
  double first = CLAMP (floor (MIN (day, self->drag.day)), KOERS_TIME_FIRST_DAY, KOERS_TIME_END_DAY - 1);
  double last = CLAMP (floor (MAX (day, self->drag.day)), first, KOERS_TIME_END_DAY - 1);

  self->drag.place.start = koers_time_snap_start (unit, (KoersDate) { 0 }, koers_time_unit_floor (unit, (gint32) first));
  self->drag.place.end = koers_time_snap_end (unit, (KoersDate) { 0 }, koers_time_unit_next (unit, (gint32) last));
  g_free (self->drag.words);
  self->drag.words = koers_planned_dates_dup_label (self->drag.place);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*< private >
 * koers_roadmap_canvas_add_bar:
 * @self: a canvas that has been laid out
 * @lane: the number of a lane
 * @dates: when it is planned
 *
 * Adds an initiative to a lane and selects it, or says why there can be none.
 *
 * Returns: (transfer none) (nullable): the initiative
 */
KoersRecord *
koers_roadmap_canvas_add_bar (KoersRoadmapCanvas *self,
                              guint               lane,
                              KoersPlannedDates   dates)
{
  KoersViewState *view_state = koers_roadmap_source_get_view_state (self->source);
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_roadmap_edit_add (view_state, roadmap, lane, dates, &id);
  g_autofree char *obstacle = NULL;
  KoersRecord *initiative;

  if (changes == NULL)
    {
      obstacle = koers_roadmap_edit_dup_add_obstacle (roadmap, koers_view_state_get_roadmap_group (view_state), lane);
      koers_view_state_tell (view_state, obstacle, FALSE);
      return NULL;
    }
  initiative = koers_initiative_edit_commit (view_state, changes, id);
  if (initiative != NULL)
    koers_view_state_set_selected (view_state, initiative);
  return initiative;
}

/*< private >
 * koers_roadmap_canvas_add_drawn:
 * @self: a canvas in which a bar was drawn
 *
 * Adds the initiative, and selects it.
 */
void
koers_roadmap_canvas_add_drawn (KoersRoadmapCanvas *self)
{
  guint row = 0;

  if (koers_roadmap_canvas_find_row (self, self->drag.initiative, &row))
    koers_roadmap_canvas_add_bar (self, koers_roadmap_layout_get_row (self->layout, row).lane, self->drag.place);
  koers_roadmap_canvas_let_go (self);
}
