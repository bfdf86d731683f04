/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-cell-item.h"

/**
 * KoersMatrixCellItem:
 *
 * What stands for a cell of a matrix.
 */
struct _KoersMatrixCellItem {
  KoersCanvasItem parent_instance;
};

G_DEFINE_FINAL_TYPE (KoersMatrixCellItem, koers_matrix_cell_item, KOERS_TYPE_CANVAS_ITEM)

static void
koers_matrix_cell_item_class_init (KoersMatrixCellItemClass *klass)
{
  koers_canvas_item_class_set_names (KOERS_CANVAS_ITEM_CLASS (klass), "cell", "cell.open");
}

static void
koers_matrix_cell_item_init (KoersMatrixCellItem *self)
{
}
