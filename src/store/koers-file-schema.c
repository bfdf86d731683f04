/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-schema.h"

#include "koers-error.h"
#include "koers-statement.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* How much of the name of what does not belong in a file is shown, in characters. */
#define MAX_SHOWN 60

/* The tables of a file follow from the catalogue; beside them stand the file's own row and the change log. */

static const char file_table[] =
    "CREATE TABLE file ("
    "one INTEGER PRIMARY KEY CHECK (one = 1), "
    "id BLOB NOT NULL, "       /* which file this is, for its backups; a copy gets another one */
    "digest TEXT NOT NULL, "   /* of the content, see KoersDigest */
    "log BLOB NOT NULL"        /* the hash of the last line of the change log */
    ") STRICT";

static const char log_table[] =
    "CREATE TABLE change_log ("
    "number INTEGER PRIMARY KEY, "
    "action TEXT NOT NULL, "   /* do, undo, redo */
    "subject INTEGER, "        /* the number of the change that an undo or redo is about */
    "label TEXT NOT NULL, "
    "origin TEXT NOT NULL, "   /* window, command line, import */
    "actor TEXT NOT NULL, "
    "time INTEGER NOT NULL, "  /* microseconds since 1970, UTC */
    "result TEXT NOT NULL, "   /* done */
    "hash BLOB NOT NULL"       /* SHA-256 over the line, the hashes of its edits and the hash of the line before */
    ") STRICT";

static const char edit_table[] =
    "CREATE TABLE change_edits ("
    "number INTEGER NOT NULL REFERENCES change_log (number), "
    "place INTEGER NOT NULL, "
    "operation TEXT NOT NULL, "
    "kind TEXT NOT NULL, "
    "record BLOB NOT NULL, "
    "salt BLOB, "              /* goes with the values when they are erased */
    "changes TEXT, "           /* a line for each field: name, before, after, with a tab between them */
    "hash BLOB NOT NULL, "     /* SHA-256 over salt and changes */
    "PRIMARY KEY (number, place)"
    ") STRICT, WITHOUT ROWID";

static const char *
get_sql_type (const KoersField *field)
{
  switch (koers_field_get_value_type (field))
    {
    case KOERS_VALUE_ID:
      return "BLOB";
    case KOERS_VALUE_INTEGER:
      return field->type == KOERS_FIELD_CHOICE ? "TEXT" : "INTEGER";
    case KOERS_VALUE_TEXT:
    case KOERS_VALUE_DATE:
    case KOERS_VALUE_DECIMAL:
    case KOERS_VALUE_NONE:
    default:
      return "TEXT";
    }
}

static void
append_column (GString   *sql,
               KoersKind  kind,
               int        i)
{
  const KoersField *field = koers_catalogue_get_field (kind, i);

  g_string_append_printf (sql, ", \"%s\" %s%s", koers_catalogue_get_column (kind, i), get_sql_type (field), field->required ? " NOT NULL" : "");
  /* Deferred: within a transaction a branch may go or come in any order. */
  if (field->type == KOERS_FIELD_REFERENCE)
    g_string_append_printf (sql, " REFERENCES %s (id) DEFERRABLE INITIALLY DEFERRED", koers_catalogue_get_table (field->target));
}

/* What a later version brought stands at the end, version by version, as adding a column to an older file leaves it. */
static char *
make_table (KoersKind kind,
            gint64    version)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql,
                          "CREATE TABLE %s (id BLOB NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, created_at INTEGER NOT NULL, "
                          "created_by TEXT NOT NULL, modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL",
                          koers_catalogue_get_table (kind));
  for (gint64 since = 0; since <= version; since++)
    for (int i = 0; i < info->n_fields; i++)
      if (info->fields[i].since == since)
        append_column (sql, kind, i);
  g_string_append (sql, ") STRICT, WITHOUT ROWID");
  return g_string_free (sql, FALSE);
}

/**
 * koers_file_schema_dup_statements:
 * @version: a version of the file format, at most %KOERS_FILE_VERSION
 *
 * Makes the SQL of a version. An index stands where deleting a record must find what goes with it.
 *
 * Returns: (transfer full) (element-type utf8): the statements, each as `sqlite_schema` holds it
 */
GPtrArray *
koers_file_schema_dup_statements (gint64 version)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (statements, g_strdup (file_table));
  g_ptr_array_add (statements, g_strdup (log_table));
  g_ptr_array_add (statements, g_strdup (edit_table));
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    if (koers_catalogue_get_kind ((KoersKind) kind)->since <= version)
      g_ptr_array_add (statements, make_table ((KoersKind) kind, version));
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      const char *table = koers_catalogue_get_table ((KoersKind) kind);

      for (int i = 0; i < info->n_fields && info->since <= version; i++)
        if (info->fields[i].since <= version && info->fields[i].type == KOERS_FIELD_REFERENCE &&
            info->fields[i].on_delete != KOERS_ON_DELETE_CLEAR)
          {
            const char *column = koers_catalogue_get_column ((KoersKind) kind, i);

            g_ptr_array_add (statements, g_strdup_printf ("CREATE INDEX %s_%s ON %s (\"%s\")", table, column, table, column));
          }
    }
  return statements;
}

/**
 * koers_file_schema_create:
 * @database: an empty database
 * @error: where to say what went wrong
 *
 * Makes the tables and says in the header that this is a strategy.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_schema_create (KoersDatabase  *database,
                          GError        **error)
{
  g_autoptr (GPtrArray) statements = koers_file_schema_dup_statements (KOERS_FILE_VERSION);
  g_autofree char *header = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", KOERS_FILE_APPLICATION_ID,
                                             KOERS_FILE_VERSION);

  for (guint i = 0; i < statements->len; i++)
    if (!koers_database_execute (database, g_ptr_array_index (statements, i), error))
      return FALSE;
  return koers_database_execute (database, header, error);
}

/**
 * koers_file_schema_check_identity:
 * @database: a database
 * @version: (out): the version of its format
 * @error: where to say what went wrong
 *
 * Looks whether a file is a strategy, of whatever version.
 *
 * Errors: %KOERS_ERROR_FOREIGN if it is not.
 *
 * Returns: whether it is
 */
gboolean
koers_file_schema_check_identity (KoersDatabase  *database,
                                  gint64         *version,
                                  GError        **error)
{
  g_autofree char *name = g_path_get_basename (database->path);
  gint64 application_id;

  if (!koers_database_get_integer (database, "PRAGMA application_id", &application_id, error) ||
      !koers_database_get_integer (database, "PRAGMA user_version", version, error))
    return FALSE;
  if (application_id == KOERS_FILE_APPLICATION_ID && *version >= 1)
    return TRUE;
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_FOREIGN, "%s: %s", name, _("This is not a Koers file. It was left as it is; open it with the program it belongs to, or choose another file."));
  return FALSE;
}

/**
 * koers_file_schema_compare:
 * @database: a strategy
 * @version: the version of its format, at most %KOERS_FILE_VERSION
 * @error: where to say what went wrong
 *
 * Looks whether the file holds the tables and indexes that the program of that version makes, and nothing else: a trigger or a view that
 * somebody put in would run as if it were the program.
 *
 * Errors: %KOERS_ERROR_DAMAGED if anything differs.
 *
 * Returns: whether the schema is as it should be
 */
gboolean
koers_file_schema_compare (KoersDatabase  *database,
                           gint64          version,
                           GError        **error)
{
  g_autoptr (GPtrArray) statements = koers_file_schema_dup_statements (version);
  g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);
  /* Indexes that SQLite makes for a key of its own have no SQL. */
  g_autoptr (KoersStatement) statement =
      koers_statement_new (database, "SELECT name, sql FROM sqlite_schema WHERE NOT (type = 'index' AND sql IS NULL)", error);
  g_autofree char *name = g_path_get_basename (database->path);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < statements->len; i++)
    g_hash_table_add (expected, g_ptr_array_index (statements, i));
  while (TRUE)
    {
      g_autofree char *part = NULL;
      const char *sql, *found;

      if (!koers_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        break;
      sql = (const char *) sqlite3_column_text (statement, 1);
      if (sql != NULL && g_hash_table_remove (expected, sql))
        continue;
      found = koers_statement_get_text (statement, 0);
      part = koers_text_one_line (found != NULL ? found : "?", MAX_SHOWN);
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("%s: The file holds “%s”, which Koers did not put there. Nothing is written to it; open a backup."),
                   name, part);
      return FALSE;
    }
  if (g_hash_table_size (expected) > 0)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("%s: A part of the file is missing. Nothing is written to it; open a backup."), name);
      return FALSE;
    }
  return TRUE;
}

static GHashTable *
get_columns (KoersDatabase  *database,
             const char     *table,
             GError        **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (KoersStatement) statement = koers_statement_new (database, "SELECT name FROM pragma_table_info (?)", error);
  gboolean row;

  if (statement == NULL)
    return NULL;
  koers_statement_bind_text (statement, 1, table);
  while (TRUE)
    {
      if (!koers_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&columns);
      if (koers_statement_get_text (statement, 0) != NULL)
        g_hash_table_add (columns, g_strdup (koers_statement_get_text (statement, 0)));
    }
}

static char *
make_select (KoersKind   kind,
             GHashTable *columns)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  GString *sql = g_string_new ("SELECT id, revision, created_at, created_by, modified_at, modified_by");

  for (int i = 0; i < info->n_fields; i++)
    {
      const char *column = koers_catalogue_get_column (kind, i);

      if (columns == NULL || g_hash_table_contains (columns, column))
        g_string_append_printf (sql, ", \"%s\"", column);
      else
        g_string_append (sql, ", NULL");
    }
  g_string_append_printf (sql, " FROM %s", koers_catalogue_get_table (kind));
  return g_string_free (sql, FALSE);
}

/**
 * koers_file_schema_prepare_select:
 * @database: a strategy, perhaps of another version
 * @kind: a kind
 * @statement: (out) (transfer full) (nullable): what reads all records of that kind in the columns of #KoersRowColumn; %NULL if there is
 *   no such table
 * @error: where to say what went wrong
 *
 * Prepares the reading of a kind; what another version does not have is read as nothing.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_schema_prepare_select (KoersDatabase   *database,
                                  KoersKind        kind,
                                  KoersStatement **statement,
                                  GError         **error)
{
  g_autofree char *sql = make_select (kind, NULL);
  g_autofree char *known = NULL;
  g_autoptr (GHashTable) columns = NULL;

  /* Nearly every file has all that is asked for, so what it has is looked up only if not. */
  *statement = koers_statement_new (database, sql, NULL);
  if (*statement != NULL)
    return TRUE;

  columns = get_columns (database, koers_catalogue_get_table (kind), error);
  if (columns == NULL)
    return FALSE;
  if (g_hash_table_size (columns) == 0)
    return TRUE;
  known = make_select (kind, columns);
  *statement = koers_statement_new (database, known, error);
  return *statement != NULL;
}
