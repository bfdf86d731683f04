/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-log.h"

#include "koers-error.h"
#include "koers-file-log-chain.h"
#include "koers-file-log-text.h"
#include "koers-statement.h"

#include <glib/gi18n-lib.h>

/* The change log is the audit trail. Each line says who did what to which records, when, through what and with what result. */

static const char *const action_words[] = { "do", "undo", "redo" };
static const char *const operation_words[] = { "insert", "update", "delete" };

static int
lookup_word (const char *const *words,
             guint              n_words,
             const char        *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return (int) i;
  return -1;
}

/**
 * koers_file_log_get_last:
 * @database: a strategy
 * @number: (out): the number of its last log line; 0 if there is none
 * @error: where to say what went wrong
 *
 * Returns: whether it worked
 */
gboolean
koers_file_log_get_last (KoersDatabase  *database,
                         gint64         *number,
                         GError        **error)
{
  return koers_database_get_integer (database, "SELECT max (number) FROM change_log", number, error);
}

static gboolean
append_edits (KoersDatabase  *database,
              KoersLogLine   *line,
              GByteArray     *bytes,
              GError        **error)
{
  g_autoptr (KoersStatement) statement =
      koers_statement_new (database,
                           "INSERT INTO change_edits (number, place, operation, kind, record, salt, changes, hash) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                           error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < koers_change_set_get_n (line->changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (line->changes, i);
      const char *operation = operation_words[edit->operation];
      const char *kind = koers_catalogue_get_kind (edit->kind)->name;
      g_autofree char *changes = koers_file_log_format_changes (edit);
      guint8 salt[KOERS_LOG_SALT_SIZE];
      KoersDigest hash;

      sqlite3_randomness (KOERS_LOG_SALT_SIZE, salt);
      hash = koers_log_chain_hash_changes (salt, changes);
      koers_log_chain_add_edit (bytes, operation, kind, edit->id, &hash);
      sqlite3_bind_int64 (statement, 1, line->number);
      sqlite3_bind_int (statement, 2, (int) i);
      sqlite3_bind_text (statement, 3, operation, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 4, kind, -1, SQLITE_STATIC);
      koers_statement_bind_id (statement, 5, edit->id);
      sqlite3_bind_blob (statement, 6, salt, KOERS_LOG_SALT_SIZE, SQLITE_TRANSIENT);
      koers_statement_bind_text (statement, 7, changes);
      sqlite3_bind_blob (statement, 8, hash.bytes, sizeof hash.bytes, SQLITE_TRANSIENT);
      if (!koers_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static GBytes *
get_hash (KoersDatabase  *database,
          gint64          number,
          GError        **error)
{
  g_autoptr (KoersStatement) statement = koers_statement_new (database, "SELECT hash FROM change_log WHERE number = ?", error);
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, number);
  if (!koers_statement_step (statement, &row, error))
    return NULL;
  return row ? g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0)) : g_bytes_new (NULL, 0);
}

/**
 * koers_file_log_append:
 * @database: a strategy, within a transaction
 * @line: what to write; its number is the next one
 * @error: where to say what went wrong
 *
 * Writes a line and chains it to the one before.
 *
 * Returns: whether it worked; if not, the transaction is to be rolled back
 */
gboolean
koers_file_log_append (KoersDatabase  *database,
                       KoersLogLine   *line,
                       GError        **error)
{
  g_autoptr (GBytes) previous = get_hash (database, line->number - 1, error);
  g_autoptr (KoersStatement) statement = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  const KoersLogFacts facts = { line->number, line->subject, line->time,  action_words[line->action],
                                line->label,  line->origin,  line->actor, "done" };
  KoersDigest hash;

  if (previous == NULL)
    return FALSE;
  statement = koers_statement_new (database,
                                   "INSERT INTO change_log (number, action, subject, label, origin, actor, time, result, hash) "
                                   "VALUES (?, ?, nullif (?, 0), ?, ?, ?, ?, 'done', x'')",
                                   error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, line->number);
  koers_statement_bind_text (statement, 2, action_words[line->action]);
  sqlite3_bind_int64 (statement, 3, line->subject);
  koers_statement_bind_text (statement, 4, line->label);
  koers_statement_bind_text (statement, 5, line->origin);
  koers_statement_bind_text (statement, 6, line->actor);
  sqlite3_bind_int64 (statement, 7, line->time);
  if (!koers_statement_run (statement, error))
    return FALSE;

  bytes = koers_log_chain_begin_line (g_bytes_get_data (previous, NULL), g_bytes_get_size (previous), &facts);
  if (!append_edits (database, line, bytes, error))
    return FALSE;

  hash = koers_digest_of_bytes (bytes->data, bytes->len);
  g_clear_pointer (&statement, koers_statement_free);
  statement = koers_statement_new (database, "UPDATE change_log SET hash = ? WHERE number = ?", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_blob (statement, 1, hash.bytes, sizeof hash.bytes, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, line->number);
  return koers_statement_run (statement, error);
}

static gboolean
set_damaged (KoersDatabase  *database,
             GError        **error)
{
  g_autofree char *name = g_path_get_basename (database->path);

  g_set_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("%s: The change log cannot be read. Nothing is written to the file; open a backup."), name);
  return FALSE;
}

/* Reads what a line did, to all records or to the one that is named. */
static gboolean
read_edits (KoersDatabase  *database,
            KoersLogLine   *line,
            KoersId         record,
            GError        **error)
{
  g_autoptr (KoersStatement) statement =
      koers_statement_new (database, "SELECT operation, kind, record, changes FROM change_edits WHERE number = ?1 AND (?2 IS NULL OR record = ?2) ORDER BY place",
                           error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, line->number);
  koers_statement_bind_id (statement, 2, record);
  line->changes = koers_change_set_new (line->label);
  while (TRUE)
    {
      g_autofree char *changes = NULL;
      const char *kind_name;
      gboolean row;
      KoersKind kind;
      KoersId id;
      int operation;

      if (!koers_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      operation = lookup_word (operation_words, G_N_ELEMENTS (operation_words), koers_statement_get_text (statement, 0));
      kind_name = koers_statement_get_text (statement, 1);
      changes = g_strdup (koers_statement_get_text (statement, 3));
      if (operation < 0 || kind_name == NULL || !koers_catalogue_lookup_kind (kind_name, &kind) ||
          !koers_statement_get_id (statement, 2, &id) || koers_change_set_lookup (line->changes, id) != NULL)
        return set_damaged (database, error);
      koers_change_set_add_edit (line->changes, (KoersOperation) operation, kind, id);
      /* Values that were erased are gone; the edit remains as a fact. */
      if (sqlite3_column_type (statement, 3) != SQLITE_NULL &&
          (changes == NULL || !koers_file_log_parse_changes (line->changes, kind, changes)))
        return set_damaged (database, error);
    }
}

static gboolean
get_line (KoersStatement *statement,
          KoersLogLine   *line)
{
  int action = lookup_word (action_words, G_N_ELEMENTS (action_words), koers_statement_get_text (statement, 1));

  line->number = sqlite3_column_int64 (statement, 0);
  line->action = (KoersAction) MAX (action, 0);
  line->subject = sqlite3_column_int64 (statement, 2);
  line->label = g_strdup (koers_statement_get_text (statement, 3));
  line->origin = g_strdup (koers_statement_get_text (statement, 4));
  line->actor = g_strdup (koers_statement_get_text (statement, 5));
  line->time = sqlite3_column_int64 (statement, 6);
  return action >= 0 && line->label != NULL && line->origin != NULL && line->actor != NULL;
}

/* Takes the lines that a statement answers. */
static GPtrArray *
take_lines (KoersDatabase   *database,
            KoersStatement  *statement,
            gboolean         with_changes,
            KoersId          record,
            GError         **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_log_line_free);

  while (TRUE)
    {
      KoersLogLine *line;
      gboolean row;

      if (!koers_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&lines);
      line = g_new0 (KoersLogLine, 1);
      g_ptr_array_add (lines, line);
      if (!get_line (statement, line))
        {
          set_damaged (database, error);
          return NULL;
        }
      if (with_changes && !read_edits (database, line, record, error))
        return NULL;
    }
}

/**
 * koers_file_log_read:
 * @database: a strategy
 * @after: the number of a line; the lines after it are read
 * @up_to: the last line to read
 * @with_changes: whether the change sets are wanted too
 * @error: where to say what went wrong
 *
 * Reads lines of the log.
 *
 * Returns: (transfer full) (nullable) (element-type KoersLogLine): the lines, in order
 */
GPtrArray *
koers_file_log_read (KoersDatabase  *database,
                     gint64          after,
                     gint64          up_to,
                     gboolean        with_changes,
                     GError        **error)
{
  g_autoptr (KoersStatement) statement =
      koers_statement_new (database,
                           "SELECT number, action, subject, label, origin, actor, time FROM change_log "
                           "WHERE number > ? AND number <= ? ORDER BY number",
                           error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, after);
  sqlite3_bind_int64 (statement, 2, up_to);
  return take_lines (database, statement, with_changes, (KoersId) { { 0 } }, error);
}

/**
 * koers_file_log_read_history:
 * @database: a strategy
 * @record: the id of a record
 * @error: where to say what went wrong
 *
 * Reads what happened to one record. There is no index for it: that would make every change dearer, for what is asked now and then.
 *
 * Returns: (transfer full) (nullable) (element-type KoersLogLine): the lines that touched it, in order, each with the edit of that record
 */
GPtrArray *
koers_file_log_read_history (KoersDatabase  *database,
                             KoersId         record,
                             GError        **error)
{
  g_autoptr (KoersStatement) statement =
      koers_statement_new (database,
                           "SELECT number, action, subject, label, origin, actor, time FROM change_log "
                           "WHERE number IN (SELECT number FROM change_edits WHERE record = ?) ORDER BY number",
                           error);

  if (statement == NULL)
    return NULL;
  koers_statement_bind_id (statement, 1, record);
  return take_lines (database, statement, TRUE, record, error);
}
