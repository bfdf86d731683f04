/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_MATRIX_CELL_ITEM (koers_matrix_cell_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersMatrixCellItem, koers_matrix_cell_item, KOERS, MATRIX_CELL_ITEM, GtkWidget)

GtkWidget        *koers_matrix_cell_item_new        (void);
KoersMatrixPlace  koers_matrix_cell_item_get_place  (KoersMatrixCellItem *self);
void              koers_matrix_cell_item_set_place  (KoersMatrixCellItem *self,
                                                     KoersMatrixPlace     place,
                                                     const char          *label);
void              koers_matrix_cell_item_set_in_use (KoersMatrixCellItem *self,
                                                     gboolean             in_use);

G_END_DECLS
