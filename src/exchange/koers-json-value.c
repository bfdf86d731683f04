/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-value.h"

#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_lines (JsonNode   *node,
            KoersValue *value)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autofree char *text = NULL;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING || strchr (json_node_get_string (element), '\n') != NULL)
        return FALSE;
      g_ptr_array_add (lines, (gpointer) json_node_get_string (element));
    }
  g_ptr_array_add (lines, NULL);
  text = koers_text_join_lines ((GStrv) lines->pdata);
  *value = koers_value_text (text);
  return TRUE;
}

static gboolean
read_number (const KoersField *field,
             JsonNode         *node,
             KoersValue       *value)
{
  gboolean integer = json_node_get_value_type (node) == G_TYPE_INT64;
  KoersDecimal decimal;

  if (!JSON_NODE_HOLDS_VALUE (node) || (!integer && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return FALSE;
  /* A whole number may have sixteen digits, which a decimal has not. */
  if (integer && field->type != KOERS_FIELD_DECIMAL)
    {
      *value = koers_value_integer (json_node_get_int (node));
      return TRUE;
    }
  if (!koers_decimal_from_double (json_node_get_double (node), &decimal))
    return FALSE;
  if (field->type == KOERS_FIELD_DECIMAL)
    *value = koers_value_decimal (decimal);
  else if (decimal.scale == 0)
    *value = koers_value_integer (decimal.coefficient);
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_text (const KoersField *field,
           JsonNode         *node,
           KoersValue       *value)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
         koers_value_parse (field, json_node_get_string (node), value);
}

/**
 * koers_json_value_read:
 * @field: a field; of a reference only null can be read, because what an id means depends on the document
 * @node: what a document says of it
 * @value: (out caller-allocates): where it goes
 *
 * Reads a value of a JSON document; null is nothing. Limits are not looked at.
 *
 * Returns: whether @node is a value of that type
 */
gboolean
koers_json_value_read (const KoersField *field,
                       JsonNode         *node,
                       KoersValue       *value)
{
  *value = koers_value_none;
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  switch (field->type)
    {
    case KOERS_FIELD_LINES:
      return read_lines (node, value);
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
    case KOERS_FIELD_DECIMAL:
      return read_number (field, node, value);
    case KOERS_FIELD_BOOL:
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
        return FALSE;
      *value = koers_value_bool (json_node_get_boolean (node));
      return TRUE;
    case KOERS_FIELD_REFERENCE:
      return FALSE;
    case KOERS_FIELD_DATE:
    case KOERS_FIELD_CHOICE:
    case KOERS_FIELD_COLOUR:
      /* An empty text is none of these; null is what empties them. */
      return read_text (field, node, value) && koers_value_is_set (value);
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_LONG_TEXT:
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
    case KOERS_FIELD_JSON:
    default:
      return read_text (field, node, value);
    }
}

static char *
dup_choices (const KoersField *field)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = 0; i < field->n_choices; i++)
    g_string_append_printf (words, "%s“%s”", i > 0 ? ", " : "", field->choices[i].word);
  return g_strdup_printf (_("One of these is needed: %s."), words->str);
}

static const char *
get_expectation (const KoersField *field)
{
  switch (field->type)
    {
    case KOERS_FIELD_DATE:
      return _("A date is written as “2025-09-30”, “2025-09”, “2025-Q3” or “2025”.");
    case KOERS_FIELD_DECIMAL:
      return _("A number of at most fifteen digits is needed.");
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_PERCENT:
      return _("A whole number is needed.");
    case KOERS_FIELD_MONEY:
      return _("An amount is a whole number of cents.");
    case KOERS_FIELD_BOOL:
      return _("This is true or false.");
    case KOERS_FIELD_LINES:
      return _("A list of texts is needed.");
    case KOERS_FIELD_COLOUR:
      return _("A colour is written as #rrggbb.");
    case KOERS_FIELD_CHOICE:
    case KOERS_FIELD_REFERENCE:
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_LONG_TEXT:
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
    case KOERS_FIELD_JSON:
    default:
      return _("A text is needed.");
    }
}

/**
 * koers_json_value_dup_expectation:
 * @field: a field
 *
 * Returns: (transfer full): a sentence that says how its value is written in a document
 */
char *
koers_json_value_dup_expectation (const KoersField *field)
{
  return field->type == KOERS_FIELD_CHOICE ? dup_choices (field) : g_strdup (get_expectation (field));
}

static void
write_lines (KoersJsonWriter *writer,
             const char      *lines)
{
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);

  koers_json_writer_begin_array (writer);
  for (guint i = 0; parts[i] != NULL; i++)
    koers_json_writer_add_text (writer, parts[i]);
  koers_json_writer_end_array (writer);
}

/**
 * koers_json_value_write:
 * @writer: where to write
 * @field: a field
 * @value: its value
 *
 * Writes a value as koers_json_value_read() reads it, and a reference as the id.
 */
void
koers_json_value_write (KoersJsonWriter  *writer,
                        const KoersField *field,
                        const KoersValue *value)
{
  char text[MAX (KOERS_DATE_TEXT_SIZE, KOERS_ID_TEXT_SIZE)];

  switch (value->type)
    {
    case KOERS_VALUE_TEXT:
      if (field->type == KOERS_FIELD_LINES)
        write_lines (writer, value->text);
      else
        koers_json_writer_add_text (writer, value->text);
      break;
    case KOERS_VALUE_INTEGER:
      if (field->type == KOERS_FIELD_CHOICE)
        koers_json_writer_add_text (writer, field->choices[value->integer].word);
      else if (field->type == KOERS_FIELD_BOOL)
        koers_json_writer_add_boolean (writer, value->integer != 0);
      else
        koers_json_writer_add_integer (writer, value->integer);
      break;
    case KOERS_VALUE_DECIMAL:
      koers_json_writer_add_decimal (writer, value->decimal);
      break;
    case KOERS_VALUE_DATE:
      koers_date_to_text (value->date, text);
      koers_json_writer_add_text (writer, text);
      break;
    case KOERS_VALUE_ID:
      koers_id_to_text (value->id, text);
      koers_json_writer_add_text (writer, text);
      break;
    case KOERS_VALUE_NONE:
    default:
      koers_json_writer_add_null (writer);
    }
}
