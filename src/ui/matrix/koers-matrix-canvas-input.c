/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-canvas-private.h"

/* What the pointer does. */

static void
update_hovered (KoersMatrixCanvas *self)
{
  KoersMatrixPlace place = { KOERS_MATRIX_NONE, KOERS_MATRIX_NONE };

  if (self->layout != NULL && self->pointer_x >= 0)
    {
      KoersMatrixView view = koers_matrix_canvas_get_view (self);

      place = koers_matrix_layout_pick (self->layout, &view, self->pointer_x, self->pointer_y);
    }
  if (place.row == self->hovered.row && place.column == self->hovered.column)
    return;
  self->hovered = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (KoersMatrixCanvas *self,
           double             x,
           double             y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  update_hovered (self);
}

static void
leave_cb (KoersMatrixCanvas *self)
{
  motion_cb (self, -1, -1);
}

static void
released_cb (KoersMatrixCanvas *self,
             int                n_press,
             double             x,
             double             y,
             GtkGestureSingle  *gesture)
{
  motion_cb (self, x, y);
  if (self->hovered.row == KOERS_MATRIX_NONE || self->hovered.column == KOERS_MATRIX_NONE)
    return;
  koers_matrix_canvas_go_to (self, self->hovered);
  koers_matrix_canvas_activate (self, self->current, gtk_gesture_single_get_current_button (gesture) == GDK_BUTTON_SECONDARY);
}

/*< private >
 * koers_matrix_canvas_query_tooltip:
 * @widget: a canvas
 * @x: pixels from its left edge
 * @y: pixels from its top
 * @keyboard_mode: whether the keyboard asked
 * @tooltip: (out): where to say what is there
 *
 * Returns: whether there is something to say
 */
gboolean
koers_matrix_canvas_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard_mode,
                                   GtkTooltip *tooltip)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);
  KoersMatrixPlace place = keyboard_mode ? self->current : self->hovered;
  g_autofree char *text = NULL;

  if (self->matrix == NULL || (place.row == KOERS_MATRIX_NONE && place.column == KOERS_MATRIX_NONE) ||
      (keyboard_mode && !koers_matrix_canvas_has_cells (self)))
    return FALSE;
  if (place.row == KOERS_MATRIX_NONE)
    text = koers_matrix_dup_head (self->matrix, KOERS_MATRIX_COLUMNS, place.column);
  else if (place.column == KOERS_MATRIX_NONE)
    text = koers_matrix_dup_head (self->matrix, KOERS_MATRIX_ROWS, place.row);
  else
    text = koers_matrix_dup_sentence (self->matrix, place.row, place.column);
  gtk_tooltip_set_text (tooltip, text);
  if (place.row != KOERS_MATRIX_NONE && place.column != KOERS_MATRIX_NONE)
    {
      GdkRectangle area = koers_matrix_canvas_get_cell_area (self, place.row, place.column);

      gtk_tooltip_set_tip_area (tooltip, &area);
    }
  return TRUE;
}

/*< private >
 * koers_matrix_canvas_add_pointer:
 * @self: a canvas
 *
 * Makes it follow the pointer.
 */
void
koers_matrix_canvas_add_pointer (KoersMatrixCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
