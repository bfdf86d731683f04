/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-date.h"
#include "koers-decimal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KoersCsvWriterOptions:
 * @delimiter: the character between cells, an ASCII one; 0 for the comma
 * @without_bom: whether to leave out the byte order mark, by which Excel knows that a file is UTF-8
 * @decimal_comma: whether numbers get a decimal comma, as a Dutch spreadsheet expects them
 *
 * How a CSV file is written. All zero is what RFC 4180 says, with a byte order mark.
 */
typedef struct {
  char     delimiter;
  gboolean without_bom;
  gboolean decimal_comma;
} KoersCsvWriterOptions;

/**
 * KoersCsvWriter:
 *
 * Writes a CSV file, cell by cell.
 */
typedef struct _KoersCsvWriter KoersCsvWriter;

KoersCsvWriter *koers_csv_writer_new             (GOutputStream                *stream,
                                                  const KoersCsvWriterOptions  *options);
void            koers_csv_writer_free            (KoersCsvWriter               *self);
void            koers_csv_writer_add_text        (KoersCsvWriter               *self,
                                                  const char                   *text);
void            koers_csv_writer_add_date        (KoersCsvWriter               *self,
                                                  KoersDate                     date);
void            koers_csv_writer_add_number      (KoersCsvWriter               *self,
                                                  KoersDecimal                  number);
void            koers_csv_writer_add_number_text (KoersCsvWriter               *self,
                                                  const char                   *number);
void            koers_csv_writer_end_row         (KoersCsvWriter               *self);
void            koers_csv_writer_add_row         (KoersCsvWriter               *self,
                                                  const char *const            *texts,
                                                  guint                         n);
gboolean        koers_csv_writer_finish          (KoersCsvWriter               *self,
                                                  GError                      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCsvWriter, koers_csv_writer_free)

G_END_DECLS
