/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-changes-csv.h"

#include "koers-csv-writer.h"
#include "koers-error.h"
#include "koers-initiative-status.h"
#include "koers-period-change.h"
#include "koers-record-title.h"
#include "koers-snapshot.h"

#include <glib/gi18n-lib.h>

/* What changed since a snapshot, as a table for a spreadsheet: a row for each thing that happened, in the order in which people ask. The words
 * are those of the JSON document. */

static const char *const columns[] = {
  "change", "kind", "id", "code", "name", "dateBefore", "dateAfter", "days", "healthBefore", "healthAfter", "valueBefore", "valueAfter", "message",
};

static void
add_health (KoersCsvWriter         *writer,
            const KoersPeriodState *state,
            KoersPeriodChangeKind   kind)
{
  gboolean has_one = kind == KOERS_PERIOD_CHANGE_WORSE || kind == KOERS_PERIOD_CHANGE_BETTER || kind == KOERS_PERIOD_CHANGE_KPI;

  koers_csv_writer_add_text (writer, has_one ? koers_health_get_word (state->health) : NULL);
}

static void
add_value (KoersCsvWriter         *writer,
           const KoersPeriodState *state)
{
  if (state->measurement != NULL)
    koers_csv_writer_add_number (writer, koers_record_get_value (state->measurement, KOERS_MEASUREMENT_VALUE)->decimal);
  else
    koers_csv_writer_add_text (writer, NULL);
}

static void
add_change (KoersCsvWriter          *writer,
            const KoersPeriodChange *change)
{
  KoersRecord *record = koers_period_change_get_record (change);
  KoersKind kind = koers_record_get_kind (record);
  g_autofree char *days = change->days != 0 ? g_strdup_printf ("%d", change->days) : NULL;
  g_autofree char *message = koers_period_change_dup_message (change);
  char id[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (koers_record_get_id (record), id);
  koers_csv_writer_add_text (writer, koers_period_change_kind_get_word (change->kind));
  koers_csv_writer_add_text (writer, koers_catalogue_get_kind (kind)->name);
  koers_csv_writer_add_text (writer, id);
  koers_csv_writer_add_text (writer, koers_record_get_code (record));
  koers_csv_writer_add_text (writer, koers_record_get_name (record));
  koers_csv_writer_add_date (writer, change->before.date);
  koers_csv_writer_add_date (writer, change->after.date);
  if (days != NULL)
    koers_csv_writer_add_number_text (writer, days);
  else
    koers_csv_writer_add_text (writer, NULL);
  add_health (writer, &change->before, change->kind);
  add_health (writer, &change->after, change->kind);
  add_value (writer, &change->before);
  add_value (writer, &change->after);
  koers_csv_writer_add_text (writer, message);
  koers_csv_writer_end_row (writer);
}

/**
 * koers_changes_csv_export:
 * @strategy: a strategy
 * @options: what to write
 * @stream: where to
 * @error: where to say what went wrong
 *
 * Writes what changed since a snapshot was taken, as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need).
 *
 * Errors: %KOERS_ERROR_USAGE if there is no snapshot, those of koers_snapshot_open(), or those of the stream.
 *
 * Returns: whether everything was written
 */
gboolean
koers_changes_csv_export (KoersStrategy             *strategy,
                          const KoersExportOptions  *options,
                          GOutputStream             *stream,
                          GError                   **error)
{
  KoersRecord *snapshot = koers_format_find_kept (strategy, KOERS_KIND_SNAPSHOT, options->since);
  g_autoptr (KoersStrategy) before = NULL;
  g_autoptr (KoersPeriodChanges) changes = NULL;
  g_autoptr (KoersCsvWriter) writer = NULL;

  if (snapshot == NULL)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_USAGE,
                           _("There is no snapshot yet, so there is nothing to compare with. Freeze a reporting period first."));
      return FALSE;
    }
  before = koers_snapshot_open (snapshot, error);
  if (before == NULL)
    return FALSE;
  changes = koers_period_changes_new (before, koers_record_get_date (snapshot, KOERS_SNAPSHOT_TAKEN_DATE).day, strategy, options->as_of);
  writer = koers_csv_writer_new (stream, NULL);
  koers_csv_writer_add_row (writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < koers_period_changes_get_n (changes); i++)
    add_change (writer, koers_period_changes_get (changes, i));
  return koers_csv_writer_finish (writer, error);
}
