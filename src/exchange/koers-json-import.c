/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-format.h"

#include "koers-csv-format.h"
#include "koers-error.h"
#include "koers-json-locate.h"
#include "koers-json-members.h"
#include "koers-json-scanner.h"
#include "koers-json-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ids that are no UUID belong to whoever wrote the document; the same one always becomes the same UUID, so that importing the document
 * again updates. */
#define ID_NAME_SPACE "nl.koers.Koers json"

typedef struct {
  KoersImport   *import;
  KoersStrategy *strategy;
  JsonObject    *document;
  char          *document_id; /* what ids that are no UUID are unique within */
  gboolean       into_empty;
  GPtrArray     *faults; /* what is wrong with it, the first of them, a line each */
  guint          n_faults;
} KoersJsonReader;

/* ---- errors with their place */

static char *
dup_position (GBytes     *source,
              const char *pointer)
{
  gsize length;
  const char *text = g_bytes_get_data (source, &length);
  guint line = 1, column = 1;

  koers_json_locate (text, length, pointer, &line, &column);
  /* Translators: a place in a text. */
  return g_strdup_printf (_("line %u, column %u"), line, column);
}

static char *
make_pointer (KoersKind   kind,
              guint       index,
              const char *member)
{
  const char *slash = member != NULL ? "/" : "";

  if (kind == KOERS_KIND_STRATEGY)
    return g_strconcat ("/strategy", slash, member, NULL);
  return g_strdup_printf ("/%s/%u%s%s", koers_catalogue_get_json_array (kind), index, slash, member != NULL ? member : "");
}

static char *
dup_place (KoersImport *import,
           KoersKind    kind,
           guint        place,
           int          field)
{
  g_autofree char *pointer = make_pointer (kind, place, field >= 0 ? koers_catalogue_get_json_name (kind, field) : NULL);
  g_autofree char *position = dup_position (import->source, pointer);

  position[0] = g_ascii_toupper (position[0]);
  return g_steal_pointer (&position);
}

/* Reading goes on after a fault, so that all of them can be mended at once. */
static void
refuse (KoersJsonReader *reader,
        const char      *pointer,
        const char      *message)
{
  g_autofree char *position = NULL;

  reader->n_faults++;
  if (reader->faults->len == KOERS_IMPORT_MAX_FAULTS)
    return;
  position = dup_position (reader->import->source, pointer);
  position[0] = g_ascii_toupper (position[0]);
  g_ptr_array_add (reader->faults, g_strconcat (position, ": ", message, NULL));
}

static void
refuse_member (KoersJsonReader *reader,
               KoersKind        kind,
               guint            index,
               const char      *member,
               const char      *message)
{
  g_autofree char *pointer = make_pointer (kind, index, member);
  g_autofree char *quoted = g_strdup_printf ("“%s”: %s", member != NULL ? member : koers_catalogue_get_kind (kind)->name, message);

  refuse (reader, pointer, quoted);
}

/* ---- records */

static KoersId
get_id (KoersJsonReader *reader,
        KoersKind        kind,
        const char      *text)
{
  g_autofree char *name = NULL;
  KoersId id;

  if (koers_id_parse (text, &id))
    return id;
  name = g_strdup_printf ("%s/%s/%s", reader->document_id, koers_catalogue_get_kind (kind)->name, text);
  return koers_id_from_name (ID_NAME_SPACE, name);
}

static void
read_member (KoersJsonReader *reader,
             KoersKind        kind,
             guint            index,
             KoersId          id,
             const char      *name,
             JsonNode        *node,
             JsonObject      *unknown)
{
  const KoersField *field;
  g_auto (KoersValue) value = koers_value_none;
  int number;

  if (!koers_json_members_is_known (kind, name))
    {
      g_autofree char *key = koers_json_members_dup_key (kind, name);

      json_object_set_member (unknown, key, json_node_copy (node));
      return;
    }
  number = koers_catalogue_lookup_field (kind, name);
  field = koers_catalogue_get_field (kind, number);
  if (field->type == KOERS_FIELD_REFERENCE && json_node_get_value_type (node) == G_TYPE_STRING && *json_node_get_string (node) != '\0')
    value = koers_value_id (get_id (reader, field->target, json_node_get_string (node)));
  else if (!koers_json_value_read (field, node, &value))
    {
      g_autofree char *expectation = koers_json_value_dup_expectation (field);

      refuse_member (reader, kind, index, name, expectation);
      return;
    }
  koers_change_set_set (reader->import->changes, reader->strategy, kind, id, number, &value);
}

/* Keeps the members that the program does not know. Like fields, those that the document does not name stay as they are. */
static void
keep_unknown (KoersJsonReader *reader,
              KoersKind        kind,
              KoersId          id,
              JsonObject      *unknown)
{
  int number = koers_catalogue_get_kind (kind)->n_fields - 1;
  const KoersValue *present = koers_change_set_peek (reader->import->changes, reader->strategy, id, number);
  g_autoptr (JsonObject) members = koers_json_members_parse (koers_value_is_set (present) ? present->text : NULL);
  g_autofree char *text = NULL;
  g_auto (KoersValue) extra = koers_value_none;
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  if (json_object_get_size (unknown) == 0)
    return;
  json_object_iter_init_ordered (&iter, unknown);
  while (json_object_iter_next_ordered (&iter, &key, &member))
    json_object_set_member (members, key, json_node_copy (member));
  text = koers_json_members_dup_text (members);
  extra = koers_value_text (text);
  koers_change_set_set (reader->import->changes, reader->strategy, kind, id, number, &extra);
}

static void
read_record (KoersJsonReader *reader,
             KoersKind        kind,
             guint            index,
             JsonNode        *node,
             JsonObject      *unknown)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *name, *id_text;
  JsonNode *member;
  KoersRecord *present;
  KoersId id;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse_member (reader, kind, index, NULL, _("An object in braces is needed."));
      return;
    }
  object = json_node_get_object (node);
  member = json_object_get_member (object, "id");
  id_text = member != NULL && json_node_get_value_type (member) == G_TYPE_STRING ? json_node_get_string (member) : "";
  if (*id_text == '\0')
    {
      refuse_member (reader, kind, index, "id", _("Every record needs an id, as text."));
      return;
    }

  id = get_id (reader, kind, id_text);
  if (g_hash_table_contains (reader->import->places, &id))
    {
      refuse_member (reader, kind, index, "id", _("This id stands in the document twice."));
      return;
    }
  koers_import_set_place (reader->import, id, index);
  present = koers_strategy_lookup (reader->strategy, id);
  if (present != NULL && koers_record_get_kind (present) != kind)
    {
      refuse_member (reader, kind, index, "id", _("In the strategy this id belongs to a record of another kind."));
      return;
    }
  if (present == NULL)
    koers_change_set_insert (reader->import->changes, kind, id);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!g_str_equal (name, "id"))
      read_member (reader, kind, index, id, name, member, unknown);
  keep_unknown (reader, kind, id, unknown);
  koers_import_count (reader->import, reader->strategy, kind, id);
}

static void
read_array (KoersJsonReader *reader,
            KoersKind        kind)
{
  const char *name = koers_catalogue_get_json_array (kind);
  JsonNode *node = json_object_get_member (reader->document, name);
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autofree char *pointer = g_strconcat ("/", name, NULL);

      refuse (reader, pointer, _("A list in square brackets is needed."));
      return;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (JsonObject) unknown = json_object_new ();

      read_record (reader, kind, i, json_array_get_element (array, i), unknown);
    }
}

/* ---- what is taken out */

static void
delete_record (KoersJsonReader *reader,
               KoersKind        kind,
               guint            index,
               JsonNode        *node)
{
  g_autofree char *pointer = g_strdup_printf ("/deleted/%s/%u", koers_catalogue_get_json_array (kind), index);
  const char *text = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
  g_autoptr (GError) error = NULL;
  KoersRecord *record;
  KoersId id;

  if (*text == '\0')
    {
      refuse (reader, pointer, _("Every record needs an id, as text."));
      return;
    }
  id = get_id (reader, kind, text);
  if (g_hash_table_contains (reader->import->places, &id))
    {
      refuse (reader, pointer, _("This id stands in the document twice."));
      return;
    }
  record = koers_strategy_lookup (reader->strategy, id);
  if (record == NULL)
    return;
  if (koers_record_get_kind (record) != kind)
    refuse (reader, pointer, _("In the strategy this id belongs to a record of another kind."));
  else if (!koers_change_set_delete (reader->import->changes, reader->strategy, record, &error))
    refuse (reader, pointer, error->message);
}

static void
delete_records (KoersJsonReader *reader,
                KoersKind        kind,
                JsonNode        *node)
{
  g_autofree char *pointer = g_strconcat ("/deleted/", koers_catalogue_get_json_array (kind), NULL);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      refuse (reader, pointer, _("A list in square brackets is needed."));
      return;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    delete_record (reader, kind, i, json_array_get_element (array, i));
}

static void
check_deleted (KoersJsonReader *reader,
               JsonObject      *deleted)
{
  JsonObjectIter iter;
  const char *name;
  KoersKind kind;

  json_object_iter_init_ordered (&iter, deleted);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!koers_catalogue_lookup_kind (name, &kind) || kind == KOERS_KIND_STRATEGY || !g_str_equal (name, koers_catalogue_get_json_array (kind)))
      {
        g_autofree char *pointer = g_strconcat ("/deleted/", name, NULL);

        refuse (reader, pointer, _("There is no list of records with this name."));
      }
}

/* What the document takes out comes after what it says of the rest, so that what it puts elsewhere does not go along; and what points
 * before what is pointed to, so that nothing that goes is in the way of something else. */
static void
read_deleted (KoersJsonReader *reader)
{
  JsonNode *node = json_object_get_member (reader->document, "deleted");
  JsonObject *deleted;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (reader, "/deleted", _("An object in braces is needed."));
      return;
    }
  deleted = json_node_get_object (node);
  check_deleted (reader, deleted);
  for (int kind = KOERS_N_KINDS - 1; kind > KOERS_KIND_STRATEGY; kind--)
    {
      JsonNode *member = json_object_get_member (deleted, koers_catalogue_get_json_array ((KoersKind) kind));

      if (member != NULL)
        delete_records (reader, (KoersKind) kind, member);
    }
}

/* ---- the document */

static JsonObject *
get_unknown_of_document (JsonObject *document)
{
  JsonObject *unknown = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, document);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!koers_json_members_is_document (name))
      {
        g_autofree char *key = koers_json_members_dup_document_key (name);

        json_object_set_member (unknown, key, json_node_copy (member));
      }
  return unknown;
}

/* The strategy's own members. An empty strategy becomes the one in the document; another one keeps its own, unless it is the same. */
static void
read_strategy (KoersJsonReader *reader)
{
  JsonNode *node = json_object_get_member (reader->document, "strategy");
  g_autoptr (JsonObject) unknown = get_unknown_of_document (reader->document);
  KoersRecord *root = koers_strategy_get_root (reader->strategy);
  g_autoptr (GError) error = NULL;
  const char *id_text = "";
  KoersId id = { 0 };

  if (node == NULL)
    {
      if (root != NULL)
        keep_unknown (reader, KOERS_KIND_STRATEGY, koers_record_get_id (root), unknown);
      return;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    id_text = koers_json_members_get_text (json_node_get_object (node), "id");
  if (*id_text != '\0')
    id = get_id (reader, KOERS_KIND_STRATEGY, id_text);
  if (*id_text == '\0' || root == NULL || koers_id_equal (id, koers_record_get_id (root)))
    read_record (reader, KOERS_KIND_STRATEGY, 0, node, unknown);
  else if (!reader->into_empty)
    g_ptr_array_add (reader->import->notes, g_strdup (_("The document is of another strategy; its name, period and vision are left out.")));
  else if (koers_change_set_delete (reader->import->changes, reader->strategy, root, &error))
    read_record (reader, KOERS_KIND_STRATEGY, 0, node, unknown);
  else
    refuse (reader, "/strategy", error->message);
}

static gboolean
check_header (KoersJsonReader *reader)
{
  JsonNode *node = json_object_get_member (reader->document, "formatVersion");
  gboolean number = node != NULL && (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
  double version = number ? json_node_get_double (node) : 0;

  if (!g_str_equal (koers_json_members_get_text (reader->document, "format"), KOERS_JSON_FORMAT))
    refuse (reader, "/format", _("This is JSON, but no strategy of Koers: “format” should be “koers-strategy”."));
  else if (version < 1 || version != floor (version))
    refuse (reader, "/formatVersion", _("“formatVersion” should be a whole number, 1 or more."));
  else if (version > KOERS_JSON_FORMAT_VERSION)
    refuse (reader, "/formatVersion", _("A newer version of Koers made this document. Install the newer version to read it."));
  return reader->n_faults == 0;
}

static void
read_document (KoersJsonReader *reader)
{
  JsonNode *strategy = json_object_get_member (reader->document, "strategy");

  if (!check_header (reader))
    return;
  reader->document_id = g_strdup (strategy != NULL && JSON_NODE_HOLDS_OBJECT (strategy)
                                      ? koers_json_members_get_text (json_node_get_object (strategy), "id")
                                      : "");
  read_strategy (reader);
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    read_array (reader, (KoersKind) kind);
  read_deleted (reader);
}

/**
 * koers_json_import:
 * @strategy: the strategy to import into, as it is now
 * @options: what the input is
 * @input: a JSON document
 * @error: where to say what is wrong
 *
 * Reads a JSON document and says what it would do: records are added or, by id, updated. A member that is absent leaves its
 * field as it is, `null` empties it. An empty strategy becomes the one in the document. The ids under `deleted` are taken out. Members that
 * the program does not know are kept. With a map in @options JSON of others is read as a table.
 *
 * Errors: %KOERS_ERROR_REFUSED, with the line and column of each fault, as far as the text is JSON at all.
 *
 * Returns: (transfer full) (nullable): what would change, checked against catalogue and rules
 */
KoersImport *
koers_json_import (KoersStrategy             *strategy,
                   const KoersImportOptions  *options,
                   GBytes                    *input,
                   GError                   **error)
{
  g_autofree char *label = options->name != NULL ? g_strdup_printf (_("Import “%s”"), options->name) : g_strdup (_("Import JSON"));
  g_autoptr (KoersImport) import = koers_import_new (label, input);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  KoersJsonReader reader = { import, strategy, NULL, NULL, koers_strategy_get_n (strategy) == 0, faults, 0 };
  gsize length, body;
  const char *text = g_bytes_get_data (input, &length);

  if (options->map != NULL)
    return koers_csv_import (strategy, options, input, error);
  import->dup_place = dup_place;
  if (!koers_json_scan (text, length, &body, error) || !json_parser_load_from_data (parser, text + body, (gssize) (length - body), error))
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    refuse (&reader, "", _("This is JSON, but no strategy of Koers: an object in braces is needed."));
  else
    {
      reader.document = json_node_get_object (json_parser_get_root (parser));
      read_document (&reader);
      g_free (reader.document_id);
    }
  if (reader.n_faults > 0)
    {
      g_autofree char *all = koers_import_dup_faults (faults, reader.n_faults);

      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_REFUSED, all);
      return NULL;
    }
  if (!koers_import_check (import, strategy, error))
    return NULL;
  return g_steal_pointer (&import);
}
