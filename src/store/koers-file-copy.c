/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-copy.h"

#include "koers-error.h"
#include "koers-statement.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * koers_file_set_errno:
 * @path: a file or folder
 * @number: what the system says is wrong with it
 * @error: where to put it
 *
 * Says what went wrong, with the name of the file and, if the disk is full, what to do.
 *
 * Returns: %FALSE
 */
gboolean
koers_file_set_errno (const char  *path,
                      int          number,
                      GError     **error)
{
  gboolean is_temporary;
  g_autofree char *name = koers_database_dup_name (path, &is_temporary);

  if (number == ENOSPC || number == EDQUOT)
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, "%s: %s", name,
                 is_temporary ? _("There is no room left on the disk. No file was made; choose a place on another disk.")
                              : _("There is no room left on the disk. Nothing was changed; save a copy on another disk."));
  else
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, "%s: %s", name, g_strerror (number));
  return FALSE;
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0)
    return koers_file_set_errno (path, errno, error);
  done = fsync (fd) == 0;
  /* Some file systems cannot sync a folder, and then need not. */
  if (!done && errno == EINVAL)
    done = TRUE;
  if (!done)
    koers_file_set_errno (path, errno, error);
  close (fd);
  return done;
}

/* A journal that lies beside a name without its file, or beside a file that is to go, would be played back into the new file. */
static void
remove_companions (const char *path)
{
  static const char *const suffixes[] = { "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *companion = g_strconcat (path, suffixes[i], NULL);

      g_unlink (companion);
    }
}

/**
 * koers_file_settle:
 * @temporary: a closed file
 * @destination: what it is to be called, in the same folder
 * @replace: whether a file that is there may go
 * @error: where to say what went wrong
 *
 * Gives a finished file its name, so that at every moment, also at a power cut, there is the whole file or none of that name.
 *
 * Returns: whether it worked; if not, @temporary is gone
 */
gboolean
koers_file_settle (const char  *temporary,
                   const char  *destination,
                   gboolean     replace,
                   GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (destination);
  gboolean done = sync_path (temporary, O_RDWR, error);

  if (done && (replace || !g_file_test (destination, G_FILE_TEST_EXISTS)))
    remove_companions (destination);
  /* A hard link never replaces; where there are none, a look has to do. */
  if (done && !replace && link (temporary, destination) == 0)
    {
      g_unlink (temporary);
      return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
    }
  if (done && !replace && (errno == EEXIST || g_file_test (destination, G_FILE_TEST_EXISTS)))
    done = koers_file_set_errno (destination, EEXIST, error);
  if (done && g_rename (temporary, destination) != 0)
    done = koers_file_set_errno (destination, errno, error);
  if (!done)
    {
      g_unlink (temporary);
      return FALSE;
    }
  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

static gboolean
give_new_identity (const char  *path,
                   GError     **error)
{
  g_autoptr (KoersDatabase) database = koers_database_open (path, KOERS_DATABASE_WRITE, error);
  g_autoptr (KoersStatement) statement = NULL;

  if (database == NULL)
    return FALSE;
  statement = koers_statement_new (database, "UPDATE file SET id = ?", error);
  if (statement == NULL)
    return FALSE;
  koers_statement_bind_id (statement, 1, koers_id_new ());
  return koers_statement_run (statement, error);
}

static gboolean
write_copy (KoersDatabase  *database,
            const char     *path,
            GError        **error)
{
  g_autoptr (KoersStatement) statement = koers_statement_new (database, "VACUUM INTO ?", error);
  int limit;
  gboolean done;

  if (statement == NULL)
    return FALSE;
  koers_statement_bind_text (statement, 1, path);
  /* The copy is attached while it is made. */
  limit = sqlite3_limit (database->handle, SQLITE_LIMIT_ATTACHED, 1);
  done = koers_statement_run (statement, error);
  sqlite3_limit (database->handle, SQLITE_LIMIT_ATTACHED, limit);
  return done;
}

/**
 * koers_file_copy_to:
 * @database: a strategy, not within a transaction
 * @destination: where the copy goes; what is there is replaced
 * @new_identity: whether the copy is a file of its own, with backups of its own
 * @error: where to say what went wrong
 *
 * Makes a whole, tidy copy.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_copy_to (KoersDatabase  *database,
                    const char     *destination,
                    gboolean        new_identity,
                    GError        **error)
{
  /* A whole path, see koers_database_open(). */
  g_autofree char *whole = g_canonicalize_filename (destination, NULL);
  g_autofree char *temporary = koers_database_dup_temporary (whole);

  if (!write_copy (database, temporary, error) || (new_identity && !give_new_identity (temporary, error)))
    {
      g_unlink (temporary);
      return FALSE;
    }
  return koers_file_settle (temporary, whole, TRUE, error);
}

/**
 * koers_file_is_same:
 * @a: a path
 * @b: a path
 *
 * Returns: whether both are the name of one file
 */
gboolean
koers_file_is_same (const char *a,
                    const char *b)
{
  struct stat one, other;

  return stat (a, &one) == 0 && stat (b, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}
