/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersCsvEncoding:
 * @KOERS_CSV_ENCODING_UNKNOWN: to be recognised
 * @KOERS_CSV_ENCODING_UTF8: UTF-8
 * @KOERS_CSV_ENCODING_UTF8_BOM: UTF-8 with a byte order mark before it, as Excel writes it
 * @KOERS_CSV_ENCODING_UTF16_LE: UTF-16, the low byte first
 * @KOERS_CSV_ENCODING_UTF16_BE: UTF-16, the high byte first
 * @KOERS_CSV_ENCODING_WINDOWS_1252: one byte a character, the habit of western Windows
 *
 * How the characters of a file are written in bytes.
 */
typedef enum {
  KOERS_CSV_ENCODING_UNKNOWN,
  KOERS_CSV_ENCODING_UTF8,
  KOERS_CSV_ENCODING_UTF8_BOM,
  KOERS_CSV_ENCODING_UTF16_LE,
  KOERS_CSV_ENCODING_UTF16_BE,
  KOERS_CSV_ENCODING_WINDOWS_1252
} KoersCsvEncoding;

/**
 * KoersCsvForm:
 * @encoding: how it is encoded, never unknown
 * @delimiter: the character between cells
 * @has_crlf: whether lines end as on Windows, with CR LF
 * @n_replaced: how many characters could not be read in the encoding and became U+FFFD
 *
 * How a file turned out to be written.
 */
typedef struct {
  KoersCsvEncoding encoding;
  char             delimiter;
  gboolean         has_crlf;
  gsize            n_replaced;
} KoersCsvForm;

/**
 * KoersCsv:
 *
 * A table read from a file: CSV, or the rows that JSON holds. All its text lies in one block of memory, which the cells point into.
 */
typedef struct _KoersCsv KoersCsv;

void        koers_csv_free                (KoersCsv               *self);

guint       koers_csv_get_n_columns       (KoersCsv               *self);
guint       koers_csv_get_n_rows          (KoersCsv               *self);
const char *koers_csv_get_header          (KoersCsv               *self,
                                           guint                   column);
int         koers_csv_find_column         (KoersCsv               *self,
                                           const char             *name);
const char *koers_csv_get_cell            (KoersCsv               *self,
                                           guint                   row,
                                           guint                   column);
const char *koers_csv_skip_guard          (const char             *cell);
guint       koers_csv_get_line            (KoersCsv               *self,
                                           guint                   row);

const char *koers_csv_get_path            (KoersCsv               *self);

guint       koers_csv_get_n_problems      (KoersCsv               *self);
char       *koers_csv_dup_problem         (KoersCsv               *self,
                                           guint                   index,
                                           guint                  *line);

KoersCsvForm koers_csv_get_form           (KoersCsv               *self);
const char  *koers_csv_encoding_to_label  (KoersCsvEncoding        encoding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCsv, koers_csv_free)

G_END_DECLS
