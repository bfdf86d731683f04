/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-writer.h"

#include <string.h>

/* So much is gathered before it goes to the stream, in bytes. */
#define BUFFER_SIZE 65536

struct _KoersCsvWriter {
  GOutputStream *stream;
  GString       *buffer;
  GError        *error; /* the first one; after it nothing is written any more */
  char           delimiter;
  gboolean       decimal_comma;
  guint          n_cells;   /* in the row that is being written */
  gsize          row_start; /* where in the buffer it begins */
};

static void
write_buffer (KoersCsvWriter *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, NULL, &self->error);
  g_string_truncate (self->buffer, 0);
  self->row_start = 0;
}

/* A spreadsheet takes a text that begins so for a formula, and a formula can send data away (OWASP, "CSV Injection").
 * Apostrophes before it count too, so that reading can take one away again without asking whose it was. */
static gboolean
looks_like_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static gboolean
needs_quotes (const KoersCsvWriter *self,
              const char           *text,
              gsize                 length)
{
  if (length == 0)
    return FALSE;
  return strpbrk (text, "\"\r\n") != NULL || strchr (text, self->delimiter) != NULL ||
         text[0] == ' ' || text[0] == '\t' || text[length - 1] == ' ' || text[length - 1] == '\t';
}

static void
add_cell (KoersCsvWriter *self,
          const char     *guard,
          const char     *text)
{
  gsize length = strlen (text);
  gboolean quoted = needs_quotes (self, text, length);

  if (self->n_cells++ > 0)
    g_string_append_c (self->buffer, self->delimiter);
  if (quoted)
    g_string_append_c (self->buffer, '"');
  g_string_append (self->buffer, guard);
  for (const char *quote; quoted && (quote = strchr (text, '"')) != NULL; text = quote + 1)
    {
      g_string_append_len (self->buffer, text, quote - text + 1);
      g_string_append_c (self->buffer, '"');
    }
  g_string_append (self->buffer, text);
  if (quoted)
    g_string_append_c (self->buffer, '"');
}

/**
 * koers_csv_writer_new:
 * @stream: where the file goes; the caller closes it after koers_csv_writer_finish()
 * @options: (nullable): how to write it; %NULL for the default
 *
 * Begins a CSV file: UTF-8, lines that end with CR LF, quotes where they are needed (RFC 4180).
 *
 * Returns: (transfer full): a writer
 */
KoersCsvWriter *
koers_csv_writer_new (GOutputStream               *stream,
                      const KoersCsvWriterOptions *options)
{
  KoersCsvWriter *self = g_new0 (KoersCsvWriter, 1);

  self->stream = g_object_ref (stream);
  self->buffer = g_string_sized_new (BUFFER_SIZE);
  self->delimiter = options != NULL && options->delimiter != '\0' ? options->delimiter : ',';
  self->decimal_comma = options != NULL && options->decimal_comma;
  if (options == NULL || !options->without_bom)
    g_string_append (self->buffer, "\xEF\xBB\xBF");
  self->row_start = self->buffer->len;
  return self;
}

/**
 * koers_csv_writer_free:
 * @self: (transfer full) (nullable): a writer
 *
 * Frees a writer. What koers_csv_writer_finish() has not confirmed may not be in the stream.
 */
void
koers_csv_writer_free (KoersCsvWriter *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_string_free (self->buffer, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * koers_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): UTF-8; %NULL for an empty cell
 *
 * Adds a cell of text to the row. A text that a spreadsheet would take for a formula gets an apostrophe before it,
 * which koers_csv_skip_guard() leaves out again.
 */
void
koers_csv_writer_add_text (KoersCsvWriter *self,
                           const char     *text)
{
  if (text == NULL)
    text = "";
  add_cell (self, looks_like_formula (text) ? "'" : "", text);
}

/**
 * koers_csv_writer_add_date:
 * @self: a writer
 * @date: a date; none for an empty cell
 *
 * Adds a cell with a date to the row, as files hold it.
 */
void
koers_csv_writer_add_date (KoersCsvWriter *self,
                           KoersDate       date)
{
  char text[KOERS_DATE_TEXT_SIZE] = "";

  if (koers_date_is_set (date))
    koers_date_to_text (date, text);
  koers_csv_writer_add_text (self, text);
}

/**
 * koers_csv_writer_add_number:
 * @self: a writer
 * @number: a number
 *
 * Adds a cell with a number to the row, which stays a number in a spreadsheet.
 */
void
koers_csv_writer_add_number (KoersCsvWriter *self,
                             KoersDecimal    number)
{
  char text[KOERS_DECIMAL_TEXT_SIZE];

  koers_decimal_to_text (number, text);
  if (self->decimal_comma)
    g_strdelimit (text, ".", ',');
  add_cell (self, "", text);
}

/**
 * koers_csv_writer_add_number_text:
 * @self: a writer
 * @number: (nullable): a number as files have it, see koers_decimal_parse(); %NULL for an empty cell
 *
 * Adds a cell with a number to the row. What is no number is added as text.
 */
void
koers_csv_writer_add_number_text (KoersCsvWriter *self,
                                  const char     *number)
{
  KoersDecimal decimal;

  if (number != NULL && koers_decimal_parse (number, &decimal))
    koers_csv_writer_add_number (self, decimal);
  else
    koers_csv_writer_add_text (self, number);
}

/**
 * koers_csv_writer_add_row:
 * @self: a writer
 * @texts: (array length=n): texts, such as the headings of the columns
 * @n: how many
 *
 * Adds a row of them.
 */
void
koers_csv_writer_add_row (KoersCsvWriter    *self,
                          const char *const *texts,
                          guint              n)
{
  for (guint i = 0; i < n; i++)
    koers_csv_writer_add_text (self, texts[i]);
  koers_csv_writer_end_row (self);
}

/**
 * koers_csv_writer_end_row:
 * @self: a writer
 *
 * Ends the row. A row without cells is not written.
 */
void
koers_csv_writer_end_row (KoersCsvWriter *self)
{
  if (self->n_cells == 0)
    return;

  /* A blank line would be no row. */
  if (self->buffer->len == self->row_start)
    g_string_append (self->buffer, "\"\"");
  g_string_append (self->buffer, "\r\n");
  self->n_cells = 0;
  if (self->buffer->len >= BUFFER_SIZE)
    write_buffer (self);
  self->row_start = self->buffer->len;
}

/**
 * koers_csv_writer_finish:
 * @self: a writer
 * @error: where an error goes
 *
 * Ends the row, if one was begun, and brings everything to the stream, which stays open.
 *
 * Fails with the first error of the stream, whenever it occurred.
 *
 * Returns: whether all that was added is in the stream
 */
gboolean
koers_csv_writer_finish (KoersCsvWriter  *self,
                         GError         **error)
{
  koers_csv_writer_end_row (self);
  write_buffer (self);
  if (self->error == NULL)
    g_output_stream_flush (self->stream, NULL, &self->error);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}
