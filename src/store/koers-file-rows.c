/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-rows.h"

#include "koers-error.h"
#include "koers-file-schema.h"

#include <glib/gi18n-lib.h>

typedef struct {
  KoersDatabase  *database;
  gint64          revision;
  KoersStamp      stamp;
  KoersStatement *inserts[KOERS_N_KINDS];
  KoersStatement *deletes[KOERS_N_KINDS];
} KoersRowWriter;

static KoersStatement *
prepare_insert (KoersRowWriter  *writer,
                KoersKind        kind,
                GError         **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  if (writer->inserts[kind] != NULL)
    return writer->inserts[kind];

  g_string_append_printf (sql, "INSERT INTO %s (id, revision, created_at, created_by, modified_at, modified_by",
                          koers_catalogue_get_table (kind));
  for (int i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", koers_catalogue_get_column (kind, i));
  g_string_append (sql, ") VALUES (?, ?, ?, ?, ?, ?");
  for (int i = 0; i < info->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append (sql, ")");
  return writer->inserts[kind] = koers_statement_new (writer->database, sql->str, error);
}

static gboolean
insert_row (KoersRowWriter   *writer,
            const KoersEdit  *edit,
            GError          **error)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (edit->kind);
  KoersStatement *statement = prepare_insert (writer, edit->kind, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_clear_bindings (statement);
  koers_statement_bind_id (statement, 1 + KOERS_ROW_ID, edit->id);
  sqlite3_bind_int64 (statement, 1 + KOERS_ROW_REVISION, writer->revision);
  sqlite3_bind_int64 (statement, 1 + KOERS_ROW_CREATED_AT, writer->stamp.time);
  koers_statement_bind_text (statement, 1 + KOERS_ROW_CREATED_BY, writer->stamp.by);
  sqlite3_bind_int64 (statement, 1 + KOERS_ROW_MODIFIED_AT, writer->stamp.time);
  koers_statement_bind_text (statement, 1 + KOERS_ROW_MODIFIED_BY, writer->stamp.by);
  for (guint i = 0; i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);

      koers_statement_bind_value (statement, 1 + KOERS_ROW_FIRST_FIELD + change->field, &info->fields[change->field], &change->after);
    }
  return koers_statement_run (statement, error);
}

/* Fails if there is no such row: the file is not what it was when it was read. */
static gboolean
check_one_row (KoersRowWriter  *writer,
               GError         **error)
{
  g_autofree char *name = NULL;

  if (sqlite3_changes (writer->database->handle) == 1)
    return TRUE;
  name = g_path_get_basename (writer->database->path);
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("%s: A record that should be in the file is not there. Nothing is written to it; open a backup."), name);
  return FALSE;
}

static gboolean
update_row (KoersRowWriter   *writer,
            const KoersEdit  *edit,
            GError          **error)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (edit->kind);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (KoersStatement) statement = NULL;
  int number = 1;

  g_string_append_printf (sql, "UPDATE %s SET revision = ?, modified_at = ?, modified_by = ?", koers_catalogue_get_table (edit->kind));
  for (guint i = 0; i < edit->changes->len; i++)
    g_string_append_printf (sql, ", \"%s\" = ?", koers_catalogue_get_column (edit->kind, koers_edit_get_change (edit, i)->field));
  g_string_append (sql, " WHERE id = ?");

  statement = koers_statement_new (writer->database, sql->str, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, number++, writer->revision);
  sqlite3_bind_int64 (statement, number++, writer->stamp.time);
  koers_statement_bind_text (statement, number++, writer->stamp.by);
  for (guint i = 0; i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);

      koers_statement_bind_value (statement, number++, &info->fields[change->field], &change->after);
    }
  koers_statement_bind_id (statement, number, edit->id);
  return koers_statement_run (statement, error) && check_one_row (writer, error);
}

static gboolean
delete_row (KoersRowWriter   *writer,
            const KoersEdit  *edit,
            GError          **error)
{
  if (writer->deletes[edit->kind] == NULL)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", koers_catalogue_get_table (edit->kind));

      writer->deletes[edit->kind] = koers_statement_new (writer->database, sql, error);
      if (writer->deletes[edit->kind] == NULL)
        return FALSE;
    }
  koers_statement_bind_id (writer->deletes[edit->kind], 1, edit->id);
  return koers_statement_run (writer->deletes[edit->kind], error) && check_one_row (writer, error);
}

/**
 * koers_file_rows_write:
 * @database: a strategy, within a transaction
 * @changes: what to write
 * @revision: the number of the change
 * @stamp: when and by whom
 * @error: where to say what went wrong
 *
 * Writes what a change set does to the records.
 *
 * Returns: whether it worked; if not, the transaction is to be rolled back
 */
gboolean
koers_file_rows_write (KoersDatabase   *database,
                       KoersChangeSet  *changes,
                       gint64           revision,
                       KoersStamp       stamp,
                       GError         **error)
{
  KoersRowWriter writer = { database, revision, stamp, { NULL }, { NULL } };
  gboolean done = TRUE;

  for (guint i = 0; done && i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);

      done = edit->operation == KOERS_OPERATION_INSERT   ? insert_row (&writer, edit, error)
             : edit->operation == KOERS_OPERATION_UPDATE ? update_row (&writer, edit, error)
                                                         : delete_row (&writer, edit, error);
    }
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      koers_statement_free (writer.inserts[kind]);
      koers_statement_free (writer.deletes[kind]);
    }
  return done;
}

/**
 * koers_file_rows_update_digest:
 * @strategy: the strategy as it was before
 * @changes: what changes
 * @digest: (inout): the fingerprint of the content
 *
 * Brings a fingerprint up to date; the cost grows with the change, not with the strategy.
 */
void
koers_file_rows_update_digest (KoersStrategy  *strategy,
                               KoersChangeSet *changes,
                               KoersDigest    *digest)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      KoersRecord *record = edit->operation == KOERS_OPERATION_INSERT ? NULL : koers_strategy_lookup (strategy, edit->id);
      KoersValue values[KOERS_MAX_FIELDS] = { 0 };
      KoersDigest part;

      if (record != NULL)
        {
          koers_record_get_values (record, values);
          part = koers_digest_of_values (edit->kind, edit->id, values);
          koers_digest_subtract (digest, &part);
        }
      if (edit->operation == KOERS_OPERATION_DELETE)
        continue;
      /* Borrowed, not copied: the values are only looked at. */
      for (guint j = 0; j < edit->changes->len; j++)
        values[koers_edit_get_change (edit, j)->field] = koers_edit_get_change (edit, j)->after;
      part = koers_digest_of_values (edit->kind, edit->id, values);
      koers_digest_add (digest, &part);
    }
}
