/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-create.h"

#include "koers-error.h"
#include "koers-file-copy.h"
#include "koers-file-log.h"
#include "koers-file-rows.h"
#include "koers-file-schema.h"
#include "koers-statement.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
fill_new_file (KoersDatabase   *database,
               KoersChangeSet  *content,
               const char      *origin,
               const char      *actor,
               GError         **error)
{
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  g_autoptr (KoersLogLine) line = koers_log_line_new (content, KOERS_ACTION_DO, 0, origin, actor);
  g_autoptr (KoersStatement) statement = NULL;
  KoersDigest digest = { { 0 } };
  KoersStamp stamp = { line->time, line->actor };
  char text[KOERS_DIGEST_TEXT_SIZE];

  line->number = 1;
  if (!koers_database_execute (database, "BEGIN IMMEDIATE", error) || !koers_file_schema_create (database, error) ||
      !koers_file_log_append (database, line, error) || !koers_file_rows_write (database, content, line->number, stamp, error))
    return FALSE;

  koers_file_rows_update_digest (nothing, content, &digest);
  koers_digest_to_text (&digest, text);
  statement = koers_statement_new (database, "INSERT INTO file (one, id, digest, log) SELECT 1, ?, ?, hash FROM change_log", error);
  if (statement == NULL)
    return FALSE;
  koers_statement_bind_id (statement, 1, koers_id_new ());
  koers_statement_bind_text (statement, 2, text);
  return koers_statement_run (statement, error) && koers_database_execute (database, "COMMIT", error);
}

/**
 * koers_file_create:
 * @path: where the file is to be
 * @content: what it holds at first, valid for an empty strategy
 * @origin: through what it came
 * @actor: who makes it
 * @replace: whether a file that is there may go; it goes only when the new one is whole
 * @error: where to say what went wrong
 *
 * Makes a new file. It is built under another name and gets its own once it is whole and on the disk.
 *
 * Errors: %KOERS_ERROR_FAILED, also if there is a file that may not go.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_create (const char      *path,
                   KoersChangeSet  *content,
                   const char      *origin,
                   const char      *actor,
                   gboolean         replace,
                   GError         **error)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *temporary = koers_database_dup_temporary (whole);
  KoersDatabase *database;
  gboolean done;

  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_path_get_basename (path);

      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: There is a file of that name already. Choose another name."), name);
      return FALSE;
    }
  database = koers_database_open (temporary, KOERS_DATABASE_CREATE, error);
  if (database == NULL)
    return FALSE;
  done = fill_new_file (database, content, origin, actor, error);
  koers_database_free (database);
  if (!done)
    {
      g_unlink (temporary);
      return FALSE;
    }
  return koers_file_settle (temporary, whole, replace, error);
}
