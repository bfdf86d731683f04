/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-canvas.h"
#include "koers-matrix.h"

G_BEGIN_DECLS

#define KOERS_TYPE_MATRIX_CANVAS (koers_matrix_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KoersMatrixCanvas, koers_matrix_canvas, KOERS, MATRIX_CANVAS, KoersCanvas)

KoersMatrix *koers_matrix_canvas_get_matrix    (KoersMatrixCanvas *self);
void         koers_matrix_canvas_set_matrix    (KoersMatrixCanvas *self,
                                                KoersMatrix       *matrix);
void         koers_matrix_canvas_set_current   (KoersMatrixCanvas *self,
                                                guint              row,
                                                guint              column);
GdkRectangle koers_matrix_canvas_get_cell_area (KoersMatrixCanvas *self,
                                                guint              row,
                                                guint              column);

G_END_DECLS
