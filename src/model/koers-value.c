/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-value.h"

#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const KoersValue koers_value_none = { KOERS_VALUE_NONE, { NULL } };

/**
 * koers_value_text:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): @text as a value; nothing for %NULL and ""
 */
KoersValue
koers_value_text (const char *text)
{
  KoersValue value = koers_value_none;

  if (text != NULL && *text != '\0')
    {
      value.type = KOERS_VALUE_TEXT;
      value.text = g_ref_string_new (text);
    }
  return value;
}

KoersValue
koers_value_integer (gint64 integer)
{
  return (KoersValue) { KOERS_VALUE_INTEGER, { .integer = integer } };
}

/**
 * koers_value_bool:
 * @yes: yes or no
 *
 * Returns: 1 for yes, nothing for no, so that "no" and "never asked" are one thing
 */
KoersValue
koers_value_bool (gboolean yes)
{
  return yes ? koers_value_integer (1) : koers_value_none;
}

KoersValue
koers_value_decimal (KoersDecimal decimal)
{
  return (KoersValue) { KOERS_VALUE_DECIMAL, { .decimal = decimal } };
}

KoersValue
koers_value_date (KoersDate date)
{
  return koers_date_is_set (date) ? (KoersValue) { KOERS_VALUE_DATE, { .date = date } } : koers_value_none;
}

KoersValue
koers_value_id (KoersId id)
{
  return koers_id_is_none (id) ? koers_value_none : (KoersValue) { KOERS_VALUE_ID, { .id = id } };
}

KoersValue
koers_value_copy (const KoersValue *value)
{
  if (value->type == KOERS_VALUE_TEXT)
    g_ref_string_acquire (value->text);
  return *value;
}

void
koers_value_clear (KoersValue *value)
{
  if (value->type == KOERS_VALUE_TEXT)
    g_ref_string_release (value->text);
  *value = koers_value_none;
}

gboolean
koers_value_equal (const KoersValue *a,
                   const KoersValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case KOERS_VALUE_TEXT:
      return a->text == b->text || g_str_equal (a->text, b->text);
    case KOERS_VALUE_INTEGER:
      return a->integer == b->integer;
    case KOERS_VALUE_DECIMAL:
      return koers_decimal_equal (a->decimal, b->decimal);
    case KOERS_VALUE_DATE:
      return koers_date_equal (a->date, b->date);
    case KOERS_VALUE_ID:
      return koers_id_equal (a->id, b->id);
    case KOERS_VALUE_NONE:
    default:
      return TRUE;
    }
}

/**
 * koers_value_compare:
 * @a: a value
 * @b: a value of the same field
 *
 * Compares for the order of lists: texts as people order them, dates by their first day and the less precise first, nothing last.
 *
 * Returns: less than, equal to or more than zero, as @a is to @b
 */
int
koers_value_compare (const KoersValue *a,
                     const KoersValue *b)
{
  if (a->type != b->type)
    return a->type == KOERS_VALUE_NONE ? 1 : b->type == KOERS_VALUE_NONE ? -1 : (int) a->type - (int) b->type;

  switch (a->type)
    {
    case KOERS_VALUE_TEXT:
      return koers_text_compare (a->text, b->text);
    case KOERS_VALUE_INTEGER:
      return (a->integer > b->integer) - (a->integer < b->integer);
    case KOERS_VALUE_DECIMAL:
      return koers_decimal_compare (a->decimal, b->decimal);
    case KOERS_VALUE_DATE:
      if (a->date.day != b->date.day)
        return a->date.day < b->date.day ? -1 : 1;
      return (int) a->date.precision - (int) b->date.precision;
    case KOERS_VALUE_ID:
      return koers_id_compare (a->id, b->id);
    case KOERS_VALUE_NONE:
    default:
      return 0;
    }
}

/**
 * koers_field_get_value_type:
 * @field: a field
 *
 * Returns: how its values are kept
 */
KoersValueType
koers_field_get_value_type (const KoersField *field)
{
  switch (field->type)
    {
    case KOERS_FIELD_DATE:
      return KOERS_VALUE_DATE;
    case KOERS_FIELD_DECIMAL:
      return KOERS_VALUE_DECIMAL;
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
    case KOERS_FIELD_BOOL:
    case KOERS_FIELD_CHOICE:
      return KOERS_VALUE_INTEGER;
    case KOERS_FIELD_REFERENCE:
      return KOERS_VALUE_ID;
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_LONG_TEXT:
    case KOERS_FIELD_LINES:
    case KOERS_FIELD_COLOUR:
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
    case KOERS_FIELD_JSON:
    default:
      return KOERS_VALUE_TEXT;
    }
}

/**
 * koers_value_parse:
 * @field: the field it is for
 * @text: (nullable): the value as files and the change log have it
 * @value: (out caller-allocates): where it goes
 *
 * Reads what koers_value_dup_text() wrote.
 *
 * Returns: whether @text is a value of that type; limits are not looked at
 */
gboolean
koers_value_parse (const KoersField *field,
                   const char       *text,
                   KoersValue       *value)
{
  KoersDate date;
  KoersDecimal decimal;
  KoersId id;
  gint64 integer;

  *value = koers_value_none;
  if (text == NULL || *text == '\0')
    return TRUE;

  switch (field->type)
    {
    case KOERS_FIELD_DATE:
      if (!koers_date_parse (text, &date))
        return FALSE;
      *value = koers_value_date (date);
      return TRUE;
    case KOERS_FIELD_DECIMAL:
      if (!koers_decimal_parse (text, &decimal))
        return FALSE;
      *value = koers_value_decimal (decimal);
      return TRUE;
    case KOERS_FIELD_REFERENCE:
      if (!koers_id_parse (text, &id))
        return FALSE;
      *value = koers_value_id (id);
      return TRUE;
    case KOERS_FIELD_CHOICE:
      integer = koers_field_lookup_choice (field, text);
      if (integer < 0)
        return FALSE;
      *value = koers_value_integer (integer);
      return TRUE;
    case KOERS_FIELD_BOOL:
      if (!g_str_equal (text, "true") && !g_str_equal (text, "false"))
        return FALSE;
      *value = koers_value_bool (*text == 't');
      return TRUE;
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
      if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &integer, NULL))
        return FALSE;
      *value = koers_value_integer (integer);
      return TRUE;
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_LONG_TEXT:
    case KOERS_FIELD_LINES:
    case KOERS_FIELD_COLOUR:
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
    case KOERS_FIELD_JSON:
    default:
      *value = koers_value_text (text);
      return TRUE;
    }
}

/**
 * koers_value_append:
 * @value: a value
 * @field: the field it is of
 * @to: what to append to
 *
 * Writes a value as files and the change log have it: dates as `2025-Q3`, choices as their word, references as UUID, money in cents.
 */
void
koers_value_append (const KoersValue *value,
                    const KoersField *field,
                    GString          *to)
{
  char text[MAX (MAX (KOERS_DATE_TEXT_SIZE, KOERS_DECIMAL_TEXT_SIZE), KOERS_ID_TEXT_SIZE)];

  switch (value->type)
    {
    case KOERS_VALUE_TEXT:
      g_string_append (to, value->text);
      break;
    case KOERS_VALUE_INTEGER:
      if (field->type == KOERS_FIELD_CHOICE && value->integer >= 0 && value->integer < field->n_choices)
        g_string_append (to, field->choices[value->integer].word);
      else if (field->type == KOERS_FIELD_BOOL)
        g_string_append (to, "true");
      else
        g_string_append_printf (to, "%" G_GINT64_FORMAT, value->integer);
      break;
    case KOERS_VALUE_DECIMAL:
      koers_decimal_to_text (value->decimal, text);
      g_string_append (to, text);
      break;
    case KOERS_VALUE_DATE:
      koers_date_to_text (value->date, text);
      g_string_append (to, text);
      break;
    case KOERS_VALUE_ID:
      koers_id_to_text (value->id, text);
      g_string_append (to, text);
      break;
    case KOERS_VALUE_NONE:
    default:
      break;
    }
}

/**
 * koers_value_dup_text:
 * @value: a value
 * @field: the field it is of
 *
 * Returns: (transfer full) (nullable): what koers_value_append() writes; %NULL for nothing
 */
char *
koers_value_dup_text (const KoersValue *value,
                      const KoersField *field)
{
  GString *text;

  if (!koers_value_is_set (value))
    return NULL;
  text = g_string_new (NULL);
  koers_value_append (value, field, text);
  return g_string_free (text, FALSE);
}

/**
 * koers_value_dup_label:
 * @value: a value
 * @field: the field it is of; not a reference, for whose name the strategy is needed
 *
 * Writes a value for people, in their language and with the marks of their locale.
 *
 * Returns: (transfer full): the text; empty for nothing
 */
char *
koers_value_dup_label (const KoersValue *value,
                       const KoersField *field)
{
  switch (value->type)
    {
    case KOERS_VALUE_TEXT:
      return g_strdup (value->text);
    case KOERS_VALUE_INTEGER:
      if (field->type == KOERS_FIELD_CHOICE && value->integer >= 0 && value->integer < field->n_choices)
        return g_strdup (koers_choice_get_title (&field->choices[value->integer]));
      if (field->type == KOERS_FIELD_BOOL)
        return g_strdup (_("Yes"));
      if (field->type == KOERS_FIELD_PERCENT)
        /* Translators: a percentage. */
        return g_strdup_printf (_("%d %%"), (int) value->integer);
      if (field->type == KOERS_FIELD_MONEY)
        return value->integer % 100 == 0 ? g_strdup_printf ("€ %'" G_GINT64_FORMAT, value->integer / 100)
                                         : g_strdup_printf ("€ %'.2f", (double) value->integer / 100);
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case KOERS_VALUE_DECIMAL:
      return koers_decimal_dup_label (value->decimal, -1);
    case KOERS_VALUE_DATE:
      return koers_date_dup_label (value->date);
    case KOERS_VALUE_ID:
      return koers_id_dup_text (value->id);
    case KOERS_VALUE_NONE:
    default:
      return g_strdup ("");
    }
}
