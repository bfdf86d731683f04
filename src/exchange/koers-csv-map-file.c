/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-map-file.h"

#include "koers-csv-map.h"
#include "koers-error.h"
#include "koers-json-members.h"
#include "koers-json-scanner.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

void
koers_csv_map_file_free (KoersCsvMapFile *self)
{
  g_free (self->name);
  g_free (self->rows);
  g_bytes_unref (self->text);
  g_free (self);
}

/* The name that stands in a map; NULL if the text is no map. */
static char *
dup_name (GBytes  *text,
          GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length, body;
  const char *data = g_bytes_get_data (text, &length);
  JsonNode *root;

  if (!koers_json_scan (data, length, &body, error) || !json_parser_load_from_data (parser, data + body, (gssize) (length - body), error))
    return NULL;
  root = json_parser_get_root (parser);
  if (!JSON_NODE_HOLDS_OBJECT (root) || !g_str_equal (koers_json_members_get_text (json_node_get_object (root), "format"), "koers-csv-map"))
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("This is no map of columns. Choose a file that was saved as one."));
      return NULL;
    }
  return g_strdup (koers_json_members_get_text (json_node_get_object (root), "name"));
}

/**
 * koers_csv_map_file_read:
 * @path: a file
 * @error: where to say what is wrong
 *
 * Reads a map from a file. Whether it fits a table, koers_csv_map_parse() says.
 *
 * Errors: %KOERS_ERROR_REFUSED if it is no map; those of reading.
 *
 * Returns: (transfer full) (nullable): the map
 */
KoersCsvMapFile *
koers_csv_map_file_read (const char  *path,
                         GError     **error)
{
  g_autoptr (GBytes) text = NULL;
  KoersCsvMapFile *self;
  char *data, *name;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;
  text = g_bytes_new_take (data, length);
  name = dup_name (text, error);
  if (name == NULL)
    return NULL;
  self = g_new0 (KoersCsvMapFile, 1);
  self->rows = koers_csv_map_dup_rows (text);
  self->text = g_steal_pointer (&text);
  self->name = name;
  if (*name != '\0')
    return self;
  /* A map that was made by hand is called what its file is called. */
  g_free (name);
  self->name = g_path_get_basename (path);
  if (g_str_has_suffix (self->name, ".json"))
    self->name[strlen (self->name) - strlen (".json")] = '\0';
  return self;
}

/**
 * koers_csv_map_file_dup_own_folder:
 *
 * Returns: (transfer full): where somebody's own maps lie; it need not exist
 */
char *
koers_csv_map_file_dup_own_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "koers", "maps", NULL);
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const KoersCsvMapFile *const *one = a, *const *other = b;

  return g_utf8_collate ((*one)->name, (*other)->name);
}

static void
read_folder (const char *folder,
             GPtrArray  *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      KoersCsvMapFile *file = g_str_has_suffix (name, ".json") ? koers_csv_map_file_read (path, NULL) : NULL;

      if (file != NULL)
        g_ptr_array_add (files, file);
    }
}

/**
 * koers_csv_map_file_find:
 * @name: what a file is called, without its suffix
 *
 * Finds a map among somebody's own and those that came with the program.
 *
 * Returns: (transfer full) (nullable): the map
 */
KoersCsvMapFile *
koers_csv_map_file_find (const char *name)
{
  const char *shipped = g_getenv ("KOERS_MAP_DIR");
  g_autofree char *own = koers_csv_map_file_dup_own_folder (), *file = g_strconcat (name, ".json", NULL);
  const char *const folders[] = { own, shipped != NULL ? shipped : KOERS_MAP_DIR };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folders[i], file, NULL);
      KoersCsvMapFile *map = koers_csv_map_file_read (path, NULL);

      if (map != NULL)
        return map;
    }
  return NULL;
}

/**
 * koers_csv_map_file_read_all:
 *
 * Finds the maps that came with the program and somebody's own. What is no map is passed over.
 *
 * Returns: (transfer full) (element-type KoersCsvMapFile): those maps, by name
 */
GPtrArray *
koers_csv_map_file_read_all (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_csv_map_file_free);
  const char *shipped = g_getenv ("KOERS_MAP_DIR");
  g_autofree char *own = koers_csv_map_file_dup_own_folder ();

  read_folder (shipped != NULL ? shipped : KOERS_MAP_DIR, files);
  read_folder (own, files);
  g_ptr_array_sort (files, compare_files);
  return files;
}
