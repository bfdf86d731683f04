/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-decimal.h"

#include <math.h>
#include <string.h>

static KoersDecimal
without_end_zeros (KoersDecimal decimal)
{
  while (decimal.scale > 0 && decimal.coefficient % 10 == 0)
    {
      decimal.coefficient /= 10;
      decimal.scale--;
    }
  return decimal;
}

/**
 * koers_decimal_parse:
 * @text: digits with at most one point, and a minus sign before them for less than zero
 * @decimal: (out caller-allocates): where it goes
 *
 * Reads a number as files have it. No exponent, no white space, no separators of thousands.
 *
 * Returns: whether @text is such a number of at most fifteen digits; @decimal is untouched if not
 */
gboolean
koers_decimal_parse (const char   *text,
                     KoersDecimal *decimal)
{
  KoersDecimal read = { 0 };
  gboolean negative = *text == '-', point = FALSE;
  guint n_digits = 0, n_significant = 0;

  for (const char *p = negative ? text + 1 : text; *p != '\0'; p++)
    {
      if (*p == '.' && !point && n_digits > 0)
        {
          point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        return FALSE;
      n_digits++;
      if (n_significant > 0 || *p != '0')
        n_significant++;
      if (n_significant > KOERS_DECIMAL_MAX_DIGITS || (point && read.scale >= KOERS_DECIMAL_MAX_DIGITS))
        {
          /* More zeros at the end say nothing more. */
          if (point && strspn (p, "0") == strlen (p))
            break;
          return FALSE;
        }
      read.coefficient = read.coefficient * 10 + (*p - '0');
      read.scale += point ? 1 : 0;
    }
  if (n_digits == 0 || text[strlen (text) - 1] == '.')
    return FALSE;

  if (negative)
    read.coefficient = -read.coefficient;
  *decimal = without_end_zeros (read);
  return TRUE;
}

/* Whether the separators before @end part groups of three digits, as those of thousands do: `30.9.2025` is no number. */
static gboolean
is_grouped (const char *digits,
            const char *end)
{
  const char *mark = digits + strcspn (digits, ".,");

  if (mark >= end)
    return TRUE;
  if (mark == digits || mark - digits > 3)
    return FALSE;
  for (const char *p = mark; p < end; p += 4)
    if (*p != *mark || strspn (p + 1, "0123456789") < 3 || p + 4 > end)
      return FALSE;
  return TRUE;
}

/**
 * koers_decimal_parse_human:
 * @text: what somebody typed
 * @decimal: (out caller-allocates): where it goes
 *
 * Reads a number as people write it in the Netherlands or in England: `1.234,5`, `1,234.5`, `12,5`, `12.5`, `€ 1.200`, `45 %`.
 * One separator followed by exactly three digits is read as the thousands separator if it is a point and as the decimal
 * comma otherwise, unless the number begins with a zero.
 *
 * Returns: whether @text is a number; @decimal is untouched if not
 */
gboolean
koers_decimal_parse_human (const char   *text,
                           KoersDecimal *decimal)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *digits, *last_point, *last_comma, *decimal_mark = NULL;

  if (text == NULL)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0x20AC /* € */ || c == '%' || c == '\'')
        continue;
      if (c == 0x2212) /* minus sign */
        c = '-';
      if (c > 0x7f)
        return FALSE;
      g_string_append_c (plain, (char) c);
    }

  digits = *plain->str == '-' ? plain->str + 1 : plain->str;
  last_point = strrchr (digits, '.');
  last_comma = strrchr (digits, ',');
  if (last_point != NULL && last_comma != NULL)
    decimal_mark = MAX (last_point, last_comma);
  else if (last_comma != NULL && strchr (digits, ',') == last_comma)
    decimal_mark = last_comma;
  else if (last_point != NULL && strchr (digits, '.') == last_point &&
           (strlen (last_point + 1) != 3 || *digits == '0' || last_point - digits > 3))
    decimal_mark = last_point;
  if (!is_grouped (digits, decimal_mark != NULL ? decimal_mark : digits + strlen (digits)))
    return FALSE;

  for (char *p = plain->str, *to = plain->str;; p++)
    {
      if (p == decimal_mark)
        *to++ = '.';
      else if (*p != '.' && *p != ',')
        *to++ = *p;
      if (*p == '\0')
        break;
    }
  return koers_decimal_parse (plain->str, decimal);
}

/**
 * koers_decimal_from_double:
 * @number: a number
 * @decimal: (out caller-allocates): where it goes
 *
 * Takes the shortest decimal that reads back as @number.
 *
 * Returns: whether there is one of at most fifteen digits; @decimal is untouched if not
 */
gboolean
koers_decimal_from_double (double        number,
                           KoersDecimal *decimal)
{
  char text[64];

  if (!isfinite (number) || fabs (number) >= 1e15)
    return FALSE;
  for (int decimals = 0; decimals <= KOERS_DECIMAL_MAX_DIGITS; decimals++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%df", decimals);
      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        return koers_decimal_parse (text, decimal);
    }
  return FALSE;
}

/**
 * koers_decimal_to_double:
 * @decimal: a number
 *
 * Returns: the double nearest to it
 */
double
koers_decimal_to_double (KoersDecimal decimal)
{
  static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

  /* Both sides are exact in a double, so the division rounds once and correctly. */
  return (double) decimal.coefficient / powers[MIN (decimal.scale, KOERS_DECIMAL_MAX_DIGITS)];
}

/**
 * koers_decimal_to_text:
 * @decimal: a number
 * @text: (out caller-allocates): room for %KOERS_DECIMAL_TEXT_SIZE bytes
 *
 * Writes a number as files have it.
 */
void
koers_decimal_to_text (KoersDecimal decimal,
                       char         text[KOERS_DECIMAL_TEXT_SIZE])
{
  gint64 divisor = 1;
  guint64 magnitude = (guint64) ABS (decimal.coefficient);

  for (guint i = 0; i < decimal.scale; i++)
    divisor *= 10;
  if (decimal.scale == 0)
    g_snprintf (text, KOERS_DECIMAL_TEXT_SIZE, "%" G_GINT64_FORMAT, decimal.coefficient);
  else
    g_snprintf (text, KOERS_DECIMAL_TEXT_SIZE, "%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT,
                decimal.coefficient < 0 ? "-" : "", magnitude / (guint64) divisor, (int) decimal.scale,
                magnitude % (guint64) divisor);
}

/**
 * koers_decimal_dup_label:
 * @decimal: a number
 * @decimals: how many decimals to show, or -1 for those it has
 *
 * Writes a number for people, with the marks of their locale.
 *
 * Returns: (transfer full): the text
 */
char *
koers_decimal_dup_label (KoersDecimal decimal,
                         int          decimals)
{
  return g_strdup_printf ("%'.*f", decimals < 0 ? decimal.scale : decimals, koers_decimal_to_double (decimal));
}

/**
 * koers_decimal_compare:
 * @a: a number
 * @b: a number
 *
 * Returns: less than, equal to or more than zero, as @a is to @b
 */
int
koers_decimal_compare (KoersDecimal a,
                       KoersDecimal b)
{
  double x, y;

  if (a.scale == b.scale)
    return (a.coefficient > b.coefficient) - (a.coefficient < b.coefficient);

  /* Fifteen digits are exact in a double. */
  x = koers_decimal_to_double (a);
  y = koers_decimal_to_double (b);
  return (x > y) - (x < y);
}
