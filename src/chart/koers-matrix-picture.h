/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix.h"
#include "koers-picture-sheet.h"

G_BEGIN_DECLS

/**
 * KoersMatrixPictureOptions:
 * @paper: the sheet
 * @width: the width for %KOERS_PAPER_NONE, in points of 1/72 inch
 * @height: the height for %KOERS_PAPER_NONE, in points; 0 for one page as wide and as high as it has to be
 * @source: (nullable): where the data comes from
 * @rtl: whether reading goes from right to left
 * @font: (nullable): the family of the font; "Sans" if it is %NULL
 * @palette: (nullable): the colours; the light ones if it is %NULL
 */
typedef struct {
  KoersPaper               paper;
  double                   width;
  double                   height;
  const char              *source;
  gboolean                 rtl;
  const char              *font;
  const KoersChartPalette *palette;
} KoersMatrixPictureOptions;

GArray *koers_matrix_picture_new (KoersMatrix                     *matrix,
                                  const KoersMatrixPictureOptions *options);

G_END_DECLS
