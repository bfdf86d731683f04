/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-number.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* Every number of up to fifteen digits survives a double, and every double survives in seventeen. */
#define MAX_DIGITS 17

static gboolean
reads_back (guint64 coefficient,
            int     exponent,
            double  number)
{
  char text[40];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT "e%d", coefficient, exponent);
  return g_ascii_strtod (text, NULL) == number;
}

/* Finds the fewest digits that read back as a number above zero: coefficient times ten to the exponent. */
static guint64
find_shortest (double  number,
               int    *exponent)
{
  int power;
  gboolean is_power_of_two = frexp (number, &power) == 0.5;
  guint64 coefficient = 0;

  /* If fewer than fifteen digits will do, the others are zero, except where a double keeps fewer. */
  for (int n_digits = number >= DBL_MIN ? DBL_DIG : 1; n_digits <= MAX_DIGITS; n_digits++)
    {
      char text[40], format[8];
      const char *p = text;

      g_snprintf (format, sizeof format, "%%.%de", n_digits - 1);
      g_ascii_formatd (text, sizeof text, format, number);
      for (coefficient = 0; *p != 'e'; p++)
        if (*p != '.')
          coefficient = coefficient * 10 + (guint64) g_ascii_digit_value (*p);
      *exponent = (int) g_ascii_strtoll (p + 1, NULL, 10) - (n_digits - 1);

      if (reads_back (coefficient, *exponent, number))
        break;
      /* Above a power of two doubles lie twice as far apart as below it, so that the digits next above may read back
       * where nearer ones below do not: 2^89 is 6.189700196426902e+26. */
      if (is_power_of_two && reads_back (coefficient + 1, *exponent, number))
        {
          coefficient++;
          break;
        }
    }

  while (coefficient % 10 == 0)
    {
      coefficient /= 10;
      (*exponent)++;
    }
  return coefficient;
}

/**
 * koers_json_number_to_text:
 * @number: a number, neither infinite nor NaN
 * @text: (out caller-allocates): room for %KOERS_JSON_NUMBER_SIZE bytes
 *
 * Writes a number with the fewest digits that read back as the same double, and of those the nearest, in the form of
 * ECMAScript's Number::toString, which is that of canonical JSON (RFC 8785, section 3.2.2.3). Minus zero becomes zero.
 */
void
koers_json_number_to_text (double number,
                           char   text[KOERS_JSON_NUMBER_SIZE])
{
  static const char zeros[] = "000000000000000000000";
  const char *sign = number < 0 ? "-" : "";
  char digits[MAX_DIGITS + 4];
  int exponent, n_digits, point;

  *text = '\0';
  g_return_if_fail (isfinite (number));

  if (fabs (number) < 1e15 && number == trunc (number))
    {
      g_snprintf (text, KOERS_JSON_NUMBER_SIZE, "%" G_GINT64_FORMAT, (gint64) number);
      return;
    }

  g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, find_shortest (fabs (number), &exponent));
  n_digits = (int) strlen (digits);
  point = n_digits + exponent;
  if (point > 21 || point <= -6)
    g_snprintf (text, KOERS_JSON_NUMBER_SIZE, "%s%c%s%se%+d", sign, digits[0], n_digits > 1 ? "." : "", digits + 1,
                point - 1);
  else if (point <= 0)
    g_snprintf (text, KOERS_JSON_NUMBER_SIZE, "%s0.%.*s%s", sign, -point, zeros, digits);
  else if (point < n_digits)
    g_snprintf (text, KOERS_JSON_NUMBER_SIZE, "%s%.*s.%s", sign, point, digits, digits + point);
  else
    g_snprintf (text, KOERS_JSON_NUMBER_SIZE, "%s%s%.*s", sign, digits, point - n_digits, zeros);
}
