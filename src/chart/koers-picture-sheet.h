/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-palette.h"
#include "koers-chart-text.h"
#include "koers-picture.h"

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

/* Free space around a page, in points: 12 mm, which every printer leaves. */
#define KOERS_SHEET_MARGIN 34.0

/* No text on paper is smaller, in points: what people over forty can read at arm's length. */
#define KOERS_SHEET_LEAST_TEXT 7.0

/* The shortest picture, in points, so that an empty one still looks like a page. */
#define KOERS_SHEET_LEAST_CHART 60.0

/**
 * KoersSheet:
 * @snapshot: where to
 * @text: the texts
 * @palette: the colours
 * @width: how wide the page is between its margins, in points
 * @rtl: whether reading goes from right to left
 *
 * What is around a chart on a page.
 */
typedef struct {
  GtkSnapshot             *snapshot;
  KoersChartText          *text;
  const KoersChartPalette *palette;
  double                   width;
  gboolean                 rtl;
} KoersSheet;

double        koers_paper_get_width     (KoersPaper        paper);
double        koers_paper_get_height    (KoersPaper        paper);
const char   *koers_paper_get_name      (KoersPaper        paper);
double        koers_paper_get_text_size (KoersPaper        paper);
PangoContext *koers_sheet_make_context  (const char       *font,
                                         double            size,
                                         gboolean          rtl);
void          koers_sheet_append_line   (const KoersSheet *self,
                                         const char       *text,
                                         KoersTextRole     role,
                                         gboolean          at_end,
                                         double            y,
                                         double            max_width,
                                         const GdkRGBA    *colour);
void          koers_sheet_append_foot   (const KoersSheet *self,
                                         gint32            reporting_day,
                                         const char       *source,
                                         double            y,
                                         guint             page,
                                         guint             n_pages);
GArray       *koers_picture_pages_new   (void);

G_END_DECLS
