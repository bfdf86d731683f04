/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-field-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a text may have at most, in characters, where the catalogue says nothing else. */
#define MAX_TEXT 200
#define MAX_LONG_TEXT 20000
#define MAX_ADDRESS 2000

/* A thousand milliard euro, in cents: more than any municipality has, and exact in JSON. */
#define MAX_MONEY G_GINT64_CONSTANT (100000000000000)

/* The largest whole number that every reader of JSON keeps (RFC 7493). */
#define MAX_INTEGER G_GINT64_CONSTANT (9007199254740991)

static int
get_max_characters (const KoersField *field)
{
  if (field->max > 0)
    return field->max;
  switch ((int) field->type)
    {
    case KOERS_FIELD_TEXT:
      return MAX_TEXT;
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
      return MAX_ADDRESS;
    default:
      return MAX_LONG_TEXT;
    }
}

static gboolean
is_printable (const KoersField *field,
              const char       *text)
{
  gboolean lines = field->type == KOERS_FIELD_LONG_TEXT || field->type == KOERS_FIELD_LINES || field->type == KOERS_FIELD_JSON;

  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if ((*p < 0x20 && !(lines && (*p == '\n' || *p == '\t'))) || *p == 0x7f)
      return FALSE;
  return TRUE;
}

static gboolean
is_colour (const char *text)
{
  return text[0] == '#' && strlen (text) == 7 && strspn (text + 1, "0123456789abcdefABCDEF") == 6;
}

static gboolean
is_web_address (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);

  if (uri == NULL)
    return FALSE;
  if (g_str_equal (g_uri_get_scheme (uri), "file"))
    return TRUE;
  return (g_str_equal (g_uri_get_scheme (uri), "https") || g_str_equal (g_uri_get_scheme (uri), "http")) &&
         g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

static gboolean
is_email (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at > text && strchr (at + 1, '@') == NULL && strchr (at + 1, '.') != NULL && strpbrk (text, " \t,;<>") == NULL &&
         at[1] != '.' && text[strlen (text) - 1] != '.';
}

static char *
check_text (const KoersField *field,
            const char       *text)
{
  int max = get_max_characters (field);

  if (!g_utf8_validate (text, -1, NULL) || !is_printable (field, text))
    return g_strdup (_("This holds characters that cannot be shown."));
  if (g_utf8_strlen (text, -1) > max)
    return g_strdup_printf (ngettext ("At most %d character.", "At most %d characters.", (gulong) max), max);
  if (field->type == KOERS_FIELD_COLOUR && !is_colour (text))
    return g_strdup (_("A colour is written as #rrggbb."));
  if (field->type == KOERS_FIELD_URL && !is_web_address (text))
    return g_strdup (_("A web address is needed, such as https://example.org."));
  if (field->type == KOERS_FIELD_EMAIL && !is_email (text))
    return g_strdup (_("An e-mail address is needed, such as data@example.org."));
  return NULL;
}

static char *
check_integer (const KoersField *field,
               gint64            integer)
{
  switch ((int) field->type)
    {
    case KOERS_FIELD_PERCENT:
      return integer >= 0 && integer <= 100 ? NULL : g_strdup (_("A percentage is a whole number from 0 to 100."));
    case KOERS_FIELD_MONEY:
      return integer >= 0 && integer <= MAX_MONEY ? NULL : g_strdup (_("An amount is not less than zero and less than a thousand billion."));
    case KOERS_FIELD_CHOICE:
      return integer >= 0 && integer < field->n_choices ? NULL : g_strdup (_("This is none of the choices."));
    case KOERS_FIELD_BOOL:
      return integer == 1 ? NULL : g_strdup (_("This is yes or no."));
    default:
      if (field->min == 0 && field->max == 0)
        return integer >= -MAX_INTEGER && integer <= MAX_INTEGER ? NULL : g_strdup (_("This number is too large."));
      return integer >= field->min && integer <= field->max
                 ? NULL
                 : g_strdup_printf (_("A whole number from %d to %d is needed."), field->min, field->max);
    }
}

/**
 * koers_field_check:
 * @field: a field
 * @value: what is to be filled in
 *
 * Checks a value by itself: type, limits, form. What depends on other values is in koers_rules_check().
 *
 * Returns: (transfer full) (nullable): a sentence for people that says what is wrong; %NULL if it is right
 */
char *
koers_field_check (const KoersField *field,
                   const KoersValue *value)
{
  if (!koers_value_is_set (value))
    return field->required ? g_strdup (_("This must be filled in.")) : NULL;

  g_return_val_if_fail (value->type == koers_field_get_value_type (field), NULL);

  switch (value->type)
    {
    case KOERS_VALUE_TEXT:
      return check_text (field, value->text);
    case KOERS_VALUE_INTEGER:
      return check_integer (field, value->integer);
    case KOERS_VALUE_DATE:
      return field->day_only && value->date.precision != KOERS_PRECISION_DAY ? g_strdup (_("A day is needed here, not a longer period."))
                                                                             : NULL;
    case KOERS_VALUE_DECIMAL:
    case KOERS_VALUE_ID:
    case KOERS_VALUE_NONE:
    default:
      return NULL;
    }
}
