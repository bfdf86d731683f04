/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-scanner.h"

#include <string.h>

/* Rows enough to tell which character separates the cells. */
#define SAMPLE_ROWS 50

static gsize
skip_blanks (const KoersCsvScanner *self,
             gsize                  at)
{
  while (at < self->length && (self->text[at] == ' ' || self->text[at] == '\t') && self->text[at] != self->delimiter)
    at++;
  return at;
}

/* Goes to where an unquoted cell ends and says where its last character is that is no blank. */
static gsize
skip_plain (KoersCsvScanner *self,
            gsize            start)
{
  gsize at = start;

  while (at < self->length && self->text[at] != self->delimiter && self->text[at] != '\n' && self->text[at] != '\r')
    at++;
  self->at = at;
  while (at > start && (self->text[at - 1] == ' ' || self->text[at - 1] == '\t'))
    at--;
  return at;
}

/* Reads a cell from its opening quote on. */
static KoersCsvScan
scan_quoted (KoersCsvScanner *self,
             gsize            quote,
             KoersCsvCell    *cell)
{
  const char *text = self->text;
  gsize at = quote + 1, next_line = 0, after;

  self->quote_line = self->line;
  for (; at < self->length; at++)
    {
      if (text[at] == '"')
        {
          /* After the text stands a zero byte, so one more may be looked at. */
          if (text[at + 1] != '"')
            break;
          at++;
        }
      else if (text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n'))
        {
          self->line++;
          if (next_line == 0)
            next_line = at + 1;
        }
    }

  if (at >= self->length)
    {
      self->at = self->length;
      for (at = next_line; next_line != 0 && at < self->length; at++)
        if (!g_ascii_isspace (text[at]))
          return KOERS_CSV_SCAN_SWALLOWED;
      return KOERS_CSV_SCAN_OPEN_QUOTE;
    }

  *cell = (KoersCsvCell) { (guint32) (quote + 1), (guint32) at, TRUE };
  after = skip_blanks (self, at + 1);
  self->at = after;
  if (after < self->length && text[after] != self->delimiter && text[after] != '\n' && text[after] != '\r')
    {
      if (self->line != self->quote_line)
        {
          self->at = next_line;
          self->line = self->quote_line + 1;
          return KOERS_CSV_SCAN_STRAY_QUOTE;
        }
      cell->end = (guint32) skip_plain (self, after);
    }
  return KOERS_CSV_SCAN_ROW;
}

/**
 * koers_csv_scanner_next:
 * @self: a scanner
 *
 * Goes to the next row.
 *
 * Returns: what was found; @self describes it
 */
KoersCsvScan
koers_csv_scanner_next (KoersCsvScanner *self)
{
  const char *text = self->text;
  gsize start = self->at;
  KoersCsvCell cell;

  if (start >= self->length)
    return KOERS_CSV_SCAN_END;

  self->row_line = self->line;
  self->n_cells = self->n_used = 0;
  for (;; self->at++)
    {
      gsize at = skip_blanks (self, self->at);

      if (at < self->length && text[at] == '"')
        {
          KoersCsvScan found = scan_quoted (self, at, &cell);

          if (found != KOERS_CSV_SCAN_ROW)
            return found;
        }
      else
        cell = (KoersCsvCell) { (guint32) at, (guint32) skip_plain (self, at), FALSE };

      if (self->n_cells < KOERS_CSV_MAX_COLUMNS)
        self->cells[self->n_cells] = cell;
      self->n_cells++;
      if (cell.quoted || cell.end > cell.start)
        self->n_used = self->n_cells;
      if (self->at >= self->length || text[self->at] != self->delimiter)
        break;
    }

  self->has_nul = memchr (text + start, '\0', self->at - start) != NULL;
  self->has_line_end = self->at < self->length;
  self->has_crlf = self->has_line_end && text[self->at] == '\r' && text[self->at + 1] == '\n';
  if (self->has_line_end)
    {
      self->at += self->has_crlf ? 2 : 1;
      self->line++;
    }
  return self->n_cells == 1 && self->n_used == 0 ? KOERS_CSV_SCAN_BLANK : KOERS_CSV_SCAN_ROW;
}

/* How the first rows look if a certain character separates the cells. */
typedef struct {
  guint    n_columns;
  guint    n_rows;
  guint    n_alike;
  gboolean is_split;
} Sample;

static Sample
take_sample (KoersCsvScanner scanner,
             char            delimiter)
{
  Sample sample = { 0 };
  KoersCsvScan found;

  scanner.delimiter = delimiter;
  while (sample.n_rows < SAMPLE_ROWS && (found = koers_csv_scanner_next (&scanner)) != KOERS_CSV_SCAN_END)
    {
      gboolean is_open = found == KOERS_CSV_SCAN_OPEN_QUOTE || found == KOERS_CSV_SCAN_SWALLOWED;
      /* A cell that is never closed counts too: it began behind a delimiter. */
      guint n_cells = scanner.n_cells + (is_open ? 1 : 0);

      if (found == KOERS_CSV_SCAN_BLANK || found == KOERS_CSV_SCAN_STRAY_QUOTE)
        continue;
      if (sample.n_rows++ == 0)
        sample.n_columns = n_cells;
      else if (n_cells > 1)
        sample.is_split = TRUE;
      sample.n_alike += n_cells == sample.n_columns ? 1 : 0;
    }
  sample.is_split = sample.n_columns > 1 && (sample.is_split || sample.n_rows == 1);
  return sample;
}

/* Less than, equal to or more than zero, as a is a worse, equal or better explanation than b. */
static int
compare_samples (const Sample *a,
                 const Sample *b)
{
  guint share_a = a->n_alike * MAX (b->n_rows, 1), share_b = b->n_alike * MAX (a->n_rows, 1);

  if (a->is_split != b->is_split)
    return a->is_split ? 1 : -1;
  if (share_a != share_b)
    return share_a > share_b ? 1 : -1;
  return (a->n_columns > b->n_columns) - (a->n_columns < b->n_columns);
}

/* Whether the first line is the one in which Excel is told what separates the cells. */
static gboolean
has_sep_line (const KoersCsvScanner *self)
{
  const char *text = self->text;

  if (self->length < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0)
    return FALSE;
  if (self->length > 5 && text[5] != '\n' && text[5] != '\r')
    return FALSE;
  return text[4] == '\t' || (g_ascii_ispunct (text[4]) && text[4] != '"');
}

/**
 * koers_csv_scanner_set_delimiter:
 * @self: a scanner that has not moved yet
 * @delimiter: the character between cells; 0 to recognise it
 *
 * Settles what separates the cells: what was given; else what a first line `sep=;` says, as Excel has it; else the one
 * of comma, semicolon, tab and bar that splits the first rows into equally many cells. A line with `sep=` is left
 * behind.
 */
void
koers_csv_scanner_set_delimiter (KoersCsvScanner *self,
                                 char             delimiter)
{
  static const char candidates[] = ",;\t|";
  const char *text = self->text;
  Sample best = { 0 };

  if (has_sep_line (self))
    {
      if (delimiter == '\0')
        delimiter = text[4];
      self->at = MIN (self->length, text[5] == '\r' && text[6] == '\n' ? 7 : 6);
      self->line = 2;
    }

  self->delimiter = delimiter;
  for (guint i = 0; delimiter == '\0' && candidates[i] != '\0'; i++)
    {
      Sample sample = take_sample (*self, candidates[i]);
      int comparison = compare_samples (&sample, &best);

      /* Commas occur in text and numbers, the others hardly: on equal evidence the last wins; with none, the comma. */
      if (i == 0 || comparison > 0 || (comparison == 0 && sample.is_split))
        {
          best = sample;
          self->delimiter = candidates[i];
        }
    }
}
