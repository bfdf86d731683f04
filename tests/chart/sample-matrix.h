/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix.h"

G_BEGIN_DECLS

KoersMatrix *sample_matrix_new (guint   n_rows,
                                guint   n_columns,
                                double  filled,
                                guint32 seed);

G_END_DECLS
