/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-log-chain.h"

#include "koers-statement.h"

/* Each line of the change log carries a SHA-256 over itself and the line before, and the file's own row that of the last line, so that
 * a line that is changed or taken out shows. The chain covers the hash of each edit's values, not the values: those can be erased
 * (with the salt, without which a hash could be guessed back) and the chain still holds. */

static KoersDigest
hash_bytes (gconstpointer salt,
            gconstpointer changes,
            gsize         length)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, salt, KOERS_LOG_SALT_SIZE);
  g_byte_array_append (bytes, changes, (guint) length);
  return koers_digest_of_bytes (bytes->data, bytes->len);
}

KoersDigest
koers_log_chain_hash_changes (const guint8  salt[KOERS_LOG_SALT_SIZE],
                              const char   *changes)
{
  return hash_bytes (salt, changes, strlen (changes));
}

/**
 * koers_log_chain_begin_line:
 * @previous: (nullable): the hash of the line before
 * @previous_size: its size in bytes; 0 for the first line
 * @facts: what the line says
 *
 * Begins what the hash of a line is taken over: the hash before, the facts of the line, and then, by koers_log_chain_add_edit(), of each
 * edit what it is about and the hash of its values. Texts end with a zero byte, so that nothing can move from one to the next.
 *
 * Returns: (transfer full): the bytes
 */
GByteArray *
koers_log_chain_begin_line (gconstpointer        previous,
                            gsize                previous_size,
                            const KoersLogFacts *facts)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *numbers = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, facts->number,
                                              facts->subject, facts->time);
  const char *texts[] = { numbers, facts->action, facts->label, facts->origin, facts->actor, facts->result };

  if (previous_size > 0)
    g_byte_array_append (bytes, previous, (guint) previous_size);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_byte_array_append (bytes, (const guint8 *) texts[i], (guint) strlen (texts[i]) + 1);
  return bytes;
}

void
koers_log_chain_add_edit (GByteArray        *bytes,
                          const char        *operation,
                          const char        *kind,
                          KoersId            record,
                          const KoersDigest *hash)
{
  g_byte_array_append (bytes, (const guint8 *) operation, (guint) strlen (operation) + 1);
  g_byte_array_append (bytes, (const guint8 *) kind, (guint) strlen (kind) + 1);
  g_byte_array_append (bytes, record.bytes, sizeof record.bytes);
  g_byte_array_append (bytes, hash->bytes, sizeof hash->bytes);
}

/* ---- checking */

typedef enum { EDIT_OPERATION, EDIT_KIND, EDIT_RECORD, EDIT_SALT, EDIT_CHANGES, EDIT_HASH } KoersEditColumn;

static const char edits_sql[] =
    "SELECT operation, kind, record, salt, changes, hash FROM change_edits WHERE number = ? ORDER BY place";

typedef enum {
  LINE_NUMBER,
  LINE_ACTION,
  LINE_SUBJECT,
  LINE_LABEL,
  LINE_ORIGIN,
  LINE_ACTOR,
  LINE_TIME,
  LINE_RESULT,
  LINE_HASH
} KoersLineColumn;

static const char lines_sql[] =
    "SELECT number, action, ifnull (subject, 0), label, origin, actor, time, result, hash FROM change_log ORDER BY number";

static gboolean
get_hash (KoersStatement *statement,
          int             column,
          KoersDigest    *hash)
{
  const void *bytes = sqlite3_column_type (statement, column) == SQLITE_BLOB ? sqlite3_column_blob (statement, column) : NULL;

  if (bytes == NULL || sqlite3_column_bytes (statement, column) != sizeof hash->bytes)
    return FALSE;
  memcpy (hash->bytes, bytes, sizeof hash->bytes);
  return TRUE;
}

/* Whether the edit in the present row is what was written; it is added to the bytes of its line, and to the stamps. */
static gboolean
check_edit (KoersStatement      *edits,
            const KoersLogFacts *line,
            KoersFileStamps     *stamps,
            GByteArray          *bytes)
{
  const char *operation = koers_statement_get_text (edits, EDIT_OPERATION);
  const char *kind = koers_statement_get_text (edits, EDIT_KIND);
  KoersDigest kept, hash;
  KoersId record;

  if (operation == NULL || kind == NULL || !koers_statement_get_id (edits, EDIT_RECORD, &record) || !get_hash (edits, EDIT_HASH, &kept))
    return FALSE;
  if (sqlite3_column_type (edits, EDIT_CHANGES) != SQLITE_NULL)
    {
      const char *changes = koers_statement_get_text (edits, EDIT_CHANGES);

      if (changes == NULL || sqlite3_column_bytes (edits, EDIT_SALT) != KOERS_LOG_SALT_SIZE)
        return FALSE;
      hash = hash_bytes (sqlite3_column_blob (edits, EDIT_SALT), changes, (gsize) sqlite3_column_bytes (edits, EDIT_CHANGES));
      if (!koers_digest_equal (&hash, &kept))
        return FALSE;
    }
  koers_log_chain_add_edit (bytes, operation, kind, record, &kept);
  koers_file_stamps_add_edit (stamps, record, g_str_equal (operation, "insert"), line->number, line->time, line->actor);
  return TRUE;
}

static gboolean
check_edits (KoersStatement       *edits,
             const KoersLogFacts  *line,
             KoersFileStamps      *stamps,
             GByteArray           *bytes,
             gboolean             *whole,
             GError              **error)
{
  sqlite3_reset (edits);
  sqlite3_bind_int64 (edits, 1, line->number);
  while (*whole)
    {
      gboolean row;

      if (!koers_statement_step (edits, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      *whole = check_edit (edits, line, stamps, bytes);
    }
  return TRUE;
}

/* What the present row says; FALSE if a text is none. */
static gboolean
get_facts (KoersStatement *lines,
           KoersLogFacts  *facts)
{
  facts->number = sqlite3_column_int64 (lines, LINE_NUMBER);
  facts->subject = sqlite3_column_int64 (lines, LINE_SUBJECT);
  facts->time = sqlite3_column_int64 (lines, LINE_TIME);
  facts->action = koers_statement_get_text (lines, LINE_ACTION);
  facts->label = koers_statement_get_text (lines, LINE_LABEL);
  facts->origin = koers_statement_get_text (lines, LINE_ORIGIN);
  facts->actor = koers_statement_get_text (lines, LINE_ACTOR);
  facts->result = koers_statement_get_text (lines, LINE_RESULT);
  return facts->action != NULL && facts->label != NULL && facts->origin != NULL && facts->actor != NULL && facts->result != NULL;
}

/* Whether the file's own row knows the last line, so that none was taken off the end. */
static gboolean
check_end (KoersDatabase      *database,
           const KoersDigest  *last,
           gboolean           *whole,
           GError            **error)
{
  g_autoptr (KoersStatement) statement = koers_statement_new (database, "SELECT log FROM file", error);
  KoersDigest kept;
  gboolean row;

  if (statement == NULL || !koers_statement_step (statement, &row, error))
    return FALSE;
  *whole = row && get_hash (statement, 0, &kept) && koers_digest_equal (&kept, last);
  return TRUE;
}

/**
 * koers_file_log_check:
 * @database: a strategy
 * @stamps: the stamps of its rows, for which the edits are counted
 * @whole: (out): whether every line and every value is what was written
 * @error: where to say what went wrong
 *
 * Recomputes the chain of hashes from the first line to the last.
 *
 * Returns: whether the log could be read
 */
gboolean
koers_file_log_check (KoersDatabase    *database,
                      KoersFileStamps  *stamps,
                      gboolean         *whole,
                      GError          **error)
{
  g_autoptr (KoersStatement) lines = koers_statement_new (database, lines_sql, error);
  g_autoptr (KoersStatement) edits = NULL;
  KoersDigest hash = { { 0 } }, kept;
  gsize hash_size = 0;

  if (lines == NULL)
    return FALSE;
  edits = koers_statement_new (database, edits_sql, error);
  if (edits == NULL)
    return FALSE;

  *whole = TRUE;
  for (gint64 expected = 1;; expected++)
    {
      g_autoptr (GByteArray) bytes = NULL;
      KoersLogFacts facts;
      gboolean row;

      if (!koers_statement_step (lines, &row, error))
        return FALSE;
      if (!row)
        return check_end (database, &hash, whole, error);

      *whole = get_facts (lines, &facts) && facts.number == expected && get_hash (lines, LINE_HASH, &kept);
      if (!*whole)
        return TRUE;
      bytes = koers_log_chain_begin_line (hash.bytes, hash_size, &facts);
      if (!check_edits (edits, &facts, stamps, bytes, whole, error))
        return FALSE;
      hash = koers_digest_of_bytes (bytes->data, bytes->len);
      hash_size = sizeof hash.bytes;
      *whole = *whole && koers_digest_equal (&hash, &kept);
      if (!*whole)
        return TRUE;
    }
}
