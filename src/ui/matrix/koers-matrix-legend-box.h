/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-legend-box.h"
#include "koers-matrix.h"

G_BEGIN_DECLS

#define KOERS_TYPE_MATRIX_LEGEND_BOX (koers_matrix_legend_box_get_type ())
G_DECLARE_FINAL_TYPE (KoersMatrixLegendBox, koers_matrix_legend_box, KOERS, MATRIX_LEGEND_BOX, KoersLegendBox)

void koers_matrix_legend_box_set_matrix (KoersMatrixLegendBox *self,
                                         KoersMatrix          *matrix);

G_END_DECLS
