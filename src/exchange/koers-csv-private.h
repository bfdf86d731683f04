/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv.h"

G_BEGIN_DECLS

/**
 * KoersCsvProblemKind:
 * @KOERS_CSV_PROBLEM_TOO_MANY_CELLS: the row has more cells than the table has columns
 * @KOERS_CSV_PROBLEM_CUT: the file ends in the row
 * @KOERS_CSV_PROBLEM_OPEN_QUOTE: the file ends within quotes
 * @KOERS_CSV_PROBLEM_STRAY_QUOTE: a quote is not closed where its cell ends
 * @KOERS_CSV_PROBLEM_NUL: the row has a zero byte in it
 *
 * Why a row is not in the table. The words are made when they are asked for: a file may have millions of problems.
 */
typedef enum {
  KOERS_CSV_PROBLEM_TOO_MANY_CELLS,
  KOERS_CSV_PROBLEM_CUT,
  KOERS_CSV_PROBLEM_OPEN_QUOTE,
  KOERS_CSV_PROBLEM_STRAY_QUOTE,
  KOERS_CSV_PROBLEM_NUL
} KoersCsvProblemKind;

typedef struct {
  guint32 line;
  guint32 first_cell;
} KoersCsvRow;

typedef struct {
  guint32             line;
  guint32             n_cells;
  KoersCsvProblemKind kind;
} KoersCsvProblem;

struct _KoersCsv {
  char        *text;
  GStrv        headers;
  guint        n_columns;
  GArray      *cells;    /* guint32: where in text the cell begins; it ends with a zero byte */
  GArray      *rows;     /* KoersCsvRow */
  GArray      *problems; /* KoersCsvProblem */
  KoersCsvForm form;
  char        *path;     /* (nullable): where in JSON the rows stand */
};

KoersCsv *koers_csv_new         (void);
void      koers_csv_set_headers (KoersCsv          *self,
                                 const char *const *names,
                                 guint              n_columns);

G_END_DECLS
