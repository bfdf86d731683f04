/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-reader.h"
#include "koers-csv-writer.h"

#include <string.h>

/* A stream that takes so many bytes and then fails, as a full disk does; or fails only when it is flushed. */
#define FULL_TYPE_STREAM (full_stream_get_type ())
G_DECLARE_FINAL_TYPE (FullStream, full_stream, FULL, STREAM, GOutputStream)

struct _FullStream {
  GOutputStream parent_instance;
  gsize         room;
  gboolean      fails_on_flush;
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

static GBytes *
finish (KoersCsvWriter *writer,
        GOutputStream  *stream)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (koers_csv_writer_finish (writer, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, &error));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_written (KoersCsvWriter *writer,
                GOutputStream  *stream,
                const char     *expected)
{
  g_autoptr (GBytes) bytes = finish (writer, stream);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, expected);
}

/* Writes one row of one cell of text, in the plainest form. */
static void
assert_cell (const char *text,
             const char *expected)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  KoersCsvWriterOptions options = { .without_bom = TRUE };
  g_autoptr (KoersCsvWriter) writer = koers_csv_writer_new (stream, &options);
  g_autofree char *line = g_strconcat (expected, "\r\n", NULL);

  koers_csv_writer_add_text (writer, text);
  assert_written (writer, stream, line);
}

static void
test_quotes (void)
{
  assert_cell ("plain", "plain");
  assert_cell ("a b; c", "a b; c");
  assert_cell ("a,b", "\"a,b\"");
  assert_cell ("say \"yes\"", "\"say \"\"yes\"\"\"");
  assert_cell ("\"", "\"\"\"\"");
  assert_cell ("a\nb", "\"a\nb\"");
  assert_cell ("a\rb", "\"a\rb\"");
  assert_cell (" a", "\" a\"");
  assert_cell ("a\t", "\"a\t\"");
  assert_cell ("", "\"\"");
  assert_cell (NULL, "\"\"");
}

static void
test_formulas (void)
{
  assert_cell ("=1+1", "'=1+1");
  assert_cell ("+31201234567", "'+31201234567");
  assert_cell ("-1+1", "'-1+1");
  assert_cell ("@SUM(A1:A2)", "'@SUM(A1:A2)");
  assert_cell ("\t=1", "\"'\t=1\"");
  assert_cell ("\r=1", "\"'\r=1\"");
  assert_cell ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"");
  assert_cell ("'=x", "''=x");
  assert_cell ("'t Hart", "'t Hart");
  assert_cell ("a=b", "a=b");
}

static void
test_rows (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersCsvWriter) writer = koers_csv_writer_new (stream, NULL);

  koers_csv_writer_end_row (writer);
  koers_csv_writer_add_text (writer, "naam");
  koers_csv_writer_add_text (writer, "");
  koers_csv_writer_end_row (writer);
  koers_csv_writer_add_text (writer, NULL);
  koers_csv_writer_add_text (writer, "€");
  koers_csv_writer_end_row (writer);
  koers_csv_writer_end_row (writer);
  koers_csv_writer_add_text (writer, "");
  koers_csv_writer_end_row (writer);
  koers_csv_writer_add_text (writer, "last");
  assert_written (writer, stream, "\xEF\xBB\xBFnaam,\r\n,€\r\n\"\"\r\nlast\r\n");
}

static void
test_numbers (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  KoersCsvWriterOptions options = { ';', TRUE, TRUE };
  g_autoptr (KoersCsvWriter) writer = koers_csv_writer_new (stream, &options);

  koers_csv_writer_add_number (writer, (KoersDecimal) { -125, 1 });
  koers_csv_writer_add_number_text (writer, "-0.5");
  koers_csv_writer_add_number_text (writer, "-1+1");
  koers_csv_writer_add_number_text (writer, NULL);
  koers_csv_writer_add_text (writer, "-5");
  koers_csv_writer_add_text (writer, "a;b");
  koers_csv_writer_add_text (writer, "a,b");
  assert_written (writer, stream, "-12,5;-0,5;'-1+1;;'-5;\"a;b\";a,b\r\n");
}

static void
test_number_quoted (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  KoersCsvWriterOptions options = { ',', TRUE, TRUE };
  g_autoptr (KoersCsvWriter) writer = koers_csv_writer_new (stream, &options);

  koers_csv_writer_add_number (writer, (KoersDecimal) { -125, 1 });
  koers_csv_writer_add_number (writer, (KoersDecimal) { 7, 0 });
  assert_written (writer, stream, "\"-12,5\",7\r\n");
}

/* Takes room bytes, then fails. More is written than the writer keeps in memory, so it fails underway or at the end. */
static void
assert_fails (gsize    room,
              gboolean fails_on_flush)
{
  g_autoptr (FullStream) stream = g_object_new (FULL_TYPE_STREAM, NULL);
  g_autoptr (KoersCsvWriter) writer = koers_csv_writer_new (G_OUTPUT_STREAM (stream), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  stream->room = room;
  stream->fails_on_flush = fails_on_flush;
  for (guint i = 0; i < 20000; i++)
    {
      koers_csv_writer_add_text (writer, "123456789");
      koers_csv_writer_add_text (writer, "9876543210");
      koers_csv_writer_end_row (writer);
    }
  g_assert_false (koers_csv_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_false (koers_csv_writer_finish (writer, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_failing_stream (void)
{
  assert_fails (0, FALSE);
  assert_fails (100000, FALSE);
  /* 20,000 rows of 22 bytes and three of the byte order mark, but for the last byte. */
  assert_fails (440002, FALSE);
  assert_fails (G_MAXSIZE, TRUE);
}

static char *
make_cell (GRand *random)
{
  static const char *const pieces[] = {
    "\n", "\r", "\r\n", "\"", "\"\"", ",", ";", "\t", "|", " ", "'", "=", "+", "-", "@",
    "é", "€", "🗺", "x", "Straße", "sep=;",
  };
  GString *text = g_string_new (NULL);

  for (gint32 n = g_rand_int_range (random, 0, 6); n > 0; n--)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* Writes a random table, reads it, and looks whether it is the same one. */
static void
check_round_trip (GRand *random)
{
  static const char delimiters[] = ",;\t|";
  KoersCsvWriterOptions options = { delimiters[g_rand_int_range (random, 0, 4)], g_rand_boolean (random), FALSE };
  KoersCsvOptions known = { KOERS_CSV_ENCODING_UNKNOWN, options.delimiter };
  guint n_columns = (guint) g_rand_int_range (random, 1, 6), n_rows = (guint) g_rand_int_range (random, 0, 12);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersCsvWriter) writer = koers_csv_writer_new (stream, &options);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KoersCsv) csv = NULL;
  g_autoptr (GError) error = NULL;

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *name = g_strdup_printf ("name %u", column);

      koers_csv_writer_add_text (writer, name);
    }
  koers_csv_writer_end_row (writer);
  for (guint i = 0; i < n_rows * n_columns; i++)
    {
      g_ptr_array_add (cells, make_cell (random));
      koers_csv_writer_add_text (writer, cells->pdata[i]);
      if (i % n_columns == n_columns - 1)
        koers_csv_writer_end_row (writer);
    }
  bytes = finish (writer, stream);

  csv = koers_csv_read (bytes, &known, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (koers_csv_get_n_problems (csv), ==, 0);
  g_assert_cmpuint (koers_csv_get_n_columns (csv), ==, n_columns);
  g_assert_cmpuint (koers_csv_get_n_rows (csv), ==, n_rows);
  g_assert_true (koers_csv_get_form (csv).has_crlf);
  for (guint i = 0; i < n_rows * n_columns; i++)
    {
      const char *cell = koers_csv_get_cell (csv, i / n_columns, i % n_columns);

      g_assert_null (*cell != '\0' ? strchr ("=+-@\t\r", *cell) : NULL);
      g_assert_cmpstr (koers_csv_skip_guard (cell), ==, cells->pdata[i]);
    }
}

static void
test_round_trip (void)
{
  guint32 seed = g_test_rand_int () & G_MAXINT32;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 3000; round++)
    check_round_trip (random);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-writer/quotes", test_quotes);
  g_test_add_func ("/exchange/csv-writer/formulas", test_formulas);
  g_test_add_func ("/exchange/csv-writer/rows", test_rows);
  g_test_add_func ("/exchange/csv-writer/numbers", test_numbers);
  g_test_add_func ("/exchange/csv-writer/number-quoted", test_number_quoted);
  g_test_add_func ("/exchange/csv-writer/failing-stream", test_failing_stream);
  g_test_add_func ("/exchange/csv-writer/round-trip", test_round_trip);

  return g_test_run ();
}
