/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-map.h"

#include "koers-json-writer.h"

static void
add_columns (KoersJsonWriter *writer,
             KoersCsv        *csv,
             GArray          *columns)
{
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < columns->len; i++)
    koers_json_writer_add_text (writer, koers_csv_get_header (csv, (guint) g_array_index (columns, int, i)));
  koers_json_writer_end_array (writer);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (a, b);
}

static void
add_words (KoersJsonWriter *writer,
           GHashTable      *words)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (words), compare_words);

  koers_json_writer_begin_object_member (writer, "words");
  for (GList *l = names; l != NULL; l = l->next)
    koers_json_writer_add_text_member (writer, l->data, g_hash_table_lookup (words, l->data));
  koers_json_writer_end_object (writer);
}

static void
add_field (KoersJsonWriter        *writer,
           KoersCsvMap            *self,
           KoersCsv               *csv,
           const KoersCsvMapField *field)
{
  koers_json_writer_begin_object (writer);
  if (field->record >= 0)
    {
      const KoersCsvMapRecord *target = g_ptr_array_index (self->records, (guint) field->record);

      koers_json_writer_add_text_member (writer, "record", koers_catalogue_get_kind (target->kind)->name);
    }
  if (field->columns->len > 0)
    {
      koers_json_writer_add_name (writer, "columns");
      add_columns (writer, csv, field->columns);
      if (field->columns->len > 1)
        koers_json_writer_add_text_member (writer, "separator", field->separator);
    }
  if (field->by_row)
    koers_json_writer_add_boolean_member (writer, "row", TRUE);
  if (field->shorten > 0)
    koers_json_writer_add_integer_member (writer, "shorten", field->shorten);
  if (field->constant != NULL)
    koers_json_writer_add_text_member (writer, "value", field->constant);
  if (field->unless >= 0)
    koers_json_writer_add_text_member (writer, "unless", koers_csv_get_header (csv, (guint) field->unless));
  if (field->words != NULL)
    add_words (writer, field->words);
  koers_json_writer_end_object (writer);
}

static void
write_record (KoersJsonWriter         *writer,
              KoersCsvMap             *self,
              KoersCsv                *csv,
              const KoersCsvMapRecord *record)
{
  koers_json_writer_begin_object (writer);
  koers_json_writer_add_text_member (writer, "kind", koers_catalogue_get_kind (record->kind)->name);
  koers_json_writer_add_name (writer, "id");
  add_columns (writer, csv, record->id_columns);
  if (record->new_without_id && record->id_columns->len > 0)
    koers_json_writer_add_boolean_member (writer, "newWithoutId", TRUE);
  if (record->once)
    koers_json_writer_add_boolean_member (writer, "once", TRUE);
  if (record->find_by_code)
    koers_json_writer_add_boolean_member (writer, "findByCode", TRUE);
  if (record->find_by_name)
    koers_json_writer_add_boolean_member (writer, "findByName", TRUE);
  koers_json_writer_begin_object_member (writer, "fields");
  for (guint i = 0; i < record->fields->len; i++)
    {
      const KoersCsvMapField *field = g_ptr_array_index (record->fields, i);

      koers_json_writer_add_name (writer, koers_catalogue_get_json_name (record->kind, field->field));
      add_field (writer, self, csv, field);
    }
  koers_json_writer_end_object (writer);
  koers_json_writer_end_object (writer);
}

static void
write_excepts (KoersJsonWriter *writer,
               KoersCsvMap     *self,
               KoersCsv        *csv)
{
  koers_json_writer_begin_array_member (writer, "except");
  for (guint i = 0; i < self->excepts->len; i++)
    {
      const KoersCsvMapExcept *except = g_ptr_array_index (self->excepts, i);

      koers_json_writer_begin_object (writer);
      koers_json_writer_add_text_member (writer, "column", koers_csv_get_header (csv, (guint) except->column));
      koers_json_writer_add_text_member (writer, "value", except->value);
      koers_json_writer_end_object (writer);
    }
  koers_json_writer_end_array (writer);
}

/**
 * koers_csv_map_write:
 * @self: a map
 * @csv: the table that it is for
 *
 * Writes a map so that koers_csv_map_parse() reads the same.
 *
 * Returns: (transfer full): the map, as JSON
 */
GBytes *
koers_csv_map_write (KoersCsvMap *self,
                     KoersCsv    *csv)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_text_member (writer, "format", "koers-csv-map");
  koers_json_writer_add_text_member (writer, "name", self->name);
  if (koers_csv_get_path (csv) != NULL)
    koers_json_writer_add_text_member (writer, "rows", koers_csv_get_path (csv));
  koers_json_writer_begin_array_member (writer, "records");
  for (guint i = 0; i < self->records->len; i++)
    write_record (writer, self, csv, g_ptr_array_index (self->records, i));
  koers_json_writer_end_array (writer);
  if (self->excepts->len > 0)
    write_excepts (writer, self, csv);
  koers_json_writer_end_object (writer);
  /* Memory takes everything. */
  koers_json_writer_finish (writer, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}
