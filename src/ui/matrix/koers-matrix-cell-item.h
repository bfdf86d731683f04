/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-canvas-item.h"

G_BEGIN_DECLS

#define KOERS_TYPE_MATRIX_CELL_ITEM (koers_matrix_cell_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersMatrixCellItem, koers_matrix_cell_item, KOERS, MATRIX_CELL_ITEM, KoersCanvasItem)

G_END_DECLS
