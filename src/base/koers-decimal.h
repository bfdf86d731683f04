/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersDecimal:
 * @coefficient: the digits, at most fifteen of them
 * @scale: how many of those digits stand behind the point
 *
 * A number as people write it: 0.1 is a tenth and nothing else. It has at most fifteen digits, so that it also
 * survives a double, and no zeros at its end, so that equal numbers are equal text.
 */
typedef struct {
  gint64 coefficient;
  guint8 scale;
} KoersDecimal;

#define KOERS_DECIMAL_MAX_DIGITS 15

/* Room for a sign, "0.", fifteen digits and the closing zero. */
#define KOERS_DECIMAL_TEXT_SIZE 24

gboolean koers_decimal_parse       (const char   *text,
                                    KoersDecimal *decimal);
gboolean koers_decimal_parse_human (const char   *text,
                                    KoersDecimal *decimal);
gboolean koers_decimal_from_double (double        number,
                                    KoersDecimal *decimal);
double   koers_decimal_to_double   (KoersDecimal  decimal);
void     koers_decimal_to_text     (KoersDecimal  decimal,
                                    char          text[KOERS_DECIMAL_TEXT_SIZE]);
char    *koers_decimal_dup_label   (KoersDecimal  decimal,
                                    int           decimals);
int      koers_decimal_compare     (KoersDecimal  a,
                                    KoersDecimal  b);

static inline gboolean
koers_decimal_equal (KoersDecimal a,
                     KoersDecimal b)
{
  return a.coefficient == b.coefficient && a.scale == b.scale;
}

G_END_DECLS
