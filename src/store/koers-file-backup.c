/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-backup.h"

#include "koers-file-copy.h"
#include "koers-statement.h"

#include <errno.h>
#include <glib/gstdio.h>

/* Backups lie in the user's data folder, one folder for each file, named by their moment in UTC. */
#define NAME_FORMAT "%Y%m%dT%H%M%S"
#define NAME_LENGTH 15

/* Beside them, the path at which the file lay when the last one was made. */
#define PLACE "place"

#define HOUR (G_GINT64_CONSTANT (3600))
#define DAY (24 * HOUR)

/* ---- where they lie */

static char *
dup_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "koers", "backups", NULL);
}

static char *
dup_place (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, PLACE, NULL);
  char *place = NULL;

  return g_file_get_contents (path, &place, NULL, NULL) ? place : NULL;
}

static gboolean
note_place (const char  *folder,
            const char  *place,
            GError     **error)
{
  g_autofree char *path = g_build_filename (folder, PLACE, NULL), *known = dup_place (folder);

  return g_strcmp0 (known, place) == 0 || g_file_set_contents (path, place, -1, error);
}

/* One that cannot be read may be that file: its backups are wanted most of all. */
static gboolean
may_hold (const char *place,
          KoersId     file)
{
  g_autoptr (KoersDatabase) database = NULL;
  g_autoptr (KoersStatement) statement = NULL;
  gboolean row;
  KoersId id;

  if (!g_file_test (place, G_FILE_TEST_EXISTS))
    return FALSE;
  database = koers_database_open (place, KOERS_DATABASE_READ, NULL);
  statement = database != NULL ? koers_statement_new (database, "SELECT id FROM file", NULL) : NULL;
  return statement == NULL || !koers_statement_step (statement, &row, NULL) || !row || !koers_statement_get_id (statement, 0, &id) ||
         koers_id_equal (id, file);
}

/**
 * koers_file_backup_dup_folder:
 * @file: the identity of a file
 * @path: where it lies
 *
 * Copies that were not made by Koers have the same identity; each has a folder of its own. A file that was moved keeps its folder.
 *
 * Returns: (transfer full): where its backups lie
 */
char *
koers_file_backup_dup_folder (KoersId     file,
                              const char *path)
{
  g_autofree char *root = dup_root (), *free_folder = NULL;
  char id[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (file, id);
  for (guint n = 1;; n++)
    {
      g_autofree char *name = n == 1 ? g_strdup (id) : g_strdup_printf ("%s-%u", id, n);
      g_autofree char *folder = g_build_filename (root, name, NULL), *place = dup_place (folder);
      gboolean is_last = !g_file_test (folder, G_FILE_TEST_EXISTS);

      if (place != NULL && (g_str_equal (place, path) || koers_file_is_same (place, path)))
        return g_steal_pointer (&folder);
      if (free_folder == NULL && (place == NULL || !may_hold (place, file)))
        free_folder = g_steal_pointer (&folder);
      if (is_last)
        return g_steal_pointer (&free_folder);
    }
}

/**
 * koers_file_backup_find_folder:
 * @path: where a file lies, or lay
 *
 * Looks for the backups of a file that cannot be read, and so does not say which it is.
 *
 * Returns: (transfer full) (nullable): where they lie; %NULL if there are none
 */
char *
koers_file_backup_find_folder (const char *path)
{
  g_autofree char *root = dup_root (), *whole = g_canonicalize_filename (path, NULL), *found = NULL;
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  gint64 found_last = -1;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL), *place = dup_place (folder);
      gint64 last = g_strcmp0 (place, whole) == 0 ? koers_file_backup_get_last (folder) : -1;

      /* One place may have held several files, one after the other. */
      if (last > found_last)
        {
          g_free (found);
          found = g_steal_pointer (&folder);
          found_last = last;
        }
    }
  return g_steal_pointer (&found);
}

/* ---- making and listing them */

/**
 * koers_file_backup_make:
 * @database: a strategy, not within a transaction
 * @folder: where its backups lie
 * @reason: (nullable): a word for why, such as `import`; %NULL for one that is made from time to time
 * @error: where to say what went wrong
 *
 * Puts a copy aside, and takes away those that are no longer needed.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_backup_make (KoersDatabase  *database,
                        const char     *folder,
                        const char     *reason,
                        GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, NAME_FORMAT);
  g_autofree char *name = g_strdup_printf ("%s%s%s.koers", moment, reason != NULL ? "-" : "", reason != NULL ? reason : "");
  g_autofree char *destination = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return koers_file_set_errno (folder, errno, error);
  if (!note_place (folder, database->path, error) || !koers_file_copy_to (database, destination, FALSE, error))
    return FALSE;
  koers_file_backup_thin (folder, g_date_time_to_unix (now));
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
 * @folder: where the backups of a file lie
 *
 * Returns: (transfer full) (element-type filename): its backups as paths, the newest first
 */
GPtrArray *
koers_file_backup_list (const char *folder)
{
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
 * @folder: where the backups of a file lie
 *
 * Returns: when its newest backup was made, in seconds since 1970; -1 if there is none
 */
gint64
koers_file_backup_get_last (const char *folder)
{
  g_autoptr (GPtrArray) paths = koers_file_backup_list (folder);

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
 * @folder: where the backups of a file lie
 * @now: seconds since 1970
 *
 * Takes away backups that are no longer needed: of the last day one an hour stays, of the last month one a day, before that one a
 * week. Of each such stretch the newest stays.
 */
void
koers_file_backup_thin (const char *folder,
                        gint64      now)
{
  g_autoptr (GPtrArray) paths = koers_file_backup_list (folder);
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
