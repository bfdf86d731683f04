/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-export.h"

#include "koers-error.h"

#include <glib/gi18n-lib.h>

static const KoersExportProfile profiles[] = {
  { "full", N_("Everything"), FALSE },
  { "management", N_("Management"), TRUE },
  { "public", N_("Public"), TRUE },
};

/**
 * koers_export_get_profiles:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): for whom something can be written
 */
const KoersExportProfile *
koers_export_get_profiles (guint *n)
{
  *n = G_N_ELEMENTS (profiles);
  return profiles;
}

/**
 * koers_export_lookup_profile:
 * @word: what the command line calls a profile
 *
 * Returns: (transfer none) (nullable): the profile
 */
const KoersExportProfile *
koers_export_lookup_profile (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    if (g_str_equal (profiles[i].word, word))
      return &profiles[i];
  return NULL;
}

/**
 * koers_export_dup_personal:
 *
 * Returns: (transfer full): what is about living persons, a line for each kind of record with the fields that are left out
 */
char *
koers_export_dup_personal (void)
{
  GString *text = g_string_new (NULL);

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      g_autoptr (GPtrArray) titles = g_ptr_array_new ();
      g_autofree char *list = NULL;

      for (int i = 0; i < info->n_fields; i++)
        if (info->fields[i].personal)
          g_ptr_array_add (titles, (gpointer) koers_field_get_title (&info->fields[i]));
      if (titles->len == 0)
        continue;
      g_ptr_array_add (titles, NULL);
      list = g_strjoinv (", ", (char **) titles->pdata);
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", koers_kind_get_title ((KoersKind) kind), list);
    }
  return g_string_free (text, FALSE);
}

/* What the system says of a file it says in its own words: here it is said which file that is, what is safe and what to do. */
static void
propagate_reason (const char  *path,
                  GError      *reason,
                  GError     **error)
{
  g_autoptr (GError) taken = reason;
  g_autofree char *name = g_path_get_basename (path), *display = g_filename_display_name (name);

  if (reason->domain != G_IO_ERROR || reason->code == G_IO_ERROR_CANCELLED)
    {
      g_propagate_error (error, g_steal_pointer (&taken));
      return;
    }
  switch ((GIOErrorEnum) reason->code)
    {
    case G_IO_ERROR_NO_SPACE:
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: There is no room left on the disk. No file was replaced; export to another disk."), display);
      return;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: You may not write here. Choose another folder, or ask whose it is for the right to."), display);
      return;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: There is no such folder. Make it, or choose another."), display);
      return;
    case G_IO_ERROR_IS_DIRECTORY:
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: This is a folder. Name a file in it."), display);
      return;
    default:
      /* Translators: the name of a file; what the system says. */
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: The file could not be written: %s. No file was replaced; export to another place."), display,
                   reason->message);
      return;
    }
}

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
 * Errors: those of the format; %KOERS_ERROR_FAILED if the file cannot be written; %G_IO_ERROR_CANCELLED.
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
  GError *reason = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, &reason);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  gboolean written;

  if (stream == NULL)
    {
      propagate_reason (path, reason, error);
      return FALSE;
    }
  written = format->write (strategy, options, G_OUTPUT_STREAM (stream), &reason) && !g_cancellable_set_error_if_cancelled (cancellable, &reason);
  /* Closing with a cancelled cancellable leaves what was there. */
  if (!written)
    g_cancellable_cancel (cancelled);
  written = g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, written ? &reason : NULL) && written;
  if (!written && is_new)
    g_file_delete (file, NULL, NULL);
  if (!written)
    propagate_reason (path, reason, error);
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
