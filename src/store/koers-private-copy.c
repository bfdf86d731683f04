/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-private-copy.h"

#include "koers-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#define NAME "copy.koers"
#define PREFIX "koers-copy-"

static gboolean
copy_file (const char  *from,
           const char  *folder,
           const char  *name,
           GError     **error)
{
  g_autofree char *destination = g_build_filename (folder, name, NULL);
  g_autofree char *basename = g_path_get_basename (from);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (destination);
  g_autoptr (GError) problem = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &problem))
    return TRUE;
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, "%s: %s", basename, problem->message);
  return FALSE;
}

/**
 * koers_private_copy_make_folder:
 * @error: where to say what went wrong
 *
 * Makes a folder for a copy. Its name says which process it belongs to.
 *
 * Returns: (transfer full) (nullable): where it lies, to be given to koers_private_copy_remove()
 */
char *
koers_private_copy_make_folder (GError **error)
{
  g_autofree char *template = g_strdup_printf (PREFIX "%ld-XXXXXX", (long) getpid ());

  return g_dir_make_tmp (template, error);
}

/* Whether a folder with such a name was left behind by a process that is no more. */
static gboolean
is_left_behind (const char *name)
{
  guint64 process;
  char *end;

  if (!g_str_has_prefix (name, PREFIX))
    return FALSE;
  process = g_ascii_strtoull (name + strlen (PREFIX), &end, 10);
  return *end == '-' && process > 0 && process <= G_MAXINT32 && kill ((pid_t) process, 0) != 0 && errno == ESRCH;
}

/**
 * koers_private_copy_clean:
 *
 * Removes the copies of processes that ended before they could do so. What cannot be removed stays.
 */
void
koers_private_copy_clean (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = is_left_behind (name) ? g_build_filename (g_get_tmp_dir (), name, NULL) : NULL;

      if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) && !g_file_test (folder, G_FILE_TEST_IS_SYMLINK))
        koers_private_copy_remove (folder);
    }
}

/**
 * koers_private_copy_dup_path:
 * @folder: a folder of its own
 *
 * Returns: (transfer full): where the file lies in it
 */
char *
koers_private_copy_dup_path (const char *folder)
{
  return g_build_filename (folder, NAME, NULL);
}

/**
 * koers_private_copy_open:
 * @path: a file that may not be written to and beside which lies the journal of a change that was cut short
 * @folder: (out) (transfer full): where the copy lies, to be given to koers_private_copy_remove()
 * @error: where to say what went wrong
 *
 * Such a journal must be played back before anything can be read; that is done on a copy of both.
 *
 * Returns: (transfer full) (nullable): the copy, open
 */
KoersDatabase *
koers_private_copy_open (const char  *path,
                         char       **folder,
                         GError     **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *made = koers_private_copy_make_folder (error);
  g_autofree char *copy = NULL;
  KoersDatabase *database;

  if (made == NULL)
    return NULL;
  copy = koers_private_copy_dup_path (made);
  if (!copy_file (path, made, NAME, error) || !copy_file (journal, made, NAME "-journal", error) ||
      (database = koers_database_open (copy, KOERS_DATABASE_WRITE, error)) == NULL)
    {
      koers_private_copy_remove (made);
      return NULL;
    }
  *folder = g_steal_pointer (&made);
  return database;
}

void
koers_private_copy_remove (const char *folder)
{
  static const char *const names[] = { NAME, NAME "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
