/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-reader.h"
#include "koers-csv-scanner.h"
#include "koers-csv-text.h"
#include "koers-error.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  guint32 line;
  guint32 first_cell;
} Row;

typedef enum { PROBLEM_TOO_MANY_CELLS, PROBLEM_CUT, PROBLEM_OPEN_QUOTE, PROBLEM_STRAY_QUOTE, PROBLEM_NUL } ProblemKind;

/* The words are made when they are asked for: a file may have millions of problems. */
typedef struct {
  guint32     line;
  guint32     n_cells;
  ProblemKind kind;
} Problem;

struct _KoersCsv {
  char        *text;
  GStrv        headers;
  guint        n_columns;
  GArray      *cells;    /* guint32: where in text the cell begins; it ends with a zero byte */
  GArray      *rows;     /* Row */
  GArray      *problems; /* Problem */
  KoersCsvForm form;
};

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

/* Gives every column a name of its own, by which koers_csv_find_column() finds it. */
static void
take_headers (KoersCsv              *self,
              const KoersCsvScanner *scanner)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->n_columns = scanner->n_cells;
  self->headers = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *name = g_strdup (self->text + finish_cell (self->text, &scanner->cells[i]));
      g_autofree char *folded = NULL;
      guint number;

      g_strstrip (g_strdelimit (name, "\r\n\t", ' '));
      if (*name == '\0')
        {
          g_free (name);
          /* Translators: the name of a column that has none in the file. */
          name = g_strdup_printf (_("Column %u"), i + 1);
        }

      folded = koers_text_fold (name);
      number = GPOINTER_TO_UINT (g_hash_table_lookup (seen, folded));
      self->headers[i] = g_strdup (name);
      if (number > 0)
        {
          g_autofree char *key = g_strdup (folded);

          while (g_hash_table_contains (seen, key))
            {
              g_free (self->headers[i]);
              g_free (key);
              self->headers[i] = g_strdup_printf ("%s (%u)", name, ++number);
              key = koers_text_fold (self->headers[i]);
            }
          g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (1));
        }
      g_hash_table_insert (seen, g_steal_pointer (&folded), GUINT_TO_POINTER (MAX (number, 1)));
    }
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
  Row row = { scanner->row_line, self->cells->len };

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
      Problem problem = { scanner->row_line, scanner->n_cells, 0 };

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
        problem.kind = PROBLEM_OPEN_QUOTE;
      else if (found == KOERS_CSV_SCAN_STRAY_QUOTE)
        problem.kind = PROBLEM_STRAY_QUOTE;
      else if (scanner->has_nul)
        problem.kind = PROBLEM_NUL;
      else if (scanner->n_used > self->n_columns)
        problem.kind = PROBLEM_TOO_MANY_CELLS;
      else if (!scanner->has_line_end && scanner->n_cells < self->n_columns)
        problem.kind = PROBLEM_CUT;
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

  self = g_new0 (KoersCsv, 1);
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->problems = g_array_new (FALSE, FALSE, sizeof (Problem));
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

/**
 * koers_csv_free:
 * @self: (transfer full) (nullable): a table
 *
 * Frees a table and all text that it lent.
 */
void
koers_csv_free (KoersCsv *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_strfreev (self->headers);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_array_unref (self->problems);
  g_free (self);
}

/**
 * koers_csv_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has, at least one
 */
guint
koers_csv_get_n_columns (KoersCsv *self)
{
  return self->n_columns;
}

/**
 * koers_csv_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, without the one that names the columns and those with a problem
 */
guint
koers_csv_get_n_rows (KoersCsv *self)
{
  return self->rows->len;
}

/**
 * koers_csv_get_header:
 * @self: a table
 * @column: which column, from 0
 *
 * Returns: its name, different from all others and never empty
 */
const char *
koers_csv_get_header (KoersCsv *self,
                      guint     column)
{
  g_return_val_if_fail (column < self->n_columns, "");

  return self->headers[column];
}

/**
 * koers_csv_find_column:
 * @self: a table
 * @name: the name of a column
 *
 * Finds a column by its name, whatever the case and accents.
 *
 * Returns: which column, from 0; -1 if there is none
 */
int
koers_csv_find_column (KoersCsv   *self,
                       const char *name)
{
  g_autofree char *wanted = koers_text_fold (name);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *folded = koers_text_fold (self->headers[i]);

      if (g_str_equal (folded, wanted))
        return (int) i;
    }
  return -1;
}

/**
 * koers_csv_get_cell:
 * @self: a table
 * @row: which row, from 0
 * @column: which column, from 0
 *
 * Returns: what is in the cell, in UTF-8; empty if there is nothing or the row ends before it
 */
const char *
koers_csv_get_cell (KoersCsv *self,
                    guint     row,
                    guint     column)
{
  guint32 cell, end;

  g_return_val_if_fail (row < self->rows->len && column < self->n_columns, "");

  cell = g_array_index (self->rows, Row, row).first_cell + column;
  end = row + 1 < self->rows->len ? g_array_index (self->rows, Row, row + 1).first_cell : self->cells->len;
  return cell < end ? self->text + g_array_index (self->cells, guint32, cell) : "";
}

/**
 * koers_csv_skip_guard:
 * @cell: what is in a cell
 *
 * Leaves out the apostrophe that #KoersCsvWriter and other careful programs put before a text that a spreadsheet would
 * take for a formula, so that what was exported comes back as it was.
 *
 * Returns: (transfer none): the text meant, in @cell
 */
const char *
koers_csv_skip_guard (const char *cell)
{
  gsize n = strspn (cell, "'");

  return n > 0 && cell[n] != '\0' && strchr ("=+-@\t\r", cell[n]) != NULL ? cell + 1 : cell;
}

/**
 * koers_csv_get_line:
 * @self: a table
 * @row: which row, from 0
 *
 * Returns: the line of the file on which the row begins, from 1
 */
guint
koers_csv_get_line (KoersCsv *self,
                    guint     row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).line;
}

/**
 * koers_csv_get_n_problems:
 * @self: a table
 *
 * Returns: how many rows of the file could not be read
 */
guint
koers_csv_get_n_problems (KoersCsv *self)
{
  return self->problems->len;
}

/**
 * koers_csv_dup_problem:
 * @self: a table
 * @index: which problem, from 0
 * @line: (out) (optional): the line of the file on which the row begins, from 1
 *
 * Says for people why a row is not in the table.
 *
 * Returns: (transfer full): the reason, without the line
 */
char *
koers_csv_dup_problem (KoersCsv *self,
                       guint     index,
                       guint    *line)
{
  const Problem *problem;

  g_return_val_if_fail (index < self->problems->len, NULL);

  problem = &g_array_index (self->problems, Problem, index);
  if (line != NULL)
    *line = problem->line;
  switch (problem->kind)
    {
    case PROBLEM_TOO_MANY_CELLS:
      return g_strdup_printf (ngettext ("The row has %u cells, but the table has %u column.",
                                        "The row has %u cells, but the table has %u columns.", self->n_columns),
                              problem->n_cells, self->n_columns);
    case PROBLEM_CUT:
      return g_strdup_printf (ngettext ("The file ends in the middle of this row: it has %u cell of %u.",
                                        "The file ends in the middle of this row: it has %u cells of %u.",
                                        problem->n_cells),
                              problem->n_cells, self->n_columns);
    case PROBLEM_OPEN_QUOTE:
      return g_strdup (_("The file ends in the middle of this row: a quotation mark is not closed."));
    case PROBLEM_STRAY_QUOTE:
      return g_strdup (_("A quotation mark in this row is not closed where its cell ends."));
    case PROBLEM_NUL:
      return g_strdup (_("The row has a character in it that is no text (a zero byte)."));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * koers_csv_get_form:
 * @self: a table
 *
 * Returns: how its file is written, as it was recognised or given
 */
KoersCsvForm
koers_csv_get_form (KoersCsv *self)
{
  return self->form;
}

/**
 * koers_csv_encoding_to_label:
 * @encoding: an encoding
 *
 * Returns: its name for people
 */
const char *
koers_csv_encoding_to_label (KoersCsvEncoding encoding)
{
  switch (encoding)
    {
    case KOERS_CSV_ENCODING_UTF8:
      return "UTF-8";
    case KOERS_CSV_ENCODING_UTF8_BOM:
      /* Translators: BOM is the byte order mark, an encoding's signature at the start of a file. */
      return _("UTF-8 with BOM");
    case KOERS_CSV_ENCODING_UTF16_LE:
      return "UTF-16LE";
    case KOERS_CSV_ENCODING_UTF16_BE:
      return "UTF-16BE";
    case KOERS_CSV_ENCODING_WINDOWS_1252:
      return "windows-1252";
    case KOERS_CSV_ENCODING_UNKNOWN:
    default:
      return "";
    }
}
