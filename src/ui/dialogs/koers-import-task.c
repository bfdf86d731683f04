/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-import-task.h"

#include "koers-csv-format.h"
#include "koers-error.h"
#include "koers-formats.h"
#include "koers-json-format.h"
#include "koers-json-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reading in a thread. Somebody who does not wait for the answer gets none: what is then still being read is thrown away. */

typedef struct {
  KoersStrategy     *strategy;
  const KoersFormat *format;
  KoersImportOptions options;
  KoersCsvOptions    csv;
  KoersCsvDateOrder  date_order;
  char              *name;
  char              *into;
  GStrv              paths;
  GBytes            *input;
} KoersImportTask;

/* A strategy is read by one thread at a time: it keeps what it has looked up. */
static GMutex reading;

static void
free_task (gpointer data)
{
  KoersImportTask *task = data;

  g_clear_object (&task->strategy);
  g_clear_pointer (&task->options.map, g_bytes_unref);
  g_bytes_unref (task->input);
  g_free (task->name);
  g_free (task->into);
  g_strfreev (task->paths);
  g_free (task);
}

/* A document of the program's own says so. */
static gboolean
names_format (GBytes *input)
{
  gsize length;
  const char *text = g_bytes_get_data (input, &length);

  return g_strstr_len (text, (gssize) length, "\"" KOERS_JSON_FORMAT "\"") != NULL;
}

/**
 * koers_import_task_recognise:
 * @input: a file
 * @name: what it is called
 *
 * Says by what stands in a file in which format it is; a table is everything that is not something else, JSON of others too.
 *
 * Returns: (transfer none): the format, one that can be read
 */
const KoersFormat *
koers_import_task_recognise (GBytes     *input,
                             const char *name)
{
  const KoersFormat *named = koers_formats_lookup_for_path (name);

  if (koers_json_table_begins (input))
    return koers_formats_lookup (names_format (input) ? "json" : "csv");
  return named != NULL && named->read != NULL ? named : koers_formats_lookup ("csv");
}

static void
read_in_thread (GTask        *gtask,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  KoersImportTask *task = data;
  GError *error = NULL;
  KoersImport *import;

  g_mutex_lock (&reading);
  import = g_cancellable_is_cancelled (cancellable) ? NULL : task->format->read (task->strategy, &task->options, task->input, &error);
  g_mutex_unlock (&reading);
  if (import != NULL)
    g_task_return_pointer (gtask, import, (GDestroyNotify) koers_import_free);
  else if (error != NULL)
    g_task_return_error (gtask, error);
  else
    g_task_return_error_if_cancelled (gtask);
}

/**
 * koers_import_task_read:
 * @strategy: a strategy that does not change meanwhile, such as a copy
 * @format: a format that can be read
 * @options: how to read; copied
 * @input: what to read
 * @cancellable: lets go of it
 * @callback: comes when it is read
 * @data: for @callback
 *
 * Says in a thread what an input would do to a strategy.
 */
void
koers_import_task_read (KoersStrategy            *strategy,
                        const KoersFormat        *format,
                        const KoersImportOptions *options,
                        GBytes                   *input,
                        GCancellable             *cancellable,
                        GAsyncReadyCallback       callback,
                        gpointer                  data)
{
  g_autoptr (GTask) gtask = g_task_new (NULL, cancellable, callback, data);
  KoersImportTask *task = g_new0 (KoersImportTask, 1);

  task->strategy = g_object_ref (strategy);
  task->format = format;
  task->options = *options;
  task->options.name = task->name = g_strdup (options->name);
  task->options.into = task->into = g_strdup (options->into);
  if (options->map != NULL)
    g_bytes_ref (options->map);
  if (options->csv != NULL)
    {
      task->csv = *options->csv;
      task->options.csv = &task->csv;
    }
  if (options->date_order != NULL)
    {
      task->date_order = *options->date_order;
      task->options.date_order = &task->date_order;
    }
  task->input = g_bytes_ref (input);
  g_task_set_task_data (gtask, task, free_task);
  g_task_set_return_on_cancel (gtask, TRUE);
  g_task_run_in_thread (gtask, read_in_thread);
}

/**
 * koers_import_task_read_finish:
 * @result: what came to the callback
 * @error: where to say what is wrong
 *
 * Errors: those of the format; %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): what the input would do
 */
KoersImport *
koers_import_task_read_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
table_in_thread (GTask        *gtask,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  KoersImportTask *task = data;
  GError *error = NULL;
  KoersCsv *csv = koers_csv_import_read_table (task->input, &task->csv, (const char *const *) task->paths, &error);

  if (csv != NULL)
    g_task_return_pointer (gtask, csv, (GDestroyNotify) koers_csv_free);
  else
    g_task_return_error (gtask, error);
}

/**
 * koers_import_task_table:
 * @input: a table
 * @options: what is known about it
 * @paths: (array zero-terminated=1): where in JSON its rows may stand, see koers_json_table_read()
 * @cancellable: lets go of it
 * @callback: comes when it is read
 * @data: for @callback
 *
 * Reads a table in a thread.
 */
void
koers_import_task_table (GBytes                *input,
                         const KoersCsvOptions *options,
                         const char *const     *paths,
                         GCancellable          *cancellable,
                         GAsyncReadyCallback    callback,
                         gpointer               data)
{
  g_autoptr (GTask) gtask = g_task_new (NULL, cancellable, callback, data);
  KoersImportTask *task = g_new0 (KoersImportTask, 1);

  task->csv = *options;
  task->paths = g_strdupv ((GStrv) paths);
  task->input = g_bytes_ref (input);
  g_task_set_task_data (gtask, task, free_task);
  g_task_set_return_on_cancel (gtask, TRUE);
  g_task_run_in_thread (gtask, table_in_thread);
}

/**
 * koers_import_task_table_finish:
 * @result: what came to the callback
 * @error: where to say what is wrong
 *
 * Errors: those of koers_csv_read(); %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the table
 */
KoersCsv *
koers_import_task_table_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
