/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-log.h"

#include "koers-digest.h"
#include "koers-error.h"

#include <glib/gi18n-lib.h>

/* The change log is the audit trail. Each line says who did what to which records, when, through what and with what result, and
 * carries a SHA-256 over itself and the line before, so that a line that is changed or taken out shows. The chain covers the hash of
 * each edit's values, not the values: those can be erased (with the salt, without which a hash could be guessed back) and
 * the chain still holds. */

#define SALT_SIZE 16

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

static void
append_escaped (GString    *to,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '\\':
        g_string_append (to, "\\\\");
        break;
      case '\t':
        g_string_append (to, "\\t");
        break;
      case '\n':
        g_string_append (to, "\\n");
        break;
      default:
        g_string_append_c (to, *p);
      }
}

static char *
format_changes (const KoersEdit *edit)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (edit->kind);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);
      const KoersField *field = &info->fields[change->field];
      g_autofree char *before = koers_value_dup_text (&change->before, field);
      g_autofree char *after = koers_value_dup_text (&change->after, field);

      g_string_append (text, field->name);
      g_string_append_c (text, '\t');
      append_escaped (text, before != NULL ? before : "");
      g_string_append_c (text, '\t');
      append_escaped (text, after != NULL ? after : "");
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
unescape (char *text)
{
  char *to = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != '\\')
        *to++ = *p;
      else
        {
          p++;
          *to++ = *p == 't' ? '\t' : *p == 'n' ? '\n' : *p;
        }
    }
  *to = '\0';
}

/* Reads what format_changes() wrote; a field that the catalogue no longer has is passed over. */
static gboolean
parse_changes (KoersChangeSet *changes,
               KoersKind       kind,
               char           *text)
{
  char *line, *rest = text;

  while (*rest != '\0')
    {
      g_auto (KoersValue) before = koers_value_none;
      g_auto (KoersValue) after = koers_value_none;
      char *first, *second, *end = strchr (rest, '\n');
      int field;

      if (end == NULL)
        return FALSE;
      *end = '\0';
      line = rest;
      rest = end + 1;
      first = strchr (line, '\t');
      second = first != NULL ? strchr (first + 1, '\t') : NULL;
      if (second == NULL)
        return FALSE;
      *first++ = '\0';
      *second++ = '\0';
      unescape (first);
      unescape (second);
      field = koers_catalogue_lookup_field (kind, line);
      if (field < 0)
        continue;
      if (!koers_value_parse (koers_catalogue_get_field (kind, field), first, &before) ||
          !koers_value_parse (koers_catalogue_get_field (kind, field), second, &after))
        return FALSE;
      koers_change_set_add_change (changes, field, &before, &after);
    }
  return TRUE;
}

static KoersDigest
hash_values (gconstpointer salt,
             const char   *changes)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, salt, SALT_SIZE);
  g_byte_array_append (bytes, (const guint8 *) changes, (guint) strlen (changes));
  return koers_digest_of_bytes (bytes->data, bytes->len);
}

/* What the hash of a line is taken over: the hash before, the facts of the line, and of each edit what it is about and the hash of its
 * values. Fields end with a zero byte, so that nothing can move from one to the next. */
static GByteArray *
begin_line_hash (const void *previous,
                 int         previous_size,
                 gint64      number,
                 const char *action,
                 gint64      subject,
                 const char *label,
                 const char *origin,
                 const char *actor,
                 gint64      time,
                 const char *result)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *numbers = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, number, subject, time);
  const char *texts[] = { numbers, action, label, origin, actor, result };

  g_byte_array_append (bytes, previous, (guint) previous_size);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_byte_array_append (bytes, (const guint8 *) texts[i], (guint) strlen (texts[i]) + 1);
  return bytes;
}

static void
add_edit_hash (GByteArray *bytes,
               const char *operation,
               const char *kind,
               const void *record,
               const void *hash)
{
  g_byte_array_append (bytes, (const guint8 *) operation, (guint) strlen (operation) + 1);
  g_byte_array_append (bytes, (const guint8 *) kind, (guint) strlen (kind) + 1);
  g_byte_array_append (bytes, record, sizeof (KoersId));
  g_byte_array_append (bytes, hash, sizeof (KoersDigest));
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
      g_autofree char *changes = format_changes (edit);
      guint8 salt[SALT_SIZE];
      KoersDigest hash;

      sqlite3_randomness (SALT_SIZE, salt);
      hash = hash_values (salt, changes);
      add_edit_hash (bytes, operation, kind, edit->id.bytes, hash.bytes);
      sqlite3_bind_int64 (statement, 1, line->number);
      sqlite3_bind_int (statement, 2, (int) i);
      sqlite3_bind_text (statement, 3, operation, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 4, kind, -1, SQLITE_STATIC);
      koers_statement_bind_id (statement, 5, edit->id);
      sqlite3_bind_blob (statement, 6, salt, SALT_SIZE, SQLITE_TRANSIENT);
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

  bytes = begin_line_hash (g_bytes_get_data (previous, NULL), (int) g_bytes_get_size (previous), line->number, action_words[line->action],
                           line->subject, line->label, line->origin, line->actor, line->time, "done");
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

static gboolean
read_edits (KoersDatabase  *database,
            KoersLogLine   *line,
            GError        **error)
{
  g_autoptr (KoersStatement) statement =
      koers_statement_new (database, "SELECT operation, kind, record, changes FROM change_edits WHERE number = ? ORDER BY place", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, line->number);
  line->changes = koers_change_set_new (line->label);
  while (TRUE)
    {
      g_autofree char *changes = NULL;
      gboolean row;
      KoersKind kind;
      KoersId id;
      int operation;

      if (!koers_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      operation = lookup_word (operation_words, G_N_ELEMENTS (operation_words), (const char *) sqlite3_column_text (statement, 0));
      changes = g_strdup ((const char *) sqlite3_column_text (statement, 3));
      if (operation < 0 || !koers_catalogue_lookup_kind ((const char *) sqlite3_column_text (statement, 1), &kind) ||
          !koers_statement_get_id (statement, 2, &id) || koers_change_set_lookup (line->changes, id) != NULL)
        return set_damaged (database, error);
      koers_change_set_add_edit (line->changes, (KoersOperation) operation, kind, id);
      /* Values that were erased are gone; the edit remains as a fact. */
      if (changes != NULL && !parse_changes (line->changes, kind, changes))
        return set_damaged (database, error);
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
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_log_line_free);
  g_autoptr (KoersStatement) statement =
      koers_statement_new (database,
                           "SELECT number, action, subject, label, origin, actor, time FROM change_log "
                           "WHERE number > ? AND number <= ? ORDER BY number",
                           error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, after);
  sqlite3_bind_int64 (statement, 2, up_to);
  while (TRUE)
    {
      KoersLogLine *line;
      gboolean row;
      int action;

      if (!koers_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&lines);
      action = lookup_word (action_words, G_N_ELEMENTS (action_words), (const char *) sqlite3_column_text (statement, 1));
      if (action < 0)
        {
          set_damaged (database, error);
          return NULL;
        }
      line = g_new0 (KoersLogLine, 1);
      g_ptr_array_add (lines, line);
      line->number = sqlite3_column_int64 (statement, 0);
      line->action = (KoersAction) action;
      line->subject = sqlite3_column_int64 (statement, 2);
      line->label = g_strdup ((const char *) sqlite3_column_text (statement, 3));
      line->origin = g_strdup ((const char *) sqlite3_column_text (statement, 4));
      line->actor = g_strdup ((const char *) sqlite3_column_text (statement, 5));
      line->time = sqlite3_column_int64 (statement, 6);
      if (with_changes && !read_edits (database, line, error))
        return NULL;
    }
}

static gboolean
check_edits (KoersStatement  *edits,
             gint64           number,
             GByteArray      *bytes,
             gboolean        *whole,
             GError         **error)
{
  sqlite3_reset (edits);
  sqlite3_bind_int64 (edits, 1, number);
  while (TRUE)
    {
      gboolean row;
      const char *changes;
      KoersDigest hash;

      if (!koers_statement_step (edits, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      changes = (const char *) sqlite3_column_text (edits, 4);
      if (sqlite3_column_bytes (edits, 2) != sizeof (KoersId) || sqlite3_column_bytes (edits, 5) != sizeof (KoersDigest) ||
          (changes != NULL && sqlite3_column_bytes (edits, 3) != SALT_SIZE))
        {
          *whole = FALSE;
          return TRUE;
        }
      if (changes != NULL)
        {
          hash = hash_values (sqlite3_column_blob (edits, 3), changes);
          *whole = *whole && memcmp (hash.bytes, sqlite3_column_blob (edits, 5), sizeof hash.bytes) == 0;
        }
      add_edit_hash (bytes, (const char *) sqlite3_column_text (edits, 0), (const char *) sqlite3_column_text (edits, 1),
                     sqlite3_column_blob (edits, 2), sqlite3_column_blob (edits, 5));
    }
}

/**
 * koers_file_log_check:
 * @database: a strategy
 * @whole: (out): whether every line and every value is what was written
 * @error: where to say what went wrong
 *
 * Recomputes the chain of hashes from the first line to the last.
 *
 * Returns: whether the log could be read
 */
gboolean
koers_file_log_check (KoersDatabase  *database,
                      gboolean       *whole,
                      GError        **error)
{
  g_autoptr (KoersStatement) lines =
      koers_statement_new (database,
                           "SELECT number, action, ifnull (subject, 0), label, origin, actor, time, result, hash "
                           "FROM change_log ORDER BY number",
                           error);
  g_autoptr (KoersStatement) edits = NULL;
  KoersDigest previous;
  int previous_size = 0;
  gint64 expected = 1;

  if (lines == NULL)
    return FALSE;
  edits = koers_statement_new (database,
                               "SELECT operation, kind, record, salt, changes, hash FROM change_edits WHERE number = ? ORDER BY place", error);
  if (edits == NULL)
    return FALSE;

  *whole = TRUE;
  while (*whole)
    {
      g_autoptr (GByteArray) bytes = NULL;
      gboolean row;

      if (!koers_statement_step (lines, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      bytes = begin_line_hash (previous.bytes, previous_size, sqlite3_column_int64 (lines, 0), (const char *) sqlite3_column_text (lines, 1),
                               sqlite3_column_int64 (lines, 2), (const char *) sqlite3_column_text (lines, 3),
                               (const char *) sqlite3_column_text (lines, 4), (const char *) sqlite3_column_text (lines, 5),
                               sqlite3_column_int64 (lines, 6), (const char *) sqlite3_column_text (lines, 7));
      if (!check_edits (edits, sqlite3_column_int64 (lines, 0), bytes, whole, error))
        return FALSE;
      previous = koers_digest_of_bytes (bytes->data, bytes->len);
      previous_size = sizeof previous.bytes;
      *whole = *whole && sqlite3_column_int64 (lines, 0) == expected++ && sqlite3_column_bytes (lines, 8) == previous_size &&
               memcmp (previous.bytes, sqlite3_column_blob (lines, 8), sizeof previous.bytes) == 0;
    }
  return TRUE;
}
