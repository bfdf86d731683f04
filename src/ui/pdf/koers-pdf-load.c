/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-load.h"

#include "koers-error.h"

#include <glib/gi18n-lib.h>

/* Reading in a thread: the text of a long document takes seconds. */

/* Says of what cannot be read where it should lie, and what to do. */
static GBytes *
read_file (GFile         *file,
           const char    *place,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) reason = NULL;
  GBytes *bytes = g_file_load_bytes (file, cancellable, NULL, &reason);

  if (bytes != NULL)
    return bytes;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED,
                 _("There is no PDF at “%s”. Look where it was moved to, or what it is called now, and open it there."), place);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("You may not read “%s”. Ask whose it is for the right to, or open a copy of your own."), place);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("“%s” is a folder. Open a PDF in it."), place);
  else
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED,
                 _("“%s” could not be read (%s). Look whether the disk or share where it lies is there, and open it again."), place, reason->message);
  return NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autofree char *place = g_file_get_parse_name (data);
  g_autoptr (GBytes) bytes = read_file (data, place, cancellable, &error);
  KoersPdf *pdf = bytes != NULL ? koers_pdf_open (bytes, place, cancellable, &error) : NULL;

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
 * Errors: those of koers_pdf_open(); %KOERS_ERROR_FAILED if it cannot be read; %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the document
 */
KoersPdf *
koers_pdf_load_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
