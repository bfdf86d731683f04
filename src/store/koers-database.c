/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-database.h"

#include "koers-error.h"
#include "koers-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What one row may take: a snapshot of a large strategy fits, a bomb does not. */
#define MAX_LENGTH (64 * 1024 * 1024)

/* How long to wait while another process writes, and at most between two looks, in microseconds. */
#define BUSY_TIMEOUT (5 * G_TIME_SPAN_SECOND)
#define BUSY_PAUSE 2000

/* What stands behind the name of a file that is being built: a number of eight hexadecimal digits between these. */
#define TEMPORARY_LENGTH (sizeof ".00000000.tmp" - 1)

/**
 * koers_database_dup_temporary:
 * @path: what a new file is to be called
 *
 * Returns: (transfer full): what it is called, in the same folder, until it is whole
 */
char *
koers_database_dup_temporary (const char *path)
{
  return g_strdup_printf ("%s.%08x.tmp", path, g_random_int ());
}

/**
 * koers_database_dup_name:
 * @path: a file
 * @is_temporary: (out) (optional): whether it is still being built
 *
 * Returns: (transfer full): what people call it: of a file that is being built, what it will be called
 */
char *
koers_database_dup_name (const char *path,
                         gboolean   *is_temporary)
{
  char *name = g_path_get_basename (path);
  gsize length = strlen (name);
  const char *end = length > TEMPORARY_LENGTH ? name + length - TEMPORARY_LENGTH : "";
  gboolean ends_so = *end == '.' && strspn (end + 1, "0123456789abcdef") == 8 && g_str_has_suffix (end, ".tmp");

  if (ends_so)
    name[length - TEMPORARY_LENGTH] = '\0';
  if (is_temporary != NULL)
    *is_temporary = ends_so;
  return name;
}

static KoersError
get_error_code (int result)
{
  switch (result)
    {
    /* The file ends before its header says so. */
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS:
      return KOERS_ERROR_DAMAGED;
    case SQLITE_READONLY_DBMOVED:
      return KOERS_ERROR_FAILED;
    default:
      break;
    }
  switch (result & 0xff)
    {
    case SQLITE_NOTADB:
      return KOERS_ERROR_FOREIGN;
    case SQLITE_CORRUPT:
    /* What is asked is always the same, so what does not understand it is the file. */
    case SQLITE_ERROR:
    /* What is written was checked, so what refuses it stands in the file. */
    case SQLITE_CONSTRAINT:
    /* Neither is anything written that is too long: it is a length in the file that is wrong. */
    case SQLITE_TOOBIG:
      return KOERS_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return KOERS_ERROR_READ_ONLY;
    default:
      return KOERS_ERROR_FAILED;
    }
}

static const char *
get_explanation (int      result,
                 gboolean is_temporary)
{
  if (result == SQLITE_READONLY_DBMOVED)
    return _("The file was moved, deleted or replaced while it was open. Nothing was changed; save a copy.");
  if (get_error_code (result) == KOERS_ERROR_DAMAGED)
    return _("The file is damaged. Nothing is written to it; open a backup.");
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return is_temporary ? _("There is no room left on the disk. No file was made; choose a place on another disk.")
                          : _("There is no room left on the disk. Nothing was changed; save a copy on another disk.");
    case SQLITE_NOTADB:
      return _("This is not a Koers file. It was left as it is; open it with the program it belongs to, or choose another file.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return _("You may read this file but not change it. Save a copy to work on.");
    case SQLITE_CANTOPEN:
      return is_temporary ? _("The file cannot be made. See whether its folder is there and whether you may write in it.")
                          : _("The file cannot be opened. See whether it is there and whether you may read it.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return _("Another program is writing to the file and does not finish. Nothing was changed; try again.");
    case SQLITE_IOERR:
      return is_temporary ? _("The disk reports an error. No file was made; choose a place on another disk.")
                          : _("The disk reports an error. Nothing was changed; save a copy on another disk.");
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
  gboolean is_temporary;
  g_autofree char *name = koers_database_dup_name (self->path, &is_temporary);
  const char *explanation = get_explanation (result, is_temporary);

  if (explanation != NULL)
    g_set_error (error, KOERS_ERROR, (int) get_error_code (result), "%s: %s", name, explanation);
  else
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, "%s: %s", name, sqlite3_errmsg (self->handle));
}

/* SQLite's own waiting pauses longer and longer, and so never gets its turn beside a process that writes a lot. */
static int
busy_cb (void *data,
         int   n_tries)
{
  KoersDatabase *self = data;
  gint64 now = g_get_monotonic_time ();

  if (n_tries == 0)
    self->busy_since = now;
  if (now - self->busy_since > BUSY_TIMEOUT)
    return 0;
  g_usleep ((gulong) g_random_int_range (BUSY_PAUSE / 4, BUSY_PAUSE));
  return 1;
}

/**
 * koers_database_set_cache:
 * @self: a database
 * @large: whether pages are kept: a large import would otherwise write them out and read them back all the time. Whoever reads each
 *   page once does without
 *
 * Says what room the pages of the file may take in memory. It begins large.
 */
void
koers_database_set_cache (KoersDatabase *self,
                          gboolean       large)
{
  /* In KiB. */
  sqlite3_exec (self->handle, large ? "PRAGMA cache_size = -65536" : "PRAGMA cache_size = -1024", NULL, NULL, NULL);
}

static gboolean
configure (KoersDatabase  *self,
           GError        **error)
{
  sqlite3_busy_handler (self->handle, busy_cb, self);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  /* A Koers file has no triggers and no views: one that does was tampered with, and they never run. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, MAX_LENGTH);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (self->handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
  koers_database_set_cache (self, TRUE);

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
 * Errors: %KOERS_ERROR_FAILED if it is a folder; those of koers_database_set_error().
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
  /* A whole path: SQLite takes one that begins with "file:" for an address with options, and none at all for a file in memory. */
  self->path = g_canonicalize_filename (path, NULL);
  /* To SQLite it is a disk at fault. */
  if (g_file_test (self->path, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *name = g_path_get_basename (path);

      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: This is a folder. Name a file in it."), name);
      return NULL;
    }
  if (sqlite3_open_v2 (self->path, &self->handle, flags, NULL) != SQLITE_OK)
    {
      koers_database_set_error (self, error);
      return NULL;
    }
  if (!configure (self, error))
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
 * Returns: (transfer full) (nullable): the text; "" if there is no row or no text in it; %NULL on failure
 */
char *
koers_database_get_text (KoersDatabase  *self,
                         const char     *sql,
                         GError        **error)
{
  g_autoptr (KoersStatement) statement = koers_statement_new (self, sql, error);
  const char *text;
  gboolean row;

  if (statement == NULL || !koers_statement_step (statement, &row, error))
    return NULL;
  text = row ? koers_statement_get_text (statement, 0) : NULL;
  return g_strdup (text != NULL ? text : "");
}
