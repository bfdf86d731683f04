/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-json-locate.h"
#include "koers-json-scanner.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

/* A text with its length, so that it may hold zero bytes. */
#define TEXT(literal) literal, sizeof literal - 1

typedef struct {
  const char *text;
  gsize       length;
} Accepted;

typedef struct {
  const char *text;
  gsize       length;
  guint       line;
  guint       column;
  const char *reason; /* a part of the message */
} Refused;

static const char *sample =
  "{\n"
  "  \"format\": \"koers-strategy\", \"formatVersion\": 1,\n"
  "  \"strategy\": { \"name\": \"Datastrategie \\u00e9\\ud83d\\ude00 gemeente Súdwest-Fryslân\", "
  "\"empty\": {}, \"none\": [] },\n"
  "  \"initiatives\": [\n"
  "    { \"id\": \"a\", \"budgetCents\": -125000, \"share\": 0.25, \"big\": 1.5e+10, "
  "\"done\": true, \"lead\": null },\n"
  "    { \"id\": \"b\\\\\\\"\\/\\b\\f\\n\\r\\t\", \"done\": false, \"goalIds\": [ \"g1\", \"g2\", [ ], [ [ 0 ] ] ] }\n"
  "  ]\n"
  "}";

/* The scanner reads a copy of exactly this size, so that a tool that watches memory sees it read beyond the end. */
static gboolean
scan (const char  *text,
      gsize        length,
      GError     **error)
{
  g_autofree char *copy = g_malloc (MAX (length, 1));

  memcpy (copy, text, length);
  return koers_json_scan (copy, length, NULL, error);
}

static void
test_accepted (void)
{
  static const Accepted cases[] = {
    { TEXT ("{}") },
    { TEXT ("[]") },
    { TEXT (" \t\r\n[ \t\r\n] \t\r\n") },
    { TEXT ("[[],{},[[]]]") },
    { TEXT ("{\"\":0}") },
    { TEXT ("{\"a\":1,\"A\":2,\"a \":3,\"\":4}") },
    { TEXT ("[{\"a\":1},{\"a\":1}]") },
    { TEXT ("{\"a\":{\"a\":{\"a\":1}}}") },
    { TEXT ("[0,-0,1,-1,10,123456789012345]") },
    { TEXT ("[9007199254740991,-9007199254740991]") },
    { TEXT ("[0.0,-0.0,0.1,1.5,10.25,-3.125]") },
    { TEXT ("[1e5,1E5,1e+5,1e-5,1.5e5,0e0,0E+0,-1e-1]") },
    { TEXT ("[1e308,-1.7976931348623157e308,5e-324,1e-400]") },
    { TEXT ("[123456789012345678901234567890.5,0.1234567890123456789012345678901]") },
    { TEXT ("[true,false,null]") },
    { TEXT ("[\"\",\"a\",\"seven b\",\"eight by\",\"nine byte\"]") },
    { TEXT ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]") },
    { TEXT ("[\"\\u0001\\u001f\\u007F\\u00e9\\u00E9\\uFFFF\"]") },
    { TEXT ("[\"\\ud83d\\ude00\\uDBFF\\uDFFF\"]") },
    { TEXT ("[\"\x7F\"]") },
    { TEXT ("[\"\x7F is delete\"]") },
    { TEXT ("[\"\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF\"]") },
    { TEXT ("[\"\xEF\xBF\xBE \xEF\xB7\x90 \xE2\x80\xA8 \xEF\xBB\xBF\"]") },
    { TEXT ("{\"\xC3\xA9\":\"\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\"}") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonParser) parser = json_parser_new ();

      scan (cases[i].text, cases[i].length, &error);
      g_assert_no_error (error);
      json_parser_load_from_data (parser, cases[i].text, (gssize) cases[i].length, &error);
      g_assert_no_error (error);
    }
}

/* Where a message says that the trouble is. */
static void
read_position (const GError *error,
               guint        *line,
               guint        *column)
{
  g_assert_cmpint (sscanf (error->message, "Line %u, column %u: ", line, column), ==, 2);
}

static void
assert_refused (const Refused *refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_strescape (refused->text, NULL);
  guint line, column;

  g_test_message ("%s", shown);
  g_assert_false (scan (refused->text, refused->length, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_suffix (error->message, "."));
  if (strstr (error->message, refused->reason) == NULL)
    g_error ("%s: \"%s\" does not say \"%s\"", shown, error->message, refused->reason);
  read_position (error, &line, &column);
  if (line != refused->line || column != refused->column)
    g_error ("%s: \"%s\" instead of line %u, column %u", shown, error->message, refused->line, refused->column);
}

static void
test_refused_shape (void)
{
  static const Refused cases[] = {
    { TEXT (""), 1, 1, "is empty" },
    { TEXT (" \n "), 2, 2, "is empty" },
    { TEXT ("\xEF\xBB\xBF"), 1, 1, "is empty" },
    { TEXT ("\"text\""), 1, 1, "begins with { or [" },
    { TEXT ("1"), 1, 1, "begins with { or [" },
    { TEXT ("null"), 1, 1, "begins with { or [" },
    { TEXT ("var x = {};"), 1, 1, "begins with { or [" },
    { TEXT ("<html>"), 1, 1, "begins with { or [" },
    { TEXT ("]"), 1, 1, "begins with { or [" },
    { TEXT ("\xEF\xBB\xBF\xEF\xBB\xBF[]"), 1, 1, "begins with { or [" },
    { TEXT ("{\"a\":1}{\"b\":2}"), 1, 8, "complete" },
    { TEXT ("[]\n]"), 2, 1, "complete" },
    { TEXT ("[],"), 1, 3, "complete" },
    { TEXT ("[] x"), 1, 4, "complete" },
    { TEXT ("[]\0"), 1, 3, "UTF-8" },
    { TEXT ("[1,]"), 1, 4, "comma out" },
    { TEXT ("[1,\n\n]"), 3, 1, "comma out" },
    { TEXT ("{\"a\":1,}"), 1, 8, "comma out" },
    { TEXT ("[,1]"), 1, 2, "a value" },
    { TEXT ("[1,,2]"), 1, 4, "a value" },
    { TEXT ("[\v1]"), 1, 2, "a value" },
    { TEXT ("[1\f]"), 1, 2, "JSON writes" },
    { TEXT ("[\"a\"\xC2\xA0]"), 1, 5, "comma or ]" },
    { TEXT ("[1 2]"), 1, 4, "comma or ]" },
    { TEXT ("[1}"), 1, 3, "comma or ]" },
    { TEXT ("[\"a\"}"), 1, 5, "comma or ]" },
    { TEXT ("{\"a\":\"b\"]"), 1, 9, "comma or }" },
    { TEXT ("{\"a\":\"b\" \"c\":1}"), 1, 10, "comma or }" },
    { TEXT ("{\"a\":\"b\":1}"), 1, 9, "comma or }" },
    { TEXT ("{\"a\" 1}"), 1, 6, "a colon" },
    { TEXT ("{\"a\"}"), 1, 5, "a colon" },
    { TEXT ("{\"a\":}"), 1, 6, "a value" },
    { TEXT ("{a:1}"), 1, 2, "the name" },
    { TEXT ("{'a':1}"), 1, 2, "the name" },
    { TEXT ("{1:1}"), 1, 2, "the name" },
    { TEXT ("{,}"), 1, 2, "the name" },
    { TEXT ("['a']"), 1, 2, "a value" },
    { TEXT ("[1 /* one */]"), 1, 4, "comments" },
    { TEXT ("{ // note\n}"), 1, 3, "comments" },
    { TEXT ("# note\n[]"), 1, 1, "begins with { or [" },
    { TEXT ("[\xE2\x80\x9C" "a\xE2\x80\x9D]"), 1, 2, "a value" },
    { TEXT ("["), 1, 2, "ends here" },
    { TEXT ("{\"a\":1,"), 1, 8, "ends here" },
    { TEXT ("[1"), 1, 3, "ends here" },
    { TEXT ("[-"), 1, 3, "ends here" },
    { TEXT ("[1."), 1, 4, "ends here" },
    { TEXT ("[1e+"), 1, 5, "ends here" },
    { TEXT ("[\n{\"a\":[],\n"), 3, 1, "ends here" },
    { TEXT ("[tru]"), 1, 2, "only numbers" },
    { TEXT ("[True]"), 1, 2, "only numbers" },
    { TEXT ("[nulll]"), 1, 2, "only numbers" },
    { TEXT ("[NaN]"), 1, 2, "only numbers" },
    { TEXT ("[Infinity]"), 1, 2, "only numbers" },
    { TEXT ("[undefined]"), 1, 2, "only numbers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (&cases[i]);
}

static void
test_refused_numbers (void)
{
  static const Refused cases[] = {
    { TEXT ("[01]"), 1, 2, "JSON writes" },
    { TEXT ("[-01]"), 1, 2, "JSON writes" },
    { TEXT ("[00]"), 1, 2, "JSON writes" },
    { TEXT ("[0123456]"), 1, 2, "JSON writes" },
    { TEXT ("[0x1F]"), 1, 2, "JSON writes" },
    { TEXT ("[+1]"), 1, 2, "JSON writes" },
    { TEXT ("[.5]"), 1, 2, "JSON writes" },
    { TEXT ("[5.]"), 1, 2, "JSON writes" },
    { TEXT ("[5.e1]"), 1, 2, "JSON writes" },
    { TEXT ("[1e]"), 1, 2, "JSON writes" },
    { TEXT ("[1e+]"), 1, 2, "JSON writes" },
    { TEXT ("[1e1.5]"), 1, 2, "JSON writes" },
    { TEXT ("[1e5e5]"), 1, 2, "JSON writes" },
    { TEXT ("[1.2.3]"), 1, 2, "JSON writes" },
    { TEXT ("[-]"), 1, 2, "JSON writes" },
    { TEXT ("[- 1]"), 1, 2, "JSON writes" },
    { TEXT ("[--1]"), 1, 2, "JSON writes" },
    { TEXT ("[-a]"), 1, 2, "JSON writes" },
    { TEXT ("[-Infinity]"), 1, 2, "JSON writes" },
    { TEXT ("[1a]"), 1, 2, "JSON writes" },
    { TEXT ("[1\"\"]"), 1, 2, "JSON writes" },
    { TEXT ("[2025-09-30]"), 1, 2, "JSON writes" },
    { TEXT ("[1_000]"), 1, 2, "JSON writes" },
    { TEXT ("[\xEF\xBC\x91]"), 1, 2, "a value" },
    { TEXT ("[9007199254740992]"), 1, 2, "15 digits" },
    { TEXT ("[0, -9007199254740992]"), 1, 5, "15 digits" },
    { TEXT ("[9223372036854775808]"), 1, 2, "15 digits" },
    { TEXT ("[10000000000000000]"), 1, 2, "15 digits" },
    { TEXT ("[100000000000000000000000000000000000000000]"), 1, 2, "15 digits" },
    { TEXT ("[1e400]"), 1, 2, "too large" },
    { TEXT ("[-1e309]"), 1, 2, "too large" },
    { TEXT ("[1.8e308]"), 1, 2, "too large" },
    { TEXT ("[1e99999999999999999999]"), 1, 2, "too large" },
  };
  g_autoptr (GString) digits = g_string_new ("[");
  Refused large = { .line = 1, .column = 2, .reason = "too large" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (&cases[i]);

  for (guint i = 0; i < 310; i++)
    g_string_append_c (digits, '9');
  g_string_append (digits, ".5]");
  large.text = digits->str;
  large.length = digits->len;
  assert_refused (&large);
}

static void
test_refused_texts (void)
{
  static const Refused cases[] = {
    { TEXT ("[\"abc"), 1, 2, "never closed" },
    { TEXT ("[\"abc\\"), 1, 6, "backslash" },
    { TEXT ("[\"abc\\\"]"), 1, 2, "never closed" },
    { TEXT ("{\"a\": \"b}"), 1, 7, "never closed" },
    { TEXT ("[\"a\tb\"]"), 1, 4, "control character" },
    { TEXT ("[\"a\x1F\"]"), 1, 4, "control character" },
    { TEXT ("[\"a longer text\x01\"]"), 1, 16, "control character" },
    { TEXT ("[\"a\nb\"]"), 1, 4, "the line ends" },
    { TEXT ("[\n\"a\r\nb\"]"), 2, 3, "the line ends" },
    { TEXT ("[\"a\0b\"]"), 1, 4, "UTF-8" },
    { TEXT ("[\"\\x41\"]"), 1, 3, "backslash" },
    { TEXT ("[\"\\'\"]"), 1, 3, "backslash" },
    { TEXT ("[\"\\\n\"]"), 1, 3, "backslash" },
    { TEXT ("[\"\\\0\"]"), 1, 3, "backslash" },
    { TEXT ("[\"C:\\Users\"]"), 1, 5, "backslash" },
    { TEXT ("[\"\\u12\"]"), 1, 3, "backslash" },
    { TEXT ("[\"\\u12G4\"]"), 1, 3, "backslash" },
    { TEXT ("[\"\\u+123\"]"), 1, 3, "backslash" },
    { TEXT ("[\"\\U0041\"]"), 1, 3, "backslash" },
    { TEXT ("[\"a\\u0000\"]"), 1, 4, "\\u0000" },
    { TEXT ("{\"\\u0000\":1}"), 1, 3, "\\u0000" },
    { TEXT ("[\"\\ud800\"]"), 1, 3, "half of a character" },
    { TEXT ("[\"\\udc00\"]"), 1, 3, "half of a character" },
    { TEXT ("[\"\\ude00\\ud83d\"]"), 1, 3, "half of a character" },
    { TEXT ("[\"\\ud83d\\ud83d\\ude00\"]"), 1, 3, "half of a character" },
    { TEXT ("[\"\\ud83d\\u0041\"]"), 1, 3, "half of a character" },
    { TEXT ("[\"\\ud83dx\"]"), 1, 3, "half of a character" },
    { TEXT ("[\"\\ud83d\\n\"]"), 1, 3, "half of a character" },
    { TEXT ("[\"\xE9\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xC3\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xC3"), 1, 3, "UTF-8" },
    { TEXT ("[\"\x80\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xC0\xAF\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xC1\xBF\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xE0\x9F\xBF\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xED\xA0\x80\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xF0\x8F\xBF\xBF\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xF4\x90\x80\x80\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xF5\x80\x80\x80\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xE2\x82\"]"), 1, 3, "UTF-8" },
    { TEXT ("[\"\xF0\x9F\x98\"]"), 1, 3, "UTF-8" },
    { TEXT ("\xFF\xFE[\0]\0"), 1, 1, "UTF-8" },
    { TEXT ("[\0]\0"), 1, 2, "UTF-8" },
    { TEXT ("[\xE9]"), 1, 2, "UTF-8" },
    { TEXT ("{\xE9}"), 1, 2, "UTF-8" },
    { TEXT ("[\"\"\xE9]"), 1, 4, "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (&cases[i]);
}

/* Each control character at each place of a text, as the texts are looked through in pieces of eight. */
static void
test_control_characters (void)
{
  for (char c = 0; c < ' '; c++)
    for (gsize at = 2; at < 24; at++)
      {
        char text[] = "[\"abcdefghijklmnopqrstuv\"]";
        g_autoptr (GError) error = NULL;
        guint line, column;

        g_assert_true (scan (text, strlen (text), NULL));
        text[at] = c;
        g_assert_false (scan (text, sizeof text - 1, &error));
        read_position (error, &line, &column);
        g_assert_cmpuint (line, ==, 1);
        g_assert_cmpuint (column, ==, at + 1);
      }
}

/* Columns count characters, and every kind of line end counts once. */
static void
test_positions (void)
{
  static const Refused cases[] = {
    { TEXT ("[\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\", x]"), 1, 9, "only numbers" },
    { TEXT ("[\n\n  x]"), 3, 3, "only numbers" },
    { TEXT ("[\r\n\r\n  x]"), 3, 3, "only numbers" },
    { TEXT ("[\r\r  x]"), 3, 3, "only numbers" },
    { TEXT ("[\r\n\r\n\n\rx]"), 5, 1, "only numbers" },
    { TEXT ("\xEF\xBB\xBF[x]"), 1, 2, "only numbers" },
    { TEXT ("\xEF\xBB\xBF\n[x]"), 2, 2, "only numbers" },
    { TEXT ("[\tx]"), 1, 3, "only numbers" },
    { TEXT ("[\r"), 2, 1, "ends here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (&cases[i]);
}

static void
test_repeated_names (void)
{
  static const Refused cases[] = {
    { TEXT ("{\"a\":1,\"a\":2}"), 1, 8, "“a”" },
    { TEXT ("{\"a\":1,\n \"a\":1}"), 2, 2, "“a”" },
    { TEXT ("{\"\":1,\"\":1}"), 1, 7, "“”" },
    { TEXT ("{\"a\":1,\"\\u0061\":2}"), 1, 8, "“a”" },
    { TEXT ("{\"\\u0061\":1,\"a\":2}"), 1, 13, "“a”" },
    { TEXT ("{\"\\u0061\":1,\"\\u0061\":2}"), 1, 13, "“a”" },
    { TEXT ("{\"/\":1,\"\\/\":2}"), 1, 8, "“/”" },
    { TEXT ("{\"\xF0\x9F\x98\x80\":1,\"\\ud83d\\uDE00\":2}"), 1, 8, "“\xF0\x9F\x98\x80”" },
    { TEXT ("{\"a\":{\"b\":1},\"c\":[{\"b\":1},{\"d\":1,\"d\":1}]}"), 1, 34, "“d”" },
    { TEXT ("{\"a\":{\"x\":1,\"y\":2},\"b\":{\"x\":1},\"a\":3}"), 1, 32, "“a”" },
    { TEXT ("{\"a\\n\\u001bb\":1,\"a\\n\\u001bb\":1}"), 1, 17, "“a  b”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (&cases[i]);
}

/* The same in objects that are too large to compare each name with each: of several, the first one is found. */
static void
test_repeated_names_in_large_objects (void)
{
  guint32 seed = g_test_rand_int () & G_MAXINT32;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 1000; round++)
    {
      guint n = (guint) g_rand_int_range (random, 2, 200), n_names = n * (guint) g_rand_int_range (random, 1, 200);
      g_autoptr (GString) text = g_string_new ("{");
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *expected = NULL;

      for (guint i = 0; i < n; i++)
        {
          guint number = (guint) g_rand_int_range (random, 0, (gint) n_names);

          g_string_append_printf (text, "%s\n\"%s%u\": {\"n0\": [{}]}", i > 0 ? "," : "",
                                  g_rand_boolean (random) ? "\\u006e" : "n", number);
          if (!g_hash_table_add (seen, GUINT_TO_POINTER (number)) && expected == NULL)
            expected = g_strdup_printf ("Line %u, column 1: the name “n%u” stands twice in one object.", i + 2, number);
        }
      g_string_append (text, "}");

      if (scan (text->str, text->len, &error) != (expected == NULL))
        g_error ("seed %u, round %u: %s instead of %s", seed, round, error != NULL ? error->message : "none", expected);
      if (expected != NULL && strcmp (error->message, expected) != 0)
        g_error ("seed %u, round %u: %s instead of %s", seed, round, error->message, expected);
    }
}

/* Builds an object of so many members whose names all have the same hash, or just any, and scans it. */
static gint64
time_members (guint    n,
              gboolean is_hostile)
{
  g_autoptr (GString) text = g_string_new ("{");
  gint64 start;

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      /* "Aa" and "BB" are as good as equal to a hash that multiplies by 31. */
      if (is_hostile)
        for (guint bit = 0; bit < 17; bit++)
          g_string_append (text, (i >> bit & 1) != 0 ? "Aa" : "BB");
      else
        g_string_append_printf (text, "name %u", i);
      g_string_append (text, "\":1");
    }
  g_string_append_c (text, '}');

  start = g_get_monotonic_time ();
  g_assert_true (koers_json_scan (text->str, text->len, NULL, NULL));
  return g_get_monotonic_time () - start;
}

static void
test_many_names (void)
{
  /* Comparing each of 100,000 with each would take minutes; this takes less than a second, also under a sanitizer. */
  g_assert_cmpint (time_members (100000, FALSE), <, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (time_members (100000, TRUE), <, 5 * G_USEC_PER_SEC);
}

static void
test_depth (void)
{
  for (guint depth = 1; depth <= 75000; depth = depth < 70 ? depth + 1 : depth * 10)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      guint line, column;

      for (guint i = 0; i < depth; i++)
        g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
      g_string_append (text, "0");
      for (guint i = depth; i-- > 0;)
        g_string_append_c (text, i % 2 == 0 ? ']' : '}');

      if (depth <= KOERS_JSON_MAX_DEPTH)
        {
          g_assert_true (scan (text->str, text->len, &error));
          g_assert_no_error (error);
          continue;
        }
      g_assert_false (scan (text->str, text->len, &error));
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
      read_position (error, &line, &column);
      g_assert_cmpuint (column, ==, KOERS_JSON_MAX_DEPTH / 2 * 6 + 1);
    }
}

static void
test_75000_brackets (void)
{
  g_autofree char *text = g_malloc (75000);
  g_autoptr (GError) error = NULL;

  memset (text, '[', 75000);
  g_assert_false (koers_json_scan (text, 75000, NULL, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
}

static void
test_size (void)
{
  g_autoptr (GError) error = NULL;

  /* The size is looked at before the text is. */
  g_assert_false (koers_json_scan ("[]", KOERS_JSON_MAX_SIZE + 1, NULL, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "256 MB"));
}

static void
test_byte_order_mark (void)
{
  gsize body = 7;

  g_assert_true (koers_json_scan (TEXT ("\xEF\xBB\xBF[]"), &body, NULL));
  g_assert_cmpuint (body, ==, 3);
  g_assert_true (koers_json_scan (TEXT (" []"), &body, NULL));
  g_assert_cmpuint (body, ==, 0);
}

static void
test_prefixes (void)
{
  gsize length = strlen (sample);

  g_assert_true (scan (sample, length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (scan (sample, i, &error));
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
    }
}

/* Whatever is done to a document, it is refused with a message or another parser takes it too. */
static void
test_damage (void)
{
  guint32 seed = g_test_rand_int () & G_MAXINT32;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gsize length = strlen (sample);
  guint n_accepted = 0;

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 20000; round++)
    {
      g_autofree char *text = g_memdup2 (sample, length);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      guint line, column, n = (guint) g_rand_int_range (random, 1, 4);

      for (guint i = 0; i < n; i++)
        {
          gsize at = (gsize) g_rand_int_range (random, 0, (gint) length);

          if (g_rand_boolean (random))
            text[at] ^= (char) (1 << g_rand_int_range (random, 0, 8));
          else
            text[at] = sample[g_rand_int_range (random, 0, (gint) length)];
        }

      if (!koers_json_scan (text, length, NULL, &error))
        {
          if (error == NULL || error->code != KOERS_ERROR_REFUSED || !g_utf8_validate (error->message, -1, NULL))
            g_error ("seed %u, round %u: refused without a message", seed, round);
          continue;
        }
      n_accepted++;
      if (!json_parser_load_from_data (parser, text, (gssize) length, &error))
        g_error ("seed %u, round %u: json-glib says %s", seed, round, error->message);
      koers_json_locate (text, length, "/initiatives/1/goalIds/2", &line, &column);
    }
  g_assert_cmpuint (n_accepted, >, 1000);
}

/* Locating never leaves the text either, though it promises an answer only for one that was accepted. */
static void
test_locate_in_damage (void)
{
  guint32 seed = g_test_rand_int () & G_MAXINT32;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gsize length = strlen (sample);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 5000; round++)
    {
      gsize end = (gsize) g_rand_int_range (random, 1, (gint) length);
      g_autofree char *text = g_memdup2 (sample, end);
      guint line, column;

      text[g_rand_int_range (random, 0, (gint) end)] = "{}[]\",:\\ "[g_rand_int_range (random, 0, 9)];
      koers_json_locate (text, end, "/initiatives/1/goalIds/3/0/0", &line, &column);
      g_assert_cmpuint (line, >=, 1);
    }
}

static void
test_same_as_json_glib (void)
{
  static const char *text =
    "\xEF\xBB\xBF{\"n\":[0,-1,9007199254740991,-9007199254740991,0.1,-2.5e-3,1E5],"
    "\"t\":[\"\\u00e9\\ud83d\\ude00\\/\\\"\\\\\\n\","
    "\"\xC3\xA9\"],\"w\":[true,false,null],\"\\u0061\":{\"\":[[],{}]}}";
  static const gint64 integers[] = { 0, -1, KOERS_JSON_MAX_INTEGER, -KOERS_JSON_MAX_INTEGER };
  static const double doubles[] = { 0.1, -0.0025, 100000 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *array;
  gsize body;

  g_assert_true (koers_json_scan (text, strlen (text), &body, &error));
  json_parser_load_from_data (parser, text + body, -1, &error);
  g_assert_no_error (error);

  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpuint (json_object_get_size (root), ==, 4);
  array = json_object_get_array_member (root, "n");
  g_assert_cmpuint (json_array_get_length (array), ==, 7);
  for (guint i = 0; i < G_N_ELEMENTS (integers); i++)
    g_assert_cmpint (json_array_get_int_element (array, i), ==, integers[i]);
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    g_assert_cmpfloat (json_array_get_double_element (array, 4 + i), ==, doubles[i]);
  array = json_object_get_array_member (root, "t");
  g_assert_cmpstr (json_array_get_string_element (array, 0), ==, "\xC3\xA9\xF0\x9F\x98\x80/\"\\\n");
  g_assert_cmpstr (json_array_get_string_element (array, 1), ==, "\xC3\xA9");
  array = json_object_get_array_member (root, "w");
  g_assert_true (json_array_get_boolean_element (array, 0));
  g_assert_false (json_array_get_boolean_element (array, 1));
  g_assert_true (json_array_get_null_element (array, 2));
  g_assert_true (json_object_has_member (root, "a"));
}

static void
test_locate (void)
{
  static const struct {
    const char *pointer;
    gboolean    is_found;
    guint       line;
    guint       column;
  } cases[] = {
    { "", TRUE, 1, 1 },
    { "/format", TRUE, 2, 13 },
    { "/formatVersion", TRUE, 2, 48 },
    { "/strategy", TRUE, 3, 15 },
    { "/strategy/empty", TRUE, 3, 95 },
    { "/strategy/none", TRUE, 3, 107 },
    { "/initiatives", TRUE, 4, 18 },
    { "/initiatives/0", TRUE, 5, 5 },
    { "/initiatives/0/budgetCents", TRUE, 5, 33 },
    { "/initiatives/0/lead", TRUE, 5, 95 },
    { "/initiatives/1/done", TRUE, 6, 42 },
    { "/initiatives/1/goalIds/1", TRUE, 6, 68 },
    { "/initiatives/1/goalIds/3/0/0", TRUE, 6, 83 },
    /* What is not there is where it should have been. */
    { "/initiatives/1/startDate", FALSE, 6, 5 },
    { "/initiatives/1/startDate/deeper/0", FALSE, 6, 5 },
    { "/initiatives/2", FALSE, 4, 18 },
    { "/initiatives/2/id", FALSE, 4, 18 },
    { "/initiatives/-", FALSE, 4, 18 },
    { "/initiatives/00", FALSE, 4, 18 },
    { "/initiatives/-0", FALSE, 4, 18 },
    { "/initiatives/+0", FALSE, 4, 18 },
    { "/initiatives/", FALSE, 4, 18 },
    { "/initiatives/99999999999999999999", FALSE, 4, 18 },
    { "/initiatives/0/id/x", FALSE, 5, 13 },
    { "/strategy/none/0", FALSE, 3, 107 },
    { "/strategy/empty/x", FALSE, 3, 95 },
    { "/", FALSE, 1, 1 },
    { "/nothing", FALSE, 1, 1 },
    { "format", FALSE, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint line, column;

      g_test_message ("%s", cases[i].pointer);
      g_assert_cmpint (koers_json_locate (sample, strlen (sample), cases[i].pointer, &line, &column), ==,
                       cases[i].is_found);
      g_assert_cmpuint (line, ==, cases[i].line);
      g_assert_cmpuint (column, ==, cases[i].column);
    }
}

static void
test_locate_escapes (void)
{
  static const char *text = "\xEF\xBB\xBF{\"a/b\":1,\"m~n\":2,\"~1\":3,\"\":4,\"x\\\"y\\/\":5,\"\\u00e9\":6}";
  static const struct {
    const char *pointer;
    guint       column;
  } cases[] = {
    { "/a~1b", 8 }, { "/m~0n", 16 }, { "/~01", 23 }, { "/", 28 }, { "/x\"y~1", 39 }, { "/\xC3\xA9", 50 },
  };

  g_assert_true (koers_json_scan (text, strlen (text), NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint line, column;

      g_test_message ("%s", cases[i].pointer);
      g_assert_true (koers_json_locate (text, strlen (text), cases[i].pointer, &line, &column));
      g_assert_cmpuint (line, ==, 1);
      g_assert_cmpuint (column, ==, cases[i].column);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/json-scanner/accepted", test_accepted);
  g_test_add_func ("/exchange/json-scanner/refused-shape", test_refused_shape);
  g_test_add_func ("/exchange/json-scanner/refused-numbers", test_refused_numbers);
  g_test_add_func ("/exchange/json-scanner/refused-texts", test_refused_texts);
  g_test_add_func ("/exchange/json-scanner/control-characters", test_control_characters);
  g_test_add_func ("/exchange/json-scanner/positions", test_positions);
  g_test_add_func ("/exchange/json-scanner/repeated-names", test_repeated_names);
  g_test_add_func ("/exchange/json-scanner/repeated-names-in-large-objects", test_repeated_names_in_large_objects);
  g_test_add_func ("/exchange/json-scanner/many-names", test_many_names);
  g_test_add_func ("/exchange/json-scanner/depth", test_depth);
  g_test_add_func ("/exchange/json-scanner/75000-brackets", test_75000_brackets);
  g_test_add_func ("/exchange/json-scanner/size", test_size);
  g_test_add_func ("/exchange/json-scanner/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/exchange/json-scanner/prefixes", test_prefixes);
  g_test_add_func ("/exchange/json-scanner/damage", test_damage);
  g_test_add_func ("/exchange/json-scanner/same-as-json-glib", test_same_as_json_glib);
  g_test_add_func ("/exchange/json-locate/pointers", test_locate);
  g_test_add_func ("/exchange/json-locate/escapes", test_locate_escapes);
  g_test_add_func ("/exchange/json-locate/damage", test_locate_in_damage);

  return g_test_run ();
}
