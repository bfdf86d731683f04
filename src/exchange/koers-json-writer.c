/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-writer.h"

#include "koers-error.h"
#include "koers-json-number.h"
#include "koers-json-scanner.h"
#include "koers-json-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* So much is gathered before it goes to the stream, in bytes. */
#define BUFFER_SIZE 65536

/* An object or array that is open. */
typedef struct {
  gboolean is_object;
  gboolean has_values;
} Level;

struct _KoersJsonWriter {
  GOutputStream *stream;
  GString       *buffer;
  GError        *error; /* the first one; after it nothing is written any more */
  Level          levels[KOERS_JSON_MAX_DEPTH];
  guint          depth;
  gboolean       has_name; /* and its value comes next */
  gboolean       is_complete;
};

static void
write_buffer (KoersJsonWriter *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, NULL, &self->error);
  g_string_truncate (self->buffer, 0);
}

static void
begin_line (KoersJsonWriter *self)
{
  static const char spaces[] = "                                                                "
                               "                                                                ";

  G_STATIC_ASSERT (sizeof spaces > 2 * KOERS_JSON_MAX_DEPTH);
  g_string_append_c (self->buffer, '\n');
  g_string_append_len (self->buffer, spaces, 2 * (gssize) self->depth);
}

/* Whether an element of an array or the value of a name may come here. */
static gboolean
expects_value (const KoersJsonWriter *self)
{
  return self->depth > 0 && (!self->levels[self->depth - 1].is_object || self->has_name);
}

/* Writes what stands between two members or elements. */
static void
separate (KoersJsonWriter *self)
{
  Level *level = &self->levels[self->depth - 1];

  if (self->buffer->len >= BUFFER_SIZE)
    write_buffer (self);
  if (level->has_values)
    g_string_append_c (self->buffer, ',');
  level->has_values = TRUE;
  begin_line (self);
}

static void
begin_value (KoersJsonWriter *self)
{
  if (self->depth > 0 && !self->has_name)
    separate (self);
  self->has_name = FALSE;
}

static void
begin_level (KoersJsonWriter *self,
             gboolean         is_object)
{
  g_return_if_fail (expects_value (self) || (self->depth == 0 && !self->is_complete));
  g_return_if_fail (self->depth < KOERS_JSON_MAX_DEPTH);

  begin_value (self);
  g_string_append_c (self->buffer, is_object ? '{' : '[');
  self->levels[self->depth++] = (Level) { is_object, FALSE };
}

static void
end_level (KoersJsonWriter *self)
{
  const Level *level = &self->levels[--self->depth];

  if (level->has_values)
    begin_line (self);
  g_string_append_c (self->buffer, level->is_object ? '}' : ']');
  self->is_complete = self->depth == 0;
}

/* Writes a string, escaping no more than has to be (RFC 8785, section 3.2.2.2). */
static void
append_string (KoersJsonWriter *self,
               const char      *text)
{
  gsize length = strlen (text), done = 0, at = 0;

  g_string_append_c (self->buffer, '"');
  while ((at += koers_json_get_plain_length (text + at, length - at)) < length)
    {
      static const char controls[] = "\b\t\n\f\r\"\\", letters[] = "btnfr\"\\";
      const char *control = strchr (controls, text[at]);
      gsize n;

      if ((guchar) text[at] >= 0x80)
        {
          n = koers_json_get_character_length (text + at, length - at);
          if (n == 0 && self->error == NULL)
            g_set_error (&self->error, KOERS_ERROR, KOERS_ERROR_DAMAGED,
                         _("A text in the strategy is damaged: it is not UTF-8. The file could not be completed."));
          at += MAX (n, 1);
          continue;
        }
      g_string_append_len (self->buffer, text + done, (gssize) (at - done));
      if (control != NULL)
        {
          g_string_append_c (self->buffer, '\\');
          g_string_append_c (self->buffer, letters[control - controls]);
        }
      else
        g_string_append_printf (self->buffer, "\\u%04x", (guint) text[at]);
      done = ++at;
    }
  g_string_append_len (self->buffer, text + done, (gssize) (length - done));
  g_string_append_c (self->buffer, '"');
}

/**
 * koers_json_writer_new:
 * @stream: where the document goes
 *
 * Begins a JSON document: one object or array, at most %KOERS_JSON_MAX_DEPTH levels, in UTF-8. What is written goes to
 * @stream in larger pieces; an error in between is kept for koers_json_writer_finish().
 *
 * Returns: (transfer full): a writer
 */
KoersJsonWriter *
koers_json_writer_new (GOutputStream *stream)
{
  KoersJsonWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (KoersJsonWriter, 1);
  self->stream = g_object_ref (stream);
  self->buffer = g_string_sized_new (BUFFER_SIZE + BUFFER_SIZE / 8);
  return self;
}

/**
 * koers_json_writer_free:
 * @self: a writer
 *
 * Frees the writer. What has not gone to the stream yet is lost, so that an unfinished document looks like one.
 */
void
koers_json_writer_free (KoersJsonWriter *self)
{
  g_object_unref (self->stream);
  g_string_free (self->buffer, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * koers_json_writer_begin_object:
 * @self: a writer
 *
 * Begins an object: the document, an element or the value of a name.
 */
void
koers_json_writer_begin_object (KoersJsonWriter *self)
{
  begin_level (self, TRUE);
}

/**
 * koers_json_writer_end_object:
 * @self: a writer
 *
 * Ends the object that was begun last.
 */
void
koers_json_writer_end_object (KoersJsonWriter *self)
{
  g_return_if_fail (self->depth > 0 && self->levels[self->depth - 1].is_object && !self->has_name);

  end_level (self);
}

/**
 * koers_json_writer_begin_array:
 * @self: a writer
 *
 * Begins an array: the document, an element or the value of a name.
 */
void
koers_json_writer_begin_array (KoersJsonWriter *self)
{
  begin_level (self, FALSE);
}

/**
 * koers_json_writer_end_array:
 * @self: a writer
 *
 * Ends the array that was begun last.
 */
void
koers_json_writer_end_array (KoersJsonWriter *self)
{
  g_return_if_fail (self->depth > 0 && !self->levels[self->depth - 1].is_object);

  end_level (self);
}

/**
 * koers_json_writer_add_name:
 * @self: a writer, in an object
 * @name: the name of a member, UTF-8; the caller sees to it that it has not been there before
 *
 * Writes a name. Its value comes next.
 */
void
koers_json_writer_add_name (KoersJsonWriter *self,
                            const char      *name)
{
  g_return_if_fail (name != NULL);
  g_return_if_fail (self->depth > 0 && self->levels[self->depth - 1].is_object && !self->has_name);

  separate (self);
  append_string (self, name);
  g_string_append_len (self->buffer, ": ", 2);
  self->has_name = TRUE;
}

/**
 * koers_json_writer_add_text:
 * @self: a writer
 * @text: (nullable): UTF-8; %NULL becomes null
 *
 * Writes a string. If it is not UTF-8, koers_json_writer_finish() answers %KOERS_ERROR_DAMAGED.
 */
void
koers_json_writer_add_text (KoersJsonWriter *self,
                            const char      *text)
{
  g_return_if_fail (expects_value (self));

  if (text == NULL)
    {
      koers_json_writer_add_null (self);
      return;
    }
  begin_value (self);
  append_string (self, text);
}

/**
 * koers_json_writer_add_integer:
 * @self: a writer
 * @number: a whole number, at most %KOERS_JSON_MAX_INTEGER above or below zero
 *
 * Writes a whole number.
 */
void
koers_json_writer_add_integer (KoersJsonWriter *self,
                               gint64           number)
{
  char text[24];
  char *start = text + sizeof text;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  g_return_if_fail (rest <= (guint64) KOERS_JSON_MAX_INTEGER);

  do
    *--start = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--start = '-';

  g_return_if_fail (expects_value (self));
  begin_value (self);
  g_string_append_len (self->buffer, start, text + sizeof text - start);
}

/**
 * koers_json_writer_add_decimal:
 * @self: a writer
 * @number: a number
 *
 * Writes a number with the digits it has.
 */
void
koers_json_writer_add_decimal (KoersJsonWriter *self,
                               KoersDecimal     number)
{
  char text[KOERS_DECIMAL_TEXT_SIZE];

  if (number.scale == 0)
    {
      koers_json_writer_add_integer (self, number.coefficient);
      return;
    }
  koers_decimal_to_text (number, text);
  koers_json_writer_add_raw (self, text);
}

/**
 * koers_json_writer_add_double:
 * @self: a writer
 * @number: a number, neither infinite nor NaN
 *
 * Writes a number as koers_json_number_to_text() does, but that a whole number beyond %KOERS_JSON_MAX_INTEGER gets a
 * fraction of zero: without one it would claim to be exact, and koers_json_scan() would refuse it.
 */
void
koers_json_writer_add_double (KoersJsonWriter *self,
                              double           number)
{
  char text[KOERS_JSON_NUMBER_SIZE + 2];

  g_return_if_fail (isfinite (number));

  koers_json_number_to_text (number, text);
  if (fabs (number) > (double) KOERS_JSON_MAX_INTEGER && strchr (text, 'e') == NULL)
    strcat (text, ".0");
  koers_json_writer_add_raw (self, text);
}

/**
 * koers_json_writer_add_boolean:
 * @self: a writer
 * @value: a truth value
 *
 * Writes true or false.
 */
void
koers_json_writer_add_boolean (KoersJsonWriter *self,
                               gboolean         value)
{
  koers_json_writer_add_raw (self, value ? "true" : "false");
}

/**
 * koers_json_writer_add_null:
 * @self: a writer
 *
 * Writes null.
 */
void
koers_json_writer_add_null (KoersJsonWriter *self)
{
  koers_json_writer_add_raw (self, "null");
}

/**
 * koers_json_writer_add_raw:
 * @self: a writer
 * @json: a value that is JSON already, for members that were kept as they came
 *
 * Writes a value as it is, whatever it looks like.
 */
void
koers_json_writer_add_raw (KoersJsonWriter *self,
                           const char      *json)
{
  g_return_if_fail (json != NULL && *json != '\0');
  g_return_if_fail (expects_value (self));

  begin_value (self);
  g_string_append (self->buffer, json);
}

/**
 * koers_json_writer_finish:
 * @self: a writer whose document is complete
 * @error: where an error goes
 *
 * Ends the last line, sends all to the stream and flushes it. The caller closes the stream, which can fail too.
 *
 * Returns: whether everything was written; if not, the first error is that of the stream, or %KOERS_ERROR_DAMAGED
 */
gboolean
koers_json_writer_finish (KoersJsonWriter  *self,
                          GError          **error)
{
  g_return_val_if_fail (self->is_complete || self->error != NULL, FALSE);

  g_string_append_c (self->buffer, '\n');
  write_buffer (self);
  if (self->error == NULL)
    g_output_stream_flush (self->stream, NULL, &self->error);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }
  return TRUE;
}
