/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-locate.h"

#include "koers-json-text.h"

#include <string.h>

/* A text and how far it has been read. It is taken for one that was accepted: of another one the answers mean nothing,
 * but nothing is read beyond its end. */
typedef struct {
  const char *text;
  gsize       length;
  gsize       at;
} Reader;

/* Goes to what is next after white space; zero at the end. */
static char
peek (Reader *self)
{
  for (; self->at < self->length; self->at++)
    {
      char c = self->text[self->at];

      if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
        return c;
    }
  return '\0';
}

static void
skip_string (Reader *self)
{
  self->at++;
  while (self->at < self->length && self->text[self->at] != '"')
    self->at += self->text[self->at] == '\\' ? 2 : 1;
  self->at = MIN (self->at + 1, self->length);
}

static void
skip_value (Reader *self)
{
  guint depth = 0;

  for (; self->at < self->length; self->at++)
    switch (self->text[self->at])
      {
      case '"':
        skip_string (self);
        self->at--;
        break;
      case '{':
      case '[':
        depth++;
        break;
      case '}':
      case ']':
        if (depth == 0)
          return;
        depth--;
        break;
      case ',':
        if (depth == 0)
          return;
        break;
      default:
        break;
      }
}

/* Reads the string that begins here and says whether it is this one. */
static gboolean
read_name_is (Reader        *self,
              const GString *name)
{
  gsize start = self->at + 1, length;

  skip_string (self);
  length = self->at - start;
  length -= length > 0 ? 1 : 0;
  if (memchr (self->text + start, '\\', length) != NULL)
    {
      g_autoptr (GString) unescaped = g_string_new (NULL);

      koers_json_append_unescaped (unescaped, self->text + start, length);
      return g_string_equal (unescaped, name);
    }
  return length == name->len && memcmp (self->text + start, name->str, length) == 0;
}

/* Goes from an object to the value of one of its members; stays where it is if there is none of that name. */
static gboolean
enter_member (Reader        *self,
              const GString *name)
{
  gsize start = self->at;

  self->at++;
  while (peek (self) == '"')
    {
      gboolean found = read_name_is (self, name);

      if (peek (self) != ':')
        break;
      self->at++;
      peek (self);
      if (found)
        return TRUE;
      skip_value (self);
      if (peek (self) == ',')
        self->at++;
    }
  self->at = start;
  return FALSE;
}

/* Goes from an array to one of its elements; stays where it is if there are not that many. */
static gboolean
enter_element (Reader        *self,
               const GString *number)
{
  gsize start = self->at;
  guint64 index;

  /* RFC 6901, section 4: digits without a zero before them. This also refuses "-", the element after the last one. */
  if (!g_ascii_string_to_unsigned (number->str, 10, 0, G_MAXUINT32, &index, NULL) || !g_ascii_isdigit (*number->str) ||
      (number->len > 1 && *number->str == '0'))
    return FALSE;

  self->at++;
  while (peek (self) != ']' && self->at < self->length)
    {
      if (index-- == 0)
        return TRUE;
      skip_value (self);
      if (peek (self) == ',')
        self->at++;
    }
  self->at = start;
  return FALSE;
}

/* Takes the first part of a pointer, from its slash on, and returns the rest. */
static const char *
take_token (const char *pointer,
            GString    *token)
{
  const char *p = pointer + 1;

  g_string_truncate (token, 0);
  for (; *p != '\0' && *p != '/'; p++)
    {
      if (p[0] == '~' && (p[1] == '0' || p[1] == '1'))
        g_string_append_c (token, *++p == '0' ? '~' : '/');
      else
        g_string_append_c (token, *p);
    }
  return p;
}

/**
 * koers_json_locate:
 * @text: a JSON text that koers_json_scan() has accepted
 * @length: its length in bytes
 * @pointer: what to find, as a JSON pointer (RFC 6901): `/initiatives/3/startDate`; empty for the whole document
 * @line: (out): the line on which its value begins, from 1
 * @column: (out): and the character on that line, from 1
 *
 * Finds where something stands in a text, for a message about it. If it is not there, that is the place of what it is
 * missing from. Every call reads the text from its beginning: this is not for thousands of messages about a large text.
 *
 * Returns: whether it is there
 */
gboolean
koers_json_locate (const char *text,
                   gsize       length,
                   const char *pointer,
                   guint      *line,
                   guint      *column)
{
  g_autoptr (GString) token = g_string_new (NULL);
  Reader reader = { text, length, length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0 };
  gboolean found = *pointer == '\0' || *pointer == '/';
  char c = peek (&reader);

  while (found && *pointer == '/')
    {
      pointer = take_token (pointer, token);
      found = (c == '{' && enter_member (&reader, token)) || (c == '[' && enter_element (&reader, token));
      c = peek (&reader);
    }
  koers_json_get_position (text, reader.at, line, column);
  return found;
}

/* Notes where the objects begin that a path leads to, and goes on behind the value. */
static void
note_objects (Reader            *self,
              const char *const *path,
              GArray            *offsets)
{
  gboolean any = *path != NULL && g_str_equal (*path, "*");
  g_autoptr (GString) name = g_string_new (*path);
  char c = peek (self), end = c == '{' ? '}' : ']';

  if (*path == NULL && c == '{')
    g_array_append_val (offsets, self->at);
  if (*path == NULL || (c != '{' && !(c == '[' && any)))
    {
      skip_value (self);
      return;
    }
  self->at++;
  while (peek (self) != end && self->at < self->length)
    {
      gboolean wanted = any;

      if (c == '{')
        {
          wanted = read_name_is (self, name) || any;
          if (peek (self) != ':')
            return;
          self->at++;
          peek (self);
        }
      if (wanted)
        note_objects (self, path + 1, offsets);
      else
        skip_value (self);
      if (peek (self) == ',')
        self->at++;
    }
  self->at++;
}

/**
 * koers_json_locate_objects:
 * @text: a JSON text that koers_json_scan() has accepted
 * @length: its length in bytes
 * @path: (array zero-terminated=1): names of members; `*` for every member or element
 *
 * Finds in one go where the objects stand that a path leads to.
 *
 * Returns: (transfer full) (element-type guint): the line on which each of them begins, from 1, in the order of the text
 */
GArray *
koers_json_locate_objects (const char        *text,
                           gsize              length,
                           const char *const *path)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  Reader reader = { text, length, length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0 };
  guint line = 1;
  gsize at = 0;

  note_objects (&reader, path, offsets);
  for (guint i = 0; i < offsets->len; i++)
    {
      for (; at < g_array_index (offsets, gsize, i); at++)
        line += text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n') ? 1 : 0;
      g_array_append_val (lines, line);
    }
  return lines;
}
