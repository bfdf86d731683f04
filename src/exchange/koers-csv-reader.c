/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-reader.h"

#include "koers-csv-private.h"
#include "koers-csv-scanner.h"
#include "koers-csv-text.h"
#include "koers-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
refuse (GError    **error,
        const char *reason)
{
  g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_REFUSED, reason);
}

/* Refuses what is known to be something else by its first bytes. */
static gboolean
check_magic (const char *data,
             gsize       length,
             GError    **error)
{
  static const struct {
    const char *bytes;
    gsize       length;
    const char *reason;
  } known[] = {
    { "PK\3\4", 4, N_("The file is a workbook of Excel or LibreOffice, or another ZIP archive, and not CSV. "
                      "Open it there and save the sheet as CSV.") },
    { "\xD0\xCF\x11\xE0", 4, N_("The file is a workbook or document in the old format of Microsoft Office, "
                                "and not CSV. Open it there and save the sheet as CSV.") },
    { "%PDF-", 5, N_("The file is a PDF document, and not CSV. "
                      "Ask for the table it was made from and save that as CSV.") },
    { "SQLite format 3", 16, N_("The file is a Koers file or another database, and not CSV. "
                                "Open it with its program and export the table as CSV.") },
    { "\x1F\x8B", 2, N_("The file is compressed, and not CSV. Unpack it and choose the CSV file that comes out.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (length >= known[i].length && memcmp (data, known[i].bytes, known[i].length) == 0)
      {
        refuse (error, _(known[i].reason));
        return FALSE;
      }
  return TRUE;
}

/* Refuses what is full of zero bytes and other characters that no table has. */
static gboolean
check_text (const char *text,
            gsize       length,
            GError    **error)
{
  gsize n_strange = 0;

  length = MIN (length, 65536);
  for (gsize i = 0; i < length; i++)
    n_strange += (guchar) text[i] < 0x20 && !g_ascii_isspace (text[i]) ? 1 : 0;
  if (n_strange > 8 && n_strange > length / 32)
    {
      refuse (error, _("The file does not hold text. "
                       "Open it with the program that made it and save the table as CSV."));
      return FALSE;
    }
  return TRUE;
}

/* Ends a cell with a zero byte and takes its quotes away, in place: a cell never gets longer, and after it comes at
 * least a delimiter, a line end or the end of the text. */
static guint32
finish_cell (char               *text,
             const KoersCsvCell *cell)
{
  gboolean in_quotes = cell->quoted;
  guint32 to = cell->start;

  for (guint32 at = cell->start; at < cell->end; at++)
    {
      if (in_quotes && text[at] == '"')
        {
          /* The second of a pair, or the closing one, behind which more follows and stays as it is. */
          at++;
          in_quotes = text[at] == '"';
        }
      text[to++] = text[at];
    }
  text[to] = '\0';
  return cell->start;
}

static void
take_headers (KoersCsv              *self,
              const KoersCsvScanner *scanner)
{
  g_autofree const char **names = g_new (const char *, scanner->n_cells);

  for (guint i = 0; i < scanner->n_cells; i++)
    names[i] = self->text + finish_cell (self->text, &scanner->cells[i]);
  koers_csv_set_headers (self, names, scanner->n_cells);
}

static gboolean
read_headers (KoersCsv         *self,
              KoersCsvScanner  *scanner,
              GError          **error)
{
  KoersCsvScan found;

  while ((found = koers_csv_scanner_next (scanner)) == KOERS_CSV_SCAN_BLANK)
    continue;

  if (found == KOERS_CSV_SCAN_END)
    {
      refuse (error, _("The file is empty. Choose a CSV file of which the first line names the columns."));
      return FALSE;
    }
  if (found == KOERS_CSV_SCAN_ROW && scanner->n_cells > KOERS_CSV_MAX_COLUMNS)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                   _("Line %u has %u columns, and at most %u can be read. Remove the columns that are not needed."),
                   scanner->row_line, scanner->n_cells, (guint) KOERS_CSV_MAX_COLUMNS);
      return FALSE;
    }
  if (found == KOERS_CSV_SCAN_ROW && !scanner->has_nul)
    {
      self->form.has_crlf = scanner->has_crlf;
      take_headers (self, scanner);
      return TRUE;
    }
  if (found == KOERS_CSV_SCAN_ROW)
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                 _("Line %u should name the columns, but has a character in it that is no text (a zero byte). "
                   "Save the table as CSV again and read that file."),
                 scanner->row_line);
  else
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                 _("The quotation mark that opens on line %u is not closed, and that line should name the columns. "
                   "Close the quotation mark or remove it, and read the file again."),
                 scanner->quote_line);
  return FALSE;
}

static void
take_row (KoersCsv              *self,
          const KoersCsvScanner *scanner)
{
  KoersCsvRow row = { scanner->row_line, self->cells->len };

  self->form.has_crlf |= scanner->has_crlf;
  g_array_append_val (self->rows, row);
  for (guint i = 0; i < MIN (scanner->n_cells, self->n_columns); i++)
    {
      guint32 start = finish_cell (self->text, &scanner->cells[i]);

      g_array_append_val (self->cells, start);
    }
}

static gboolean
read_rows (KoersCsv         *self,
           KoersCsvScanner  *scanner,
           GError          **error)
{
  KoersCsvScan found;

  while ((found = koers_csv_scanner_next (scanner)) != KOERS_CSV_SCAN_END)
    {
      KoersCsvProblem problem = { scanner->row_line, scanner->n_cells, 0 };

      if (found == KOERS_CSV_SCAN_SWALLOWED)
        {
          g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                       _("The quotation mark that opens on line %u is never closed, so that the rows after it "
                         "cannot be told apart. Close the quotation mark or remove it, and read the file again."),
                       scanner->quote_line);
          return FALSE;
        }

      if (found == KOERS_CSV_SCAN_BLANK)
        continue;
      if (found == KOERS_CSV_SCAN_OPEN_QUOTE)
        problem.kind = KOERS_CSV_PROBLEM_OPEN_QUOTE;
      else if (found == KOERS_CSV_SCAN_STRAY_QUOTE)
        problem.kind = KOERS_CSV_PROBLEM_STRAY_QUOTE;
      else if (scanner->has_nul)
        problem.kind = KOERS_CSV_PROBLEM_NUL;
      else if (scanner->n_used > self->n_columns)
        problem.kind = KOERS_CSV_PROBLEM_TOO_MANY_CELLS;
      else if (!scanner->has_line_end && scanner->n_cells < self->n_columns)
        problem.kind = KOERS_CSV_PROBLEM_CUT;
      else
        {
          take_row (self, scanner);
          continue;
        }
      g_array_append_val (self->problems, problem);
    }
  return TRUE;
}

/**
 * koers_csv_read:
 * @bytes: the file, as it is on disk
 * @options: (nullable): what is known about it; %NULL to recognise everything
 * @error: where an error goes
 *
 * Reads a CSV file (RFC 4180, and what else occurs: UTF-8, UTF-16 or windows-1252; comma, semicolon, tab or bar; any
 * line end; the `sep=` line of Excel; blank lines; rows that are too short). The first line names the columns. A row
 * that cannot be read is not in the table but among the problems.
 *
 * Fails with %KOERS_ERROR_REFUSED if the file is empty, is no text, is larger than %KOERS_CSV_MAX_BYTES, has more than
 * %KOERS_CSV_MAX_COLUMNS columns, or has a quote that is never closed and swallows other rows.
 *
 * Returns: (transfer full): the table
 */
KoersCsv *
koers_csv_read (GBytes                 *bytes,
                const KoersCsvOptions  *options,
                GError                **error)
{
  g_autoptr (KoersCsv) self = NULL;
  g_autofree KoersCsvScanner *scanner = NULL;
  gsize size = g_bytes_get_size (bytes);

  if (size > KOERS_CSV_MAX_BYTES)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                   _("The file is larger than %u MB. Split it and read the parts one after another."),
                   KOERS_CSV_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  if (!check_magic (g_bytes_get_data (bytes, NULL), size, error))
    return NULL;

  self = koers_csv_new ();
  self->form.encoding = options != NULL ? options->encoding : KOERS_CSV_ENCODING_UNKNOWN;

  scanner = g_new0 (KoersCsvScanner, 1);
  scanner->text = self->text = koers_csv_decode (bytes, &self->form.encoding, &scanner->length, &self->form.n_replaced);
  scanner->line = 1;
  if (!check_text (self->text, scanner->length, error))
    return NULL;

  koers_csv_scanner_set_delimiter (scanner, options != NULL ? options->delimiter : '\0');
  self->form.delimiter = scanner->delimiter;
  if (!read_headers (self, scanner, error) || !read_rows (self, scanner, error))
    return NULL;
  return g_steal_pointer (&self);
}
