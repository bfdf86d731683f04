/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-json-number.h"
#include "koers-json-scanner.h"
#include "koers-json-writer.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* A stream that takes so many bytes and then fails, as a full disk does; or fails only when it is flushed. */
#define FULL_TYPE_STREAM (full_stream_get_type ())
G_DECLARE_FINAL_TYPE (FullStream, full_stream, FULL, STREAM, GOutputStream)

struct _FullStream {
  GOutputStream parent_instance;
  gsize         room;
  gboolean      fails_on_flush;
  guint         n_failures;
};

G_DEFINE_FINAL_TYPE (FullStream, full_stream, G_TYPE_OUTPUT_STREAM)

static gssize
full_stream_write (GOutputStream  *stream,
                   const void     *buffer,
                   gsize           count,
                   GCancellable   *cancellable,
                   GError        **error)
{
  FullStream *self = FULL_STREAM (stream);

  if (self->room == 0)
    {
      self->n_failures++;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space left on device");
      return -1;
    }
  count = MIN (count, self->room);
  self->room -= count;
  return (gssize) count;
}

static gboolean
full_stream_flush (GOutputStream  *stream,
                   GCancellable   *cancellable,
                   GError        **error)
{
  if (!FULL_STREAM (stream)->fails_on_flush)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space left on device");
  return FALSE;
}

static void
full_stream_class_init (FullStreamClass *klass)
{
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = full_stream_write;
  G_OUTPUT_STREAM_CLASS (klass)->flush = full_stream_flush;
}

static void
full_stream_init (FullStream *self)
{
}

/* Finishes what was written to memory. */
static char *
finish (KoersJsonWriter *writer,
        GOutputStream   *stream,
        gsize           *length)
{
  g_autoptr (GError) error = NULL;

  koers_json_writer_finish (writer, &error);
  g_assert_no_error (error);
  *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_layout (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
  g_autofree char *text = NULL;
  gsize length;

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_name (writer, "format");
  koers_json_writer_add_text (writer, "koers-strategy");
  koers_json_writer_add_name (writer, "nothing");
  koers_json_writer_add_text (writer, NULL);
  koers_json_writer_add_name (writer, "");
  koers_json_writer_add_null (writer);
  koers_json_writer_add_name (writer, "goals");
  koers_json_writer_begin_array (writer);
  koers_json_writer_begin_object (writer);
  koers_json_writer_add_name (writer, "cents");
  koers_json_writer_add_integer (writer, -12345);
  koers_json_writer_add_name (writer, "share");
  koers_json_writer_add_decimal (writer, (KoersDecimal) { 25, 2 });
  koers_json_writer_add_name (writer, "done");
  koers_json_writer_add_boolean (writer, 2);
  koers_json_writer_end_object (writer);
  koers_json_writer_begin_object (writer);
  koers_json_writer_end_object (writer);
  koers_json_writer_add_double (writer, 0.5);
  koers_json_writer_add_boolean (writer, FALSE);
  koers_json_writer_end_array (writer);
  koers_json_writer_add_name (writer, "none");
  koers_json_writer_begin_array (writer);
  koers_json_writer_end_array (writer);
  koers_json_writer_add_name (writer, "kept");
  koers_json_writer_add_raw (writer, "[1, {\"a\":2}]");
  koers_json_writer_end_object (writer);

  text = finish (writer, stream, &length);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"format\": \"koers-strategy\",\n"
                   "  \"nothing\": null,\n"
                   "  \"\": null,\n"
                   "  \"goals\": [\n"
                   "    {\n"
                   "      \"cents\": -12345,\n"
                   "      \"share\": 0.25,\n"
                   "      \"done\": true\n"
                   "    },\n"
                   "    {},\n"
                   "    0.5,\n"
                   "    false\n"
                   "  ],\n"
                   "  \"none\": [],\n"
                   "  \"kept\": [1, {\"a\":2}]\n"
                   "}\n");
}

/* Writes one text as the only element and answers with what stands between the brackets. */
static char *
write_text (const char *text)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
  g_autofree char *document = NULL;
  gsize length;

  koers_json_writer_begin_array (writer);
  koers_json_writer_add_text (writer, text);
  koers_json_writer_end_array (writer);
  document = finish (writer, stream, &length);
  return g_strndup (document + strlen ("[\n  "), length - strlen ("[\n  \n]\n"));
}

static void
test_texts (void)
{
  static const struct {
    const char *text;
    const char *json;
  } cases[] = {
    { "", "\"\"" },
    { "plain", "\"plain\"" },
    { "/'<>&\x7F", "\"/'<>&\x7F\"" },
    { "\"\\", "\"\\\"\\\\\"" },
    { "\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"" },
    { "\x01\x02\x03\x04\x05\x06\x07\x0B\x0E\x0F",
      "\"\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\u000b\\u000e\\u000f\"" },
    { "\x10\x11\x12\x13\x14\x15\x16\x17", "\"\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\"" },
    { "\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F", "\"\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f\"" },
    { "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xE2\x80\xA8\xEF\xBF\xBE",
      "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xE2\x80\xA8\xEF\xBF\xBE\"" },
    /* The example of RFC 8785, section 3.2.2. */
    { "\xE2\x82\xAC$\x0F\nA'B\"\\\\\"/", "\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = write_text (cases[i].text);

      g_assert_cmpstr (json, ==, cases[i].json);
    }
}

/* Each control character at each place of a text, as the texts are looked through in pieces of eight. */
static void
test_text_pieces (void)
{
  for (guint length = 1; length < 20; length++)
    for (guint at = 0; at < length; at++)
      {
        static const char *inserted[] = { "\"", "\\", "\n", "\x01", "\x1F", " ", "!", "\x7F", "\xC3\xA9" };

        for (guint i = 0; i < G_N_ELEMENTS (inserted); i++)
          {
            g_autoptr (GString) text = g_string_new ("abcdefghijklmnopqrstuvwxyz");
            g_autoptr (JsonParser) parser = json_parser_new ();
            g_autofree char *json = NULL;
            g_autofree char *document = NULL;

            g_string_truncate (text, length);
            g_string_insert (text, (gssize) at, inserted[i]);
            json = write_text (text->str);
            document = g_strdup_printf ("[%s]", json);
            g_assert_true (koers_json_scan (document, strlen (document), NULL, NULL));
            g_assert_true (json_parser_load_from_data (parser, document, -1, NULL));
            g_assert_cmpstr (json_array_get_string_element (json_node_get_array (json_parser_get_root (parser)), 0), ==,
                             text->str);
          }
      }
}

static double
double_of_bits (guint64 bits)
{
  double number;

  memcpy (&number, &bits, sizeof number);
  return number;
}

static void
test_numbers (void)
{
  static const struct {
    guint64     bits;
    const char *text;
  } cases[] = {
    /* RFC 8785, appendix B. */
    { G_GUINT64_CONSTANT (0x0000000000000000), "0" },
    { G_GUINT64_CONSTANT (0x8000000000000000), "0" },
    { G_GUINT64_CONSTANT (0x0000000000000001), "5e-324" },
    { G_GUINT64_CONSTANT (0x8000000000000001), "-5e-324" },
    { G_GUINT64_CONSTANT (0x7fefffffffffffff), "1.7976931348623157e+308" },
    { G_GUINT64_CONSTANT (0xffefffffffffffff), "-1.7976931348623157e+308" },
    { G_GUINT64_CONSTANT (0x4340000000000000), "9007199254740992" },
    { G_GUINT64_CONSTANT (0xc340000000000000), "-9007199254740992" },
    { G_GUINT64_CONSTANT (0x4430000000000000), "295147905179352830000" },
    { G_GUINT64_CONSTANT (0x44b52d02c7e14af5), "9.999999999999997e+22" },
    { G_GUINT64_CONSTANT (0x44b52d02c7e14af6), "1e+23" },
    { G_GUINT64_CONSTANT (0x44b52d02c7e14af7), "1.0000000000000001e+23" },
    { G_GUINT64_CONSTANT (0x444b1ae4d6e2ef4e), "999999999999999700000" },
    { G_GUINT64_CONSTANT (0x444b1ae4d6e2ef4f), "999999999999999900000" },
    { G_GUINT64_CONSTANT (0x444b1ae4d6e2ef50), "1e+21" },
    { G_GUINT64_CONSTANT (0x3eb0c6f7a0b5ed8c), "9.999999999999997e-7" },
    { G_GUINT64_CONSTANT (0x3eb0c6f7a0b5ed8d), "0.000001" },
    { G_GUINT64_CONSTANT (0x41b3de4355555553), "333333333.3333332" },
    { G_GUINT64_CONSTANT (0x41b3de4355555554), "333333333.33333325" },
    { G_GUINT64_CONSTANT (0x41b3de4355555555), "333333333.3333333" },
    { G_GUINT64_CONSTANT (0x41b3de4355555556), "333333333.3333334" },
    { G_GUINT64_CONSTANT (0x41b3de4355555557), "333333333.33333343" },
    { G_GUINT64_CONSTANT (0xbecbf647612f3696), "-0.0000033333333333333333" },
    { G_GUINT64_CONSTANT (0x43143ff3c1cb0959), "1424953923781206.2" },
  };
  static const struct {
    double      number;
    const char *text;
  } others[] = {
    { 0.1, "0.1" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { -1.5, "-1.5" },
    { 100, "100" },
    { 1e15, "1000000000000000" },
    { 1e17, "100000000000000000" },
    { 1e20, "100000000000000000000" },
    { 123456789012345680000.0, "123456789012345680000" },
    { 1e21, "1e+21" },
    { 1e308, "1e+308" },
    { 1e-6, "0.000001" },
    { 1e-7, "1e-7" },
    { 1.25e-7, "1.25e-7" },
    { 333333333.33333329, "333333333.3333333" },
    { 2.2250738585072014e-308, "2.2250738585072014e-308" },
    { -2.2250738585072014e-308, "-2.2250738585072014e-308" },
    { 2.225073858507201e-308, "2.225073858507201e-308" },
    { 1e-323, "1e-323" },
    /* 2^89 and 2^-1019: the nearest sixteen digits do not read back, the next ones do. */
    { 0x1p89, "6.189700196426902e+26" },
    { 0x1p-1019, "1.7800590868057611e-307" },
    { 0x1p-44, "5.684341886080802e-14" },
  };
  char text[KOERS_JSON_NUMBER_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      koers_json_number_to_text (double_of_bits (cases[i].bits), text);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      koers_json_number_to_text (others[i].number, text);
      g_assert_cmpstr (text, ==, others[i].text);
    }
}

/* Any double reads back as itself, and no text of fewer digits would. */
static void
test_random_numbers (void)
{
  guint32 seed = g_test_rand_int () & G_MAXINT32;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  char text[KOERS_JSON_NUMBER_SIZE];

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 100000; i++)
    {
      double number = double_of_bits ((guint64) g_rand_int (random) << 32 | g_rand_int (random));

      /* Every third one has few digits, and every other one is of a size that occurs. */
      if (i % 3 == 0)
        number = g_rand_int_range (random, -1000000, 1000000) / 1000.0;
      else if (i % 2 == 0)
        number = g_rand_double_range (random, -1e6, 1e6);
      if (!isfinite (number))
        continue;
      koers_json_number_to_text (number, text);
      if (g_ascii_strtod (text, NULL) != number)
        g_error ("seed %u: %.17g became %s", seed, number, text);
      if (i % 3 == 0 && strlen (text) > strlen ("-1000.999"))
        g_error ("seed %u: %.17g became %s", seed, number, text);
    }
}

static void
test_powers_of_two (void)
{
  char text[KOERS_JSON_NUMBER_SIZE];

  for (int exponent = -1074; exponent <= 1023; exponent++)
    {
      double number = ldexp (1, exponent);

      koers_json_number_to_text (number, text);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
      g_assert_cmpuint (strlen (text), <, KOERS_JSON_NUMBER_SIZE - 1);
    }
}

/* Writes a random value, and makes the same with json-glib. */
static JsonNode *
write_random_value (KoersJsonWriter *writer,
                    GRand           *random,
                    guint            depth)
{
  static const char *texts[] = { "", "a", "Súdwest-Fryslân", "\"\\/\b\f\n\r\t\x01\x1F\x7F", "\xF0\x9F\x98\x80 smile",
                                 "{\"a\":[1]}" };
  JsonNode *node = NULL;
  KoersDecimal decimal;
  gint64 integer;
  double number;

  switch (depth == 0 ? g_rand_int_range (random, 7, 9) : g_rand_int_range (random, 0, depth > 6 ? 7 : 9))
    {
    case 0:
      koers_json_writer_add_null (writer);
      return json_node_new (JSON_NODE_NULL);
    case 1:
      koers_json_writer_add_boolean (writer, TRUE);
      return json_node_init_boolean (json_node_alloc (), TRUE);
    case 2:
      koers_json_writer_add_boolean (writer, FALSE);
      return json_node_init_boolean (json_node_alloc (), FALSE);
    case 3:
      integer = (gint64) ((guint64) g_rand_int (random) << 21 | g_rand_int (random) >> 11);
      integer >>= g_rand_int_range (random, 0, 53);
      integer = g_rand_boolean (random) ? integer : -integer;
      koers_json_writer_add_integer (writer, integer);
      return json_node_init_int (json_node_alloc (), integer);
    case 4:
      /* Whole numbers of json-glib are of another type. */
      number = g_rand_double_range (random, -1, 1) * pow (10, g_rand_boolean (random)
                                                                ? g_rand_int_range (random, -300, 300)
                                                                : g_rand_int_range (random, 10, 25));
      if (number == trunc (number) && fabs (number) <= KOERS_JSON_MAX_INTEGER)
        number = 0.25;
      koers_json_writer_add_double (writer, number);
      return json_node_init_double (json_node_alloc (), number);
    case 5:
      decimal = (KoersDecimal) { g_rand_int (random) * 10 + 1, (guint8) g_rand_int_range (random, 1, 16) };
      koers_json_writer_add_decimal (writer, decimal);
      return json_node_init_double (json_node_alloc (), koers_decimal_to_double (decimal));
    case 6:
      integer = g_rand_int_range (random, 0, G_N_ELEMENTS (texts));
      koers_json_writer_add_text (writer, texts[integer]);
      return json_node_init_string (json_node_alloc (), texts[integer]);
    case 7:
      {
        g_autoptr (JsonArray) array = json_array_new ();

        koers_json_writer_begin_array (writer);
        for (gint n = g_rand_int_range (random, 0, 6); n > 0; n--)
          json_array_add_element (array, write_random_value (writer, random, depth + 1));
        koers_json_writer_end_array (writer);
        return json_node_init_array (json_node_alloc (), array);
      }
    default:
      {
        g_autoptr (JsonObject) object = json_object_new ();

        koers_json_writer_begin_object (writer);
        for (gint n = g_rand_int_range (random, 0, 6); n > 0; n--)
          {
            const char *text = texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))];
            g_autofree char *name = g_strdup_printf ("%s%d", text, n);

            koers_json_writer_add_name (writer, name);
            node = write_random_value (writer, random, depth + 1);
            json_object_set_member (object, name, node);
          }
        koers_json_writer_end_object (writer);
        return json_node_init_object (json_node_alloc (), object);
      }
    }
}

static void
test_random_documents (void)
{
  guint32 seed = g_test_rand_int () & G_MAXINT32;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
      g_autoptr (JsonNode) node = write_random_value (writer, random, 0);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gsize length;

      text = finish (writer, stream, &length);
      if (!koers_json_scan (text, length, NULL, &error))
        g_error ("seed %u, round %u: %s", seed, round, error->message);
      if (!json_parser_load_from_data (parser, text, (gssize) length, &error))
        g_error ("seed %u, round %u: %s", seed, round, error->message);
      if (!json_node_equal (node, json_parser_get_root (parser)))
        g_error ("seed %u, round %u: json-glib reads something else", seed, round);
    }
}

/* Doubles from 2^53 up to 10^21, which are whole numbers in canonical JSON, can be read again all the same. */
static void
test_large_doubles (void)
{
  static const struct {
    double      number;
    const char *text;
  } cases[] = {
    { 9007199254740991.0, "[\n  9007199254740991\n]\n" },
    { 9007199254740992.0, "[\n  9007199254740992.0\n]\n" },
    { -1e17, "[\n  -100000000000000000.0\n]\n" },
    { -999999999999999900000.0, "[\n  -999999999999999900000.0\n]\n" },
    { 1e21, "[\n  1e+21\n]\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
      g_autofree char *text = NULL;
      gsize length;

      koers_json_writer_begin_array (writer);
      koers_json_writer_add_double (writer, cases[i].number);
      koers_json_writer_end_array (writer);
      text = finish (writer, stream, &length);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (koers_json_scan (text, length, NULL, NULL));
    }
}

/* A document of many times the buffer, with texts longer than it, reaches the stream whole. */
static void
test_large_document (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *long_text = g_strnfill (300000, 'x');
  g_autofree char *text = NULL;
  JsonArray *array;
  gsize length;

  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < 50000; i++)
    koers_json_writer_add_integer (writer, i);
  for (guint i = 0; i < 3; i++)
    koers_json_writer_add_text (writer, long_text);
  koers_json_writer_end_array (writer);
  /* It does not all wait in memory. */
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), >, 1000000);

  text = finish (writer, stream, &length);
  g_assert_true (koers_json_scan (text, length, NULL, NULL));
  g_assert_true (json_parser_load_from_data (parser, text, (gssize) length, NULL));
  array = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (array), ==, 50003);
  for (guint i = 0; i < 50000; i++)
    g_assert_cmpint (json_array_get_int_element (array, i), ==, i);
  for (guint i = 50000; i < 50003; i++)
    g_assert_cmpstr (json_array_get_string_element (array, i), ==, long_text);
}

static void
test_failing_stream (void)
{
  static const gsize rooms[] = { 0, 1, 1000, 65536, 100000, 500000 };

  for (guint i = 0; i <= G_N_ELEMENTS (rooms); i++)
    {
      g_autoptr (FullStream) stream = g_object_new (FULL_TYPE_STREAM, NULL);
      g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (G_OUTPUT_STREAM (stream));
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) again = NULL;

      stream->fails_on_flush = i == G_N_ELEMENTS (rooms);
      stream->room = stream->fails_on_flush ? G_MAXSIZE : rooms[i];
      koers_json_writer_begin_array (writer);
      for (guint j = 0; j < 65432; j++)
        koers_json_writer_add_integer (writer, j);
      koers_json_writer_end_array (writer);

      g_assert_false (koers_json_writer_finish (writer, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_cmpuint (stream->n_failures, ==, stream->fails_on_flush ? 0 : 1);
      /* It does not become true by asking again. */
      g_assert_false (koers_json_writer_finish (writer, &again));
      g_assert_error (again, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
}

/* Room for exactly the document is enough, and one byte less is not. */
static void
test_exact_room (void)
{
  for (gsize room = 0; room <= strlen ("[\n  1\n]\n"); room++)
    {
      g_autoptr (FullStream) stream = g_object_new (FULL_TYPE_STREAM, NULL);
      g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (G_OUTPUT_STREAM (stream));

      stream->room = room;
      koers_json_writer_begin_array (writer);
      koers_json_writer_add_integer (writer, 1);
      koers_json_writer_end_array (writer);
      g_assert_cmpint (koers_json_writer_finish (writer, NULL), ==, room == strlen ("[\n  1\n]\n"));
    }
}

static void
test_damaged_text (void)
{
  static const char *texts[] = { "caf\xE9", "\xC3", "\xED\xA0\x80", "a longer one \xFF and on" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
      g_autoptr (GError) error = NULL;

      koers_json_writer_begin_object (writer);
      koers_json_writer_add_name (writer, i % 2 == 0 ? "name" : texts[i / 2]);
      koers_json_writer_add_text (writer, i % 2 == 0 ? texts[i / 2] : "text");
      koers_json_writer_end_object (writer);
      g_assert_false (koers_json_writer_finish (writer, &error));
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
    }
}

static void
test_depth (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
  g_autofree char *text = NULL;
  gsize length;

  for (guint i = 0; i < KOERS_JSON_MAX_DEPTH; i++)
    koers_json_writer_begin_array (writer);
  g_test_expect_message ("Koers", G_LOG_LEVEL_CRITICAL, "*KOERS_JSON_MAX_DEPTH*");
  koers_json_writer_begin_array (writer);
  g_test_assert_expected_messages ();
  for (guint i = 0; i < KOERS_JSON_MAX_DEPTH; i++)
    koers_json_writer_end_array (writer);
  text = finish (writer, stream, &length);
  g_assert_true (koers_json_scan (text, length, NULL, NULL));
}

/* A call that would make a broken document is a mistake of the program, says so and writes nothing. */
static void
test_mistakes (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
  g_autofree char *text = NULL;
  gsize length;

#define ASSERT_MISTAKE(call)                                          \
  g_test_expect_message ("Koers", G_LOG_LEVEL_CRITICAL, "*failed*"); \
  call;                                                              \
  g_test_assert_expected_messages ()

  ASSERT_MISTAKE (koers_json_writer_add_text (writer, "no document"));
  ASSERT_MISTAKE (koers_json_writer_add_name (writer, "no object"));
  ASSERT_MISTAKE (koers_json_writer_end_object (writer));
  ASSERT_MISTAKE (koers_json_writer_finish (writer, NULL));
  koers_json_writer_begin_object (writer);
  ASSERT_MISTAKE (koers_json_writer_add_null (writer));
  ASSERT_MISTAKE (koers_json_writer_begin_array (writer));
  ASSERT_MISTAKE (koers_json_writer_end_array (writer));
  koers_json_writer_add_name (writer, "a");
  ASSERT_MISTAKE (koers_json_writer_add_name (writer, "b"));
  ASSERT_MISTAKE (koers_json_writer_end_object (writer));
  ASSERT_MISTAKE (koers_json_writer_add_double (writer, NAN));
  ASSERT_MISTAKE (koers_json_writer_add_double (writer, -INFINITY));
  ASSERT_MISTAKE (koers_json_writer_add_integer (writer, KOERS_JSON_MAX_INTEGER + 1));
  ASSERT_MISTAKE (koers_json_writer_add_integer (writer, G_MININT64));
  ASSERT_MISTAKE (koers_json_writer_add_raw (writer, ""));
  koers_json_writer_begin_array (writer);
  ASSERT_MISTAKE (koers_json_writer_add_name (writer, "no object"));
  ASSERT_MISTAKE (koers_json_writer_end_object (writer));
  koers_json_writer_add_integer (writer, -KOERS_JSON_MAX_INTEGER);
  koers_json_writer_end_array (writer);
  ASSERT_MISTAKE (koers_json_writer_finish (writer, NULL));
  koers_json_writer_end_object (writer);
  ASSERT_MISTAKE (koers_json_writer_begin_object (writer));
  ASSERT_MISTAKE (koers_json_writer_end_object (writer));
#undef ASSERT_MISTAKE

  text = finish (writer, stream, &length);
  g_assert_cmpstr (text, ==, "{\n  \"a\": [\n    -9007199254740991\n  ]\n}\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/json-writer/layout", test_layout);
  g_test_add_func ("/exchange/json-writer/texts", test_texts);
  g_test_add_func ("/exchange/json-writer/text-pieces", test_text_pieces);
  g_test_add_func ("/exchange/json-writer/random-documents", test_random_documents);
  g_test_add_func ("/exchange/json-writer/large-doubles", test_large_doubles);
  g_test_add_func ("/exchange/json-writer/large-document", test_large_document);
  g_test_add_func ("/exchange/json-writer/failing-stream", test_failing_stream);
  g_test_add_func ("/exchange/json-writer/exact-room", test_exact_room);
  g_test_add_func ("/exchange/json-writer/damaged-text", test_damaged_text);
  g_test_add_func ("/exchange/json-writer/depth", test_depth);
  g_test_add_func ("/exchange/json-writer/mistakes", test_mistakes);
  g_test_add_func ("/exchange/json-number/vectors", test_numbers);
  g_test_add_func ("/exchange/json-number/random", test_random_numbers);
  g_test_add_func ("/exchange/json-number/powers-of-two", test_powers_of_two);

  return g_test_run ();
}
