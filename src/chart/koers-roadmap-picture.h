/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-page-setup.h"
#include "koers-picture-sheet.h"
#include "koers-roadmap.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapPictureOptions:
 * @page: on what it is put
 * @width: the width for %KOERS_PAPER_NONE, in points of 1/72 inch
 * @height: the height for %KOERS_PAPER_NONE, in points; 0 for one page as high as it has to be
 * @title: (nullable): the title of the page; that of the roadmap if it is %NULL
 * @source: (nullable): where the data comes from
 * @folded: (nullable): the lanes of which only the heading is shown, by id or name, in lines; `*` for all
 * @rtl: whether time runs from right to left
 * @font: (nullable): the family of the font; "Sans" if it is %NULL
 * @palette: (nullable): the colours; the light ones if it is %NULL
 */
typedef struct {
  KoersPageSetup           page;
  double                   width;
  double                   height;
  const char              *title;
  const char              *source;
  const char              *folded;
  gboolean                 rtl;
  const char              *font;
  const KoersChartPalette *palette;
} KoersRoadmapPictureOptions;

GArray *koers_roadmap_picture_new (KoersRoadmap                      *roadmap,
                                   const KoersRoadmapPictureOptions  *options,
                                   GError                           **error);

G_END_DECLS
