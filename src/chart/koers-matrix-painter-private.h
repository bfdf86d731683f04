/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix-painter.h"

G_BEGIN_DECLS

struct _KoersMatrixPainter {
  KoersChartPalette  palette;
  KoersChartText    *text;
  GskRenderNode     *lights[KOERS_N_ROADMAP_LIGHTS];
  GskRenderNode     *levels[KOERS_N_RISK_LEVELS];
  double             glyph_size;
};

typedef struct {
  KoersMatrixPainter    *painter;
  GtkSnapshot           *snapshot;
  KoersMatrixLayout     *layout;
  KoersMatrix           *matrix;
  const KoersMatrixView *view;
  guint                  first[KOERS_N_MATRIX_AXES];
  guint                  end[KOERS_N_MATRIX_AXES];
} KoersMatrixPaint;

double koers_matrix_paint_get_pad      (const KoersMatrixPaint *paint);
double koers_matrix_paint_measure      (const KoersMatrixPaint *paint,
                                        const char             *text,
                                        KoersTextRole           role);
void   koers_matrix_paint_text         (const KoersMatrixPaint *paint,
                                        const char             *text,
                                        KoersTextRole           role,
                                        const graphene_rect_t  *within,
                                        double                  x,
                                        double                  y,
                                        const GdkRGBA          *colour);
void   koers_matrix_paint_row_heads    (const KoersMatrixPaint *paint);
void   koers_matrix_paint_column_heads (const KoersMatrixPaint *paint);
void   koers_matrix_paint_corner       (const KoersMatrixPaint *paint);

G_END_DECLS
