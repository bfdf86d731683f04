/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-members.h"

/* Members of JSON objects that the program does not know. They are kept as the text of an object and come out as they went in. Numbers
 * are written by our own writer, because json-glib writes 0.1 as 0.10000000000000001 and 1e17 as no JSON at all. */

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

static void
add_object (KoersJsonWriter *writer,
            JsonObject      *object,
            const char      *except)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (g_strcmp0 (name, except) == 0)
        continue;
      koers_json_writer_add_name (writer, name);
      add_node (writer, member);
    }
}

/**
 * koers_json_members_add:
 * @writer: a writer, within an object
 * @members: the text of an object
 * @except: (nullable): the name of a member to leave out
 *
 * Writes the members of an object into the present one.
 */
void
koers_json_members_add (KoersJsonWriter *writer,
                        const char      *members,
                        const char      *except)
{
  g_autoptr (JsonNode) node = json_from_string (members, NULL);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    add_object (writer, json_node_get_object (node), except);
}

/**
 * koers_json_members_add_document:
 * @writer: a writer, within the outermost object
 * @members: the strategy's own unknown members
 *
 * Writes the unknown members of the document as a whole.
 */
void
koers_json_members_add_document (KoersJsonWriter *writer,
                                 const char      *members)
{
  g_autoptr (JsonNode) node = json_from_string (members, NULL);
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object != NULL && json_object_has_member (object, KOERS_JSON_DOCUMENT_MEMBERS))
    add_object (writer, json_object_get_object_member (object, KOERS_JSON_DOCUMENT_MEMBERS), NULL);
}

/**
 * koers_json_members_dup_text:
 * @members: an object
 *
 * Returns: (transfer full) (nullable): its text, as koers_json_members_add() takes it; %NULL if it is empty
 */
char *
koers_json_members_dup_text (JsonObject *members)
{
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (KoersJsonWriter) writer = NULL;

  if (json_object_get_size (members) == 0)
    return NULL;

  stream = g_memory_output_stream_new_resizable ();
  writer = koers_json_writer_new (stream);
  koers_json_writer_begin_object (writer);
  add_object (writer, members, NULL);
  koers_json_writer_end_object (writer);
  /* Memory does not run full: GLib ends the program first. */
  koers_json_writer_finish (writer, NULL);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}
