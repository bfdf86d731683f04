/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-palette.h"
#include "koers-picture.h"
#include "koers-roadmap.h"

G_BEGIN_DECLS

/**
 * KoersPaper:
 * @KOERS_PAPER_A4: 297 x 210 mm
 * @KOERS_PAPER_A3: 420 x 297 mm
 * @KOERS_PAPER_A2: 594 x 420 mm
 * @KOERS_PAPER_A1: 841 x 594 mm
 * @KOERS_PAPER_A0: 1189 x 841 mm
 * @KOERS_PAPER_NONE: one page of a given width, as high as it has to be
 *
 * A sheet on its side (ISO 216).
 */
typedef enum {
  KOERS_PAPER_A4,
  KOERS_PAPER_A3,
  KOERS_PAPER_A2,
  KOERS_PAPER_A1,
  KOERS_PAPER_A0,
  KOERS_PAPER_NONE
} KoersPaper;

/**
 * KoersRoadmapPictureOptions:
 * @paper: the sheet
 * @width: the width for %KOERS_PAPER_NONE, in points of 1/72 inch
 * @span: the time that is shown; empty for all there is
 * @title: (nullable): the title of the page; that of the roadmap if it is %NULL
 * @source: (nullable): where the data comes from
 * @legend: whether the signs are explained
 * @rtl: whether time runs from right to left
 * @font: (nullable): the family of the font; "Sans" if it is %NULL
 * @palette: (nullable): the colours; the light ones if it is %NULL
 */
typedef struct {
  KoersPaper               paper;
  double                   width;
  KoersSpan                span;
  const char              *title;
  const char              *source;
  gboolean                 legend;
  gboolean                 rtl;
  const char              *font;
  const KoersChartPalette *palette;
} KoersRoadmapPictureOptions;

GArray *koers_roadmap_picture_new (KoersRoadmap                     *roadmap,
                                   const KoersRoadmapPictureOptions *options);

G_END_DECLS
