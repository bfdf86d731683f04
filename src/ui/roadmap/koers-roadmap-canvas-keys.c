/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

/* What the keyboard does: up and down from row to row, left and right from milestone to milestone; with Alt and Shift they move a bar. */

static void
set_current (KoersRoadmapCanvas *self,
             guint               row,
             guint               milestone)
{
  koers_roadmap_canvas_reveal_row (self, row);
  koers_roadmap_canvas_focus_row (self, row, milestone);
}

static gboolean
has_rows (KoersRoadmapCanvas *self)
{
  return self->layout != NULL && koers_roadmap_layout_get_n_rows (self->layout) > 0;
}

static gboolean
is_at_bar (KoersRoadmapCanvas *self)
{
  return has_rows (self) && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && self->current_row < koers_roadmap_layout_get_n_rows (self->layout) &&
         koers_roadmap_layout_get_row (self->layout, self->current_row).bar != G_MAXUINT;
}

static void
go_to (KoersRoadmapCanvas *self,
       gint64              row)
{
  guint last = koers_roadmap_layout_get_n_rows (self->layout) - 1;
  guint to = (guint) CLAMP (row, 0, (gint64) last);
  guint bar = koers_roadmap_layout_get_row (self->layout, to).bar;

  set_current (self, to, KOERS_NO_MILESTONE);
  if (bar != G_MAXUINT)
    koers_roadmap_canvas_select_bar (self, bar);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);
  int rows = g_variant_get_int32 (arguments);

  if (!has_rows (self))
    return GDK_EVENT_PROPAGATE;
  go_to (self, (gint64) self->current_row + rows);
  return GDK_EVENT_STOP;
}

/* To the next row, and what is selected stays. */
static gboolean
leave_selected_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);
  gint64 row = (gint64) self->current_row + g_variant_get_int32 (arguments);

  if (!has_rows (self))
    return GDK_EVENT_PROPAGATE;
  set_current (self, (guint) CLAMP (row, 0, (gint64) koers_roadmap_layout_get_n_rows (self->layout) - 1), KOERS_NO_MILESTONE);
  return GDK_EVENT_STOP;
}

/* To the next row, and with it all between. */
static gboolean
extend_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (leave_selected_cb (widget, arguments, data) == GDK_EVENT_PROPAGATE)
    return GDK_EVENT_PROPAGATE;
  koers_roadmap_canvas_select_to (self, self->current_row);
  return GDK_EVENT_STOP;
}

static gboolean
toggle_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (!is_at_bar (self))
    return GDK_EVENT_PROPAGATE;
  koers_roadmap_canvas_toggle_bar (self, koers_roadmap_layout_get_row (self->layout, self->current_row).bar);
  return GDK_EVENT_STOP;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);
  int pages = g_variant_get_int32 (arguments);
  KoersRoadmapRow at;

  if (!has_rows (self))
    return GDK_EVENT_PROPAGATE;
  at = koers_roadmap_layout_get_row (self->layout, MIN (self->current_row, koers_roadmap_layout_get_n_rows (self->layout) - 1));
  go_to (self, koers_roadmap_layout_get_row_at (self->layout, at.y + at.height / 2 + pages * gtk_adjustment_get_page_increment (self->vadjustment)));
  return GDK_EVENT_STOP;
}

static void
fold_or_pan (KoersRoadmapCanvas *self,
             guint               lane,
             int                 direction,
             gboolean            forward)
{
  if (koers_roadmap_layout_get_collapsed (self->layout, lane) == forward)
    koers_roadmap_canvas_set_folded (self, lane, !forward);
  else
    koers_roadmap_canvas_pan (self, direction);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);
  int direction = g_variant_get_int32 (arguments);
  gboolean forward = (direction > 0) == (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL);
  const KoersRoadmapMilestone *milestones;
  KoersRoadmapRow at;
  guint n, next;

  if (self->layout == NULL)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_focus_child (widget) == NULL || self->current_row >= koers_roadmap_layout_get_n_rows (self->layout))
    {
      koers_roadmap_canvas_pan (self, direction);
      return GDK_EVENT_STOP;
    }

  at = koers_roadmap_layout_get_row (self->layout, self->current_row);
  if (at.bar == G_MAXUINT)
    {
      fold_or_pan (self, at.lane, direction, forward);
      return GDK_EVENT_STOP;
    }

  milestones = koers_roadmap_get_milestones (koers_roadmap_layout_get_roadmap (self->layout), at.bar, &n);
  /* From the bar to its first milestone, from there on, and back. */
  if (forward)
    next = self->current_milestone == KOERS_NO_MILESTONE ? 0 : self->current_milestone + 1;
  else
    next = self->current_milestone == 0 ? KOERS_NO_MILESTONE : self->current_milestone - 1;
  if ((forward && next >= n) || (!forward && self->current_milestone == KOERS_NO_MILESTONE))
    {
      koers_roadmap_canvas_pan (self, direction);
      return GDK_EVENT_STOP;
    }
  set_current (self, self->current_row, next);
  if (next != KOERS_NO_MILESTONE)
    koers_roadmap_canvas_reveal_span (self, (KoersSpan) { milestones[next].day, milestones[next].day + 1 });
  return GDK_EVENT_STOP;
}

static gboolean
pan_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (self->layout == NULL)
    return GDK_EVENT_PROPAGATE;
  koers_roadmap_canvas_pan (self, g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
open_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (!has_rows (self) || gtk_widget_get_focus_child (widget) == NULL)
    return GDK_EVENT_PROPAGATE;
  koers_roadmap_canvas_open_row (self, self->current_row, self->current_milestone);
  return GDK_EVENT_STOP;
}

/* Left is earlier where time runs from left to right. */
static gboolean
nudge_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);
  int argument = g_variant_get_int32 (arguments), direction = argument > 0 ? 1 : -1;

  if (!has_rows (self) || gtk_widget_get_focus_child (widget) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    direction = -direction;
  return koers_roadmap_canvas_nudge (self, self->current, (KoersRoadmapHold) ABS (argument), direction) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
lane_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (!is_at_bar (self))
    return GDK_EVENT_PROPAGATE;
  if (koers_roadmap_canvas_check_edit (self))
    koers_roadmap_canvas_step_lane (self, self->current_row, g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
do_cb (GtkWidget *widget,
       GVariant  *arguments,
       gpointer   data)
{
  static const char *const actions[] = { "bar.rename", "bar.link", "bar.delete" };
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (!is_at_bar (self))
    return GDK_EVENT_PROPAGATE;
  koers_roadmap_canvas_do (self, self->current_row, actions[g_variant_get_int32 (arguments)], NULL);
  return GDK_EVENT_STOP;
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (!is_at_bar (self))
    return GDK_EVENT_PROPAGATE;
  koers_roadmap_canvas_open_menu (self, self->current_row, -1, -1);
  return GDK_EVENT_STOP;
}

static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (self->drag.hold != KOERS_ROADMAP_HOLD_NOTHING)
    {
      koers_roadmap_canvas_let_go (self);
      return GDK_EVENT_STOP;
    }
  if (!has_rows (self) || self->current_milestone == KOERS_NO_MILESTONE)
    return GDK_EVENT_PROPAGATE;
  set_current (self, self->current_row, KOERS_NO_MILESTONE);
  return GDK_EVENT_STOP;
}

/*< private >
 * koers_roadmap_canvas_bind_keys:
 * @widget_class: the class of the canvas
 *
 * Says which keys it knows.
 */
void
koers_roadmap_canvas_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint                 keyval;
    guint                 keypad;
    GdkModifierType       modifiers;
    GtkShortcutFunc       callback;
    int                   argument;
  } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, move_cb, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, move_cb, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_SHIFT_MASK, extend_cb, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_SHIFT_MASK, extend_cb, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_CONTROL_MASK, leave_selected_cb, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_CONTROL_MASK, leave_selected_cb, 1 },
    { GDK_KEY_space, GDK_KEY_KP_Space, GDK_CONTROL_MASK, toggle_cb, 0 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, move_cb, G_MININT32 },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, move_cb, G_MAXINT32 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, page_cb, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, page_cb, 1 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, step_cb, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, step_cb, 1 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, pan_cb, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, pan_cb, 1 },
    { GDK_KEY_Return, GDK_KEY_KP_Enter, 0, open_cb, 0 },
    { GDK_KEY_space, GDK_KEY_KP_Space, 0, open_cb, 0 },
    { GDK_KEY_Escape, GDK_KEY_Escape, 0, leave_cb, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_ALT_MASK, nudge_cb, -KOERS_ROADMAP_HOLD_BAR },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_ALT_MASK, nudge_cb, KOERS_ROADMAP_HOLD_BAR },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_SHIFT_MASK, nudge_cb, -KOERS_ROADMAP_HOLD_END },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_SHIFT_MASK, nudge_cb, KOERS_ROADMAP_HOLD_END },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, nudge_cb, -KOERS_ROADMAP_HOLD_START },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, nudge_cb, KOERS_ROADMAP_HOLD_START },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_ALT_MASK, lane_cb, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_ALT_MASK, lane_cb, 1 },
    { GDK_KEY_F2, GDK_KEY_F2, 0, do_cb, 0 },
    { GDK_KEY_l, GDK_KEY_l, 0, do_cb, 1 },
    { GDK_KEY_Delete, GDK_KEY_KP_Delete, 0, do_cb, 2 },
    { GDK_KEY_Menu, GDK_KEY_Menu, 0, menu_cb, 0 },
    { GDK_KEY_F10, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].modifiers, keys[i].callback, "i", keys[i].argument);
      if (keys[i].keypad != keys[i].keyval)
        gtk_widget_class_add_binding (widget_class, keys[i].keypad, keys[i].modifiers, keys[i].callback, "i", keys[i].argument);
    }
}
