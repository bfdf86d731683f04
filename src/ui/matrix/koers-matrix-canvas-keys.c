/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-canvas-private.h"

/* What the keyboard does: arrows from cell to cell, Home and End along a row, with Ctrl to the corners. */

/*< private >
 * koers_matrix_canvas_go_to:
 * @self: a canvas with cells
 * @place: a cell
 *
 * Brings the keyboard to a cell, and the cell into view.
 */
void
koers_matrix_canvas_go_to (KoersMatrixCanvas *self,
                           KoersMatrixPlace   place)
{
  self->current = place;
  self->current_row = koers_matrix_get_head (self->matrix, KOERS_MATRIX_ROWS, place.row)->id;
  self->current_column = koers_matrix_get_head (self->matrix, KOERS_MATRIX_COLUMNS, place.column)->id;
  koers_matrix_canvas_reveal (self, place);
  gtk_widget_grab_focus (koers_matrix_canvas_ensure_item (self, place));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * koers_matrix_canvas_set_current:
 * @self: a canvas with cells
 * @row: the number of a row
 * @column: the number of a column
 *
 * Makes a cell the one that the keyboard comes to, and brings it into view; the focus stays where it is.
 */
void
koers_matrix_canvas_set_current (KoersMatrixCanvas *self,
                                 guint              row,
                                 guint              column)
{
  self->current = (KoersMatrixPlace) { row, column };
  self->current_row = koers_matrix_get_head (self->matrix, KOERS_MATRIX_ROWS, row)->id;
  self->current_column = koers_matrix_get_head (self->matrix, KOERS_MATRIX_COLUMNS, column)->id;
  self->reveal_marked = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static guint
step (KoersMatrixCanvas *self,
      KoersMatrixAxis    axis,
      guint              from,
      int                by)
{
  gint64 last = (gint64) koers_matrix_get_n (self->matrix, axis) - 1;

  return (guint) CLAMP ((gint64) from + by, 0, last);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);
  KoersMatrixPlace place = self->current;
  int rows, columns;

  if (!koers_matrix_canvas_has_cells (self))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &rows, &columns);
  /* Left and right are where they are; Home and End follow reading. */
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && (columns == 1 || columns == -1))
    columns = -columns;
  place.row = step (self, KOERS_MATRIX_ROWS, place.row, rows);
  place.column = step (self, KOERS_MATRIX_COLUMNS, place.column, columns);
  koers_matrix_canvas_go_to (self, place);
  return GDK_EVENT_STOP;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);
  KoersMatrixView view;
  KoersMatrixPlace place = self->current;
  guint first, end;
  int pages, rows;

  if (!koers_matrix_canvas_has_cells (self) || self->layout == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &pages, &rows);
  view = koers_matrix_canvas_get_view (self);
  koers_matrix_layout_get_visible (self->layout, &view, KOERS_MATRIX_ROWS, &first, &end);
  place.row = step (self, KOERS_MATRIX_ROWS, place.row, pages * (int) MAX (end - first, 2) - pages);
  koers_matrix_canvas_go_to (self, place);
  return GDK_EVENT_STOP;
}

static gboolean
open_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);
  int menu, unused;

  if (!koers_matrix_canvas_has_cells (self) || gtk_widget_get_focus_child (widget) == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &menu, &unused);
  koers_matrix_canvas_activate (self, self->current, menu != 0);
  return GDK_EVENT_STOP;
}

/*< private >
 * koers_matrix_canvas_bind_keys:
 * @widget_class: the class of the canvas
 *
 * Says which keys it knows.
 */
void
koers_matrix_canvas_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint            keyval;
    guint            keypad;
    GdkModifierType  modifiers;
    GtkShortcutFunc  callback;
    int              arguments[2];
  } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, move_cb, { -1, 0 } },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, move_cb, { 1, 0 } },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, move_cb, { 0, -1 } },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, move_cb, { 0, 1 } },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, move_cb, { 0, G_MININT32 } },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, move_cb, { 0, G_MAXINT32 } },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, move_cb, { G_MININT32, G_MININT32 } },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, move_cb, { G_MAXINT32, G_MAXINT32 } },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, page_cb, { -1, 0 } },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, page_cb, { 1, 0 } },
    { GDK_KEY_Return, GDK_KEY_KP_Enter, 0, open_cb, { 0, 0 } },
    { GDK_KEY_space, GDK_KEY_KP_Space, 0, open_cb, { 1, 0 } },
    { GDK_KEY_Menu, GDK_KEY_Menu, 0, open_cb, { 1, 0 } },
    { GDK_KEY_F10, GDK_KEY_F10, GDK_SHIFT_MASK, open_cb, { 1, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].modifiers, keys[i].callback, "(ii)", keys[i].arguments[0],
                                    keys[i].arguments[1]);
      if (keys[i].keypad != keys[i].keyval)
        gtk_widget_class_add_binding (widget_class, keys[i].keypad, keys[i].modifiers, keys[i].callback, "(ii)", keys[i].arguments[0],
                                      keys[i].arguments[1]);
    }
}

/* ---- focus: the whole matrix is one stop on the way of the Tab key */

/*< private >
 * koers_matrix_canvas_grab_focus:
 * @widget: a canvas
 *
 * Returns: whether the cell that the keyboard was at has the focus now
 */
gboolean
koers_matrix_canvas_grab_focus (GtkWidget *widget)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return TRUE;
  if (!koers_matrix_canvas_has_cells (self))
    return GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))->grab_focus (widget);
  koers_matrix_canvas_go_to (self, self->current);
  return TRUE;
}

/*< private >
 * koers_matrix_canvas_set_focus_child:
 * @widget: a canvas
 * @child: (nullable): the item that has the focus now
 *
 * Notices where the keyboard is, also when assistive technology brought it there.
 */
void
koers_matrix_canvas_set_focus_child (GtkWidget *widget,
                                     GtkWidget *child)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);

  if (child != NULL && koers_matrix_canvas_has_cells (self))
    {
      KoersMatrixPlace place = koers_matrix_canvas_get_place (koers_canvas_item_get_key (KOERS_CANVAS_ITEM (child)));

      self->current = place;
      self->current_row = koers_matrix_get_head (self->matrix, KOERS_MATRIX_ROWS, place.row)->id;
      self->current_column = koers_matrix_get_head (self->matrix, KOERS_MATRIX_COLUMNS, place.column)->id;
    }
  gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))->set_focus_child (widget, child);
}
