/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file.h"

#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-file-check.h"
#include "koers-file-log.h"
#include "koers-file-migration.h"
#include "koers-file-rows.h"
#include "koers-file-schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

/* Between two backups that nobody asked for, in microseconds. */
#define BACKUP_INTERVAL (30 * 60 * G_TIME_SPAN_SECOND)

/**
 * KoersFile:
 *
 * A strategy in an SQLite file. Each change is on the disk when it is committed. A file that is not whole, not ours, not allowed or not
 * of this version is never written to.
 */
struct _KoersFile {
  GObject         parent_instance;
  char           *path;
  char           *private_folder; /* of the copy that is read instead, if there is one */
  KoersDatabase  *database;
  KoersId         id;
  KoersFileState  state;
  char           *problem;
  gboolean        on_network;
  gint64          data_version;
  gint64          last_backup;
  GThread        *check;
  GThread        *backup;
};

typedef enum { PROP_STATE = 1, N_PROPS } KoersFileProperty;

static GParamSpec *props[N_PROPS];

/* ---- state */

static void
set_state (KoersFile      *self,
           KoersFileState  state,
           const char     *problem)
{
  g_free (self->problem);
  self->problem = g_strdup (problem);
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* The answer of the check thread: what is wrong, or NULL. */
static gpointer
run_check (gpointer data)
{
  g_autofree char *path = data;
  KoersDigest content;
  GError *error = NULL;

  koers_file_check (path, &content, &error);
  return error;
}

/**
 * koers_file_start_check:
 * @self: a file
 *
 * Begins to look in a thread whether the file is whole. Nothing is written before the answer is known.
 */
void
koers_file_start_check (KoersFile *self)
{
  if (self->check == NULL && self->state == KOERS_FILE_WRITABLE)
    self->check = g_thread_new ("koers-check", run_check, g_strdup (self->path));
}

/**
 * koers_file_finish_check:
 * @self: a file
 *
 * Waits for the answer, if one is still to come, and sets the state by it.
 *
 * Returns: whether the file can be written to
 */
gboolean
koers_file_finish_check (KoersFile *self)
{
  g_autoptr (GError) error = NULL;

  if (self->check != NULL)
    {
      error = g_thread_join (g_steal_pointer (&self->check));
      if (error != NULL)
        set_state (self, g_error_matches (error, KOERS_ERROR, KOERS_ERROR_NEWER) ? KOERS_FILE_NEWER : KOERS_FILE_DAMAGED, error->message);
      else if (self->on_network)
        /* Locks of network file systems are not to be trusted: hold the file as long as it is open. */
        koers_database_execute (self->database, "PRAGMA locking_mode = EXCLUSIVE", NULL);
    }
  return self->state == KOERS_FILE_WRITABLE;
}

/* ---- opening */

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

/* A journal that a crash left must be played back before anything can be read. Where the file may not be written, that is done on a
 * copy of both. */
static gboolean
open_private_copy (KoersFile  *self,
                   GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  g_autoptr (GFile) journal_file = g_file_new_for_path (journal);
  g_autofree char *copy = NULL, *journal_copy = NULL;
  g_autoptr (GFile) to = NULL, journal_to = NULL;

  self->private_folder = g_dir_make_tmp ("koers-XXXXXX", error);
  if (self->private_folder == NULL)
    return FALSE;
  copy = g_build_filename (self->private_folder, "copy.koers", NULL);
  journal_copy = g_strconcat (copy, "-journal", NULL);
  to = g_file_new_for_path (copy);
  journal_to = g_file_new_for_path (journal_copy);
  if (!g_file_copy (file, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error) ||
      !g_file_copy (journal_file, journal_to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error))
    return FALSE;
  self->database = koers_database_open (copy, KOERS_DATABASE_WRITE, error);
  return self->database != NULL;
}

static gboolean
reopen_for_reading (KoersFile  *self,
                    GError    **error)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  g_clear_pointer (&self->database, koers_database_free);
  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    return open_private_copy (self, error);
  self->database = koers_database_open (self->path, KOERS_DATABASE_READ, error);
  return self->database != NULL;
}

static gboolean
bring_up_to_date (KoersFile  *self,
                  GError    **error)
{
  return koers_file_backup_make (self->path, self->id, "migration", error) &&
         koers_file_migrate (self->database, koers_file_migrations, koers_file_n_migrations, error);
}

static gboolean
read_id (KoersFile  *self,
         GError    **error)
{
  g_autoptr (KoersStatement) statement = koers_statement_new (self->database, "SELECT id FROM file", error);
  gboolean row;

  if (statement == NULL || !koers_statement_step (statement, &row, error))
    return FALSE;
  return row && koers_statement_get_id (statement, 0, &self->id);
}

static gboolean
look_at_schema (KoersFile  *self,
                GError    **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 version;

  if (!koers_file_schema_check_identity (self->database, &version, error))
    return FALSE;
  if (!read_id (self, &problem))
    set_state (self, KOERS_FILE_DAMAGED, problem != NULL ? problem->message : _("A part of the file is missing. Nothing is written to it; open a backup."));
  else if (version > KOERS_FILE_VERSION)
    set_state (self, KOERS_FILE_NEWER,
               _("This file was made by a newer version of Koers. You can look at it; install the newer version to change it."));
  else if (version < KOERS_FILE_VERSION && self->state == KOERS_FILE_WRITABLE)
    return bring_up_to_date (self, error);
  else if (version == KOERS_FILE_VERSION && !koers_file_schema_compare (self->database, &problem))
    set_state (self, KOERS_FILE_DAMAGED, problem->message);
  return TRUE;
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
  g_autoptr (KoersFile) self = g_object_new (KOERS_TYPE_FILE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_path_get_basename (path);

      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: There is no such file."), name);
      return NULL;
    }
  self->on_network = is_network_file_system (self->path);
  if (!may_write (self->path))
    {
      set_state (self, KOERS_FILE_READ_ONLY, _("You may read this file but not change it. Save a copy to work on."));
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
  if (self->state != KOERS_FILE_WRITABLE && self->state != KOERS_FILE_READ_ONLY && !reopen_for_reading (self, error))
    return NULL;
  koers_store_has_news (KOERS_STORE (self));
  self->last_backup = g_get_real_time ();
  return g_steal_pointer (&self);
}

/* ---- the store */

static void
load_row (KoersKind kind,
          KoersRow *row,
          gpointer  data)
{
  koers_strategy_load (data, kind, row->id, row->revision, row->created, row->modified, row->values);
}

static gboolean
koers_file_load (KoersStore     *store,
                 KoersStrategy  *strategy,
                 gint64         *revision,
                 GError        **error)
{
  KoersFile *self = KOERS_FILE (store);
  gboolean done;

  /* One transaction, so that the records and the number belong together. */
  if (!koers_database_execute (self->database, "BEGIN", error))
    return FALSE;
  done = koers_file_log_get_last (self->database, revision, error) && koers_file_rows_read (self->database, load_row, strategy, error);
  koers_database_rollback (self->database);
  return done;
}

static gboolean
write_digest (KoersFile       *self,
              KoersStrategy   *strategy,
              KoersChangeSet  *changes,
              GError         **error)
{
  g_autofree char *kept = koers_database_get_text (self->database, "SELECT digest FROM file", error);
  g_autoptr (KoersStatement) statement = NULL;
  char text[KOERS_DIGEST_TEXT_SIZE];
  KoersDigest digest;

  if (kept == NULL)
    return FALSE;
  if (!koers_digest_parse (kept, &digest))
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("The file is damaged. Nothing is written to it; open a backup."));
      return FALSE;
    }
  koers_file_rows_update_digest (strategy, changes, &digest);
  koers_digest_to_text (&digest, text);
  statement = koers_statement_new (self->database, "UPDATE file SET digest = ?", error);
  if (statement == NULL)
    return FALSE;
  koers_statement_bind_text (statement, 1, text);
  return koers_statement_run (statement, error);
}

static gboolean
write_change (KoersFile      *self,
              KoersStrategy  *strategy,
              KoersLogLine   *line,
              GError        **error)
{
  gint64 known = line->number, last;
  KoersStamp stamp = { line->time, line->actor };

  if (!koers_file_log_get_last (self->database, &last, error))
    return FALSE;
  if (last != known)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_BEHIND, _("The file was changed by someone else in between."));
      return FALSE;
    }
  line->number = known + 1;
  if (koers_file_log_append (self->database, line, error) && koers_file_rows_write (self->database, line->changes, line->number, stamp, error) &&
      write_digest (self, strategy, line->changes, error) && koers_database_execute (self->database, "COMMIT", error))
    return TRUE;
  line->number = known;
  return FALSE;
}

/* What the backup thread is given. */
typedef struct {
  char    *path;
  KoersId  id;
} KoersBackupTask;

static gpointer
run_backup (gpointer data)
{
  KoersBackupTask *task = data;
  g_autoptr (GError) error = NULL;

  if (!koers_file_backup_make (task->path, task->id, NULL, &error))
    g_message ("%s", error->message);
  g_free (task->path);
  g_free (task);
  return NULL;
}

static void
back_up_from_time_to_time (KoersFile *self,
                           gint64     now)
{
  KoersBackupTask *task;

  if (now - self->last_backup < BACKUP_INTERVAL || self->on_network)
    return;
  self->last_backup = now;
  if (self->backup != NULL)
    g_thread_join (self->backup);
  task = g_new0 (KoersBackupTask, 1);
  task->path = g_strdup (self->path);
  task->id = self->id;
  self->backup = g_thread_new ("koers-backup", run_backup, task);
}

static gboolean
koers_file_commit (KoersStore     *store,
                   KoersStrategy  *strategy,
                   KoersLogLine   *line,
                   GError        **error)
{
  KoersFile *self = KOERS_FILE (store);

  if (!koers_file_finish_check (self))
    {
      g_set_error_literal (error, KOERS_ERROR, self->state == KOERS_FILE_DAMAGED ? KOERS_ERROR_DAMAGED : KOERS_ERROR_READ_ONLY, self->problem);
      return FALSE;
    }
  if (!koers_database_execute (self->database, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!write_change (self, strategy, line, error))
    {
      koers_database_rollback (self->database);
      return FALSE;
    }
  back_up_from_time_to_time (self, line->time);
  return TRUE;
}

static GPtrArray *
koers_file_read_log (KoersStore  *store,
                     gint64       after,
                     gint64       up_to,
                     gboolean     with_changes,
                     GError     **error)
{
  return koers_file_log_read (KOERS_FILE (store)->database, after, up_to, with_changes, error);
}

static gboolean
koers_file_has_news (KoersStore *store)
{
  KoersFile *self = KOERS_FILE (store);
  gint64 version = self->data_version;

  if (!koers_database_get_integer (self->database, "PRAGMA data_version", &version, NULL) || version == self->data_version)
    return FALSE;
  self->data_version = version;
  return TRUE;
}

static void
koers_file_store_init (KoersStoreInterface *iface)
{
  iface->load = koers_file_load;
  iface->commit = koers_file_commit;
  iface->read_log = koers_file_read_log;
  iface->has_news = koers_file_has_news;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersFile, koers_file, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (KOERS_TYPE_STORE, koers_file_store_init))

static void
remove_private_folder (const char *folder)
{
  static const char *const names[] = { "copy.koers", "copy.koers-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
koers_file_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KoersFile *self = KOERS_FILE (object);

  switch ((KoersFileProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_file_finalize (GObject *object)
{
  KoersFile *self = KOERS_FILE (object);
  GError *error;

  if (self->check != NULL)
    {
      error = g_thread_join (self->check);
      g_clear_error (&error);
    }
  if (self->backup != NULL)
    g_thread_join (self->backup);
  g_clear_pointer (&self->database, koers_database_free);
  if (self->private_folder != NULL)
    remove_private_folder (self->private_folder);
  g_free (self->private_folder);
  g_free (self->path);
  g_free (self->problem);

  G_OBJECT_CLASS (koers_file_parent_class)->finalize (object);
}

static void
koers_file_class_init (KoersFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = koers_file_get_property;
  object_class->finalize = koers_file_finalize;

  /**
   * KoersFile:state:
   *
   * A #KoersFileState; it can turn to damaged when the check answers.
   */
  props[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, KOERS_FILE_WRITABLE, KOERS_FILE_DAMAGED, KOERS_FILE_WRITABLE,
                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
koers_file_init (KoersFile *self)
{
}

/* ---- making, copying */

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
  statement = koers_statement_new (database, "INSERT INTO file (one, id, digest) VALUES (1, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  koers_statement_bind_id (statement, 1, koers_id_new ());
  koers_statement_bind_text (statement, 2, text);
  return koers_statement_run (statement, error) && koers_database_execute (database, "COMMIT", error);
}

/**
 * koers_file_create:
 * @path: where the file is to be; nothing may be there
 * @content: what it holds at first, valid for an empty strategy
 * @origin: through what it came
 * @actor: who makes it
 * @error: where to say what went wrong
 *
 * Makes a new file. It is built under another name and gets its own once it is whole and on the disk.
 *
 * Errors: %KOERS_ERROR_FAILED, also if there is a file already.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_create (const char      *path,
                   KoersChangeSet  *content,
                   const char      *origin,
                   const char      *actor,
                   GError         **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.tmp", path, g_random_int ());
  KoersDatabase *database;
  gboolean done;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
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
  return koers_file_settle (temporary, path, FALSE, error);
}

/**
 * koers_file_back_up:
 * @self: a file
 * @reason: a word for why
 * @error: where to say what went wrong
 *
 * Puts a copy aside before something large happens.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_back_up (KoersFile   *self,
                    const char  *reason,
                    GError     **error)
{
  if (!koers_file_backup_make (self->database->path, self->id, reason, error))
    return FALSE;
  self->last_backup = g_get_real_time ();
  return TRUE;
}

/**
 * koers_file_save_copy:
 * @self: a file, in whatever state
 * @destination: where the copy goes; what is there is replaced
 * @error: where to say what went wrong
 *
 * Makes a copy that is a file of its own.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_save_copy (KoersFile   *self,
                      const char  *destination,
                      GError     **error)
{
  return koers_file_copy_to (self->database->path, destination, TRUE, error);
}

const char *
koers_file_get_path (KoersFile *self)
{
  return self->path;
}

KoersId
koers_file_get_id (KoersFile *self)
{
  return self->id;
}

KoersFileState
koers_file_get_state (KoersFile *self)
{
  return self->state;
}

/**
 * koers_file_get_problem:
 * @self: a file
 *
 * Returns: (transfer none) (nullable): a sentence that says why it cannot be written to; %NULL if it can
 */
const char *
koers_file_get_problem (KoersFile *self)
{
  return self->problem;
}

/**
 * koers_file_is_on_network:
 * @self: a file
 *
 * Returns: whether it lies on a network file system, where two people at once are a danger
 */
gboolean
koers_file_is_on_network (KoersFile *self)
{
  return self->on_network;
}
