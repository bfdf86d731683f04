/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-text.h"

#include <string.h>

/**
 * koers_json_get_plain_length:
 * @text: a part of a string
 * @length: its length in bytes
 *
 * Goes over what stands for itself in a string: all ASCII but control characters, quotation marks and backslashes.
 *
 * Returns: how many bytes of that there are
 */
gsize
koers_json_get_plain_length (const char *text,
                             gsize       length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  gsize at = 0;

  /* Eight bytes at once. A subtraction sets the top bit of each byte that is too small; its borrow can set it wrongly
   * only in bytes behind such a one, so that the lowest is right (Warren, "Hacker's Delight", section 6-1). */
  for (; at + 8 <= length; at += 8)
    {
      guint64 bytes, found;

      memcpy (&bytes, text + at, sizeof bytes);
      bytes = GUINT64_FROM_LE (bytes);
      found = bytes | (bytes - ones * ' ') | ((bytes ^ (ones * '"')) - ones) | ((bytes ^ (ones * '\\')) - ones);
      found &= ones << 7;
      if (found != 0)
        return at + (gsize) __builtin_ctzll (found) / 8;
    }
  while (at < length && (guchar) text[at] >= ' ' && (guchar) text[at] < 0x80 && text[at] != '"' && text[at] != '\\')
    at++;
  return at;
}

/**
 * koers_json_get_character_length:
 * @text: a byte of 0x80 or more, and what follows
 * @length: how many bytes there are
 *
 * Measures a character that is not ASCII. UTF-8 has no character in more bytes than it needs, no halves of one and none
 * beyond U+10FFFF (The Unicode Standard 15, table 3-7).
 *
 * Returns: how many bytes the character has; 0 if it is none
 */
gsize
koers_json_get_character_length (const char *text,
                                 gsize       length)
{
  const guchar *p = (const guchar *) text;
  gsize n = p[0] < 0xC2 || p[0] > 0xF4 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;

  if (n == 0 || n > length)
    return 0;
  for (gsize i = 1; i < n; i++)
    if ((p[i] & 0xC0) != 0x80)
      return 0;
  if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F) || (p[0] == 0xF0 && p[1] < 0x90) ||
      (p[0] == 0xF4 && p[1] > 0x8F))
    return 0;
  return n;
}

/**
 * koers_json_get_position:
 * @text: UTF-8
 * @at: a place in it, in bytes from its beginning
 * @line: (out): the line, from 1
 * @column: (out): the character on that line, from 1; a byte order mark is none
 *
 * Says of a place where an editor shows it. Lines end with LF, CR LF or CR.
 */
void
koers_json_get_position (const char *text,
                         gsize       at,
                         guint      *line,
                         guint      *column)
{
  gsize start = at >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  *line = *column = 1;
  for (gsize i = start; i < at; i++)
    {
      if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == at || text[i + 1] != '\n')))
        {
          (*line)++;
          *column = 1;
        }
      else if (((guchar) text[i] & 0xC0) != 0x80)
        (*column)++;
    }
}

static gint
read_hex (const char *digits)
{
  gint value = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (digits[i]))
        return -1;
      value = value << 4 | g_ascii_xdigit_value (digits[i]);
    }
  return value;
}

/**
 * koers_json_read_escape:
 * @text: what follows in a string, from a backslash on
 * @length: how many bytes that is at most
 * @character: (out): the character meant; a surrogate if it is half of one (RFC 8259, section 7)
 *
 * Reads what stands for a character in a string. Two surrogates that belong together are read as one.
 *
 * Returns: how many bytes stand for it; 0 if that is nothing that JSON knows
 */
gsize
koers_json_read_escape (const char *text,
                        gsize       length,
                        gunichar   *character)
{
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter = length > 1 && text[1] != '\0' ? strchr (letters, text[1]) : NULL;
  gint code, low;

  if (letter != NULL)
    {
      *character = (gunichar) meanings[letter - letters];
      return 2;
    }
  if (length < 6 || text[1] != 'u' || (code = read_hex (text + 2)) < 0)
    return 0;

  *character = (gunichar) code;
  if (code < 0xD800 || code > 0xDBFF || length < 12 || text[6] != '\\' || text[7] != 'u')
    return 6;
  low = read_hex (text + 8);
  if (low < 0xDC00 || low > 0xDFFF)
    return 6;
  *character = 0x10000 + (((gunichar) code - 0xD800) << 10) + ((gunichar) low - 0xDC00);
  return 12;
}

/**
 * koers_json_append_unescaped:
 * @string: where to write
 * @text: what stands between the quotes of a string that was accepted
 * @length: its length in bytes
 *
 * Writes the characters that a string stands for.
 */
void
koers_json_append_unescaped (GString    *string,
                             const char *text,
                             gsize       length)
{
  gsize at = 0;

  while (at < length)
    {
      const char *backslash = memchr (text + at, '\\', length - at);
      gsize plain = backslash != NULL ? (gsize) (backslash - text) - at : length - at, escape;
      gunichar character;

      g_string_append_len (string, text + at, (gssize) plain);
      at += plain;
      if (at == length)
        break;
      escape = koers_json_read_escape (text + at, length - at, &character);
      if (escape == 0)
        break;
      g_string_append_unichar (string, character);
      at += escape;
    }
}
