/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-format.h"

#include "koers-csv-writer.h"

#include <string.h>

/* One kind as a table for a spreadsheet: a column for each field under its name in JSON, so that the table can be read back; behind each
 * reference a column with the name of what it points to, for people. Amounts are in euro. */

static void
add_amount (KoersCsvWriter *writer,
            gint64          cents)
{
  KoersDecimal amount = { cents, 2 };
  char text[KOERS_DECIMAL_TEXT_SIZE];

  koers_decimal_to_text (amount, text);
  koers_csv_writer_add_number_text (writer, text);
}

/* A single line that holds a comma gets a line end, or it would be read as several. */
static void
add_lines (KoersCsvWriter *writer,
           const char     *lines)
{
  g_autofree char *text = lines != NULL && strpbrk (lines, ",;") != NULL && strchr (lines, '\n') == NULL ? g_strconcat (lines, "\n", NULL)
                                                                                                       : g_strdup (lines);

  koers_csv_writer_add_text (writer, text);
}

static void
add_value (KoersCsvWriter   *writer,
           KoersRecord      *record,
           int               number,
           const KoersField *field)
{
  const KoersValue *value = koers_record_get_value (record, number);
  g_autofree char *text = koers_value_dup_text (value, field);

  if (field->type == KOERS_FIELD_MONEY && koers_value_is_set (value))
    add_amount (writer, value->integer);
  else if (value->type == KOERS_VALUE_DECIMAL)
    koers_csv_writer_add_number (writer, value->decimal);
  else if (field->type == KOERS_FIELD_LINES)
    add_lines (writer, text);
  else if (value->type == KOERS_VALUE_INTEGER && (field->type == KOERS_FIELD_INTEGER || field->type == KOERS_FIELD_PERCENT))
    koers_csv_writer_add_number_text (writer, text);
  else
    koers_csv_writer_add_text (writer, text != NULL ? text : "");
  if (field->type == KOERS_FIELD_REFERENCE)
    {
      g_autofree char *label = koers_record_dup_label (record, number);

      koers_csv_writer_add_text (writer, label);
    }
}

static gboolean
is_written (const KoersField         *field,
            const KoersExportOptions *options)
{
  /* Nobody knows what unknown members say, so they do not go where no names of persons may go. */
  return !(options->without_personal && (field->personal || field->type == KOERS_FIELD_JSON));
}

/**
 * koers_csv_export:
 * @strategy: a strategy
 * @options: what to write; the records of its kind
 * @stream: where to
 * @error: where to say what went wrong
 *
 * Writes the records of one kind as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need).
 *
 * Errors: those of the stream.
 *
 * Returns: whether everything was written
 */
gboolean
koers_csv_export (KoersStrategy             *strategy,
                  const KoersExportOptions  *options,
                  GOutputStream             *stream,
                  GError                   **error)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (options->kind);
  KoersRecordList *list = koers_strategy_get_list (strategy, options->kind);
  g_autoptr (KoersCsvWriter) writer = koers_csv_writer_new (stream, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  koers_csv_writer_add_text (writer, "id");
  for (int i = 0; i < info->n_fields; i++)
    if (is_written (&info->fields[i], options))
      {
        koers_csv_writer_add_text (writer, koers_catalogue_get_json_name (options->kind, i));
        if (info->fields[i].type == KOERS_FIELD_REFERENCE)
          koers_csv_writer_add_text (writer, info->fields[i].name);
      }
  koers_csv_writer_end_row (writer);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (records, koers_record_list_get (list, i));
  g_ptr_array_sort (records, koers_record_compare_ptr);
  for (guint i = 0; i < records->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (records, i);
      char id[KOERS_ID_TEXT_SIZE];

      koers_id_to_text (koers_record_get_id (record), id);
      koers_csv_writer_add_text (writer, id);
      for (int j = 0; j < info->n_fields; j++)
        if (is_written (&info->fields[j], options))
          add_value (writer, record, j, &info->fields[j]);
      koers_csv_writer_end_row (writer);
    }
  return koers_csv_writer_finish (writer, error);
}
