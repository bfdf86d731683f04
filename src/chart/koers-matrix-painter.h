/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"
#include "koers-matrix-layout.h"

G_BEGIN_DECLS

/**
 * KoersMatrixHighlight:
 * @hovered: what the pointer is on
 * @focused: the cell that has the keyboard
 *
 * What the user points at.
 */
typedef struct {
  KoersMatrixPlace hovered;
  KoersMatrixPlace focused;
} KoersMatrixHighlight;

/**
 * KoersMatrixPainter:
 *
 * Paints what was placed, for the screen as for paper. It keeps shaped texts and drawn signs from frame to frame.
 */
typedef struct _KoersMatrixPainter KoersMatrixPainter;

KoersMatrixPainter *koers_matrix_painter_new         (PangoContext               *context,
                                                      const KoersChartPalette    *palette);
void                koers_matrix_painter_free        (KoersMatrixPainter         *self);
KoersChartText     *koers_matrix_painter_get_text    (KoersMatrixPainter         *self);
KoersMatrixMetrics  koers_matrix_painter_get_metrics (KoersMatrixPainter         *self);
void                koers_matrix_painter_paint       (KoersMatrixPainter         *self,
                                                      GtkSnapshot                *snapshot,
                                                      KoersMatrixLayout          *layout,
                                                      const KoersMatrixView      *view,
                                                      const KoersMatrixHighlight *highlight);
GdkRGBA             koers_matrix_get_shade           (const KoersChartPalette    *palette,
                                                      float                       intensity);
GdkRGBA             koers_matrix_get_level_shade     (const KoersChartPalette    *palette,
                                                      KoersRiskLevel              level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersMatrixPainter, koers_matrix_painter_free)

G_END_DECLS
