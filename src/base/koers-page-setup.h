/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-paper.h"
#include "koers-span.h"

G_BEGIN_DECLS

/**
 * KoersPageParts:
 * @KOERS_PAGE_TITLE: the title
 * @KOERS_PAGE_REPORTING_DATE: the reporting date at the foot
 * @KOERS_PAGE_SOURCE: where the data comes from, at the foot
 * @KOERS_PAGE_LEGEND: what the signs mean
 *
 * What stands around a chart on a page.
 */
typedef enum {
  KOERS_PAGE_TITLE = 1 << 0,
  KOERS_PAGE_REPORTING_DATE = 1 << 1,
  KOERS_PAGE_SOURCE = 1 << 2,
  KOERS_PAGE_LEGEND = 1 << 3
} KoersPageParts;

/**
 * KoersPageSetup:
 * @paper: the sheet; %KOERS_PAPER_NONE for what suits the kind of file
 * @upright: whether it stands upright; otherwise it lies on its side
 * @span: the time that is shown, from %G_MININT32 or to %G_MAXINT32 if an end is not given; empty for all there is
 * @max_pages: on how many pages all of it must fit; 0 for as many as it takes
 * @n_across: over how many pages side by side the time is spread; 0 for as many as long names need, which is 1 or 2
 * @without: what does not stand around the chart
 * @with_table: whether the same data follows as a table
 *
 * On what a picture is put; all zero is a good choice.
 */
typedef struct {
  KoersPaper     paper;
  gboolean       upright;
  KoersSpan      span;
  guint          max_pages;
  guint          n_across;
  KoersPageParts without;
  gboolean       with_table;
} KoersPageSetup;

gboolean koers_page_part_lookup (const char     *word,
                                 KoersPageParts *part);

G_END_DECLS
