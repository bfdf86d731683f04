/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-snapshot.h"

#include "koers-error.h"
#include "koers-initiative-status.h"
#include "koers-json-format.h"
#include "koers-reporting-period.h"
#include "koers-strategy-copy.h"

#include <glib/gi18n-lib.h>

/* A snapshot holds a whole strategy as it stood, as the JSON document that everybody can read, sealed with the digest of its content. It
 * holds no snapshots: each would hold all before it. */

/* The most that a file can hold in one value, in bytes. */
#define MAX_CONTENT 15000000

static KoersStrategy *
copy_without_snapshots (KoersStrategy *strategy)
{
  KoersStrategy *copy = koers_strategy_copy (strategy);
  KoersRecordList *approvals = koers_strategy_get_list (copy, KOERS_KIND_APPROVAL), *snapshots = koers_strategy_get_list (copy, KOERS_KIND_SNAPSHOT);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");

  for (guint i = 0; i < koers_record_list_get_n (approvals); i++)
    koers_change_set_set_record (changes, koers_record_list_get (approvals, i), KOERS_APPROVAL_SNAPSHOT, koers_value_none);
  for (guint i = 0; i < koers_record_list_get_n (snapshots); i++)
    koers_change_set_delete (changes, copy, koers_record_list_get (snapshots, i), NULL);
  koers_strategy_apply (copy, changes, 1, (KoersStamp) { 0, "" });
  return copy;
}

static char *
export_content (KoersStrategy  *copy,
                gint32          day,
                GError        **error)
{
  char date[KOERS_DATE_TEXT_SIZE];
  g_autofree char *moment = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  KoersExportOptions options = { .as_of = day };

  koers_date_to_text (koers_date_from_day (day, KOERS_PRECISION_DAY), date);
  moment = g_strconcat (date, "T00:00:00Z", NULL);
  options.exported_at = moment;
  if (!koers_json_export (copy, &options, stream, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
set_field (KoersStrategy  *strategy,
           KoersChangeSet *changes,
           KoersId         id,
           int             field,
           KoersValue      value)
{
  koers_change_set_take (changes, strategy, KOERS_KIND_SNAPSHOT, id, field, value);
}

/**
 * koers_snapshot_take:
 * @strategy: a strategy
 * @changes: where to add a record that holds it as it is now
 * @facts: what is said about it
 * @id: (out): that record
 * @error: where to say why it cannot be taken
 *
 * Errors: %KOERS_ERROR_FAILED if the strategy is too large for one record.
 *
 * Returns: whether it could be taken
 */
gboolean
koers_snapshot_take (KoersStrategy             *strategy,
                     KoersChangeSet            *changes,
                     const KoersSnapshotFacts  *facts,
                     KoersId                   *id,
                     GError                   **error)
{
  g_autoptr (KoersStrategy) copy = copy_without_snapshots (strategy);
  g_autofree char *content = export_content (copy, facts->day, error);
  KoersDigest digest = koers_strategy_get_digest (copy);
  char text[KOERS_DIGEST_TEXT_SIZE];

  if (content == NULL)
    return FALSE;
  if (strlen (content) > MAX_CONTENT)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("The strategy is too large to be kept as a snapshot. Save a copy of the file instead."));
      return FALSE;
    }
  *id = koers_id_new ();
  koers_digest_to_text (&digest, text);
  koers_change_set_insert (changes, KOERS_KIND_SNAPSHOT, *id);
  set_field (strategy, changes, *id, KOERS_SNAPSHOT_NAME, koers_value_text (facts->name));
  if (!koers_id_is_none (facts->reporting_period))
    set_field (strategy, changes, *id, KOERS_SNAPSHOT_REPORTING_PERIOD, koers_value_id (facts->reporting_period));
  set_field (strategy, changes, *id, KOERS_SNAPSHOT_TAKEN_DATE, koers_value_date (koers_date_from_day (facts->day, KOERS_PRECISION_DAY)));
  if (facts->note != NULL && *facts->note != '\0')
    set_field (strategy, changes, *id, KOERS_SNAPSHOT_NOTE, koers_value_text (facts->note));
  set_field (strategy, changes, *id, KOERS_SNAPSHOT_CONTENT, koers_value_text (content));
  set_field (strategy, changes, *id, KOERS_SNAPSHOT_DIGEST, koers_value_text (text));
  return TRUE;
}

/**
 * koers_snapshot_open:
 * @snapshot: a snapshot
 * @error: where to say what went wrong
 *
 * Reads what a snapshot holds, and looks whether it is what was sealed.
 *
 * Errors: %KOERS_ERROR_DAMAGED if it is not; those of koers_json_import().
 *
 * Returns: (transfer full) (nullable): the strategy as it stood
 */
KoersStrategy *
koers_snapshot_open (KoersRecord  *snapshot,
                     GError      **error)
{
  const char *content = koers_record_get_text (snapshot, KOERS_SNAPSHOT_CONTENT);
  const char *seal = koers_record_get_text (snapshot, KOERS_SNAPSHOT_DIGEST);
  g_autoptr (GBytes) bytes = g_bytes_new_static (content != NULL ? content : "", content != NULL ? strlen (content) : 0);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  const KoersImportOptions options = { 0 };
  g_autoptr (KoersImport) import = koers_json_import (strategy, &options, bytes, error);
  char text[KOERS_DIGEST_TEXT_SIZE];
  KoersDigest digest;

  if (import == NULL)
    return NULL;
  koers_strategy_apply (strategy, import->changes, 1, (KoersStamp) { 0, "" });
  digest = koers_strategy_get_digest (strategy);
  koers_digest_to_text (&digest, text);
  if (g_strcmp0 (seal, text) != 0)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("The snapshot “%s” is not what was sealed."), koers_record_get_name (snapshot));
      return NULL;
    }
  return g_steal_pointer (&strategy);
}

/* What was said of the period is of it from now on, and does not change any more; what is still to be handed in belongs to what comes after. */
static void
settle_updates (KoersRecord    *period,
                KoersChangeSet *changes)
{
  KoersRecordList *updates = koers_strategy_get_list (koers_strategy_of (period), KOERS_KIND_UPDATE);

  for (guint i = 0; i < koers_record_list_get_n (updates); i++)
    {
      KoersRecord *update = koers_record_list_get (updates, i);

      if (koers_update_is_of_period (update, period))
        koers_change_set_set_record (changes, update, KOERS_UPDATE_REPORTING_PERIOD,
                                     koers_update_is_handed_in (update) ? koers_value_id (koers_record_get_id (period)) : koers_value_none);
    }
}

/**
 * koers_reporting_period_freeze:
 * @period: a reporting period of a strategy
 * @changes: where to add what freezes it
 * @name: how people call the snapshot
 * @note: (nullable): what they say of it
 * @day: on which day it is frozen, in days since 1970-01-01
 * @error: where to say why it cannot be frozen
 *
 * Closes a period: keeps the whole strategy as it is now in a snapshot that never changes, says that the period is frozen, and ties those
 * updates to it that were handed in for it.
 *
 * Errors: %KOERS_ERROR_REFUSED if it is frozen already; those of koers_snapshot_take().
 *
 * Returns: whether it can be frozen
 */
gboolean
koers_reporting_period_freeze (KoersRecord     *period,
                               KoersChangeSet  *changes,
                               const char      *name,
                               const char      *note,
                               gint32           day,
                               GError         **error)
{
  KoersDate frozen = koers_record_get_date (period, KOERS_REPORTING_PERIOD_FROZEN_DATE);
  const KoersSnapshotFacts facts = { name, note, day, koers_record_get_id (period) };
  g_autofree char *label = koers_date_dup_label (frozen);
  KoersId snapshot;

  if (koers_date_is_set (frozen))
    {
      /* Translators: the name of a reporting period, a date. */
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("“%s” was frozen on %s already."), koers_record_get_name (period), label);
      return FALSE;
    }
  if (!koers_snapshot_take (koers_strategy_of (period), changes, &facts, &snapshot, error))
    return FALSE;
  koers_change_set_set_record (changes, period, KOERS_REPORTING_PERIOD_FROZEN_DATE, koers_value_date (koers_date_from_day (day, KOERS_PRECISION_DAY)));
  settle_updates (period, changes);
  return TRUE;
}
