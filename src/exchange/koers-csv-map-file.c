/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-map-file.h"

#include "koers-csv-map.h"
#include "koers-error.h"
#include "koers-json-members.h"
#include "koers-json-scanner.h"
#include "koers-text.h"

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

/* How many letters to add, take out or exchange to make one word of another. */
static guint
count_edits (const char *from,
             const char *to)
{
  glong n_from, n_to;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (from, -1, &n_from), *b = g_utf8_to_ucs4_fast (to, -1, &n_to);
  g_autofree guint *row = g_new (guint, n_to + 1);

  for (glong j = 0; j <= n_to; j++)
    row[j] = (guint) j;
  for (glong i = 1; i <= n_from; i++)
    {
      guint before = row[0];

      row[0] = (guint) i;
      for (glong j = 1; j <= n_to; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (above, row[j - 1]) + 1, before + (a[i - 1] != b[j - 1] ? 1 : 0));
          before = above;
        }
    }
  return row[n_to];
}

/* The name that was probably meant: begun with it, or at most a third of its letters wrong. */
static const char *
find_like (GPtrArray  *names,
           const char *name)
{
  g_autofree char *wanted = koers_text_fold (name);
  const char *nearest = NULL;
  guint n_least = G_MAXUINT;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *folded = koers_text_fold (g_ptr_array_index (names, i));
      guint n = *wanted != '\0' && g_str_has_prefix (folded, wanted) ? 0 : count_edits (wanted, folded);

      if (n < n_least && n <= g_utf8_strlen (folded, -1) / 3)
        {
          nearest = g_ptr_array_index (names, i);
          n_least = n;
        }
    }
  return nearest;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return koers_text_compare (*(const char *const *) a, *(const char *const *) b);
}

/* What --map takes, in order. */
static GPtrArray *
read_names (const char *const *folders,
            guint              n_folders)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_folders; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);
      const char *file;

      while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folders[i], file, NULL);
          g_autoptr (KoersCsvMapFile) map = g_str_has_suffix (file, ".json") ? koers_csv_map_file_read (path, NULL) : NULL;
          g_autofree char *name = map != NULL ? g_strndup (file, strlen (file) - strlen (".json")) : NULL;

          if (name != NULL && g_utf8_validate (name, -1, NULL) && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, g_steal_pointer (&name));
        }
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
say_unknown (const char *name,
             GPtrArray  *names,
             GError    **error)
{
  const char *like = find_like (names, name);
  g_autofree char *list = NULL;

  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  if (names->len == 1)
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no map and no file “%s”. Name a file that was saved as a map of columns."), name);
  else if (like != NULL)
    /* Translators: a name, one that looks like it, all names. */
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no map and no file “%s”. Did you mean “%s”? The maps are: %s."), name, like, list);
  else
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no map and no file “%s”. The maps are: %s."), name, list);
}

/**
 * koers_csv_map_file_find:
 * @name: what a file is called, without its suffix
 * @error: where to say what is wrong
 *
 * Finds a map among somebody's own and those that came with the program.
 *
 * Errors: %KOERS_ERROR_USAGE if there is none; its message names those that there are.
 *
 * Returns: (transfer full) (nullable): the map
 */
KoersCsvMapFile *
koers_csv_map_file_find (const char  *name,
                         GError     **error)
{
  const char *shipped = g_getenv ("KOERS_MAP_DIR");
  g_autofree char *own = koers_csv_map_file_dup_own_folder (), *file = g_strconcat (name, ".json", NULL);
  const char *const folders[] = { own, shipped != NULL ? shipped : KOERS_MAP_DIR };
  g_autoptr (GPtrArray) names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folders[i], file, NULL);
      KoersCsvMapFile *map = koers_csv_map_file_read (path, NULL);

      if (map != NULL)
        return map;
    }
  names = read_names (folders, G_N_ELEMENTS (folders));
  say_unknown (name, names, error);
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
