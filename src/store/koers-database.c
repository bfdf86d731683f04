/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-database.h"

#include "koers-error.h"

#include <glib/gi18n-lib.h>

/* What one row may take: a snapshot of a large strategy fits, a bomb does not. */
#define MAX_LENGTH (64 * 1024 * 1024)

/* How long to wait while another process writes, in milliseconds. */
#define BUSY_TIMEOUT 5000

static KoersError
get_error_code (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_NOTADB:
      return KOERS_ERROR_FOREIGN;
    case SQLITE_CORRUPT:
      return KOERS_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return KOERS_ERROR_READ_ONLY;
    default:
      return KOERS_ERROR_FAILED;
    }
}

static const char *
get_explanation (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return _("There is no room left on the disk. Nothing was changed; save a copy on another disk.");
    case SQLITE_NOTADB:
      return _("This is not a Koers file.");
    case SQLITE_CORRUPT:
      return _("The file is damaged. Nothing is written to it; open a backup.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return _("You may read this file but not change it. Save a copy to work on.");
    case SQLITE_CANTOPEN:
      return _("The file cannot be opened. See whether it is there and whether you may read it.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return _("Another program is writing to the file and does not finish. Nothing was changed; try again.");
    case SQLITE_IOERR:
      return _("The disk reports an error. Nothing was changed; save a copy on another disk.");
    case SQLITE_TOOBIG:
      return _("The text is too long to be kept.");
    case SQLITE_NOMEM:
      return _("There is not enough memory.");
    default:
      return NULL;
    }
}

/**
 * koers_database_set_error:
 * @self: a database whose last call failed
 * @error: where to put it
 *
 * Says what went wrong, with the name of the file and what to do.
 *
 * Errors: %KOERS_ERROR_FOREIGN, %KOERS_ERROR_DAMAGED, %KOERS_ERROR_READ_ONLY or %KOERS_ERROR_FAILED.
 */
void
koers_database_set_error (KoersDatabase  *self,
                          GError        **error)
{
  int result = sqlite3_extended_errcode (self->handle);
  g_autofree char *name = g_path_get_basename (self->path);
  const char *explanation = get_explanation (result);

  if (explanation != NULL)
    g_set_error (error, KOERS_ERROR, (int) get_error_code (result), "%s: %s", name, explanation);
  else
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, "%s: %s", name, sqlite3_errmsg (self->handle));
}

static gboolean
configure (KoersDatabase      *self,
           KoersDatabaseMode   mode,
           GError            **error)
{
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  /* A Koers file has no triggers and no views: one that does was tampered with, and they never run. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, MAX_LENGTH);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, mode == KOERS_DATABASE_READ ? 1 : 0);
  sqlite3_limit (self->handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);

  /* A rollback journal with EXTRA loses nothing at a power cut and leaves one file that can be mailed. */
  return koers_database_execute (self,
                                 "PRAGMA mmap_size = 0;"
                                 "PRAGMA cell_size_check = ON;"
                                 "PRAGMA foreign_keys = ON;"
                                 "PRAGMA synchronous = EXTRA;"
                                 "PRAGMA temp_store = MEMORY",
                                 error);
}

/**
 * koers_database_open:
 * @path: a file
 * @mode: what for
 * @error: where to say what went wrong
 *
 * Opens an SQLite file, guarded against what a hostile file could try. Whether it is a Koers file is not looked at.
 *
 * Errors: those of koers_database_set_error().
 *
 * Returns: (transfer full) (nullable): the open file
 */
KoersDatabase *
koers_database_open (const char         *path,
                     KoersDatabaseMode   mode,
                     GError            **error)
{
  g_autoptr (KoersDatabase) self = g_new0 (KoersDatabase, 1);
  int flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;

  flags |= mode == KOERS_DATABASE_READ    ? SQLITE_OPEN_READONLY
           : mode == KOERS_DATABASE_WRITE ? SQLITE_OPEN_READWRITE
                                          : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  self->path = g_strdup (path);
  if (sqlite3_open_v2 (path, &self->handle, flags, NULL) != SQLITE_OK)
    {
      koers_database_set_error (self, error);
      return NULL;
    }
  if (!configure (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
koers_database_free (KoersDatabase *self)
{
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

/**
 * koers_database_execute:
 * @self: a database
 * @sql: statements without parameters
 * @error: where to say what went wrong
 *
 * Runs SQL that answers nothing.
 *
 * Returns: whether it worked
 */
gboolean
koers_database_execute (KoersDatabase  *self,
                        const char     *sql,
                        GError        **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  koers_database_set_error (self, error);
  return FALSE;
}

/* Undoes what a failed transaction began; nothing to do if SQLite has done so itself. */
void
koers_database_rollback (KoersDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * koers_database_get_integer:
 * @self: a database
 * @sql: a query that answers one number
 * @integer: (out): the number; 0 if there is no row
 * @error: where to say what went wrong
 *
 * Returns: whether it worked
 */
gboolean
koers_database_get_integer (KoersDatabase  *self,
                            const char     *sql,
                            gint64         *integer,
                            GError        **error)
{
  g_autoptr (KoersStatement) statement = koers_statement_new (self, sql, error);
  gboolean row;

  if (statement == NULL || !koers_statement_step (statement, &row, error))
    return FALSE;
  *integer = row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

/**
 * koers_database_get_text:
 * @self: a database
 * @sql: a query that answers one text
 * @error: where to say what went wrong
 *
 * Returns: (transfer full) (nullable): the text; "" if there is no row; %NULL on failure
 */
char *
koers_database_get_text (KoersDatabase  *self,
                         const char     *sql,
                         GError        **error)
{
  g_autoptr (KoersStatement) statement = koers_statement_new (self, sql, error);
  gboolean row;

  if (statement == NULL || !koers_statement_step (statement, &row, error))
    return NULL;
  return g_strdup (row && sqlite3_column_text (statement, 0) != NULL ? (const char *) sqlite3_column_text (statement, 0) : "");
}

/**
 * koers_statement_new:
 * @database: a database
 * @sql: one statement, with `?` where values go
 * @error: where to say what went wrong
 *
 * Returns: (transfer full) (nullable): the statement, to be freed before the database is
 */
KoersStatement *
koers_statement_new (KoersDatabase  *database,
                     const char     *sql,
                     GError        **error)
{
  KoersStatement *self = NULL;

  if (sqlite3_prepare_v2 (database->handle, sql, -1, &self, NULL) != SQLITE_OK)
    {
      koers_database_set_error (database, error);
      return NULL;
    }
  return self;
}

static void
set_statement_error (KoersStatement  *self,
                     GError         **error)
{
  sqlite3 *handle = sqlite3_db_handle (self);
  KoersDatabase database = { handle, (char *) sqlite3_db_filename (handle, "main") };

  koers_database_set_error (&database, error);
}

/**
 * koers_statement_step:
 * @self: a statement
 * @row: (out): whether there is a row to look at
 * @error: where to say what went wrong
 *
 * Goes to the next row.
 *
 * Returns: whether it worked
 */
gboolean
koers_statement_step (KoersStatement  *self,
                      gboolean        *row,
                      GError         **error)
{
  int result = sqlite3_step (self);

  *row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;
  set_statement_error (self, error);
  return FALSE;
}

/**
 * koers_statement_run:
 * @self: a statement that answers nothing
 * @error: where to say what went wrong
 *
 * Runs the statement and makes it ready for the next values.
 *
 * Returns: whether it worked
 */
gboolean
koers_statement_run (KoersStatement  *self,
                     GError         **error)
{
  int result = sqlite3_step (self);

  if (result != SQLITE_DONE)
    set_statement_error (self, error);
  sqlite3_reset (self);
  return result == SQLITE_DONE;
}

void
koers_statement_bind_text (KoersStatement *self,
                           int             number,
                           const char     *text)
{
  sqlite3_bind_text (self, number, text, -1, SQLITE_TRANSIENT);
}

void
koers_statement_bind_id (KoersStatement *self,
                         int             number,
                         KoersId         id)
{
  if (koers_id_is_none (id))
    sqlite3_bind_null (self, number);
  else
    sqlite3_bind_blob (self, number, id.bytes, sizeof id.bytes, SQLITE_TRANSIENT);
}

/**
 * koers_statement_bind_value:
 * @self: a statement
 * @number: the number of the parameter, from 1
 * @field: the field that the value is of
 * @value: the value
 *
 * Fills in a value as the file has it: choices as their word, dates and decimals as text, so that the file can be read without
 * the program.
 */
void
koers_statement_bind_value (KoersStatement   *self,
                            int               number,
                            const KoersField *field,
                            const KoersValue *value)
{
  char text[MAX (KOERS_DATE_TEXT_SIZE, KOERS_DECIMAL_TEXT_SIZE)];

  switch (value->type)
    {
    case KOERS_VALUE_TEXT:
      koers_statement_bind_text (self, number, value->text);
      break;
    case KOERS_VALUE_INTEGER:
      if (field->type == KOERS_FIELD_CHOICE)
        sqlite3_bind_text (self, number, field->choices[value->integer].word, -1, SQLITE_STATIC);
      else
        sqlite3_bind_int64 (self, number, value->integer);
      break;
    case KOERS_VALUE_DECIMAL:
      koers_decimal_to_text (value->decimal, text);
      koers_statement_bind_text (self, number, text);
      break;
    case KOERS_VALUE_DATE:
      koers_date_to_text (value->date, text);
      koers_statement_bind_text (self, number, text);
      break;
    case KOERS_VALUE_ID:
      koers_statement_bind_id (self, number, value->id);
      break;
    case KOERS_VALUE_NONE:
    default:
      sqlite3_bind_null (self, number);
    }
}

gboolean
koers_statement_get_id (KoersStatement *self,
                        int             column,
                        KoersId        *id)
{
  const void *bytes = sqlite3_column_blob (self, column);

  if (bytes == NULL || sqlite3_column_bytes (self, column) != sizeof id->bytes)
    return FALSE;
  memcpy (id->bytes, bytes, sizeof id->bytes);
  return TRUE;
}

/**
 * koers_statement_get_value:
 * @self: a statement with a row
 * @column: the number of the column, from 0
 * @field: the field that the value is of
 * @value: (out caller-allocates): where it goes
 *
 * Reads a value that koers_statement_bind_value() wrote.
 *
 * Returns: whether the file holds a value of that field; damage can put anything there
 */
gboolean
koers_statement_get_value (KoersStatement   *self,
                           int               column,
                           const KoersField *field,
                           KoersValue       *value)
{
  int type = sqlite3_column_type (self, column);

  *value = koers_value_none;
  if (type == SQLITE_NULL)
    return TRUE;

  switch (koers_field_get_value_type (field))
    {
    case KOERS_VALUE_ID:
      value->type = KOERS_VALUE_ID;
      return koers_statement_get_id (self, column, &value->id);
    case KOERS_VALUE_INTEGER:
      if (field->type != KOERS_FIELD_CHOICE)
        {
          *value = koers_value_integer (sqlite3_column_int64 (self, column));
          return type == SQLITE_INTEGER;
        }
      return type == SQLITE_TEXT && koers_value_parse (field, (const char *) sqlite3_column_text (self, column), value);
    case KOERS_VALUE_TEXT:
      {
        const char *text = (const char *) sqlite3_column_text (self, column);
        int length = sqlite3_column_bytes (self, column);

        /* Pango and assistive technology stumble over invalid UTF-8. */
        if (type != SQLITE_TEXT || length == 0 || !g_utf8_validate_len (text, (gsize) length, NULL))
          return FALSE;
        value->type = KOERS_VALUE_TEXT;
        value->text = g_ref_string_new_len (text, length);
        return TRUE;
      }
    case KOERS_VALUE_DATE:
    case KOERS_VALUE_DECIMAL:
    case KOERS_VALUE_NONE:
    default:
      return type == SQLITE_TEXT && koers_value_parse (field, (const char *) sqlite3_column_text (self, column), value);
    }
}
