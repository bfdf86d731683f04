/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-private.h"
#include "koers-cli-progress.h"
#include "koers-csv-map-file.h"
#include "koers-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static guint
count_deleted (KoersChangeSet *changes)
{
  guint n = 0;

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    n += koers_change_set_get (changes, i)->operation == KOERS_OPERATION_DELETE ? 1 : 0;
  return n;
}

static void
print_result (KoersImport *import,
              gboolean     dry_run)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%u added", "%u added", import->n_added), import->n_added);
  g_autofree char *updated = g_strdup_printf (ngettext ("%u updated", "%u updated", import->n_updated), import->n_updated);
  g_autofree char *unchanged = g_strdup_printf (ngettext ("%u unchanged", "%u unchanged", import->n_unchanged), import->n_unchanged);
  guint n_deleted = count_deleted (import->changes);
  g_autofree char *deleted = g_strdup_printf (ngettext ("%u deleted", "%u deleted", n_deleted), n_deleted);

  for (guint i = 0; i < import->notes->len; i++)
    g_printerr ("%s\n", (char *) g_ptr_array_index (import->notes, i));
  g_print ("%s, %s, %s%s%s\n", added, updated, unchanged, n_deleted > 0 ? ", " : "", n_deleted > 0 ? deleted : "");
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      guint n = 0;

      for (guint i = 0; i < koers_change_set_get_n (import->changes); i++)
        {
          const KoersEdit *edit = koers_change_set_get (import->changes, i);

          n += (int) edit->kind == kind && edit->operation == KOERS_OPERATION_INSERT ? 1 : 0;
        }
      if (n > 0)
        g_print ("  %s: %u\n", koers_kind_get_title_plural ((KoersKind) kind), n);
    }
  if (koers_import_is_empty (import))
    g_printerr ("%s\n", _("There is nothing in it to import. In a table, rows should stand below the line that names the columns; look whether --except leaves them all out."));
  if (dry_run)
    g_print ("%s\n", _("Nothing was changed, because of --dry-run."));
}

/* A map by the name of its file, or by that of one that came with the program or is somebody's own. */
static GBytes *
read_map (const char  *name,
          GError     **error)
{
  g_autoptr (KoersCsvMapFile) file = NULL;

  if (strchr (name, G_DIR_SEPARATOR) == NULL && !g_str_has_suffix (name, ".json") && !g_file_test (name, G_FILE_TEST_EXISTS))
    {
      file = koers_csv_map_file_find (name, error);
      if (file == NULL)
        return NULL;
    }
  return file != NULL ? g_bytes_ref (file->text) : koers_cli_read (name, error);
}

int
koers_cli_import (int      argc,
                  char   **argv,
                  GError **error)
{
  g_autofree char *format_id = NULL, *map_path = NULL, *kind_name = NULL, *name = NULL, *into = NULL;
  g_auto (GStrv) except = NULL;
  gboolean dry_run = FALSE;
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (GBytes) input = NULL, map = NULL;
  g_autoptr (KoersImport) import = NULL;
  g_autoptr (KoersCliProgress) progress = NULL;
  const KoersFormat *format;
  KoersImportOptions options = { .kind = KOERS_KIND_INITIATIVE };
  GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_id, N_("Format of the input, see “koers formats”"), N_("FORMAT") },
    { "map", 0, 0, G_OPTION_ARG_FILENAME, &map_path, N_("How the columns of a table are to be read"), N_("MAP") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_name, N_("What each row of a table is, without a map"), N_("KIND") },
    { "except", 0, 0, G_OPTION_ARG_STRING_ARRAY, &except, N_("Leave out the rows of a table in which this stands; can be repeated"), N_("COLUMN=VALUE") },
    { "into", 0, 0, G_OPTION_ARG_STRING, &into, N_("What a table belongs to, such as an agreement that is there already"), N_("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Say what would change and change nothing"), NULL },
    { NULL },
  };

  if (!koers_cli_parse (entries, _("FILE INPUT"), &argc, &argv, 2, 2, error))
    return 0;
  if (kind_name != NULL && !koers_catalogue_lookup_kind (kind_name, &options.kind))
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” is no kind of record."), kind_name);
      return 0;
    }
  format = koers_cli_find_format (format_id, argv[2], "json", TRUE, error);
  if (format == NULL)
    return 0;
  progress = koers_cli_progress_new ();
  document = koers_cli_open (argv[1], FALSE, error);
  if (document == NULL)
    return 0;
  koers_cli_progress_advance (progress, 10);
  if (map_path != NULL && (map = read_map (map_path, error)) == NULL)
    return 0;
  input = koers_cli_read (argv[2], error);
  if (input == NULL)
    return 0;

  name = g_str_equal (argv[2], "-") ? NULL : g_path_get_basename (argv[2]);
  options.map = map;
  options.name = name;
  options.into = into;
  options.except = (const char *const *) except;
  koers_cli_progress_advance (progress, 20);
  import = format->read (koers_document_get_strategy (document), &options, input, error);
  if (import == NULL)
    return 0;
  koers_cli_progress_advance (progress, 60);
  if (!dry_run && !koers_document_commit (document, import->changes, KOERS_ORIGIN_IMPORT, NULL, error))
    return 0;
  g_clear_pointer (&progress, koers_cli_progress_free);
  print_result (import, dry_run);
  return 0;
}
