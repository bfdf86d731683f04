/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-writer.h"

/* Members of an object: a name, and what it stands for. */

/**
 * koers_json_writer_add_text_member:
 * @self: a writer, in an object
 * @name: the name of the member
 * @text: (nullable): UTF-8; %NULL becomes null
 *
 * Writes a member that is a string.
 */
void
koers_json_writer_add_text_member (KoersJsonWriter *self,
                                   const char      *name,
                                   const char      *text)
{
  koers_json_writer_add_name (self, name);
  koers_json_writer_add_text (self, text);
}

/**
 * koers_json_writer_add_integer_member:
 * @self: a writer, in an object
 * @name: the name of the member
 * @number: its value
 *
 * Writes a member that is a whole number.
 */
void
koers_json_writer_add_integer_member (KoersJsonWriter *self,
                                      const char      *name,
                                      gint64           number)
{
  koers_json_writer_add_name (self, name);
  koers_json_writer_add_integer (self, number);
}

/**
 * koers_json_writer_add_double_member:
 * @self: a writer, in an object
 * @name: the name of the member
 * @number: its value
 *
 * Writes a member that is a number.
 */
void
koers_json_writer_add_double_member (KoersJsonWriter *self,
                                     const char      *name,
                                     double           number)
{
  koers_json_writer_add_name (self, name);
  koers_json_writer_add_double (self, number);
}

/**
 * koers_json_writer_add_boolean_member:
 * @self: a writer, in an object
 * @name: the name of the member
 * @value: its value
 *
 * Writes a member that is true or false.
 */
void
koers_json_writer_add_boolean_member (KoersJsonWriter *self,
                                      const char      *name,
                                      gboolean         value)
{
  koers_json_writer_add_name (self, name);
  koers_json_writer_add_boolean (self, value);
}

/**
 * koers_json_writer_add_id_member:
 * @self: a writer, in an object
 * @name: the name of the member
 * @id: its value
 *
 * Writes a member that is the id of a record.
 */
void
koers_json_writer_add_id_member (KoersJsonWriter *self,
                                 const char      *name,
                                 KoersId          id)
{
  char text[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (id, text);
  koers_json_writer_add_text_member (self, name, text);
}

/**
 * koers_json_writer_begin_object_member:
 * @self: a writer, in an object
 * @name: the name of the member
 *
 * Begins a member that is an object; koers_json_writer_end_object() ends it.
 */
void
koers_json_writer_begin_object_member (KoersJsonWriter *self,
                                       const char      *name)
{
  koers_json_writer_add_name (self, name);
  koers_json_writer_begin_object (self);
}

/**
 * koers_json_writer_begin_array_member:
 * @self: a writer, in an object
 * @name: the name of the member
 *
 * Begins a member that is an array; koers_json_writer_end_array() ends it.
 */
void
koers_json_writer_begin_array_member (KoersJsonWriter *self,
                                      const char      *name)
{
  koers_json_writer_add_name (self, name);
  koers_json_writer_begin_array (self);
}
