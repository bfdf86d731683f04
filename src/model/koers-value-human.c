/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-value-human.h"

#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static gboolean
parse_number (const KoersField  *field,
              const char        *text,
              KoersValue        *value,
              char             **message)
{
  KoersDecimal decimal;
  gint64 integer;

  /* A whole number may have more digits than a decimal. */
  if ((field->type == KOERS_FIELD_INTEGER || field->type == KOERS_FIELD_PERCENT) &&
      g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &integer, NULL))
    {
      *value = koers_value_integer (integer);
      return TRUE;
    }
  if (!koers_decimal_parse_human (text, &decimal))
    {
      *message = g_strdup (_("This is not a number."));
      return FALSE;
    }
  if (field->type == KOERS_FIELD_DECIMAL)
    *value = koers_value_decimal (decimal);
  else if (field->type == KOERS_FIELD_MONEY && decimal.scale <= 2)
    *value = koers_value_integer (decimal.coefficient * (decimal.scale == 0 ? 100 : decimal.scale == 1 ? 10 : 1));
  else if (field->type != KOERS_FIELD_MONEY && decimal.scale == 0)
    *value = koers_value_integer (decimal.coefficient);
  else
    {
      *message = g_strdup (field->type == KOERS_FIELD_MONEY ? _("An amount has at most two decimals.") : _("A whole number is needed."));
      return FALSE;
    }
  return TRUE;
}

/**
 * koers_value_parse_human:
 * @field: the field it is for; not a choice, a reference or a yes-or-no
 * @text: what somebody typed
 * @value: (out caller-allocates): where it goes
 * @message: (out): what is wrong with it, for people
 *
 * Reads a value as people write it: dates as `30-9-2025` or `Q3 2025`, numbers with a decimal comma or point, amounts in euro.
 *
 * Returns: whether it could be read
 */
gboolean
koers_value_parse_human (const KoersField  *field,
                         const char        *text,
                         KoersValue        *value,
                         char             **message)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *joined = NULL;
  g_auto (GStrv) lines = NULL;
  KoersDate date;

  *value = koers_value_none;
  if (*trimmed == '\0')
    return TRUE;

  switch ((int) field->type)
    {
    case KOERS_FIELD_DATE:
      if (!koers_date_parse_human (trimmed, &date))
        {
          *message = g_strdup (_("This is not a date. Write a day, month, quarter or year: 30-9-2025, sep 2025, Q3 2025 or 2025."));
          return FALSE;
        }
      *value = koers_value_date (date);
      return TRUE;
    case KOERS_FIELD_DECIMAL:
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
      return parse_number (field, trimmed, value, message);
    case KOERS_FIELD_LINES:
      lines = g_strsplit_set (trimmed, "\n,;", -1);
      joined = koers_text_join_lines (lines);
      *value = koers_value_text (joined);
      return TRUE;
    default:
      *value = koers_value_text (trimmed);
      return TRUE;
    }
}

/* With the decimal mark of the locale and none for thousands, which koers_decimal_parse_human() could take for the other. */
static char *
dup_editable_number (KoersDecimal decimal)
{
  const char *mark = g_str_equal (localeconv ()->decimal_point, ",") ? "," : ".";
  char text[KOERS_DECIMAL_TEXT_SIZE];
  char *point;

  koers_decimal_to_text (decimal, text);
  point = strchr (text, '.');
  if (point == NULL)
    return g_strdup (text);

  /* A point before exactly three digits would be read as one of thousands. */
  *point = '\0';
  return g_strconcat (text, mark, point + 1, *mark == '.' && strlen (point + 1) == 3 ? "0" : "", NULL);
}

/* As people write it, or as files do where the months of the locale have names that cannot be read back. */
static char *
dup_editable_date (KoersDate date)
{
  g_autofree char *label = koers_date_dup_label (date);
  char text[KOERS_DATE_TEXT_SIZE];
  KoersDate read;

  if (koers_date_parse_human (label, &read) && koers_date_equal (read, date))
    return g_steal_pointer (&label);
  koers_date_to_text (date, text);
  return g_strdup (text);
}

/**
 * koers_value_dup_editable:
 * @value: a value
 * @field: the field it is of
 *
 * Returns: (transfer full): a text that koers_value_parse_human() reads back as the same value; empty for nothing
 */
char *
koers_value_dup_editable (const KoersValue *value,
                          const KoersField *field)
{
  if (value->type == KOERS_VALUE_INTEGER && field->type == KOERS_FIELD_MONEY)
    return dup_editable_number (value->integer % 100 == 0 ? (KoersDecimal) { value->integer / 100, 0 } : (KoersDecimal) { value->integer, 2 });
  if (value->type == KOERS_VALUE_INTEGER && field->type == KOERS_FIELD_PERCENT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
  if (value->type == KOERS_VALUE_DECIMAL)
    return dup_editable_number (value->decimal);
  if (value->type == KOERS_VALUE_DATE)
    return dup_editable_date (value->date);
  return koers_value_dup_label (value, field);
}
