/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-members.h"

#include <string.h>

/* Members of JSON objects that the program does not know. They are kept as the text of an object and come out as they went in. Numbers
 * are written by our own writer, because json-glib writes 0.1 as 0.10000000000000001 and 1e17 as no JSON at all. */


/* The strategy's own unknown members hold those of the document as a whole too, under names that begin so; a name of the strategy's own
 * that begins with a slash gets the other beginning. One object holds both, so that nothing lies deeper than it did in the document. */
#define DOCUMENT_PREFIX "/document/"
#define STRATEGY_PREFIX "/strategy/"

/**
 * koers_json_members_is_known:
 * @kind: a kind
 * @name: the name of a member of a record of that kind
 *
 * Returns: whether the program itself writes and reads it
 */
gboolean
koers_json_members_is_known (KoersKind   kind,
                             const char *name)
{
  int number = koers_catalogue_lookup_field (kind, name);

  return g_str_equal (name, "id") ||
         (number >= 0 && koers_catalogue_get_field (kind, number)->type != KOERS_FIELD_JSON &&
          g_str_equal (name, koers_catalogue_get_json_name (kind, number)));
}

/**
 * koers_json_members_is_document:
 * @name: the name of a member of the document
 *
 * Returns: whether the program itself writes and reads it
 */
gboolean
koers_json_members_is_document (const char *name)
{
  static const char *const names[] = { "format", "formatVersion", "generator", "exportedAt", "asOf", "strategy", "deleted", "derived" };
  KoersKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      return TRUE;
  return koers_catalogue_lookup_kind (name, &kind) && g_str_equal (name, koers_catalogue_get_json_array (kind));
}

/**
 * koers_json_members_get_text:
 * @object: an object
 * @name: the name of a member
 *
 * Returns: (transfer none): the text of the member; empty if there is none or it is no text
 */
const char *
koers_json_members_get_text (JsonObject *object,
                             const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

/**
 * koers_json_members_dup_key:
 * @kind: the kind of a record
 * @name: the name of one of its members that the program does not know
 *
 * Returns: (transfer full): the name under which the record keeps it
 */
char *
koers_json_members_dup_key (KoersKind   kind,
                            const char *name)
{
  return g_strconcat (kind == KOERS_KIND_STRATEGY && *name == '/' ? STRATEGY_PREFIX : "", name, NULL);
}

/**
 * koers_json_members_dup_document_key:
 * @name: the name of a member of the document that the program does not know
 *
 * Returns: (transfer full): the name under which the strategy keeps it
 */
char *
koers_json_members_dup_document_key (const char *name)
{
  return g_strconcat (DOCUMENT_PREFIX, name, NULL);
}

/* The name that a member had in the document, if it was one of the document's own. */
static const char *
get_document_name (const char *key)
{
  return g_str_has_prefix (key, DOCUMENT_PREFIX) ? key + strlen (DOCUMENT_PREFIX) : NULL;
}

/* The name that a member had in its record; NULL if it was in the document itself. */
static const char *
get_name (KoersKind   kind,
          const char *key)
{
  if (kind != KOERS_KIND_STRATEGY || *key != '/')
    return key;
  return g_str_has_prefix (key, STRATEGY_PREFIX) ? key + strlen (STRATEGY_PREFIX) : NULL;
}

static void
add_node (KoersJsonWriter *writer,
          JsonNode        *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  JsonArray *array;

  switch (JSON_NODE_TYPE (node))
    {
    case JSON_NODE_OBJECT:
      koers_json_writer_begin_object (writer);
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          koers_json_writer_add_name (writer, name);
          add_node (writer, member);
        }
      koers_json_writer_end_object (writer);
      break;
    case JSON_NODE_ARRAY:
      array = json_node_get_array (node);
      koers_json_writer_begin_array (writer);
      for (guint i = 0; i < json_array_get_length (array); i++)
        add_node (writer, json_array_get_element (array, i));
      koers_json_writer_end_array (writer);
      break;
    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        koers_json_writer_add_text (writer, json_node_get_string (node));
      else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        koers_json_writer_add_boolean (writer, json_node_get_boolean (node));
      else if (json_node_get_value_type (node) == G_TYPE_INT64)
        koers_json_writer_add_integer (writer, json_node_get_int (node));
      else
        koers_json_writer_add_double (writer, json_node_get_double (node));
      break;
    case JSON_NODE_NULL:
    default:
      koers_json_writer_add_null (writer);
    }
}

/**
 * koers_json_members_parse:
 * @members: (nullable): what koers_json_members_dup_text() made
 *
 * Returns: (transfer full): the members; none if the text holds no object
 */
JsonObject *
koers_json_members_parse (const char *members)
{
  g_autoptr (JsonNode) node = members != NULL ? json_from_string (members, NULL) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : json_object_new ();
}

/**
 * koers_json_members_add:
 * @writer: a writer, within the object of a record
 * @kind: the kind of the record
 * @members: its unknown members
 *
 * Writes the unknown members of a record. One that the program has come to know since is left out: no name may stand twice.
 */
void
koers_json_members_add (KoersJsonWriter *writer,
                        KoersKind        kind,
                        const char      *members)
{
  g_autoptr (JsonObject) object = koers_json_members_parse (members);
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &member))
    {
      const char *name = get_name (kind, key);

      if (name == NULL || koers_json_members_is_known (kind, name))
        continue;
      koers_json_writer_add_name (writer, name);
      add_node (writer, member);
    }
}

/**
 * koers_json_members_add_document:
 * @writer: a writer, within the outermost object
 * @members: the strategy's unknown members
 *
 * Writes the unknown members of the document as a whole.
 */
void
koers_json_members_add_document (KoersJsonWriter *writer,
                                 const char      *members)
{
  g_autoptr (JsonObject) object = koers_json_members_parse (members);
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &member))
    {
      const char *name = get_document_name (key);

      if (name == NULL || koers_json_members_is_document (name))
        continue;
      koers_json_writer_add_name (writer, name);
      add_node (writer, member);
    }
}

/**
 * koers_json_members_dup_text:
 * @members: an object
 *
 * Returns: (transfer full) (nullable): its text, as koers_json_members_parse() takes it; %NULL if it is empty
 */
char *
koers_json_members_dup_text (JsonObject *members)
{
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (KoersJsonWriter) writer = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GString) text = NULL;

  if (json_object_get_size (members) == 0)
    return NULL;

  stream = g_memory_output_stream_new_resizable ();
  writer = koers_json_writer_new (stream);
  node = json_node_init_object (json_node_alloc (), members);
  add_node (writer, node);
  /* Memory does not run full: GLib ends the program first. */
  koers_json_writer_finish (writer, NULL);
  text = g_string_new_len (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                           (gssize) g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  /* The one control character that JSON lets stand and a text of a strategy may not hold. */
  g_string_replace (text, "\x7f", "\\u007f", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
