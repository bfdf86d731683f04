/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv.h"

#include "koers-csv-private.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A table without columns and rows yet. */
KoersCsv *
koers_csv_new (void)
{
  KoersCsv *self = g_new0 (KoersCsv, 1);

  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (KoersCsvRow));
  self->problems = g_array_new (FALSE, FALSE, sizeof (KoersCsvProblem));
  return self;
}

/* Gives every column a name of its own, by which koers_csv_find_column() finds it. */
void
koers_csv_set_headers (KoersCsv          *self,
                       const char *const *names,
                       guint              n_columns)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->n_columns = n_columns;
  self->headers = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *name = g_strdup (names[i]);
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
  g_free (self->path);
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

  cell = g_array_index (self->rows, KoersCsvRow, row).first_cell + column;
  end = row + 1 < self->rows->len ? g_array_index (self->rows, KoersCsvRow, row + 1).first_cell : self->cells->len;
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

  return g_array_index (self->rows, KoersCsvRow, row).line;
}

/**
 * koers_csv_get_path:
 * @self: a table
 *
 * Returns: (nullable): where its rows stand in JSON, see koers_json_table_read(); %NULL for a table that is CSV
 */
const char *
koers_csv_get_path (KoersCsv *self)
{
  return self->path;
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
  const KoersCsvProblem *problem;

  g_return_val_if_fail (index < self->problems->len, NULL);

  problem = &g_array_index (self->problems, KoersCsvProblem, index);
  if (line != NULL)
    *line = problem->line;
  switch (problem->kind)
    {
    case KOERS_CSV_PROBLEM_TOO_MANY_CELLS:
      return g_strdup_printf (ngettext ("The row has %u cells, but the table has %u column.",
                                        "The row has %u cells, but the table has %u columns.", self->n_columns),
                              problem->n_cells, self->n_columns);
    case KOERS_CSV_PROBLEM_CUT:
      return g_strdup_printf (ngettext ("The file ends in the middle of this row: it has %u cell of %u.",
                                        "The file ends in the middle of this row: it has %u cells of %u.",
                                        problem->n_cells),
                              problem->n_cells, self->n_columns);
    case KOERS_CSV_PROBLEM_OPEN_QUOTE:
      return g_strdup (_("The file ends in the middle of this row: a quotation mark is not closed."));
    case KOERS_CSV_PROBLEM_STRAY_QUOTE:
      return g_strdup (_("A quotation mark in this row is not closed where its cell ends."));
    case KOERS_CSV_PROBLEM_NUL:
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
