/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-private.h"

#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-file-migration.h"
#include "koers-file-schema.h"
#include "koers-private-copy.h"
#include "koers-statement.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

static gboolean
is_network_file_system (const char *path)
{
  static const guint32 magics[] = { 0x6969 /* NFS */, 0xFE534D42 /* SMB2 */, 0xFF534D42 /* CIFS */, 0x65735546 /* FUSE */ };
  struct statfs buffer;

  if (statfs (path, &buffer) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if ((guint32) buffer.f_type == magics[i])
      return TRUE;
  return FALSE;
}

static gboolean
may_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

static gboolean
reopen_for_reading (KoersFile  *self,
                    GError    **error)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  g_autoptr (GError) problem = NULL;
  gint64 version;

  g_clear_pointer (&self->database, koers_database_free);
  self->database = koers_database_open (self->path, KOERS_DATABASE_READ, &problem);
  if (self->database != NULL && koers_database_get_integer (self->database, "PRAGMA schema_version", &version, &problem))
    return TRUE;
  g_clear_pointer (&self->database, koers_database_free);
  /* The journal of somebody who is writing at this moment does not stand in the way; one that a crash left does. */
  if (g_error_matches (problem, KOERS_ERROR, KOERS_ERROR_READ_ONLY) && g_file_test (journal, G_FILE_TEST_EXISTS))
    self->database = koers_private_copy_open (self->path, &self->private_folder, error);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return self->database != NULL;
}

static gboolean
bring_up_to_date (KoersFile  *self,
                  GError    **error)
{
  g_autoptr (GError) problem = NULL;

  if (!koers_file_backup_make (self->database, self->backup_folder, "migration", error) ||
      !koers_file_migrate (self->database, koers_file_migrations, koers_file_n_migrations, error))
    return FALSE;
  if (!koers_file_schema_compare (self->database, KOERS_FILE_VERSION, &problem))
    koers_file_set_state (self, KOERS_FILE_DAMAGED, problem->message);
  return TRUE;
}

static gboolean
read_id (KoersFile  *self,
         GError    **error)
{
  g_autoptr (KoersStatement) statement = koers_statement_new (self->database, "SELECT id FROM file", error);
  gboolean row;

  return statement != NULL && koers_statement_step (statement, &row, error) && row && koers_statement_get_id (statement, 0, &self->id);
}

/* Also when another program brings the file to a newer version while it is open. */
void
koers_file_set_newer (KoersFile *self)
{
  koers_file_set_state (self, KOERS_FILE_NEWER,
                        _("This file was made by a newer version of Koers. You can look at it; install the newer version to change it."));
}

static gboolean
look_at_schema (KoersFile  *self,
                GError    **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean is_known;
  gint64 version;

  if (!koers_file_schema_check_identity (self->database, &version, error))
    return FALSE;
  is_known = read_id (self, &problem);
  if (!is_known)
    self->backup_folder = koers_file_backup_find_folder (self->path);
  if (self->backup_folder == NULL)
    self->backup_folder = koers_file_backup_dup_folder (self->id, self->path);
  if (!is_known)
    koers_file_set_state (self, KOERS_FILE_DAMAGED,
                          problem != NULL ? problem->message : _("A part of the file is missing. Nothing is written to it; open a backup."));
  else if (version > KOERS_FILE_VERSION)
    koers_file_set_newer (self);
  else if (!koers_file_schema_compare (self->database, version, &problem))
    koers_file_set_state (self, KOERS_FILE_DAMAGED, problem->message);
  else if (version < KOERS_FILE_VERSION && self->state == KOERS_FILE_WRITABLE)
    return bring_up_to_date (self, error);
  return TRUE;
}

static KoersFile *
open_file (const char  *path,
           gboolean     for_reading,
           GError     **error)
{
  g_autoptr (KoersFile) self = g_object_new (KOERS_TYPE_FILE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_path_get_basename (path);

      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: There is no such file."), name);
      return NULL;
    }
  self->on_network = is_network_file_system (self->path);
  if (for_reading || !may_write (self->path))
    {
      koers_file_set_state (self, KOERS_FILE_READ_ONLY, _("You may read this file but not change it. Save a copy to work on."));
      if (!reopen_for_reading (self, error))
        return NULL;
    }
  else
    {
      self->database = koers_database_open (self->path, KOERS_DATABASE_WRITE, error);
      if (self->database == NULL)
        return NULL;
    }

  if (!look_at_schema (self, error))
    return NULL;
  if (self->state != KOERS_FILE_WRITABLE && !sqlite3_db_readonly (self->database->handle, "main") && self->private_folder == NULL &&
      !reopen_for_reading (self, error))
    return NULL;
  koers_store_has_news (KOERS_STORE (self));
  self->last_backup = koers_file_backup_get_last (self->backup_folder) * G_TIME_SPAN_SECOND;
  return g_steal_pointer (&self);
}

/**
 * koers_file_open:
 * @path: a file
 * @error: where to say what went wrong
 *
 * Opens a strategy. What kind of work it allows is its state; koers_file_start_check() looks deeper.
 *
 * Errors: %KOERS_ERROR_FOREIGN if it is no strategy; %KOERS_ERROR_DAMAGED, %KOERS_ERROR_FAILED if it cannot be read at all.
 *
 * Returns: (transfer full) (nullable): the file
 */
KoersFile *
koers_file_open (const char  *path,
                 GError     **error)
{
  return open_file (path, FALSE, error);
}

/**
 * koers_file_open_for_reading:
 * @path: a file, such as a backup
 * @error: where to say what went wrong
 *
 * Opens a strategy to look at it, and leaves it as it is whatever its version and its rights.
 *
 * Errors: those of koers_file_open().
 *
 * Returns: (transfer full) (nullable): the file, not writable
 */
KoersFile *
koers_file_open_for_reading (const char  *path,
                             GError     **error)
{
  return open_file (path, TRUE, error);
}

/**
 * koers_file_open_private:
 * @folder: a folder of its own, with a file in it where koers_private_copy_dup_path() says
 * @why: why that is not changed, for people
 * @error: where to say what went wrong
 *
 * Opens a strategy that was only made to be looked at. The folder goes when nobody does any more.
 *
 * Errors: those of koers_file_open(); then the folder stays.
 *
 * Returns: (transfer full) (nullable): the file, not writable
 */
KoersFile *
koers_file_open_private (const char  *folder,
                         const char  *why,
                         GError     **error)
{
  g_autofree char *path = koers_private_copy_dup_path (folder);
  KoersFile *self = open_file (path, TRUE, error);

  if (self == NULL)
    return NULL;
  koers_file_set_state (self, self->state, why);
  self->private_folder = g_strdup (folder);
  return self;
}
