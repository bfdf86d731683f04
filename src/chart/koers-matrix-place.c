/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-layout-private.h"

#include "koers-chart-rect.h"

/* Where things stand in a view, and what stands at a point of it. All is placed as if reading went from left to right, and turned around
 * once at the end. */

static double
get_scrolled (const KoersMatrixView *view,
              KoersMatrixAxis        axis)
{
  return axis == KOERS_MATRIX_ROWS ? view->y : view->x;
}

/* Where the cells begin along an axis. */
static double
get_origin (KoersMatrixLayout *self,
            KoersMatrixAxis    axis)
{
  return axis == KOERS_MATRIX_ROWS ? self->head_height : self->head_width;
}

static double
get_room (KoersMatrixLayout     *self,
          const KoersMatrixView *view,
          KoersMatrixAxis        axis)
{
  return MAX ((axis == KOERS_MATRIX_ROWS ? view->height : view->width) - get_origin (self, axis), 0);
}

static graphene_rect_t
mirror (const KoersMatrixView *view,
        double                 x,
        double                 y,
        double                 width,
        double                 height)
{
  return koers_chart_rect (view->rtl ? view->width - x - width : x, y, width, height);
}

/* The first row or column that ends after a place; how many there are if none does. */
static guint
find_after (KoersMatrixLayout *self,
            KoersMatrixAxis    axis,
            double             at)
{
  guint from = 0, to = koers_matrix_get_n (self->matrix, axis);

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (self->extents[axis][middle].end <= at)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/**
 * koers_matrix_layout_get_visible:
 * @self: a layout
 * @view: what is seen
 * @axis: rows or columns
 * @first: (out): the number of the first one in view
 * @end: (out): the number after that of the last one
 *
 * Says which rows or columns are at least partly in view, headings of their groups included.
 */
void
koers_matrix_layout_get_visible (KoersMatrixLayout     *self,
                                 const KoersMatrixView *view,
                                 KoersMatrixAxis        axis,
                                 guint                 *first,
                                 guint                 *end)
{
  double from = get_scrolled (view, axis), to = from + get_room (self, view, axis);
  guint n = koers_matrix_get_n (self->matrix, axis);

  *first = find_after (self, axis, from);
  *end = find_after (self, axis, to);
  if (*end < n && self->extents[axis][*end].top < to)
    *end += 1;
}

/**
 * koers_matrix_layout_get_cell:
 * @self: a layout
 * @view: what is seen
 * @row: the number of a row
 * @column: the number of a column
 *
 * Returns: where they meet, also out of view, in pixels from the corner of the view
 */
graphene_rect_t
koers_matrix_layout_get_cell (KoersMatrixLayout     *self,
                              const KoersMatrixView *view,
                              guint                  row,
                              guint                  column)
{
  const KoersMatrixExtent *y = &self->extents[KOERS_MATRIX_ROWS][row], *x = &self->extents[KOERS_MATRIX_COLUMNS][column];

  return mirror (view, self->head_width + x->start - view->x, self->head_height + y->start - view->y, x->end - x->start, y->end - y->start);
}

/**
 * koers_matrix_layout_get_head:
 * @self: a layout
 * @view: what is seen
 * @axis: rows or columns
 * @index: the number of one
 *
 * Returns: where its heading stands
 */
graphene_rect_t
koers_matrix_layout_get_head (KoersMatrixLayout     *self,
                              const KoersMatrixView *view,
                              KoersMatrixAxis        axis,
                              guint                  index)
{
  const KoersMatrixExtent *extent = &self->extents[axis][index];
  double top = self->group_heights[KOERS_MATRIX_COLUMNS];

  if (axis == KOERS_MATRIX_ROWS)
    return mirror (view, 0, self->head_height + extent->start - view->y, self->head_width, extent->end - extent->start);
  return mirror (view, self->head_width + extent->start - view->x, top, extent->end - extent->start, self->head_height - top);
}

/**
 * koers_matrix_layout_get_group:
 * @self: a layout
 * @view: what is seen
 * @axis: of rows or of columns
 * @group: the number of a group
 *
 * Returns: where its heading stands: across the view for rows; for columns above those that are in view; empty if it has nothing
 */
graphene_rect_t
koers_matrix_layout_get_group (KoersMatrixLayout     *self,
                               const KoersMatrixView *view,
                               KoersMatrixAxis        axis,
                               guint                  group)
{
  guint first = self->group_starts[axis][group];
  double start, end;

  if (first == KOERS_MATRIX_NONE)
    return koers_chart_rect (0, 0, 0, 0);
  if (axis == KOERS_MATRIX_ROWS)
    return mirror (view, 0, self->head_height + self->extents[axis][first].start - self->group_heights[axis] - view->y,
                   MIN (view->width, koers_matrix_layout_get_width (self) - view->x), self->group_heights[axis]);

  start = MAX (self->extents[axis][first].start - view->x, 0);
  end = MIN (self->extents[axis][self->group_ends[axis][group] - 1].end - view->x, get_room (self, view, axis));
  return mirror (view, self->head_width + start, 0, MAX (end - start, 0), self->group_heights[axis]);
}

/**
 * koers_matrix_layout_get_cells:
 * @self: a layout
 * @view: what is seen
 *
 * Returns: the part of the view in which cells stand
 */
graphene_rect_t
koers_matrix_layout_get_cells (KoersMatrixLayout     *self,
                               const KoersMatrixView *view)
{
  return mirror (view, self->head_width, self->head_height, get_room (self, view, KOERS_MATRIX_COLUMNS), get_room (self, view, KOERS_MATRIX_ROWS));
}

static guint
pick_along (KoersMatrixLayout     *self,
            const KoersMatrixView *view,
            KoersMatrixAxis        axis,
            double                 at)
{
  guint index;

  at -= get_origin (self, axis);
  if (at < 0)
    return KOERS_MATRIX_NONE;
  at += get_scrolled (view, axis);
  index = find_after (self, axis, at);
  return index < koers_matrix_get_n (self->matrix, axis) && at >= self->extents[axis][index].start ? index : KOERS_MATRIX_NONE;
}

/**
 * koers_matrix_layout_pick:
 * @self: a layout
 * @view: what is seen
 * @x: pixels from the left edge of the view
 * @y: pixels from its top
 *
 * Returns: what stands there
 */
KoersMatrixPlace
koers_matrix_layout_pick (KoersMatrixLayout     *self,
                          const KoersMatrixView *view,
                          double                 x,
                          double                 y)
{
  /* Of a point between pixels, the one on the other side of it counts. */
  double along = view->rtl ? view->width - x : x;
  KoersMatrixPlace place = { pick_along (self, view, KOERS_MATRIX_ROWS, y), pick_along (self, view, KOERS_MATRIX_COLUMNS, along) };

  /* Below the last row and beside the last column there is nothing, and nothing in the corner. */
  if (place.row == KOERS_MATRIX_NONE && y >= self->head_height)
    place.column = KOERS_MATRIX_NONE;
  if (place.column == KOERS_MATRIX_NONE && along >= self->head_width)
    place.row = KOERS_MATRIX_NONE;
  return place;
}

/**
 * koers_matrix_layout_get_break:
 * @self: a layout
 * @axis: rows or columns
 * @from: where a page begins, in pixels from the first row or column
 * @room: how much fits on it
 *
 * Returns: where the next page begins: after the last one that fits, and at least one further
 */
double
koers_matrix_layout_get_break (KoersMatrixLayout *self,
                               KoersMatrixAxis    axis,
                               double             from,
                               double             room)
{
  guint n = koers_matrix_get_n (self->matrix, axis), first = find_after (self, axis, from), end;

  if (n == 0 || self->sizes[axis] - from <= room)
    return self->sizes[axis];
  end = find_after (self, axis, from + room);
  if (end <= first)
    end = first + 1;
  return end < n ? self->extents[axis][end].top : self->sizes[axis];
}
