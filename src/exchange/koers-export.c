/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-export.h"

/**
 * koers_export_write_file:
 * @path: where the file goes
 * @format: a format that can be written
 * @strategy: what to write
 * @options: how
 * @cancellable: (nullable): lets go of it before anything is replaced
 * @error: where to say what went wrong
 *
 * Writes to a file that takes the place of an older one only when it is whole; of one that could not be completed nothing is left.
 *
 * Errors: those of the format and of the disk; %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the file is there
 */
gboolean
koers_export_write_file (const char                *path,
                         const KoersFormat         *format,
                         KoersStrategy             *strategy,
                         const KoersExportOptions  *options,
                         GCancellable              *cancellable,
                         GError                   **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean is_new = !g_file_query_exists (file, NULL);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, error);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  gboolean written;

  if (stream == NULL)
    return FALSE;
  written = format->write (strategy, options, G_OUTPUT_STREAM (stream), error) && !g_cancellable_set_error_if_cancelled (cancellable, error);
  /* Closing with a cancelled cancellable leaves what was there. */
  if (!written)
    g_cancellable_cancel (cancelled);
  written = g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, written ? error : NULL) && written;
  if (!written && is_new)
    g_file_delete (file, NULL, NULL);
  return written;
}

/**
 * koers_export_write_folder:
 * @folder: an existing folder
 * @format: a format of one kind
 * @strategy: what to write
 * @options: how; its kind makes no difference
 * @error: where to say what went wrong
 *
 * Writes a file for each kind that has records.
 *
 * Errors: those of koers_export_write_file().
 *
 * Returns: whether all of them are there
 */
gboolean
koers_export_write_folder (const char                *folder,
                           const KoersFormat         *format,
                           KoersStrategy             *strategy,
                           const KoersExportOptions  *options,
                           GError                   **error)
{
  KoersExportOptions of_kind = *options;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      g_autofree char *name = g_strconcat (koers_catalogue_get_json_array ((KoersKind) kind), ".", format->suffix, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      of_kind.kind = (KoersKind) kind;
      if (koers_record_list_get_n (koers_strategy_get_list (strategy, (KoersKind) kind)) > 0 &&
          !koers_export_write_file (path, format, strategy, &of_kind, NULL, error))
        return FALSE;
    }
  return TRUE;
}
