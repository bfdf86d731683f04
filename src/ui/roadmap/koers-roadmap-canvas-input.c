/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-roadmap-words.h"

#include <math.h>

/* What the pointer and fingers do. */

/* How much closer one turn of the wheel comes, and one pixel on a touchpad; as a power of e. */
#define WHEEL_ZOOM 0.2
#define PIXEL_ZOOM 0.01

static KoersRoadmapHit
hit (KoersRoadmapCanvas *self,
     double              x,
     double              y)
{
  if (self->layout == NULL || y < self->axis_height || y >= gtk_widget_get_height (GTK_WIDGET (self)))
    return (KoersRoadmapHit) { KOERS_ROADMAP_HIT_NOTHING, G_MAXUINT, G_MAXUINT, G_MAXUINT };
  return koers_roadmap_placement_hit (self->placement, x, y - self->axis_height);
}

static gboolean
is_bar (const KoersRoadmapHit *at)
{
  return at->kind == KOERS_ROADMAP_HIT_BAR || at->kind == KOERS_ROADMAP_HIT_BAR_START || at->kind == KOERS_ROADMAP_HIT_BAR_END ||
         at->kind == KOERS_ROADMAP_HIT_MILESTONE;
}

/* ---- pointing */

/*< private >
 * koers_roadmap_canvas_update_hovered:
 * @self: a canvas that has been laid out
 *
 * Finds out what is under the pointer, after either moved.
 */
void
koers_roadmap_canvas_update_hovered (KoersRoadmapCanvas *self)
{
  KoersRoadmapHit at = hit (self, self->pointer_x, self->pointer_y);
  KoersId hovered = { 0 };

  if (is_bar (&at) && !self->is_panning)
    hovered = koers_roadmap_get_bar (koers_roadmap_layout_get_roadmap (self->layout), at.bar)->id;
  if (koers_id_equal (self->hovered, hovered))
    return;

  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* An end that can be taken hold of shows it. */
static void
update_cursor (KoersRoadmapCanvas *self)
{
  KoersRoadmapHit at = hit (self, self->pointer_x, self->pointer_y);
  gboolean is_end = at.kind == KOERS_ROADMAP_HIT_BAR_START || at.kind == KOERS_ROADMAP_HIT_BAR_END;

  if (self->is_panning || self->drag.is_begun || self->source == NULL)
    return;
  if (is_end && koers_document_can_edit (koers_view_state_get_document (koers_roadmap_source_get_view_state (self->source))))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
  else
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
motion_cb (KoersRoadmapCanvas *self,
           double              x,
           double              y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  koers_roadmap_canvas_update_hovered (self);
  update_cursor (self);
}

static void
leave_cb (KoersRoadmapCanvas *self)
{
  motion_cb (self, -1, -1);
}

/*< private >
 * koers_roadmap_canvas_query_tooltip:
 * @widget: a canvas
 * @x: pixels from the left
 * @y: pixels from the top
 * @keyboard_mode: whether the tooltip was asked for by keyboard
 * @tooltip: what to fill
 *
 * Returns: whether there is something to say
 */
gboolean
koers_roadmap_canvas_query_tooltip (GtkWidget  *widget,
                                    int         x,
                                    int         y,
                                    gboolean    keyboard_mode,
                                    GtkTooltip *tooltip)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);
  KoersRoadmapHit at = hit (self, x, y);
  KoersRoadmap *roadmap;
  KoersRecord *record;
  gint32 day;
  g_autofree char *markup = NULL;

  if (!keyboard_mode && !is_bar (&at) && koers_roadmap_canvas_query_marker (self, x, y, tooltip))
    return TRUE;
  if (keyboard_mode || !is_bar (&at) || self->is_panning || self->drag.is_begun || self->popover != NULL)
    return FALSE;

  roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  day = koers_view_state_get_reporting_day (koers_roadmap_source_get_view_state (self->source));
  if (at.kind == KOERS_ROADMAP_HIT_MILESTONE)
    {
      guint n;

      record = koers_roadmap_source_lookup (self->source, koers_roadmap_get_milestones (roadmap, at.bar, &n)[at.milestone].id);
      markup = record != NULL ? koers_milestone_dup_tooltip (record, day) : NULL;
    }
  else
    {
      record = koers_roadmap_source_lookup (self->source, koers_roadmap_get_bar (roadmap, at.bar)->id);
      markup = record != NULL ? koers_initiative_dup_tooltip (record, day) : NULL;
    }
  gtk_tooltip_set_markup (tooltip, markup);
  /* A little around the pointer, so that it goes along from a bar to its milestones. */
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { x - 4, y - 4, 8, 8 });
  return markup != NULL;
}

/* ---- clicking */

static void
pressed_cb (KoersRoadmapCanvas *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGesture         *gesture)
{
  KoersRoadmapHit at = hit (self, x, y);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint row = 0;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (at.kind == KOERS_ROADMAP_HIT_LANE && koers_roadmap_layout_get_lane_row (self->layout, at.lane, &row))
    koers_roadmap_canvas_focus_row (self, row, KOERS_NO_MILESTONE);
  else if (is_bar (&at) && koers_roadmap_layout_get_bar_row (self->layout, at.bar, &row))
    {
      koers_roadmap_canvas_focus_row (self, row, at.kind == KOERS_ROADMAP_HIT_MILESTONE ? at.milestone : KOERS_NO_MILESTONE);
      /* Several are moved by one of them, and with Shift a bar by days: only letting go says that it was a click. */
      if ((state & GDK_CONTROL_MASK) != 0)
        koers_roadmap_canvas_toggle_bar (self, at.bar);
      else if ((state & GDK_SHIFT_MASK) == 0 && !koers_roadmap_canvas_is_one_of_many (self, at.bar))
        koers_roadmap_canvas_select_bar (self, at.bar);
      if (n_press == 2)
        koers_roadmap_canvas_open_row (self, row, self->current_milestone);
    }
}

static void
released_cb (KoersRoadmapCanvas *self,
             int                 n_press,
             double              x,
             double              y,
             GtkGesture         *gesture)
{
  KoersRoadmapHit at = hit (self, x, y);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint row = 0;

  if (is_bar (&at) && (state & GDK_SHIFT_MASK) != 0 && koers_roadmap_layout_get_bar_row (self->layout, at.bar, &row))
    koers_roadmap_canvas_select_to (self, row);
  else if (is_bar (&at) && (state & GDK_CONTROL_MASK) == 0)
    koers_roadmap_canvas_select_bar (self, at.bar);
  if (at.kind != KOERS_ROADMAP_HIT_LANE)
    return;
  koers_roadmap_canvas_set_folded (self, at.lane, !koers_roadmap_layout_get_collapsed (self->layout, at.lane));
  /* The heading may have been held on top while its own place was far above. */
  if (koers_roadmap_layout_get_lane_row (self->layout, at.lane, &row))
    koers_roadmap_canvas_reveal_row (self, row);
}

static void
menu_pressed_cb (KoersRoadmapCanvas *self,
                 int                 n_press,
                 double              x,
                 double              y)
{
  KoersRoadmapHit at = hit (self, x, y);
  guint row = 0;

  if (!is_bar (&at) || !koers_roadmap_layout_get_bar_row (self->layout, at.bar, &row))
    return;
  koers_roadmap_canvas_focus_row (self, row, KOERS_NO_MILESTONE);
  if (!koers_roadmap_canvas_is_one_of_many (self, at.bar))
    koers_roadmap_canvas_select_bar (self, at.bar);
  koers_roadmap_canvas_open_menu (self, row, x, y);
}

/* ---- dragging: whoever takes hold of a bar moves it, whoever takes hold of nothing moves the paper; with Ctrl, draws a bar, and with
 * Shift, a rectangle around bars */

static void
drag_begin_cb (KoersRoadmapCanvas *self,
               double              x,
               double              y,
               GtkGesture         *gesture)
{
  KoersRoadmapHit at = hit (self, x, y);
  GdkDevice *device = gtk_gesture_get_device (gesture);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  /* The scrolled window follows fingers, and gives them momentum. */
  if (self->layout == NULL || at.kind == KOERS_ROADMAP_HIT_LANE || gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  if (is_bar (&at))
    {
      if (!koers_roadmap_canvas_take_hold (self, at, x, y))
        gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  if (at.kind == KOERS_ROADMAP_HIT_ROW && (state & GDK_CONTROL_MASK) != 0)
    {
      koers_roadmap_canvas_take_place (self, at, x, y);
      return;
    }
  if ((state & GDK_SHIFT_MASK) != 0)
    {
      koers_roadmap_canvas_take_marquee (self, x, y);
      return;
    }
  self->can_pan = TRUE;
  self->gesture_scale = koers_roadmap_canvas_get_scale (self);
  self->gesture_y = gtk_adjustment_get_value (self->vadjustment);
}

static void
drag_bar (KoersRoadmapCanvas *self,
          double              dx,
          double              dy,
          GtkGesture         *gesture)
{
  double x = self->drag.x + dx, y = self->drag.y + dy;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (!self->drag.is_begun && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    return;
  if (koers_roadmap_canvas_drag_to (self, hit (self, x, y), x, y, (state & GDK_SHIFT_MASK) != 0))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  else
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (KoersRoadmapCanvas *self,
                double              dx,
                double              dy,
                GtkGesture         *gesture)
{
  if (self->drag.hold != KOERS_ROADMAP_HOLD_NOTHING)
    {
      drag_bar (self, dx, dy, gesture);
      return;
    }
  /* What was held may have been let go of. */
  if (!self->can_pan || (!self->is_panning && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy)))
    return;

  if (!self->is_panning)
    {
      self->is_panning = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  koers_roadmap_canvas_set_scale (self, koers_time_scale_scroll (self->gesture_scale, -dx));
  gtk_adjustment_set_value (self->vadjustment, self->gesture_y - dy);
}

/* A choice that opens takes the pointer away, and that is no reason to forget what it is about. */
static void
drag_cancel_cb (KoersRoadmapCanvas *self)
{
  if (self->popover == NULL)
    koers_roadmap_canvas_let_go (self);
}

static void
drag_end_cb (KoersRoadmapCanvas *self)
{
  self->can_pan = FALSE;
  if (self->popover == NULL)
    koers_roadmap_canvas_drop (self);
  if (!self->is_panning)
    return;
  self->is_panning = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/* ---- zooming */

static gboolean
scroll_cb (KoersRoadmapCanvas       *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double strength = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE ? PIXEL_ZOOM : WHEEL_ZOOM;
  KoersTimeScale scale;

  if ((state & GDK_CONTROL_MASK) == 0 || self->layout == NULL)
    return GDK_EVENT_PROPAGATE;

  scale = koers_roadmap_canvas_get_scale (self);
  koers_roadmap_canvas_set_scale (self, koers_time_scale_zoom_at (scale, exp (-dy * strength), CLAMP (self->pointer_x, 0, scale.width)));
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (KoersRoadmapCanvas *self,
                GdkEventSequence   *sequence,
                GtkGesture         *gesture)
{
  if (self->layout == NULL)
    return;
  self->gesture_scale = koers_roadmap_canvas_get_scale (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinched_cb (KoersRoadmapCanvas *self,
            double              factor,
            GtkGesture         *gesture)
{
  double x = self->gesture_scale.width / 2, y = 0;

  if (self->layout == NULL)
    return;
  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  koers_roadmap_canvas_set_scale (self, koers_time_scale_zoom_at (self->gesture_scale, factor, x));
}

/*< private >
 * koers_roadmap_canvas_add_input:
 * @self: a canvas
 *
 * Makes it listen to pointer and fingers.
 */
void
koers_roadmap_canvas_add_input (KoersRoadmapCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  self->pointer_x = self->pointer_y = -1;
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu));
}
