/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-load.h"

/* Reading in a thread: the text of a long document takes seconds. */

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (data, cancellable, NULL, &error);
  KoersPdf *pdf = bytes != NULL ? koers_pdf_open (bytes, cancellable, &error) : NULL;

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * koers_pdf_load:
 * @file: a PDF
 * @cancellable: lets go of it
 * @callback: comes when it is read
 * @data: for @callback
 *
 * Reads a PDF in a thread.
 */
void
koers_pdf_load (GFile               *file,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * koers_pdf_load_finish:
 * @result: what came to the callback
 * @error: where to say what is wrong
 *
 * Errors: those of koers_pdf_open() and of reading; %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the document
 */
KoersPdf *
koers_pdf_load_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
