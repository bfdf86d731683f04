/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv.h"

G_BEGIN_DECLS

/* What a file may be; above it something else than a table of a strategy is meant. */
#define KOERS_CSV_MAX_BYTES (256u * 1024 * 1024)
#define KOERS_CSV_MAX_COLUMNS 1000

/**
 * KoersCsvOptions:
 * @encoding: how the file is encoded; unknown to recognise it
 * @delimiter: the character between cells, an ASCII one; 0 to recognise it
 *
 * What somebody knows better about a file than can be recognised.
 */
typedef struct {
  KoersCsvEncoding encoding;
  char             delimiter;
} KoersCsvOptions;

KoersCsv *koers_csv_read (GBytes                 *bytes,
                          const KoersCsvOptions  *options,
                          GError                **error);

G_END_DECLS
