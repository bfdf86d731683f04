/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-canvas-private.h"
#include "koers-matrix-cell-item.h"

/* What the items of a matrix stand for: its cells. */

/* More cells than can be told apart on a screen. */
#define MAX_ITEMS 2000

static guint64
get_key (KoersMatrixPlace place)
{
  return (guint64) place.row << 32 | place.column;
}

/*< private >
 * koers_matrix_canvas_get_place:
 * @key: the key of an item
 *
 * Returns: the cell that it stands for
 */
KoersMatrixPlace
koers_matrix_canvas_get_place (guint64 key)
{
  return (KoersMatrixPlace) { (guint) (key >> 32), (guint) key };
}

static char *
dup_sentence (GtkWidget *canvas,
              guint64    key)
{
  KoersMatrixPlace place = koers_matrix_canvas_get_place (key);

  return koers_matrix_dup_sentence (KOERS_MATRIX_CANVAS (canvas)->matrix, place.row, place.column);
}

static graphene_rect_t
get_area (GtkWidget *canvas,
          guint64    key)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (canvas);
  KoersMatrixView view = koers_matrix_canvas_get_view (self);
  KoersMatrixPlace place = koers_matrix_canvas_get_place (key);

  return koers_matrix_layout_get_cell (self->layout, &view, place.row, place.column);
}

static void
open_cell (GtkWidget *canvas,
           guint64    key)
{
  koers_matrix_canvas_activate (KOERS_MATRIX_CANVAS (canvas), koers_matrix_canvas_get_place (key), FALSE);
}

/* The cells in view. */
typedef struct {
  guint first[KOERS_N_MATRIX_AXES];
  guint end[KOERS_N_MATRIX_AXES];
} Range;

static gboolean
is_in_range (GtkWidget *canvas,
             guint64    key,
             gpointer   data)
{
  const Range *range = data;
  KoersMatrixPlace place = koers_matrix_canvas_get_place (key);

  return place.row >= range->first[KOERS_MATRIX_ROWS] && place.row < range->end[KOERS_MATRIX_ROWS] &&
         place.column >= range->first[KOERS_MATRIX_COLUMNS] && place.column < range->end[KOERS_MATRIX_COLUMNS];
}

static void
follow (GtkWidget *canvas)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (canvas);
  KoersMatrixView view;
  GtkWidget *last = NULL;
  Range range;

  if (self->layout == NULL)
    return;
  view = koers_matrix_canvas_get_view (self);
  for (guint i = 0; i < KOERS_N_MATRIX_AXES; i++)
    koers_matrix_layout_get_visible (self->layout, &view, i, &range.first[i], &range.end[i]);
  koers_canvas_items_keep (self->items, is_in_range, &range);
  for (guint i = range.first[KOERS_MATRIX_ROWS]; i < range.end[KOERS_MATRIX_ROWS]; i++)
    for (guint j = range.first[KOERS_MATRIX_COLUMNS]; j < range.end[KOERS_MATRIX_COLUMNS] && koers_canvas_items_get_n (self->items) < MAX_ITEMS; j++)
      koers_canvas_items_put (self->items, get_key ((KoersMatrixPlace) { i, j }), &last);
}

void
koers_matrix_canvas_init_items (KoersMatrixCanvas *self)
{
  static const KoersCanvasItemsFuncs funcs = { dup_sentence, get_area, open_cell, follow };

  self->items = koers_canvas_items_new (GTK_WIDGET (self), KOERS_TYPE_MATRIX_CELL_ITEM, &funcs);
}

/*< private >
 * koers_matrix_canvas_ensure_item:
 * @self: a canvas that is not being laid out
 * @place: a cell
 *
 * Returns: (transfer none): the item that stands for that cell
 */
GtkWidget *
koers_matrix_canvas_ensure_item (KoersMatrixCanvas *self,
                                 KoersMatrixPlace   place)
{
  return koers_canvas_items_ensure (self->items, get_key (place));
}

/*< private >
 * koers_matrix_canvas_reset_items:
 * @self: a canvas that shows another matrix
 *
 * Takes all items back; the one that has the keyboard stands for the current cell, if there is one.
 */
void
koers_matrix_canvas_reset_items (KoersMatrixCanvas *self)
{
  koers_canvas_items_reset (self->items, koers_matrix_canvas_has_cells (self), get_key (self->current));
}
