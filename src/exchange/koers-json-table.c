/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-table.h"

#include "koers-csv-private.h"
#include "koers-csv-reader.h"
#include "koers-error.h"
#include "koers-json-locate.h"
#include "koers-json-number.h"
#include "koers-json-scanner.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* JSON of others as a table. A path says which objects are its rows: `themes.*.agreements.*` is every agreement of every theme. The
 * columns of a row are the members of its object, those of objects in it under `object.member`, and those of what it stands in: of the
 * theme `themes.name`, and `themes` for the name under which the theme itself stands. */

typedef struct {
  JsonObject *object;
  char       *prefix; /* what its members are called after */
  const char *next;   /* the member that leads to the row */
  gboolean    named;  /* whether the name of that member says something */
} Level;

typedef struct {
  GHashTable *columns; /* name to number + 1 */
  GPtrArray  *names;
  GPtrArray  *rows;    /* of GPtrArray of char */
  GPtrArray  *levels;
} Table;

static void
free_level (gpointer data)
{
  g_free (((Level *) data)->prefix);
  g_free (data);
}

/* ---- cells */

static gboolean
is_scalar (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) || JSON_NODE_HOLDS_NULL (node);
}

static void
append_value (GString  *text,
              JsonNode *node)
{
  char number[KOERS_JSON_NUMBER_SIZE];

  if (!JSON_NODE_HOLDS_VALUE (node))
    return;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_string_append (text, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else
    {
      koers_json_number_to_text (json_node_get_double (node), number);
      g_string_append (text, number);
    }
}

/* The text of a cell; NULL if what stands there is no cell. */
static char *
dup_cell (JsonNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_scalar (node))
    append_value (text, node);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        JsonNode *element = json_array_get_element (json_node_get_array (node), i);

        if (!is_scalar (element))
          return NULL;
        g_string_append (text, i > 0 ? ", " : "");
        append_value (text, element);
      }
  else
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_cell (Table      *self,
          const char *prefix,
          const char *name,
          char       *text)
{
  GPtrArray *row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_autofree char *column = *prefix != '\0' ? g_strconcat (prefix, ".", name, NULL) : g_strdup (name);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, column));

  if (number == 0)
    {
      g_ptr_array_add (self->names, g_strdup (column));
      number = self->names->len;
      g_hash_table_insert (self->columns, g_steal_pointer (&column), GUINT_TO_POINTER (number));
    }
  if (row->len < number)
    g_ptr_array_set_size (row, (int) number);
  if (g_ptr_array_index (row, number - 1) == NULL)
    g_ptr_array_index (row, number - 1) = text;
  else
    g_free (text);
}

/* Adds the members of an object, and those of the objects in it. */
static void
add_members (Table      *self,
             JsonObject *object,
             const char *prefix,
             const char *but_for,
             guint       depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      char *text = g_strcmp0 (name, but_for) != 0 ? dup_cell (node) : NULL;

      if (text != NULL)
        add_cell (self, prefix, name, text);
      else if (depth > 0 && JSON_NODE_HOLDS_OBJECT (node) && g_strcmp0 (name, but_for) != 0)
        {
          g_autofree char *deeper = *prefix != '\0' ? g_strconcat (prefix, ".", name, NULL) : g_strdup (name);

          add_members (self, json_node_get_object (node), deeper, NULL, depth - 1);
        }
    }
}

static void
take_row (Table      *self,
          JsonObject *object)
{
  g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func (g_free));
  add_members (self, object, "", NULL, 1);
  for (guint i = 0; i < self->levels->len; i++)
    {
      const Level *level = g_ptr_array_index (self->levels, i);

      if (level->named)
        add_cell (self, "", *level->prefix != '\0' ? level->prefix : "key", g_strdup (level->next));
      /* Of a list under names the other members are other rows. */
      else
        add_members (self, level->object, level->prefix, level->next, 1);
    }
}

/* ---- the rows of a path */

static void
walk (Table             *self,
      JsonNode          *node,
      const char *const *path,
      const char        *prefix)
{
  gboolean any = *path != NULL && g_str_equal (*path, "*");
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  Level *level;

  if (*path == NULL)
    {
      if (JSON_NODE_HOLDS_OBJECT (node))
        take_row (self, json_node_get_object (node));
      return;
    }
  if (any && JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        walk (self, json_array_get_element (json_node_get_array (node), i), path + 1, prefix);
      return;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  level = g_new0 (Level, 1);
  *level = (Level) { json_node_get_object (node), g_strdup (prefix), *path, any };
  g_ptr_array_add (self->levels, level);
  json_object_iter_init_ordered (&iter, level->object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autofree char *deeper = any ? g_strdup (prefix) : *prefix != '\0' ? g_strconcat (prefix, ".", name, NULL) : g_strdup (name);

      if (!any && !g_str_equal (name, *path))
        continue;
      level->next = name;
      walk (self, member, path + 1, deeper);
    }
  g_ptr_array_set_size (self->levels, (int) self->levels->len - 1);
}

/* ---- which path it is */

static gboolean
is_list_under_names (JsonObject *object)
{
  JsonObjectIter iter;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, NULL, &node))
    if (!JSON_NODE_HOLDS_OBJECT (node))
      return FALSE;
  return json_object_get_size (object) > 1;
}

/* Counts for each path how many objects it leads to that have something for a cell. */
static void
count_objects (JsonNode   *node,
               const char *path,
               GHashTable *counts)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean any, has_cell = FALSE;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autofree char *deeper = *path != '\0' ? g_strconcat (path, ".*", NULL) : g_strdup ("*");

      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        count_objects (json_array_get_element (json_node_get_array (node), i), deeper, counts);
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  any = is_list_under_names (json_node_get_object (node));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autofree char *deeper = g_strconcat (path, *path != '\0' ? "." : "", any ? "*" : name, NULL);

      has_cell = has_cell || is_scalar (member);
      count_objects (member, deeper, counts);
    }
  if (has_cell && (g_str_equal (path, "*") || g_str_has_suffix (path, ".*")))
    g_hash_table_insert (counts, g_strdup (path), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, path)) + 1));
}

/* The path that leads to most objects; of several the first in the alphabet, so that it is always the same. */
static char *
guess_path (JsonNode *root)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *best = NULL;
  guint n_best = 0;
  GHashTableIter iter;
  gpointer path, n;

  count_objects (root, "", counts);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &path, &n))
    if (GPOINTER_TO_UINT (n) > n_best || (GPOINTER_TO_UINT (n) == n_best && strcmp (path, best) < 0))
      {
        best = path;
        n_best = GPOINTER_TO_UINT (n);
      }
  return g_strdup (best);
}

/* ---- the table */

static KoersCsv *
make_table (Table      *table,
            const char *path,
            GArray     *lines)
{
  KoersCsv *self = koers_csv_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  /* The offset of a cell that is empty. */
  g_string_append_c (text, '\0');
  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (table->rows, i);
      KoersCsvRow row = { i < lines->len ? g_array_index (lines, guint, i) : 0, self->cells->len };

      g_array_append_val (self->rows, row);
      for (guint j = 0; j < cells->len; j++)
        {
          const char *cell = g_ptr_array_index (cells, j);
          guint32 start = cell != NULL ? (guint32) text->len : 0;

          if (cell != NULL)
            g_string_append_len (text, cell, (gssize) strlen (cell) + 1);
          g_array_append_val (self->cells, start);
        }
    }
  koers_csv_set_headers (self, (const char *const *) table->names->pdata, table->names->len);
  self->text = g_string_free (g_steal_pointer (&text), FALSE);
  self->path = g_strdup (path);
  self->form.encoding = KOERS_CSV_ENCODING_UTF8;
  return self;
}

static KoersCsv *
read_path (JsonNode   *root,
           const char *path,
           const char *text,
           gsize       length)
{
  g_auto (GStrv) tokens = g_strsplit (path, ".", -1);
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func (free_level);
  g_autoptr (GArray) lines = NULL;
  Table table = { columns, names, rows, levels };

  walk (&table, root, (const char *const *) tokens, "");
  if (rows->len == 0 || names->len == 0 || names->len > KOERS_CSV_MAX_COLUMNS)
    return NULL;
  lines = koers_json_locate_objects (text, length, (const char *const *) tokens);
  return make_table (&table, path, lines);
}

/**
 * koers_json_table_begins:
 * @bytes: a file
 *
 * Returns: whether it begins as JSON does, with an object or a list; a table as CSV does not
 */
gboolean
koers_json_table_begins (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize at = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  return at < length && (text[at] == '{' || text[at] == '[');
}

/**
 * koers_json_table_read:
 * @bytes: JSON
 * @paths: (nullable) (array zero-terminated=1): where the rows may stand, as names with points between them, and `*` for every member or
 *   element; the first that leads to rows is taken. %NULL, or if none does, to take the path that leads to most objects
 * @error: where to say what is wrong
 *
 * Reads JSON of others as a table.
 *
 * Errors: %KOERS_ERROR_REFUSED.
 *
 * Returns: (transfer full) (nullable): the table
 */
KoersCsv *
koers_json_table_read (GBytes             *bytes,
                       const char *const  *paths,
                       GError            **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *guessed = NULL;
  KoersCsv *self = NULL;
  gsize length, body;
  const char *text = g_bytes_get_data (bytes, &length);

  if (!koers_json_scan (text, length, &body, error) || !json_parser_load_from_data (parser, text + body, (gssize) (length - body), error))
    return NULL;
  for (guint i = 0; self == NULL && paths != NULL && paths[i] != NULL; i++)
    self = read_path (json_parser_get_root (parser), paths[i], text, length);
  if (self == NULL)
    guessed = guess_path (json_parser_get_root (parser));
  if (guessed != NULL)
    self = read_path (json_parser_get_root (parser), guessed, text, length);
  if (self == NULL)
    g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("This JSON holds no list of things that could be the rows of a table."));
  return self;
}
