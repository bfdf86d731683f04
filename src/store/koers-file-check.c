/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-check.h"

#include "koers-error.h"
#include "koers-file-log-chain.h"
#include "koers-file-rows.h"
#include "koers-file-schema.h"
#include "koers-file-stamps.h"
#include "koers-private-copy.h"

#include <glib/gi18n-lib.h>

static gboolean
set_damaged (KoersDatabase  *database,
             const char     *message,
             GError        **error)
{
  g_autofree char *name = g_path_get_basename (database->path);

  g_set_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, "%s: %s", name, message);
  return FALSE;
}

typedef struct {
  KoersDigest     *content;
  KoersFileStamps *stamps;
} Found;

static void
add_row (KoersKind kind,
         KoersRow *row,
         gpointer  data)
{
  Found *found = data;
  KoersDigest digest = koers_digest_of_values (kind, row->id, row->values);

  koers_digest_add (found->content, &digest);
  koers_file_stamps_add_row (found->stamps, row);
}

static gboolean
check_pages (KoersDatabase  *database,
             GError        **error)
{
  g_autofree char *answer = koers_database_get_text (database, "PRAGMA integrity_check (1)", error);
  g_autofree char *orphan = NULL;

  if (answer == NULL)
    return FALSE;
  if (!g_str_equal (answer, "ok"))
    return set_damaged (database, _("The file is damaged. Nothing is written to it; open a backup."), error);

  orphan = koers_database_get_text (database, "PRAGMA foreign_key_check", error);
  if (orphan == NULL)
    return FALSE;
  if (*orphan != '\0')
    return set_damaged (database, _("A record points to one that is not in the file. Nothing is written to it; open a backup."), error);
  return TRUE;
}

static gboolean
check_content (KoersDatabase    *database,
               KoersDigest      *content,
               KoersFileStamps  *stamps,
               GError          **error)
{
  Found found = { content, stamps };
  g_autofree char *kept = koers_database_get_text (database, "SELECT digest FROM file", error);
  KoersDigest expected;

  if (kept == NULL)
    return FALSE;
  memset (content, 0, sizeof *content);
  if (!koers_file_rows_read (database, FALSE, add_row, &found, error))
    return FALSE;
  if (!koers_digest_parse (kept, &expected) || !koers_digest_equal (&expected, content))
    return set_damaged (database, _("The content is not what Koers wrote: the file was damaged or changed by another program. Nothing is written to it; open a backup."), error);
  return TRUE;
}

static gboolean
check_log (KoersDatabase    *database,
           KoersFileStamps  *stamps,
           GError          **error)
{
  gboolean whole;

  if (!koers_file_log_check (database, stamps, &whole, error))
    return FALSE;
  if (!whole)
    return set_damaged (database, _("The change log is not what Koers wrote: the file was damaged or changed by another program. Nothing is written to it; open a backup."), error);
  if (!koers_file_stamps_is_so (stamps))
    return set_damaged (database, _("Who changed a record and when is not what the change log says: the file was damaged or changed by another program. Nothing is written to it; open a backup."), error);
  return TRUE;
}

static gboolean
check_database (KoersDatabase  *database,
                KoersDigest    *content,
                GError        **error)
{
  g_autoptr (KoersFileStamps) stamps = koers_file_stamps_new ();
  gint64 version;

  if (!koers_file_schema_check_identity (database, &version, error))
    return FALSE;
  if (version > KOERS_FILE_VERSION)
    {
      g_autofree char *name = g_path_get_basename (database->path);

      g_set_error (error, KOERS_ERROR, KOERS_ERROR_NEWER,
                   _("%s: The file was made by a newer version of Koers. It can be read, not checked; install the newer version."), name);
      return FALSE;
    }

  /* One transaction, so that another process cannot write in between. */
  return koers_database_execute (database, "BEGIN", error) && koers_file_schema_compare (database, version, error) && check_pages (database, error) &&
         check_content (database, content, stamps, error) && check_log (database, stamps, error);
}

/**
 * koers_file_check:
 * @path: a file
 * @content: (out): the fingerprint of its content
 * @error: where to say what is wrong
 *
 * Looks whether a file is whole: its pages, its schema, its references, its content against the fingerprint that was kept with it,
 * its change log, and who changed what and when against that. It looks through a handle of its own that cannot write, so it can run in a thread.
 *
 * SQLite's own checks do not see a flipped bit in a text; the fingerprint does.
 *
 * Errors: %KOERS_ERROR_FOREIGN, %KOERS_ERROR_NEWER, %KOERS_ERROR_DAMAGED; %KOERS_ERROR_FAILED if it could not be read.
 *
 * Returns: whether it is whole
 */
gboolean
koers_file_check (const char   *path,
                  KoersDigest  *content,
                  GError      **error)
{
  g_autoptr (KoersDatabase) database = koers_database_open (path, KOERS_DATABASE_READ, error);

  return database != NULL && check_database (database, content, error);
}

/**
 * koers_file_check_closed:
 * @path: a file that this process does not have open: looking into it by other means than SQLite would drop its locks
 * @content: (out): the fingerprint of its content
 * @error: where to say what is wrong
 *
 * Looks whether a file is whole, as koers_file_check() does, also if somebody was killed in the middle of a change: what that left
 * must be played back before anything can be read, and so that the file stays as it is, that is done on a copy.
 *
 * Errors: those of koers_file_check().
 *
 * Returns: whether it is whole
 */
gboolean
koers_file_check_closed (const char   *path,
                         KoersDigest  *content,
                         GError      **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL), *folder = NULL;
  g_autoptr (KoersDatabase) database = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean is_whole;

  if (koers_file_check (path, content, &problem))
    return TRUE;
  if (!g_error_matches (problem, KOERS_ERROR, KOERS_ERROR_READ_ONLY) || !g_file_test (journal, G_FILE_TEST_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  database = koers_private_copy_open (path, &folder, error);
  if (database == NULL)
    return FALSE;
  is_whole = check_database (database, content, error);
  g_clear_pointer (&database, koers_database_free);
  koers_private_copy_remove (folder);
  return is_whole;
}
