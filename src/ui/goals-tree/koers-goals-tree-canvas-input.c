/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-canvas-private.h"

#include "koers-chart-rect.h"

/* What the pointer does. */

static void
update_pointed (KoersGoalsTreeCanvas *self)
{
  guint node = KOERS_GOALS_TREE_NONE;

  if (self->layout != NULL && self->pointer_x >= 0)
    {
      graphene_rect_t view = koers_goals_tree_canvas_get_view (self);
      double y = self->pointer_y - koers_goals_tree_layout_get_head_height (self->layout);

      if (y >= 0)
        node = koers_goals_tree_layout_pick (self->layout, self->pointer_x + view.origin.x, y + view.origin.y);
    }
  if (node == self->pointed)
    return;
  self->pointed = node;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (KoersGoalsTreeCanvas *self,
           double                x,
           double                y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  update_pointed (self);
}

static void
leave_cb (KoersGoalsTreeCanvas *self)
{
  motion_cb (self, -1, -1);
}

static void
released_cb (KoersGoalsTreeCanvas *self,
             int                   n_press,
             double                x,
             double                y)
{
  motion_cb (self, x, y);
  if (self->pointed == KOERS_GOALS_TREE_NONE)
    return;
  koers_goals_tree_canvas_go_to (self, self->pointed);
  koers_goals_tree_canvas_select (self, self->current, n_press == 2);
}

/* The heading of a group that is there, which may be too long to be read whole. */
static guint
pick_heading (KoersGoalsTreeCanvas *self,
              double                x,
              double                y,
              GdkRectangle         *area)
{
  graphene_rect_t view = koers_goals_tree_canvas_get_view (self);
  double head = koers_goals_tree_layout_get_head_height (self->layout);
  guint first, end, n;
  const guint *nodes = koers_goals_tree_layout_get_order (self->layout, KOERS_GOALS_TREE_OBJECTIVES, &n);

  koers_goals_tree_layout_get_visible (self->layout, KOERS_GOALS_TREE_OBJECTIVES, view.origin.y, view.size.height, &first, &end);
  for (guint i = first; i < end; i++)
    {
      graphene_rect_t rect = koers_goals_tree_layout_get_heading (self->layout, nodes[i]);

      graphene_rect_offset (&rect, -view.origin.x, (float) head - view.origin.y);
      *area = (GdkRectangle) { (int) rect.origin.x, (int) rect.origin.y, (int) rect.size.width, (int) rect.size.height };
      if (y >= head && koers_chart_rect_contains (&rect, x, y))
        return koers_goals_tree_get_node (self->tree, nodes[i])->group;
    }
  return KOERS_GOALS_TREE_NONE;
}

/*< private >
 * koers_goals_tree_canvas_query_tooltip:
 * @widget: a canvas
 * @x: pixels from its left edge
 * @y: pixels from its top
 * @keyboard_mode: whether the keyboard asked
 * @tooltip: (out): where to say what is there
 *
 * Returns: whether there is something to say
 */
gboolean
koers_goals_tree_canvas_query_tooltip (GtkWidget  *widget,
                                       int         x,
                                       int         y,
                                       gboolean    keyboard_mode,
                                       GtkTooltip *tooltip)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);
  guint node = keyboard_mode ? self->current : self->pointed;
  g_autofree char *text = NULL;
  graphene_rect_t box;
  GdkRectangle area;

  if (!koers_goals_tree_canvas_has_nodes (self) || self->layout == NULL)
    return FALSE;
  if (node == KOERS_GOALS_TREE_NONE)
    {
      guint group = keyboard_mode ? KOERS_GOALS_TREE_NONE : pick_heading (self, x, y, &area);

      if (group == KOERS_GOALS_TREE_NONE)
        return FALSE;
      gtk_tooltip_set_text (tooltip, koers_goals_tree_get_group (self->tree, group));
      gtk_tooltip_set_tip_area (tooltip, &area);
      return TRUE;
    }
  text = koers_goals_tree_dup_sentence (self->tree, node);
  box = koers_goals_tree_canvas_get_box (self, node);
  area = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width, (int) box.size.height };
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

/*< private >
 * koers_goals_tree_canvas_add_pointer:
 * @self: a canvas
 *
 * Makes it follow the pointer.
 */
void
koers_goals_tree_canvas_add_pointer (KoersGoalsTreeCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
