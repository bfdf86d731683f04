/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-picture-sheet.h"
#include "koers-roadmap.h"

G_BEGIN_DECLS

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
