/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-map.h"

#include "koers-csv-private.h"
#include "koers-error.h"
#include "koers-json-members.h"
#include "koers-json-scanner.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* How the rows of somebody's table become records:
 *
 *   { "format": "koers-csv-map", "name": "…",
 *     "records": [
 *       { "kind": "pillar", "id": ["category"], "fields": { "name": "category" } },
 *       { "kind": "initiative", "id": ["action_no"],
 *         "fields": { "name": "action", "pillarId": { "record": "pillar" },
 *                     "description": { "columns": ["what", "why"], "separator": "\n" },
 *                     "state": { "column": "status", "words": { "Done": "completed" } },
 *                     "priority": { "value": "high" },
 *                     "notes": { "column": "when", "unless": "date" } } } ] }
 *
 * Of a record with "newWithoutId": true a row that does not fill its id columns makes a new one; without it, none. Of one with
 * "once": true all rows make one and the same. With "findByName": true a record of the strategy that has the same name and belongs to
 * the same is taken for it, with "findByCode": true one that has the same code. What fills a reference is the id, the code or the name of
 * what it points to. A field may be { "row": true }, the number of the row, and { "column": "text", "shorten": 120 }.
 *
 * Beside "records" a map can have
 *
 *   "rows": "themes.*.agreements.*"                            where in JSON the rows stand, see koers_json_table_read()
 *   "names": { "theme": "themes" }                             what a column is called otherwise
 *   "except": [ { "column": "theme", "value": "annex" } ]      which rows are left out
 */

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *word)
{
  g_autofree char *message = g_strdup_printf (format, word);

  g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("The map: %s"), message);
  return FALSE;
}

/* A map for another table, or a table in which somebody renamed something: its columns tell which. */
static gboolean
refuse_column (KoersCsv    *csv,
               const char  *name,
               GError     **error)
{
  g_autofree char *missing = g_strdup_printf (_("The table has no column “%s”."), name);
  g_autofree char *columns = g_strjoinv (", ", csv->headers);
  g_autofree char *shown = koers_text_one_line (columns, 200);
  /* Translators: %s are names of columns. */
  g_autofree char *present = g_strdup_printf (_("It has: %s. Choose another map, or change the table."), shown);
  g_autofree char *message = g_strconcat (missing, " ", present, NULL);

  return refuse (error, "%s", message);
}

/* What is misspelled must not pass as if it were not there. */
static gboolean
check_members (JsonObject         *object,
               const char *const  *known,
               GError            **error)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      {
        g_autofree char *all = g_strjoinv (", ", (GStrv) known);

        g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("The map: “%s” means nothing there. What can stand there: %s."), name, all);
        return FALSE;
      }
  return TRUE;
}

static gboolean
add_column (KoersCsvMap *self,
            KoersCsv    *csv,
            GArray      *columns,
            const char  *name,
            GError     **error)
{
  int column = koers_csv_map_find_column (self, csv, name);

  if (column < 0)
    return refuse_column (csv, name, error);
  g_array_append_val (columns, column);
  return TRUE;
}

static gboolean
add_columns (KoersCsvMap *self,
             KoersCsv    *csv,
             GArray      *columns,
             JsonNode    *node,
             GError     **error)
{
  JsonArray *array;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return add_column (self, csv, columns, json_node_get_string (node), error);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _("%s should be the name of a column or a list of them."), "“column”");
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        return refuse (error, _("%s should be the name of a column or a list of them."), "“columns”");
      if (!add_column (self, csv, columns, json_node_get_string (element), error))
        return FALSE;
    }
  return TRUE;
}

/* The last record is the one that is being read. */
static int
find_record (KoersCsvMap *self,
             const char  *name)
{
  for (guint i = 0; i + 1 < self->records->len; i++)
    if (g_str_equal (koers_catalogue_get_kind (((KoersCsvMapRecord *) g_ptr_array_index (self->records, i))->kind)->name, name))
      return (int) i;
  return -1;
}

static void
read_names (KoersCsvMap *self,
            JsonObject  *names)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, names);
  while (json_object_iter_next (&iter, &name, &node))
    if (json_node_get_value_type (node) == G_TYPE_STRING)
      g_hash_table_insert (self->names, koers_text_fold (name), g_strdup (json_node_get_string (node)));
}

static void
read_words (KoersCsvMapField *field,
            JsonObject       *words)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  field->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  json_object_iter_init (&iter, words);
  while (json_object_iter_next (&iter, &name, &node))
    if (json_node_get_value_type (node) == G_TYPE_STRING)
      g_hash_table_insert (field->words, koers_text_fold (name), g_strdup (json_node_get_string (node)));
}

static gboolean
points_to (KoersCsvMap            *self,
           KoersKind               kind,
           const KoersCsvMapField *field)
{
  const KoersField *info = koers_catalogue_get_field (kind, field->field);
  const KoersCsvMapRecord *target = g_ptr_array_index (self->records, (guint) field->record);

  return info->type == KOERS_FIELD_REFERENCE && info->target == target->kind;
}

static gboolean
read_field_object (KoersCsvMap       *self,
                   KoersCsv          *csv,
                   KoersCsvMapRecord *record,
                   KoersCsvMapField  *field,
                   JsonObject        *object,
                   GError           **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      const char *text = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

      if (g_str_equal (name, "column") || g_str_equal (name, "columns"))
        {
          if (!add_columns (self, csv, field->columns, node, error))
            return FALSE;
        }
      else if (g_str_equal (name, "words") && JSON_NODE_HOLDS_OBJECT (node))
        read_words (field, json_node_get_object (node));
      else if (g_str_equal (name, "row") && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        field->by_row = json_node_get_boolean (node);
      else if (g_str_equal (name, "shorten") && json_node_get_value_type (node) == G_TYPE_INT64 && json_node_get_int (node) > 1)
        field->shorten = (guint) MIN (json_node_get_int (node), G_MAXINT);
      else if (text != NULL && g_str_equal (name, "separator"))
        koers_set_text (&field->separator, text);
      else if (text != NULL && g_str_equal (name, "value"))
        koers_set_text (&field->constant, text);
      else if (text != NULL && g_str_equal (name, "unless"))
        {
          field->unless = koers_csv_map_find_column (self, csv, text);
          if (field->unless < 0)
            return refuse_column (csv, text, error);
        }
      else if (text != NULL && g_str_equal (name, "record"))
        {
          field->record = find_record (self, text);
          if (field->record < 0)
            return refuse (error, _("“%s” is no record that stands before this one."), text);
          if (!points_to (self, record->kind, field))
            return refuse (error, _("“%s” is not what this field points to."), text);
        }
      else
        return refuse (error, _("“%s” is nothing that a field can have."), name);
    }
  return TRUE;
}

static gboolean
read_record (KoersCsvMap  *self,
             KoersCsv     *csv,
             JsonObject   *object,
             GError      **error)
{
  static const char *const known[] = { "kind", "id", "newWithoutId", "once", "findByCode", "findByName", "fields", NULL };
  const char *kind_name = koers_json_members_get_text (object, "kind");
  JsonNode *id = json_object_get_member (object, "id"), *fields = json_object_get_member (object, "fields"), *node;
  KoersCsvMapRecord *record;
  JsonObjectIter iter;
  KoersKind kind;
  const char *name;

  if (!check_members (object, known, error))
    return FALSE;
  if (!koers_catalogue_lookup_kind (kind_name, &kind))
    return refuse (error, _("“%s” is no kind of record."), kind_name);
  record = koers_csv_map_add_record (self, kind);
  record->once = json_object_get_boolean_member_with_default (object, "once", FALSE);
  record->find_by_code = json_object_get_boolean_member_with_default (object, "findByCode", FALSE);
  record->find_by_name = json_object_get_boolean_member_with_default (object, "findByName", FALSE);
  if ((id == NULL && !record->once) || fields == NULL || !JSON_NODE_HOLDS_OBJECT (fields))
    return refuse (error, _("The record “%s” needs “id” and “fields”."), kind_name);
  if (id != NULL && !add_columns (self, csv, record->id_columns, id, error))
    return FALSE;
  record->new_without_id = record->id_columns->len == 0 || json_object_get_boolean_member_with_default (object, "newWithoutId", FALSE);

  json_object_iter_init_ordered (&iter, json_node_get_object (fields));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      int number = koers_catalogue_lookup_field (kind, name);
      KoersCsvMapField *field;

      if (number < 0)
        return refuse (error, _("“%s” is no field of that kind of record."), name);
      field = koers_csv_map_add_field (record, number);
      if (JSON_NODE_HOLDS_OBJECT (node) ? !read_field_object (self, csv, record, field, json_node_get_object (node), error)
                                        : !add_columns (self, csv, field->columns, node, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * koers_csv_map_dup_rows:
 * @text: a map, as JSON
 *
 * Returns: (transfer full) (nullable): where in JSON the rows stand that the map is for, see koers_json_table_read(); %NULL if it does not say
 */
char *
koers_csv_map_dup_rows (GBytes *text)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length, body;
  const char *data = g_bytes_get_data (text, &length), *rows = "";

  if (koers_json_scan (data, length, &body, NULL) && json_parser_load_from_data (parser, data + body, (gssize) (length - body), NULL) &&
      JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    rows = koers_json_members_get_text (json_node_get_object (json_parser_get_root (parser)), "rows");
  return *rows != '\0' ? g_strdup (rows) : NULL;
}

static gboolean
read_excepts (KoersCsvMap  *self,
              KoersCsv     *csv,
              JsonNode     *node,
              GError      **error)
{
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (node != NULL && array == NULL)
    return refuse (error, _("%s should be a list of columns and what stands in them."), "“except”");
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *name = JSON_NODE_HOLDS_OBJECT (element) ? koers_json_members_get_text (json_node_get_object (element), "column") : "";

      if (!koers_csv_map_add_except (self, csv, name, JSON_NODE_HOLDS_OBJECT (element)
                                                          ? koers_json_members_get_text (json_node_get_object (element), "value")
                                                          : "", error))
        return FALSE;
    }
  return TRUE;
}

/**
 * koers_csv_map_parse:
 * @text: a map, as JSON
 * @csv: the table that it is for
 * @error: where to say what is wrong
 *
 * Reads a map.
 *
 * Errors: %KOERS_ERROR_REFUSED, also if the table lacks a column that the map names.
 *
 * Returns: (transfer full) (nullable): the map
 */
KoersCsvMap *
koers_csv_map_parse (GBytes    *text,
                     KoersCsv  *csv,
                     GError   **error)
{
  static const char *const known[] = { "format", "name", "rows", "names", "records", "except", NULL };
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (KoersCsvMap) self = NULL;
  gsize length, body;
  const char *data = g_bytes_get_data (text, &length);
  JsonObject *object;
  JsonNode *records, *names;

  if (!koers_json_scan (data, length, &body, error) || !json_parser_load_from_data (parser, data + body, (gssize) (length - body), error))
    {
      g_prefix_error (error, "%s ", _("The map:"));
      return NULL;
    }
  object = JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)) ? json_node_get_object (json_parser_get_root (parser)) : NULL;
  if (object == NULL || !g_str_equal (koers_json_members_get_text (object, "format"), "koers-csv-map"))
    {
      refuse (error, _("%s should be “koers-csv-map”."), "“format”");
      return NULL;
    }
  if (!check_members (object, known, error))
    return NULL;
  records = json_object_get_member (object, "records");
  if (records == NULL || !JSON_NODE_HOLDS_ARRAY (records))
    {
      refuse (error, _("%s should be a list of what each row makes."), "“records”");
      return NULL;
    }
  self = koers_csv_map_new (koers_json_members_get_text (object, "name"));
  names = json_object_get_member (object, "names");
  if (names != NULL && JSON_NODE_HOLDS_OBJECT (names))
    read_names (self, json_node_get_object (names));
  for (guint i = 0; i < json_array_get_length (json_node_get_array (records)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (records), i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        {
          refuse (error, _("%s should be a list of what each row makes."), "“records”");
          return NULL;
        }
      if (!read_record (self, csv, json_node_get_object (element), error))
        return NULL;
    }
  if (!read_excepts (self, csv, json_object_get_member (object, "except"), error))
    return NULL;
  return g_steal_pointer (&self);
}
