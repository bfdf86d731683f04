/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-format.h"

#include "koers-json-derived.h"
#include "koers-json-members.h"
#include "koers-json-value.h"
#include "koers-json-writer.h"

static void
add_record (KoersJsonWriter          *writer,
            KoersRecord              *record,
            const KoersExportOptions *options)
{
  KoersKind kind = koers_record_get_kind (record);
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  const char *extra = koers_record_get_text (record, info->n_fields - 1);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, "id", koers_record_get_id (record));
  for (int i = 0; i < info->n_fields - 1; i++)
    {
      const KoersValue *value = koers_record_get_value (record, i);

      if (!koers_value_is_set (value) || (options->without_personal && info->fields[i].personal))
        continue;
      koers_json_writer_add_name (writer, koers_catalogue_get_json_name (kind, i));
      koers_json_value_write (writer, &info->fields[i], value);
    }
  /* Nobody knows what unknown members say, so they do not go where no names of persons may go. */
  if (extra != NULL && !options->without_personal)
    koers_json_members_add (writer, kind, extra);
  koers_json_writer_end_object (writer);
}

static void
add_kind (KoersJsonWriter          *writer,
          KoersStrategy            *strategy,
          KoersKind                 kind,
          const KoersExportOptions *options)
{
  g_autoptr (GPtrArray) records = koers_strategy_dup_sorted (strategy, kind);

  koers_json_writer_add_name (writer, koers_catalogue_get_json_array (kind));
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < records->len; i++)
    add_record (writer, g_ptr_array_index (records, i), options);
  koers_json_writer_end_array (writer);
}

/**
 * koers_json_export:
 * @strategy: a strategy
 * @options: what to write
 * @stream: where to
 * @error: where to say what went wrong
 *
 * Writes a strategy as the JSON document that koers_json_schema() describes. The order of everything is fixed, so that two
 * exports of the same content differ in `exportedAt` alone.
 *
 * Errors: those of the stream.
 *
 * Returns: whether everything was written
 */
gboolean
koers_json_export (KoersStrategy             *strategy,
                   const KoersExportOptions  *options,
                   GOutputStream             *stream,
                   GError                   **error)
{
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  KoersRecord *root = koers_strategy_get_root (strategy);
  char as_of[KOERS_DATE_TEXT_SIZE];

  koers_date_to_text (koers_date_from_day (options->as_of, KOERS_PRECISION_DAY), as_of);
  koers_json_writer_begin_object (writer);
  koers_json_writer_add_text_member (writer, "format", KOERS_JSON_FORMAT);
  koers_json_writer_add_integer_member (writer, "formatVersion", KOERS_JSON_FORMAT_VERSION);
  koers_json_writer_add_text_member (writer, "generator", "Koers " KOERS_VERSION);
  koers_json_writer_add_text_member (writer, "exportedAt", options->exported_at != NULL ? options->exported_at : moment);
  koers_json_writer_add_text_member (writer, "asOf", as_of);
  koers_json_writer_add_name (writer, "strategy");
  add_record (writer, root, options);
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    add_kind (writer, strategy, (KoersKind) kind, options);
  if (options->derived)
    koers_json_add_derived (writer, strategy, options->as_of);
  if (koers_record_get_text (root, KOERS_STRATEGY_EXTRA) != NULL && !options->without_personal)
    koers_json_members_add_document (writer, koers_record_get_text (root, KOERS_STRATEGY_EXTRA));
  koers_json_writer_end_object (writer);
  return koers_json_writer_finish (writer, error);
}
