/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-reader.h"

G_BEGIN_DECLS

/* The step of the reader from text to rows of cells. It does not change the text. */

/**
 * KoersCsvCell:
 * @start: where the content begins, in bytes from the start of the text; after the opening quote if there is one
 * @end: where it ends, exclusive; before the closing quote unless something follows that
 * @quoted: whether the content is as it stands between quotes, each quote in it doubled
 *
 * Where a cell lies in the text.
 */
typedef struct {
  guint32  start;
  guint32  end;
  gboolean quoted;
} KoersCsvCell;

/**
 * KoersCsvScan:
 * @KOERS_CSV_SCAN_END: there are no more rows
 * @KOERS_CSV_SCAN_ROW: a row
 * @KOERS_CSV_SCAN_BLANK: a line with nothing on it
 * @KOERS_CSV_SCAN_STRAY_QUOTE: a quote was closed lines later in the middle of something; goes on at the line after it
 * @KOERS_CSV_SCAN_OPEN_QUOTE: a quote on the last line is not closed
 * @KOERS_CSV_SCAN_SWALLOWED: a quote is not closed, and everything after its line is inside it
 *
 * What koers_csv_scanner_next() found.
 */
typedef enum {
  KOERS_CSV_SCAN_END,
  KOERS_CSV_SCAN_ROW,
  KOERS_CSV_SCAN_BLANK,
  KOERS_CSV_SCAN_STRAY_QUOTE,
  KOERS_CSV_SCAN_OPEN_QUOTE,
  KOERS_CSV_SCAN_SWALLOWED
} KoersCsvScan;

/**
 * KoersCsvScanner:
 * @text: UTF-8, may hold zero bytes
 * @length: its length in bytes
 * @delimiter: the character between cells
 * @at: where the next row begins
 * @line: the line of the file on which it begins, from 1
 * @row_line: the line on which the row found begins
 * @quote_line: the line on which the quote found last opens
 * @n_cells: how many cells the row has; only the first %KOERS_CSV_MAX_COLUMNS are in @cells
 * @n_used: how many cells it has up to the last one that is not empty
 * @has_nul: whether the row holds a zero byte
 * @has_line_end: whether a line end closes the row, not the end of the file
 * @has_crlf: whether that line end is CR LF
 * @cells: where its cells lie
 *
 * Walks over the rows of a CSV text (RFC 4180, and what else occurs).
 */
typedef struct {
  const char  *text;
  gsize        length;
  char         delimiter;
  gsize        at;
  guint        line;
  guint        row_line;
  guint        quote_line;
  guint        n_cells;
  guint        n_used;
  gboolean     has_nul;
  gboolean     has_line_end;
  gboolean     has_crlf;
  KoersCsvCell cells[KOERS_CSV_MAX_COLUMNS];
} KoersCsvScanner;

KoersCsvScan koers_csv_scanner_next          (KoersCsvScanner *self);
void         koers_csv_scanner_set_delimiter (KoersCsvScanner *self,
                                              char             delimiter);

G_END_DECLS
