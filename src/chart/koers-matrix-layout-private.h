/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix-layout.h"

G_BEGIN_DECLS

/* Where a row or a column stands: the heading of its group if it is the first below one, then itself. */
typedef struct {
  double top;
  double start;
  double end;
} KoersMatrixExtent;

struct _KoersMatrixLayout {
  KoersMatrix        *matrix;
  KoersMatrixMetrics  metrics;
  KoersTextMeasure    measure;
  KoersMatrixTitles   titles;
  double              head_width;
  double              head_height;
  double              group_heights[KOERS_N_MATRIX_AXES];
  KoersMatrixExtent  *extents[KOERS_N_MATRIX_AXES];
  GStrv              *lines[KOERS_N_MATRIX_AXES]; /* made when they are asked for first */
  guint              *group_starts[KOERS_N_MATRIX_AXES];
  guint              *group_ends[KOERS_N_MATRIX_AXES];
  double              sizes[KOERS_N_MATRIX_AXES];
};

G_END_DECLS
