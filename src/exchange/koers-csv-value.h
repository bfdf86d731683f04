/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-reader.h"
#include "koers-date.h"
#include "koers-decimal.h"

G_BEGIN_DECLS

/**
 * KoersCsvDateOrder:
 * @KOERS_CSV_DATE_ISO: the year first, 2025-09-30
 * @KOERS_CSV_DATE_DAY_FIRST: 30-9-2025
 * @KOERS_CSV_DATE_MONTH_FIRST: 9/30/2025
 *
 * In which order a column writes its dates.
 */
typedef enum {
  KOERS_CSV_DATE_ISO,
  KOERS_CSV_DATE_DAY_FIRST,
  KOERS_CSV_DATE_MONTH_FIRST
} KoersCsvDateOrder;

/**
 * KoersCsvDecimalMark:
 * @KOERS_CSV_DECIMAL_COMMA: 1.234,5
 * @KOERS_CSV_DECIMAL_POINT: 1,234.5
 *
 * With which mark a column writes its decimals; the other one then stands between thousands.
 */
typedef enum {
  KOERS_CSV_DECIMAL_COMMA,
  KOERS_CSV_DECIMAL_POINT
} KoersCsvDecimalMark;

KoersCsvDateOrder   koers_csv_guess_date_order   (KoersCsv            *self,
                                                  guint                column);
gboolean            koers_csv_parse_date         (const char          *cell,
                                                  KoersCsvDateOrder    order,
                                                  KoersDate           *date);
KoersCsvDecimalMark koers_csv_guess_decimal_mark (KoersCsv            *self,
                                                  guint                column);
gboolean            koers_csv_parse_decimal      (const char          *cell,
                                                  KoersCsvDecimalMark  mark,
                                                  KoersDecimal        *decimal);

G_END_DECLS
