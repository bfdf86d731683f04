/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-scanner.h"

#include "koers-error.h"
#include "koers-json-names.h"
#include "koers-json-text.h"
#include "koers-text.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How much of a name a message shows, in characters. */
#define MAX_NAME_SHOWN 60

/* An object or array that is open. */
typedef struct {
  gboolean      is_object;
  gboolean      has_values;
  KoersJsonMark names;
} Level;

typedef struct {
  const char     *text;
  gsize           length;
  gsize           at;
  Level           levels[KOERS_JSON_MAX_DEPTH];
  guint           depth;
  KoersJsonNames *names;
  const char     *problem; /* a message that takes line, column and name */
  gsize           problem_at;
  char           *problem_name;
} Scanner;

static gboolean
refuse (Scanner    *self,
        gsize       at,
        const char *problem)
{
  self->problem = problem;
  self->problem_at = at;
  return FALSE;
}

/* Refuses what is next, for this reason unless there is a plainer one. */
static gboolean
refuse_next (Scanner    *self,
             const char *problem)
{
  gsize left = self->length - self->at;
  const char *next = self->text + self->at;

  if (left == 0)
    problem = _("Line %u, column %u: the text ends here, before the document is complete. Fetch the file again, or ask "
                "who made it for the whole of it.");
  else if (*next == '\0' || ((guchar) *next >= 0x80 && koers_json_get_character_length (next, left) == 0))
    problem = _("Line %u, column %u: this is not text in UTF-8. Open the file in the program that made it and save it "
                "as UTF-8.");
  else if (*next == '/')
    problem = _("Line %u, column %u: JSON has no comments. Take them out.");
  return refuse (self, self->at, problem);
}

/* Goes to what is next after white space; zero at the end. */
static inline char
peek (Scanner *self)
{
  while (self->at < self->length)
    {
      char c = self->text[self->at];

      if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
        return c;
      self->at++;
    }
  return '\0';
}

/* The byte at a place, zero beyond the end. Zero is at home nowhere. */
static inline char
get_byte (const Scanner *self,
          gsize          at)
{
  return at < self->length ? self->text[at] : '\0';
}

static gboolean
is_delimiter (char c)
{
  return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* Reads a string from its opening quote on. */
static gboolean
scan_string (Scanner  *self,
             gboolean *has_escapes)
{
  gsize at = self->at + 1;
  char c;

  *has_escapes = FALSE;
  for (;;)
    {
      gsize n = 0;

      at += koers_json_get_plain_length (self->text + at, self->length - at);
      c = get_byte (self, at);
      if (c == '"')
        break;
      if (at >= self->length)
        return refuse (self, self->at, _("Line %u, column %u: the quotation mark that opens here is never closed."));
      if (c == '\\')
        {
          gunichar character = 0;

          *has_escapes = TRUE;
          n = koers_json_read_escape (self->text + at, self->length - at, &character);
          if (n == 0)
            return refuse (self, at, _("Line %u, column %u: what follows this backslash means nothing in JSON. Write "
                                       "\\\\ for a backslash itself."));
          if (character == 0)
            return refuse (self, at, _("Line %u, column %u: \\u0000 stands for nothing and cannot be kept. Take it "
                                       "out."));
          if (character >= 0xD800 && character <= 0xDFFF)
            return refuse (self, at, _("Line %u, column %u: this is half of a character, and the other half does not "
                                       "stand beside it."));
        }
      else if ((guchar) c >= 0x80)
        n = koers_json_get_character_length (self->text + at, self->length - at);

      if (n == 0)
        {
          self->at = at;
          if (c == '\n' || c == '\r')
            return refuse (self, at, _("Line %u, column %u: the line ends in the middle of a text. Close the text with "
                                       "a quotation mark, or write \\n for a line end in it."));
          return refuse_next (self, _("Line %u, column %u: a control character stands in a text. Write \\t for a "
                                      "tab."));
        }
      at += n;
    }
  self->at = at + 1;
  return TRUE;
}

/* Reads the name of a member and the colon after it. */
static gboolean
scan_name (Scanner *self)
{
  gsize start;
  gboolean has_escapes;

  if (peek (self) != '"')
    return refuse_next (self, _("Line %u, column %u: the name of a value should stand here, between double quotation "
                                "marks."));
  start = self->at + 1;
  if (!scan_string (self, &has_escapes))
    return FALSE;
  koers_json_names_add (self->names, start, self->at - 1 - start, has_escapes);

  if (peek (self) != ':')
    return refuse_next (self, _("Line %u, column %u: a colon should stand here, between a name and its value."));
  self->at++;
  return TRUE;
}

static gboolean
open_level (Scanner *self,
            gboolean is_object)
{
  if (self->depth == KOERS_JSON_MAX_DEPTH)
    return refuse (self, self->at, _("Line %u, column %u: objects and arrays stand in each other more than 64 "
                                     "deep, and Koers reads no more than that."));
  self->levels[self->depth++] = (Level) { is_object, FALSE, koers_json_names_get_mark (self->names) };
  self->at++;
  return TRUE;
}

static gboolean
close_level (Scanner *self)
{
  const Level *level = &self->levels[self->depth - 1];
  gsize at;
  g_autofree char *name = level->is_object ? koers_json_names_dup_repeated (self->names, level->names, &at) : NULL;

  if (name != NULL)
    {
      /* A name is not to play tricks on the terminal that shows the message. */
      for (char *p = name; *p != '\0'; p++)
        if (g_ascii_iscntrl (*p))
          *p = ' ';
      self->problem_name = koers_text_one_line (name, MAX_NAME_SHOWN);
      return refuse (self, at - 1, _("Line %u, column %u: the name “%s” stands twice in one object."));
    }
  koers_json_names_forget (self->names, level->names);
  self->depth--;
  self->at++;
  return TRUE;
}

static gboolean
scan_word (Scanner *self)
{
  static const char *const words[] = { "true", "false", "null" };
  gsize end = self->at;

  while (g_ascii_isalnum (get_byte (self, end)))
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == end - self->at && memcmp (words[i], self->text + self->at, end - self->at) == 0)
      {
        self->at = end;
        return TRUE;
      }
  return refuse (self, self->at, _("Line %u, column %u: only numbers, true, false and null stand without quotation "
                                   "marks."));
}

static gsize
skip_digits (const Scanner *self,
             gsize          at)
{
  while (g_ascii_isdigit (get_byte (self, at)))
    at++;
  return at;
}

/* Reads a number (RFC 8259, section 6). */
static gboolean
scan_number (Scanner *self)
{
  gsize start = self->at, whole = get_byte (self, start) == '-' ? start + 1 : start;
  gsize end = get_byte (self, whole) == '0' ? whole + 1 : skip_digits (self, whole), n_digits = end - whole;
  gboolean is_valid = n_digits > 0, has_fraction = FALSE, has_exponent = FALSE;

  if (get_byte (self, end) == '.')
    {
      gsize fraction = end + 1;

      has_fraction = TRUE;
      end = skip_digits (self, fraction);
      is_valid = is_valid && end > fraction;
    }
  if (get_byte (self, end) == 'e' || get_byte (self, end) == 'E')
    {
      char sign = get_byte (self, end + 1);
      gsize exponent = sign == '+' || sign == '-' ? end + 2 : end + 1;

      has_exponent = TRUE;
      end = skip_digits (self, exponent);
      is_valid = is_valid && end > exponent;
    }

  if (end >= self->length)
    {
      self->at = self->length;
      return refuse_next (self, NULL);
    }
  if (!is_valid || !is_delimiter (self->text[end]))
    return refuse (self, start, _("Line %u, column %u: this is not a number as JSON writes them: 12, -0.5 or 1.5e3."));

  /* A delimiter stands behind the number, so that reading it stops there. */
  if (!has_fraction && !has_exponent &&
      (n_digits > 16 ||
       (n_digits == 16 && g_ascii_strtoull (self->text + whole, NULL, 10) > (guint64) KOERS_JSON_MAX_INTEGER)))
    return refuse (self, start, _("Line %u, column %u: a whole number may have at most 15 digits."));
  if ((has_exponent || n_digits > DBL_MAX_10_EXP) && isinf (g_ascii_strtod (self->text + start, NULL)))
    return refuse (self, start, _("Line %u, column %u: this number is too large."));
  self->at = end;
  return TRUE;
}

/* Reads a value, of an object or array only what opens it. */
static gboolean
scan_value (Scanner *self)
{
  gboolean has_escapes;
  char c = peek (self);

  if (c == '"')
    return scan_string (self, &has_escapes);
  if (c == '{' || c == '[')
    return open_level (self, c == '{');
  if (g_ascii_isdigit (c) || c == '-' || c == '+' || c == '.')
    return scan_number (self);
  if (g_ascii_isalpha (c))
    return scan_word (self);
  return refuse_next (self, _("Line %u, column %u: a value should stand here: a text between double quotation marks, a "
                              "number, true, false, null, an object in { } or an array in [ ]."));
}

/* Goes from a bracket just opened or the end of a value to where the next value begins, or behind the document. */
static gboolean
scan_to_next (Scanner *self)
{
  while (self->depth > 0)
    {
      Level *level = &self->levels[self->depth - 1];
      char c = peek (self);

      if (c == (level->is_object ? '}' : ']'))
        {
          if (!close_level (self))
            return FALSE;
          continue;
        }
      if (level->has_values)
        {
          if (c != ',')
            return refuse_next (self, level->is_object ? _("Line %u, column %u: a comma or } should stand here.")
                                                       : _("Line %u, column %u: a comma or ] should stand here."));
          self->at++;
          c = peek (self);
          if (c == '}' || c == ']')
            return refuse (self, self->at, _("Line %u, column %u: nothing stands between the comma and this bracket. "
                                             "Take the comma out."));
        }
      level->has_values = TRUE;
      return !level->is_object || scan_name (self);
    }
  return TRUE;
}

static gboolean
scan_document (Scanner *self)
{
  char c = peek (self);

  if (self->at == self->length)
    return refuse (self, self->at, _("Line %u, column %u: the file is empty."));
  if (c != '{' && c != '[')
    return refuse_next (self, _("Line %u, column %u: this is not a JSON document, which begins with { or [."));

  do
    {
      if (!scan_value (self) || !scan_to_next (self))
        return FALSE;
    }
  while (self->depth > 0);

  peek (self);
  if (self->at < self->length)
    return refuse_next (self, _("Line %u, column %u: the document is complete before this. Take out what follows it."));
  return TRUE;
}

/**
 * koers_json_scan:
 * @text: what should be JSON; it needs no zero byte behind it
 * @length: its length in bytes
 * @body: (out) (optional): where in @text the document begins: behind the byte order mark, if there is one
 * @error: where an error goes
 *
 * Looks whether a text is JSON before a lenient parser sees it: one object or array as RFC 8259 has it, in UTF-8, and
 * within the limits of I-JSON (RFC 7493), by which every reader understands the same: no name twice in one object, no
 * half characters, no whole number beyond %KOERS_JSON_MAX_INTEGER and no number beyond a double. Unlike I-JSON it takes
 * noncharacters such as U+FFFE, because a strategy can hold them. It refuses \u0000, because C cannot keep it. At most
 * %KOERS_JSON_MAX_DEPTH levels and %KOERS_JSON_MAX_SIZE bytes.
 *
 * A name that stands twice is found where its object ends, after what else is wrong before that.
 *
 * Returns: whether it is; if not, @error is %KOERS_ERROR_REFUSED and its message says where what is wrong
 */
gboolean
koers_json_scan (const char  *text,
                 gsize        length,
                 gsize       *body,
                 GError     **error)
{
  Scanner scanner = { text, length };
  gboolean is_json;
  guint line, column;

  if (length > KOERS_JSON_MAX_SIZE)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("The file is larger than the %u MB that Koers reads."),
                   KOERS_JSON_MAX_SIZE / 1000000);
      return FALSE;
    }

  scanner.at = length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  if (body != NULL)
    *body = scanner.at;
  scanner.names = koers_json_names_new (text);

  is_json = scan_document (&scanner);
  if (!is_json)
    {
      koers_json_get_position (text, scanner.problem_at, &line, &column);
      /* Most messages leave the name alone. */
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, scanner.problem, line, column, scanner.problem_name);
    }

  koers_json_names_free (scanner.names);
  g_free (scanner.problem_name);
  return is_json;
}
