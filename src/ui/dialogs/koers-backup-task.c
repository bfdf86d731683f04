/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-backup-task.h"

#include "koers-difference.h"
#include "koers-error.h"
#include "koers-file.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char          *path;
  KoersStrategy *now;
} KoersBackupTask;

static void
free_task (gpointer data)
{
  KoersBackupTask *task = data;

  g_free (task->path);
  g_object_unref (task->now);
  g_free (task);
}

static KoersChangeSet *
compare (KoersBackupTask  *task,
         GError          **error)
{
  g_autoptr (KoersFile) file = koers_file_open_for_reading (task->path, error);
  g_autoptr (KoersStrategy) then = koers_strategy_new ();
  gint64 revision;

  if (file == NULL)
    return NULL;
  koers_file_start_check (file);
  if (!koers_store_load (KOERS_STORE (file), then, &revision, error))
    return NULL;
  koers_file_finish_check (file);
  if (koers_file_get_state (file) == KOERS_FILE_DAMAGED)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, koers_file_get_problem (file));
      return NULL;
    }
  return koers_strategy_compare (task->now, then, "");
}

static void
compare_in_thread (GTask        *gtask,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  KoersChangeSet *changes = compare (data, &error);

  if (changes != NULL)
    g_task_return_pointer (gtask, changes, (GDestroyNotify) koers_change_set_unref);
  else
    g_task_return_error (gtask, error);
}

/**
 * koers_backup_task_compare:
 * @path: a backup
 * @now: the strategy as it is now; it does not change meanwhile
 * @cancellable: lets go of it
 * @callback: comes when it has been compared
 * @data: for @callback
 *
 * Opens a backup in a thread, to look at it only, and says in what it differs from now.
 */
void
koers_backup_task_compare (const char          *path,
                           KoersStrategy       *now,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr (GTask) gtask = g_task_new (NULL, cancellable, callback, data);
  KoersBackupTask *task = g_new0 (KoersBackupTask, 1);

  task->path = g_strdup (path);
  task->now = g_object_ref (now);
  g_task_set_task_data (gtask, task, free_task);
  g_task_set_return_on_cancel (gtask, TRUE);
  g_task_run_in_thread (gtask, compare_in_thread);
}

/**
 * koers_backup_task_compare_finish:
 * @result: what came to the callback
 * @error: where to say what is wrong
 *
 * Errors: %KOERS_ERROR_DAMAGED if the backup is not whole; those of koers_file_open(); %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): what would have to be done to the strategy to make it as it is in the backup
 */
KoersChangeSet *
koers_backup_task_compare_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
