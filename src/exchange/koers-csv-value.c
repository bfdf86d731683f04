/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-value.h"

#include <stdlib.h>
#include <string.h>

/* Longer than any date or number that can be read. */
#define VALUE_SIZE 64

/* The three numbers of a date like 30-9-2025 and how many digits each has. */
static gboolean
split_date (const char *text,
            int         numbers[3],
            gsize       n_digits[3])
{
  for (guint i = 0; i < 3; i++)
    {
      n_digits[i] = strspn (text, "0123456789");
      if (n_digits[i] < 1 || n_digits[i] > 4)
        return FALSE;
      numbers[i] = atoi (text);
      text += n_digits[i];
      if (i < 2 && (*text == '\0' || strchr ("-/.", *text++) == NULL))
        return FALSE;
    }
  return *text == '\0';
}

/* Copies a cell without the time of day that programs put behind a date (30-9-2025 00:00:00, 2025-09-30T00:00Z). */
static gboolean
copy_date (const char *cell,
           char        text[VALUE_SIZE])
{
  if (g_strlcpy (text, cell, VALUE_SIZE) >= VALUE_SIZE)
    return FALSE;
  g_strstrip (text);
  for (char *p = text; *p != '\0'; p++)
    {
      gsize n = strspn (p + 1, "0123456789");

      if ((*p == ' ' || *p == 'T') && (n == 1 || n == 2) && p[1 + n] == ':' &&
          strspn (p + 1, "0123456789:.+-Z") == strlen (p + 1))
        *p = '\0';
      if (*p == '\0')
        break;
    }
  return TRUE;
}

/**
 * koers_csv_guess_date_order:
 * @self: a table
 * @column: which column, from 0
 *
 * Recognises in which order a column writes its dates. The month is first only if some second part exceeds twelve and
 * no first part does.
 *
 * Returns: the order; the day first where nothing tells
 */
KoersCsvDateOrder
koers_csv_guess_date_order (KoersCsv *self,
                            guint     column)
{
  gboolean iso = FALSE, other = FALSE, day_first = FALSE, month_first = FALSE;

  for (guint row = 0; row < koers_csv_get_n_rows (self); row++)
    {
      char text[VALUE_SIZE];
      int numbers[3];
      gsize n_digits[3];

      if (!copy_date (koers_csv_get_cell (self, row, column), text) || !split_date (text, numbers, n_digits))
        continue;
      if (n_digits[0] == 4)
        iso = TRUE;
      else if (n_digits[2] == 4)
        {
          other = TRUE;
          day_first |= numbers[0] > 12;
          month_first |= numbers[1] > 12;
        }
    }

  if (iso && !other)
    return KOERS_CSV_DATE_ISO;
  return month_first && !day_first ? KOERS_CSV_DATE_MONTH_FIRST : KOERS_CSV_DATE_DAY_FIRST;
}

/**
 * koers_csv_parse_date:
 * @cell: what is in a cell
 * @order: in which order its column writes dates
 * @date: (out caller-allocates): where it goes
 *
 * Reads a date as koers_date_parse_human() does, in the order of the column, and leaves out a time of day behind it.
 *
 * Returns: whether @cell is a date; @date is untouched if not
 */
gboolean
koers_csv_parse_date (const char        *cell,
                      KoersCsvDateOrder  order,
                      KoersDate         *date)
{
  char text[VALUE_SIZE];
  int numbers[3];
  gsize n_digits[3];

  if (!copy_date (cell, text))
    return FALSE;
  if (order == KOERS_CSV_DATE_MONTH_FIRST && split_date (text, numbers, n_digits) && n_digits[0] <= 2)
    g_snprintf (text, sizeof text, "%d-%d-%d", numbers[1], numbers[0], numbers[2]);
  return koers_date_parse_human (text, date);
}

/**
 * koers_csv_guess_decimal_mark:
 * @self: a table
 * @column: which column, from 0
 *
 * Recognises with which mark a column writes its decimals, by which of the two can read more of its cells. Where
 * nothing tells (`1.234`), the delimiter does: programs that write a decimal comma keep the comma free and do not
 * separate cells with it.
 *
 * Returns: the mark
 */
KoersCsvDecimalMark
koers_csv_guess_decimal_mark (KoersCsv *self,
                              guint     column)
{
  guint n_comma = 0, n_point = 0;

  for (guint row = 0; row < koers_csv_get_n_rows (self); row++)
    {
      const char *cell = koers_csv_get_cell (self, row, column);
      KoersDecimal decimal;

      n_comma += koers_csv_parse_decimal (cell, KOERS_CSV_DECIMAL_COMMA, &decimal) ? 1 : 0;
      n_point += koers_csv_parse_decimal (cell, KOERS_CSV_DECIMAL_POINT, &decimal) ? 1 : 0;
    }

  if (n_comma == n_point)
    return koers_csv_get_form (self).delimiter == ',' ? KOERS_CSV_DECIMAL_POINT : KOERS_CSV_DECIMAL_COMMA;
  return n_comma > n_point ? KOERS_CSV_DECIMAL_COMMA : KOERS_CSV_DECIMAL_POINT;
}

/* Writes a number plainly: what stands between thousands becomes an apostrophe, the decimal mark a point. */
static gboolean
copy_number (const char *cell,
             char        decimal_mark,
             char        text[VALUE_SIZE])
{
  gsize length = 0;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x20AC /* euro sign */ || (c == '%' && p[1] == '\0'))
        c = ' ';
      if (c == (gunichar) decimal_mark)
        c = '.';
      else if (c == '.' || c == ',' || c == 0x2019 /* right quotation mark */)
        c = '\'';
      else if (c == 0x2212 /* minus sign */)
        c = '-';
      if (g_unichar_isspace (c))
        {
          if (length == 0 || text[length - 1] == '-' || text[length - 1] == ' ')
            continue;
          c = ' ';
        }
      if (c > 0x7F || length == VALUE_SIZE - 1)
        return FALSE;
      text[length++] = (char) c;
    }
  text[length] = '\0';
  g_strchomp (text);
  g_strdelimit (text, " ", '\'');
  return TRUE;
}

/**
 * koers_csv_parse_decimal:
 * @cell: what is in a cell
 * @mark: with which mark its column writes decimals
 * @decimal: (out caller-allocates): where it goes
 *
 * Reads a number as people write it: `1.234,5` or `1,234.5`, `€ 1.200`, `45 %`, `-12`, `1 234`. What stands between
 * thousands must do so: `1.5` is no number where the comma is the mark, and never fifteen.
 *
 * Returns: whether @cell is such a number of at most fifteen digits; @decimal is untouched if not
 */
gboolean
koers_csv_parse_decimal (const char          *cell,
                         KoersCsvDecimalMark  mark,
                         KoersDecimal        *decimal)
{
  char text[VALUE_SIZE], *to, *group;
  gboolean grouped = FALSE;

  if (!copy_number (cell, mark == KOERS_CSV_DECIMAL_COMMA ? ',' : '.', text))
    return FALSE;

  to = group = text + (*text == '-' || *text == '+' ? 1 : 0);
  for (const char *p = group;; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          *to++ = *p;
          continue;
        }
      /* One to three digits and no zero at first, and then always three. */
      if ((grouped && to - group != 3) ||
          (!grouped && *p == '\'' && (to == group || to - group > 3 || *group == '0')))
        return FALSE;
      if (*p != '\'')
        {
          memmove (to, p, strlen (p) + 1);
          break;
        }
      grouped = TRUE;
      group = to;
    }
  return koers_decimal_parse (*text == '+' ? text + 1 : text, decimal);
}
