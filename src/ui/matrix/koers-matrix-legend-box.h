/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_MATRIX_LEGEND_BOX (koers_matrix_legend_box_get_type ())
G_DECLARE_FINAL_TYPE (KoersMatrixLegendBox, koers_matrix_legend_box, KOERS, MATRIX_LEGEND_BOX, GtkWidget)

void koers_matrix_legend_box_set_matrix (KoersMatrixLegendBox *self,
                                         KoersMatrix          *matrix);

G_END_DECLS
