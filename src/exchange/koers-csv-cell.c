/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-cell.h"

#include "koers-json-members.h"
#include "koers-json-scanner.h"
#include "koers-text.h"

#include <string.h>

/* What files hold comes before what people read: the title of one choice may be the word of another. */
static int
lookup_choice (const KoersField *field,
               const char       *text)
{
  g_autofree char *folded = koers_text_fold (text);
  int choice = koers_field_lookup_choice (field, text);

  for (int i = 0; choice < 0 && i < field->n_choices; i++)
    {
      g_autofree char *title = koers_text_fold (koers_choice_get_title (&field->choices[i]));
      g_autofree char *english = koers_text_fold (field->choices[i].title);

      if (g_str_equal (folded, title) || g_str_equal (folded, english))
        choice = i;
    }
  return choice;
}

static gboolean
read_bool (const char *text,
           KoersValue *value)
{
  static const char *const yes[] = { "true", "yes", "ja", "waar", "1", "x" };
  static const char *const no[] = { "false", "no", "nee", "onwaar", "0" };
  g_autofree char *folded = koers_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (g_str_equal (folded, yes[i]))
      {
        *value = koers_value_bool (TRUE);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    if (g_str_equal (folded, no[i]))
      return TRUE;
  return FALSE;
}

static gboolean
read_number (const char                *text,
             const KoersField          *field,
             const KoersCsvDecimalMark *mark,
             KoersValue                *value)
{
  KoersDecimal decimal;
  gint64 integer;

  /* A whole number may have sixteen digits, which a decimal has not. */
  if (field->type == KOERS_FIELD_INTEGER && g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &integer, NULL))
    {
      *value = koers_value_integer (integer);
      return TRUE;
    }
  if (mark != NULL ? !koers_csv_parse_decimal (text, *mark, &decimal) : !koers_decimal_parse_human (text, &decimal))
    return FALSE;
  if (field->type == KOERS_FIELD_DECIMAL)
    *value = koers_value_decimal (decimal);
  else if (field->type == KOERS_FIELD_MONEY && decimal.scale <= 2)
    *value = koers_value_integer (decimal.coefficient * (decimal.scale == 0 ? 100 : decimal.scale == 1 ? 10 : 1));
  else if (field->type != KOERS_FIELD_MONEY && decimal.scale == 0)
    *value = koers_value_integer (decimal.coefficient);
  else
    return FALSE;
  return TRUE;
}

/* One on a line, or with commas or semicolons between them. */
static void
read_lines (const char *text,
            KoersValue *value)
{
  g_auto (GStrv) lines = g_strsplit_set (text, strchr (text, '\n') != NULL ? "\n" : ";,", -1);
  g_autofree char *joined = koers_text_join_lines (lines);

  *value = koers_value_text (joined);
}

static gboolean
read_members (const char *text,
              KoersValue *value)
{
  g_autoptr (JsonObject) members = NULL;
  g_autofree char *plain = NULL;

  if (!koers_json_scan (text, strlen (text), NULL, NULL) || text[strspn (text, " \t\r\n")] != '{')
    return FALSE;
  members = koers_json_members_parse (text);
  plain = koers_json_members_dup_text (members);
  *value = koers_value_text (plain);
  return TRUE;
}

/* Windows programs end the lines within a cell with CR LF. */
static char *
dup_plain_lines (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/**
 * koers_csv_cell_read:
 * @text: what is in a cell, or in several together
 * @field: the field it is for
 * @order: (nullable): in which order its column writes dates; %NULL if that is not known
 * @mark: (nullable): with which mark its column writes decimals; %NULL if that is not known
 * @value: (out caller-allocates): where it goes
 *
 * Reads what people and koers_csv_export() write in tables: choices by word or title, yes and no, amounts in euro, lists with commas.
 * Nothing is read as nothing; limits are not looked at.
 *
 * Returns: whether @text is a value of that type
 */
gboolean
koers_csv_cell_read (const char                *text,
                     const KoersField          *field,
                     const KoersCsvDateOrder   *order,
                     const KoersCsvDecimalMark *mark,
                     KoersValue                *value)
{
  g_autofree char *plain = NULL;
  KoersDate date;
  KoersId id;
  int choice;

  *value = koers_value_none;
  if (*text == '\0')
    return TRUE;

  switch (field->type)
    {
    case KOERS_FIELD_DATE:
      if (order != NULL ? !koers_csv_parse_date (text, *order, &date) : !koers_date_parse_human (text, &date))
        return FALSE;
      *value = koers_value_date (date);
      return TRUE;
    case KOERS_FIELD_DECIMAL:
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
      return read_number (text, field, mark, value);
    case KOERS_FIELD_BOOL:
      return read_bool (text, value);
    case KOERS_FIELD_CHOICE:
      choice = lookup_choice (field, text);
      if (choice >= 0)
        *value = koers_value_integer (choice);
      return choice >= 0;
    case KOERS_FIELD_REFERENCE:
      if (!koers_id_parse (text, &id))
        return FALSE;
      *value = koers_value_id (id);
      return TRUE;
    case KOERS_FIELD_JSON:
      return read_members (text, value);
    case KOERS_FIELD_LINES:
      plain = dup_plain_lines (text);
      read_lines (plain, value);
      return TRUE;
    case KOERS_FIELD_LONG_TEXT:
      plain = dup_plain_lines (text);
      *value = koers_value_text (plain);
      return TRUE;
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_COLOUR:
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
    default:
      *value = koers_value_text (text);
      return TRUE;
    }
}
