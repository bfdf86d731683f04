/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-text.h"

#include <string.h>

/* U+FFFD REPLACEMENT CHARACTER: stands for what could not be read. */
#define REPLACEMENT 0xFFFD

/* How many characters of more than one byte there are. */
static gsize
count_long (const char *start,
            const char *end)
{
  gsize n = 0;

  for (const char *p = start; p < end; p++)
    n += (guchar) *p >= 0xC0 ? 1 : 0;
  return n;
}

/* Whether the bytes are UTF-8 without a byte order mark, zero bytes left aside. A damaged character, or one cut in two by the end of the
 * file, is no reason to read the whole file otherwise, and every other accent wrong, if most of them are whole: in windows-1252 hardly any
 * pair of letters looks like a character of UTF-8. */
static gboolean
looks_like_utf8 (const char *data,
                 gsize       length)
{
  const char *end = data + length, *start = data, *invalid;
  gsize n_long = 0, n_broken = 0;

  while (!g_utf8_validate_len (start, (gsize) (end - start), &invalid))
    {
      n_long += count_long (start, invalid);
      if (*invalid != '\0' && g_utf8_get_char_validated (invalid, end - invalid) == (gunichar) -2)
        return n_long > n_broken;
      n_broken += *invalid != '\0' ? 1 : 0;
      start = invalid + 1;
    }
  return n_broken == 0 || n_long + count_long (start, end) > n_broken;
}

static KoersCsvEncoding
recognise_encoding (const char *data,
                    gsize       length)
{
  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    return KOERS_CSV_ENCODING_UTF8_BOM;
  if (length >= 2 && memcmp (data, "\xFF\xFE", 2) == 0)
    return KOERS_CSV_ENCODING_UTF16_LE;
  if (length >= 2 && memcmp (data, "\xFE\xFF", 2) == 0)
    return KOERS_CSV_ENCODING_UTF16_BE;
  return looks_like_utf8 (data, length) ? KOERS_CSV_ENCODING_UTF8 : KOERS_CSV_ENCODING_WINDOWS_1252;
}

/* Returns how many characters had to be replaced; so do the other two. */
static gsize
append_utf8 (GString    *text,
             const char *data,
             gsize       length)
{
  const char *end = data + length, *invalid;
  gsize n_replaced = 0;

  while (data < end)
    {
      g_utf8_validate_len (data, (gsize) (end - data), &invalid);
      g_string_append_len (text, data, invalid - data);
      if (invalid == end)
        break;
      if (*invalid == '\0')
        g_string_append_c (text, '\0');
      else
        {
          g_string_append_unichar (text, REPLACEMENT);
          n_replaced++;
        }
      data = invalid + 1;
    }
  return n_replaced;
}

static gsize
append_utf16 (GString      *text,
              const guchar *data,
              gsize         length,
              gboolean      big_endian)
{
  gsize n_replaced = length % 2;
  guint high = big_endian ? 0 : 1;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = (gunichar) data[i + high] << 8 | data[i + 1 - high];

      if (c >= 0xD800 && c < 0xDC00 && i + 3 < length && (data[i + 2 + high] & 0xFC) == 0xDC)
        {
          gunichar low = (gunichar) data[i + 2 + high] << 8 | data[i + 3 - high];

          c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
          i += 2;
        }
      else if (c >= 0xD800 && c < 0xE000)
        {
          c = REPLACEMENT;
          n_replaced++;
        }
      if (c < 0x80)
        g_string_append_c (text, (char) c);
      else
        g_string_append_unichar (text, c);
    }
  if (length % 2 != 0)
    g_string_append_unichar (text, REPLACEMENT);
  return n_replaced;
}

static gsize
append_windows_1252 (GString      *text,
                     const guchar *data,
                     gsize         length)
{
  /* 0x80 to 0x9F as in Unicode's CP1252.TXT; 0 where that has nothing. A table, because a system does not need to have
   * the conversion installed. */
  static const guint16 high[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, /* 80 to 87 */
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,      /* 88 to 8F */
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, /* 90 to 97 */
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178, /* 98 to 9F */
  };
  gsize n_replaced = 0;

  for (gsize i = 0; i < length; i++)
    {
      gunichar c = data[i];

      if (c < 0x80)
        {
          g_string_append_c (text, (char) c);
          continue;
        }
      if (c < 0xA0)
        c = high[c - 0x80];
      if (c == 0)
        {
          c = REPLACEMENT;
          n_replaced++;
        }
      g_string_append_unichar (text, c);
    }
  return n_replaced;
}

/**
 * koers_csv_decode:
 * @bytes: the file
 * @encoding: (inout): its encoding; unknown to recognise it (a byte order mark wins, then UTF-8, then windows-1252)
 * @length: (out): how long the text is, in bytes
 * @n_replaced: (out): how many characters could not be read and became U+FFFD
 *
 * Makes text of a file, without its byte order mark. The text is UTF-8 but for zero bytes, which are left where they
 * are.
 *
 * Returns: (transfer full): the text, a zero byte after it
 */
char *
koers_csv_decode (GBytes           *bytes,
                  KoersCsvEncoding *encoding,
                  gsize            *length,
                  gsize            *n_replaced)
{
  gsize size, mark = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  GString *text = g_string_sized_new (size);

  if (*encoding == KOERS_CSV_ENCODING_UNKNOWN)
    *encoding = recognise_encoding (data, size);

  switch (*encoding)
    {
    case KOERS_CSV_ENCODING_UTF16_LE:
    case KOERS_CSV_ENCODING_UTF16_BE:
      if (recognise_encoding (data, size) == *encoding)
        mark = 2;
      *n_replaced = append_utf16 (text, (const guchar *) data + mark, size - mark,
                                  *encoding == KOERS_CSV_ENCODING_UTF16_BE);
      break;
    case KOERS_CSV_ENCODING_WINDOWS_1252:
      *n_replaced = append_windows_1252 (text, (const guchar *) data, size);
      break;
    case KOERS_CSV_ENCODING_UNKNOWN:
    case KOERS_CSV_ENCODING_UTF8:
    case KOERS_CSV_ENCODING_UTF8_BOM:
    default:
      if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
        mark = 3;
      *n_replaced = append_utf8 (text, data + mark, size - mark);
    }

  *length = text->len;
  return g_string_free (text, FALSE);
}
