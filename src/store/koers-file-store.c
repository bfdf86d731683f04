/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-private.h"

#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-file-log.h"
#include "koers-file-rows.h"
#include "koers-file-schema.h"
#include "koers-file-shape.h"
#include "koers-statement.h"

#include <glib/gi18n-lib.h>

/* How a file fills the interface of a store. */

/* Between two backups that nobody asked for, in microseconds. */
#define BACKUP_INTERVAL (30 * 60 * G_TIME_SPAN_SECOND)

typedef struct {
  KoersStrategy  *strategy;
  KoersFileShape *shape;
} KoersLoad;

static void
load_row (KoersKind kind,
          KoersRow *row,
          gpointer  data)
{
  KoersLoad *load = data;

  koers_file_shape_add (load->shape, koers_strategy_load (load->strategy, kind, row->id, row->revision, row->created, row->modified, row->values));
}

static gboolean
koers_file_load (KoersStore     *store,
                 KoersStrategy  *strategy,
                 gint64         *revision,
                 GError        **error)
{
  KoersFile *self = KOERS_FILE (store);
  g_autoptr (KoersFileShape) shape = koers_file_shape_new ();
  KoersLoad load = { strategy, shape };
  gboolean done;

  /* One transaction, so that the records and the number belong together. */
  if (!koers_database_execute (self->database, "BEGIN", error))
    return FALSE;
  koers_database_set_cache (self->database, FALSE);
  done = koers_file_log_get_last (self->database, revision, error) &&
         koers_file_rows_read (self->database, self->state == KOERS_FILE_NEWER, load_row, &load, error) &&
         koers_file_shape_check (shape, strategy, self->path, error);
  koers_database_set_cache (self->database, TRUE);
  koers_database_rollback (self->database);
  return done;
}

/* The fingerprint of the content and the end of the log. */
static gboolean
write_file_row (KoersFile      *self,
                KoersStrategy  *strategy,
                KoersLogLine   *line,
                GError        **error)
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
  koers_file_rows_update_digest (strategy, line->changes, &digest);
  koers_digest_to_text (&digest, text);
  statement = koers_statement_new (self->database, "UPDATE file SET digest = ?, log = (SELECT hash FROM change_log WHERE number = ?)", error);
  if (statement == NULL)
    return FALSE;
  koers_statement_bind_text (statement, 1, text);
  sqlite3_bind_int64 (statement, 2, line->number);
  return koers_statement_run (statement, error);
}

static gboolean
write_change (KoersFile      *self,
              KoersStrategy  *strategy,
              KoersLogLine   *line,
              GError        **error)
{
  gint64 known = line->number, last, version;
  KoersStamp stamp = { line->time, line->actor };

  if (!koers_database_get_integer (self->database, "PRAGMA user_version", &version, error) ||
      !koers_file_log_get_last (self->database, &last, error))
    return FALSE;
  if (version != KOERS_FILE_VERSION)
    {
      koers_file_set_newer (self);
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_READ_ONLY, self->problem);
      return FALSE;
    }
  if (last != known)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_BEHIND, _("The file was changed by someone else in between."));
      return FALSE;
    }
  line->number = known + 1;
  if (koers_file_log_append (self->database, line, error) && koers_file_rows_write (self->database, line->changes, line->number, stamp, error) &&
      write_file_row (self, strategy, line, error) && koers_database_execute (self->database, "COMMIT", error))
    return TRUE;
  line->number = known;
  return FALSE;
}

/* What the backup thread is given. */
typedef struct {
  char *path;
  char *folder;
} KoersBackupTask;

static gpointer
run_backup (gpointer data)
{
  KoersBackupTask *task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersDatabase) database = koers_database_open (task->path, KOERS_DATABASE_READ, &error);

  if (database == NULL || !koers_file_backup_make (database, task->folder, NULL, &error))
    g_message ("%s", error->message);
  g_free (task->path);
  g_free (task->folder);
  g_free (task);
  return NULL;
}

static void
back_up_from_time_to_time (KoersFile *self,
                           gint64     now)
{
  g_autoptr (GError) error = NULL;
  KoersBackupTask *task;

  if (now - self->last_backup < BACKUP_INTERVAL)
    return;
  self->last_backup = now;
  if (self->on_network)
    {
      /* The file is held: only the handle that holds it can read it. */
      if (!koers_file_backup_make (self->database, self->backup_folder, NULL, &error))
        g_message ("%s", error->message);
      return;
    }
  if (self->backup != NULL)
    g_thread_join (self->backup);
  task = g_new0 (KoersBackupTask, 1);
  task->path = g_strdup (self->path);
  task->folder = g_strdup (self->backup_folder);
  self->backup = g_thread_new ("koers-backup", run_backup, task);
}

static gboolean
koers_file_commit (KoersStore     *store,
                   KoersStrategy  *strategy,
                   KoersLogLine   *line,
                   GError        **error)
{
  KoersFile *self = KOERS_FILE (store);

  if (!koers_file_ensure_writable (self, error) || !koers_database_execute (self->database, "BEGIN IMMEDIATE", error))
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

static GPtrArray *
koers_file_read_history (KoersStore  *store,
                         KoersId      record,
                         GError     **error)
{
  return koers_file_log_read_history (KOERS_FILE (store)->database, record, error);
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

void
koers_file_store_init (KoersStoreInterface *iface)
{
  iface->load = koers_file_load;
  iface->commit = koers_file_commit;
  iface->read_log = koers_file_read_log;
  iface->read_history = koers_file_read_history;
  iface->has_news = koers_file_has_news;
}
