/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree.h"
#include "koers-picture-sheet.h"

G_BEGIN_DECLS

/**
 * KoersGoalsTreePictureOptions:
 * @on_sheets: whether it stands on sheets of paper; otherwise it is one page of @width, as high as it has to be
 * @width: the width if it stands on no sheets, in points of 1/72 inch
 * @source: (nullable): where the data comes from
 * @rtl: whether reading goes from right to left
 * @font: (nullable): the family of the font; "Sans" if it is %NULL
 * @palette: (nullable): the colours; the light ones if it is %NULL
 */
typedef struct {
  gboolean                 on_sheets;
  double                   width;
  const char              *source;
  gboolean                 rtl;
  const char              *font;
  const KoersChartPalette *palette;
} KoersGoalsTreePictureOptions;

GArray *koers_goals_tree_picture_new (KoersGoalsTree                     *tree,
                                      const KoersGoalsTreePictureOptions *options);

G_END_DECLS
