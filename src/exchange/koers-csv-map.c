/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-map.h"

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
 * Of a record with "newWithoutId": true a row that does not fill its id columns makes a new one; without it, none.
 */

static void
free_field (gpointer data)
{
  KoersCsvMapField *field = data;

  g_array_unref (field->columns);
  g_free (field->separator);
  g_free (field->constant);
  g_clear_pointer (&field->words, g_hash_table_unref);
  g_free (field);
}

static void
free_record (gpointer data)
{
  KoersCsvMapRecord *record = data;

  g_array_unref (record->id_columns);
  g_ptr_array_unref (record->fields);
  g_free (record);
}

void
koers_csv_map_free (KoersCsvMap *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/**
 * koers_csv_map_new:
 * @name: which map it is
 *
 * Returns: (transfer full): a map that makes nothing yet
 */
KoersCsvMap *
koers_csv_map_new (const char *name)
{
  KoersCsvMap *self = g_new0 (KoersCsvMap, 1);

  self->name = g_strdup (name);
  self->records = g_ptr_array_new_with_free_func (free_record);
  return self;
}

/**
 * koers_csv_map_add_record:
 * @self: a map
 * @kind: a kind
 *
 * Returns: (transfer none): one more record that each row makes, as yet without identity and fields
 */
KoersCsvMapRecord *
koers_csv_map_add_record (KoersCsvMap *self,
                          KoersKind    kind)
{
  KoersCsvMapRecord *record = g_new0 (KoersCsvMapRecord, 1);

  record->kind = kind;
  record->id_columns = g_array_new (FALSE, FALSE, sizeof (int));
  record->fields = g_ptr_array_new_with_free_func (free_field);
  g_ptr_array_add (self->records, record);
  return record;
}

/**
 * koers_csv_map_add_field:
 * @record: a record of a map
 * @number: the number of one of its fields
 *
 * Returns: (transfer none): how that field is filled, as yet with nothing
 */
KoersCsvMapField *
koers_csv_map_add_field (KoersCsvMapRecord *record,
                         int                number)
{
  KoersCsvMapField *field = g_new0 (KoersCsvMapField, 1);

  field->field = number;
  field->columns = g_array_new (FALSE, FALSE, sizeof (int));
  field->separator = g_strdup (" ");
  field->unless = -1;
  field->record = -1;
  g_ptr_array_add (record->fields, field);
  return field;
}

/* ---- a map that somebody wrote */

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *word)
{
  g_autofree char *message = g_strdup_printf (format, word);

  g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("The map: %s"), message);
  return FALSE;
}

static gboolean
add_column (KoersCsv    *csv,
            GArray      *columns,
            const char  *name,
            GError     **error)
{
  int column = koers_csv_find_column (csv, name);

  if (column < 0)
    return refuse (error, _("The table has no column “%s”."), name);
  g_array_append_val (columns, column);
  return TRUE;
}

static gboolean
add_columns (KoersCsv    *csv,
             GArray      *columns,
             JsonNode    *node,
             GError     **error)
{
  JsonArray *array;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return add_column (csv, columns, json_node_get_string (node), error);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _("%s should be the name of a column or a list of them."), "“column”");
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        return refuse (error, _("%s should be the name of a column or a list of them."), "“columns”");
      if (!add_column (csv, columns, json_node_get_string (element), error))
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
          if (!add_columns (csv, field->columns, node, error))
            return FALSE;
        }
      else if (g_str_equal (name, "words") && JSON_NODE_HOLDS_OBJECT (node))
        read_words (field, json_node_get_object (node));
      else if (text != NULL && g_str_equal (name, "separator"))
        koers_set_text (&field->separator, text);
      else if (text != NULL && g_str_equal (name, "value"))
        koers_set_text (&field->constant, text);
      else if (text != NULL && g_str_equal (name, "unless"))
        {
          field->unless = koers_csv_find_column (csv, text);
          if (field->unless < 0)
            return refuse (error, _("The table has no column “%s”."), text);
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
  const char *kind_name = koers_json_members_get_text (object, "kind");
  JsonNode *id = json_object_get_member (object, "id"), *fields = json_object_get_member (object, "fields"), *node;
  KoersCsvMapRecord *record;
  JsonObjectIter iter;
  KoersKind kind;
  const char *name;

  if (!koers_catalogue_lookup_kind (kind_name, &kind))
    return refuse (error, _("“%s” is no kind of record."), kind_name);
  if (id == NULL || fields == NULL || !JSON_NODE_HOLDS_OBJECT (fields))
    return refuse (error, _("The record “%s” needs “id” and “fields”."), kind_name);
  record = koers_csv_map_add_record (self, kind);
  if (!add_columns (csv, record->id_columns, id, error))
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
                                        : !add_columns (csv, field->columns, node, error))
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
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (KoersCsvMap) self = NULL;
  gsize length, body;
  const char *data = g_bytes_get_data (text, &length);
  JsonObject *object;
  JsonNode *records;

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
  records = json_object_get_member (object, "records");
  if (records == NULL || !JSON_NODE_HOLDS_ARRAY (records))
    {
      refuse (error, _("%s should be a list of what each row makes."), "“records”");
      return NULL;
    }
  self = koers_csv_map_new (koers_json_members_get_text (object, "name"));
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
  return g_steal_pointer (&self);
}

/* ---- a map that follows from the headers */

/* The column that a field is read from: the one with its name in JSON, or else one that is called what people call it. The name of what
 * a reference points to is for people; the reference itself is the column with its id. */
static int
find_column (KoersCsv  *csv,
             KoersKind  kind,
             int        number)
{
  const KoersField *field = koers_catalogue_get_field (kind, number);
  int column = koers_csv_find_column (csv, koers_catalogue_get_json_name (kind, number));

  if (column >= 0 || field->type == KOERS_FIELD_REFERENCE)
    return column;
  for (guint i = 0; column < 0 && i < 3; i++)
    {
      const char *const names[] = { koers_field_get_title (field), field->title, field->name };

      column = koers_csv_find_column (csv, names[i]);
      /* A column that another field is called after in JSON is that field's. */
      if (column >= 0 && koers_catalogue_lookup_field (kind, koers_csv_get_header (csv, (guint) column)) >= 0)
        column = -1;
    }
  return column;
}

/**
 * koers_csv_map_guess:
 * @kind: the kind of record that each row is
 * @csv: a table
 * @error: where to say what is wrong
 *
 * Makes the map in which each column fills the field that it is named after, in JSON or for people.
 *
 * Errors: %KOERS_ERROR_REFUSED if no column is named after a field.
 *
 * Returns: (transfer full) (nullable): the map
 */
KoersCsvMap *
koers_csv_map_guess (KoersKind   kind,
                     KoersCsv   *csv,
                     GError    **error)
{
  g_autoptr (KoersCsvMap) self = koers_csv_map_new ("");
  KoersCsvMapRecord *record = koers_csv_map_add_record (self, kind);
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  int id = koers_csv_find_column (csv, "id");

  record->new_without_id = TRUE;
  if (id >= 0)
    g_array_append_val (record->id_columns, id);
  for (int i = 0; i < info->n_fields; i++)
    {
      int column = find_column (csv, kind, i);

      if (column < 0 || column == id)
        continue;
      g_array_append_val (koers_csv_map_add_field (record, i)->columns, column);
    }
  if (record->fields->len == 0)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                   _("No column is named after a field of “%s”. Say with a map how the columns are to be read."), koers_kind_get_title (kind));
      return NULL;
    }
  return g_steal_pointer (&self);
}
