/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-export-task.h"

#include "koers-export.h"
#include "koers-formats.h"
#include "koers-strategy-filter.h"

/* Writing in a thread; a picture, which needs the toolkit, in the main loop. Whoever lets go of it gets an answer at once, and the file
 * is left as it was. */

typedef struct {
  KoersStrategy     *strategy;
  GStrv              filter;
  const KoersFormat *format;
  KoersExportOptions options;
  char              *group;
  char              *sort;
  char              *path;
} KoersExportTask;

static void
free_task (gpointer data)
{
  KoersExportTask *task = data;

  g_object_unref (task->strategy);
  g_strfreev (task->filter);
  g_free (task->group);
  g_free (task->sort);
  g_free (task->path);
  g_free (task);
}

static void
write_in_thread (GTask        *gtask,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  KoersExportTask *task = data;
  GError *error = NULL;
  const char *const *filter = (const char *const *) task->filter;
  gboolean is_by_format = (task->format->uses & KOERS_EXPORT_USES_FILTER) != 0;
  g_autoptr (KoersStrategy) strategy = koers_strategy_filter (task->strategy, is_by_format ? NULL : filter, &error);

  task->options.filter = is_by_format ? filter : NULL;
  if (strategy != NULL && koers_export_write_file (task->path, task->format, strategy, &task->options, cancellable, &error))
    g_task_return_boolean (gtask, TRUE);
  else
    g_task_return_error (gtask, error);
}

static gboolean
write_cb (gpointer data)
{
  GTask *gtask = data;

  if (!g_task_return_error_if_cancelled (gtask))
    write_in_thread (gtask, NULL, g_task_get_task_data (gtask), g_task_get_cancellable (gtask));
  return G_SOURCE_REMOVE;
}

/**
 * koers_export_task_write:
 * @strategy: a strategy that does not change meanwhile, such as a copy
 * @filter: (array zero-terminated=1) (nullable): the words of a filter, to write only what passes
 * @format: a format that can be written
 * @options: how to write; copied, but for a moment and a filter
 * @path: where the file goes
 * @cancellable: lets go of it
 * @callback: comes when the file is there
 * @data: for @callback
 *
 * Writes a file.
 */
void
koers_export_task_write (KoersStrategy            *strategy,
                         const char *const        *filter,
                         const KoersFormat        *format,
                         const KoersExportOptions *options,
                         const char               *path,
                         GCancellable             *cancellable,
                         GAsyncReadyCallback       callback,
                         gpointer                  data)
{
  GTask *gtask = g_task_new (NULL, cancellable, callback, data);
  KoersExportTask *task = g_new0 (KoersExportTask, 1);

  task->strategy = g_object_ref (strategy);
  task->filter = g_strdupv ((GStrv) filter);
  task->format = format;
  task->options = *options;
  task->options.group = task->group = g_strdup (options->group);
  task->options.sort = task->sort = g_strdup (options->sort);
  task->path = g_strdup (path);
  g_task_set_task_data (gtask, task, free_task);
  if (koers_formats_is_drawn (format))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, write_cb, g_object_ref (gtask), g_object_unref);
  else
    {
      g_task_set_return_on_cancel (gtask, TRUE);
      g_task_run_in_thread (gtask, write_in_thread);
    }
  g_object_unref (gtask);
}

/**
 * koers_export_task_write_finish:
 * @result: what came to the callback
 * @error: where to say what went wrong
 *
 * Errors: those of koers_export_write_file() and koers_strategy_filter().
 *
 * Returns: whether the file is there
 */
gboolean
koers_export_task_write_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
