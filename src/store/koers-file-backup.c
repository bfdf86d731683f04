/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-backup.h"

#include "koers-error.h"
#include "koers-statement.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Backups lie in the user's data folder, one folder for each file, named by their moment in UTC. */
#define NAME_FORMAT "%Y%m%dT%H%M%S"
#define NAME_LENGTH 15

#define HOUR (G_GINT64_CONSTANT (3600))
#define DAY (24 * HOUR)

static gboolean
set_errno (const char  *path,
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
    return set_errno (path, errno, error);
  done = fsync (fd) == 0;
  /* Some file systems cannot sync a folder, and then need not. */
  if (!done && errno == EINVAL)
    done = TRUE;
  if (!done)
    set_errno (path, errno, error);
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
    done = set_errno (destination, EEXIST, error);
  if (done && g_rename (temporary, destination) != 0)
    done = set_errno (destination, errno, error);
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
 * koers_file_backup_dup_folder:
 * @file: the identity of a file
 *
 * Returns: (transfer full): where its backups lie
 */
char *
koers_file_backup_dup_folder (KoersId file)
{
  char id[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (file, id);
  return g_build_filename (g_get_user_data_dir (), "koers", "backups", id, NULL);
}

/**
 * koers_file_backup_make:
 * @database: a strategy, not within a transaction
 * @file: its identity
 * @reason: (nullable): a word for why, such as `import`; %NULL for one that is made from time to time
 * @error: where to say what went wrong
 *
 * Puts a copy aside, and takes away those that are no longer needed.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_backup_make (KoersDatabase  *database,
                        KoersId         file,
                        const char     *reason,
                        GError        **error)
{
  g_autofree char *folder = koers_file_backup_dup_folder (file);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, NAME_FORMAT);
  g_autofree char *name = g_strdup_printf ("%s%s%s.koers", moment, reason != NULL ? "-" : "", reason != NULL ? reason : "");
  g_autofree char *destination = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_errno (folder, errno, error);
  if (!koers_file_copy_to (database, destination, FALSE, error))
    return FALSE;
  koers_file_backup_thin (file, g_date_time_to_unix (now));
  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return -g_strcmp0 (*(const char **) a, *(const char **) b);
}

/**
 * koers_file_backup_list:
 * @file: the identity of a file
 *
 * Returns: (transfer full) (element-type filename): its backups as paths, the newest first
 */
GPtrArray *
koers_file_backup_list (KoersId file)
{
  g_autofree char *folder = koers_file_backup_dup_folder (file);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".koers") && strlen (name) > NAME_LENGTH)
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

/**
 * koers_file_backup_get_moment:
 * @path: a backup
 *
 * Returns: when it was made, from its name, in seconds since 1970; -1 if it has another name
 */
gint64
koers_file_backup_get_moment (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *moment = g_strndup (name, NAME_LENGTH);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (moment, utc);

  return time != NULL ? g_date_time_to_unix (time) : -1;
}

/**
 * koers_file_backup_dup_reason:
 * @path: a backup
 *
 * Returns: (transfer full) (nullable): the word for why it was made, from its name; %NULL if it was made from time to time
 */
char *
koers_file_backup_dup_reason (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *dash = strchr (name, '-'), *point = strrchr (name, '.');

  return dash != NULL && point > dash ? g_strndup (dash + 1, (gsize) (point - dash - 1)) : NULL;
}

/**
 * koers_file_backup_get_last:
 * @file: the identity of a file
 *
 * Returns: when its newest backup was made, in seconds since 1970; -1 if there is none
 */
gint64
koers_file_backup_get_last (KoersId file)
{
  g_autoptr (GPtrArray) paths = koers_file_backup_list (file);

  for (guint i = 0; i < paths->len; i++)
    {
      gint64 moment = koers_file_backup_get_moment (g_ptr_array_index (paths, i));

      if (moment >= 0)
        return moment;
    }
  return -1;
}

/**
 * koers_file_backup_thin:
 * @file: the identity of a file
 * @now: seconds since 1970
 *
 * Takes away backups that are no longer needed: of the last day one an hour stays, of the last month one a day, before that one a
 * week. Of each such stretch the newest stays.
 */
void
koers_file_backup_thin (KoersId file,
                        gint64  now)
{
  g_autoptr (GPtrArray) paths = koers_file_backup_list (file);
  gint64 last_stretch = -1;

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      gint64 moment = koers_file_backup_get_moment (path), age = now - moment;
      gint64 length = age < DAY ? HOUR : age < 31 * DAY ? DAY : 7 * DAY;
      /* Lengths differ, so a number for the stretch holds the length too. */
      gint64 stretch = moment / length * 1000 + length / HOUR;

      if (moment < 0 || age < 0)
        continue;
      if (stretch == last_stretch && age >= HOUR)
        g_unlink (path);
      last_stretch = stretch;
    }
}
