/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-palette.h"
#include "koers-chart-text.h"
#include "koers-paper.h"
#include "koers-picture.h"

G_BEGIN_DECLS

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

/**
 * KoersSheetNumber:
 * @page: the number of the page, from 0
 * @n_pages: how many there are
 * @row: in which row of pages it lies, from 1; 0 if they do not lie side by side
 * @column: in which column
 *
 * Which of the pages a page is.
 */
typedef struct {
  guint page;
  guint n_pages;
  guint row;
  guint column;
} KoersSheetNumber;

PangoContext *koers_sheet_make_context (const char       *font,
                                        double            size,
                                        gboolean          rtl);
void          koers_sheet_append_line  (const KoersSheet *self,
                                        const char       *text,
                                        KoersTextRole     role,
                                        gboolean          at_end,
                                        double            y,
                                        double            max_width,
                                        const GdkRGBA    *colour);
void          koers_sheet_append_foot  (const KoersSheet *self,
                                        gint32            reporting_day,
                                        const char       *source,
                                        double            y,
                                        KoersSheetNumber  number);
double        koers_sheet_get_text_size (KoersPaper        paper,
                                         double            width,
                                         double            height);
GArray       *koers_picture_pages_new  (void);

G_END_DECLS
