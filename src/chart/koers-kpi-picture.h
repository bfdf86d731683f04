/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-picture-sheet.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersKpiPictureOptions:
 * @on_sheets: whether it stands on sheets of paper; otherwise it is one page of @width, as high as it has to be
 * @width: the width if it stands on no sheets, in points of 1/72 inch
 * @day: the reporting day, in days since 1970-01-01
 * @source: (nullable): where the data comes from
 * @rtl: whether reading goes from right to left
 * @font: (nullable): the family of the font; "Sans" if it is %NULL
 * @palette: (nullable): the colours; the light ones if it is %NULL
 */
typedef struct {
  gboolean                 on_sheets;
  double                   width;
  gint32                   day;
  const char              *source;
  gboolean                 rtl;
  const char              *font;
  const KoersChartPalette *palette;
} KoersKpiPictureOptions;

GArray *koers_kpi_picture_new (KoersStrategy                *strategy,
                               const KoersKpiPictureOptions *options);

G_END_DECLS
