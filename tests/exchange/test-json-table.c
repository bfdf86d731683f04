/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-json-table.h"
#include "koers-test-exchange.h"

#include <string.h>

static KoersCsv *
read_table (const char *text,
            const char *path)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  KoersCsv *csv = koers_json_table_read (bytes, paths, &error);

  g_assert_no_error (error);
  return csv;
}

static void
assert_cell (KoersCsv   *csv,
             guint       row,
             const char *column,
             const char *expected)
{
  int number = koers_csv_find_column (csv, column);

  if (number < 0)
    g_error ("there is no column “%s”", column);
  g_assert_cmpstr (koers_csv_get_cell (csv, row, (guint) number), ==, expected);
}

static void
test_list (void)
{
  g_autoptr (KoersCsv) csv = read_table ("[\n{\"a\": \"x\", \"n\": 1.5, \"on\": true, \"tags\": [\"p\", 2], \"in\": {\"b\": \"y\"}, \"no\": null},\n"
                                   "{\"late\": 3}, 7 ]", NULL);

  g_assert_cmpuint (koers_csv_get_n_rows (csv), ==, 2);
  g_assert_cmpstr (koers_csv_get_path (csv), ==, "*");
  assert_cell (csv, 0, "a", "x");
  assert_cell (csv, 0, "n", "1.5");
  assert_cell (csv, 0, "on", "true");
  assert_cell (csv, 0, "tags", "p, 2");
  assert_cell (csv, 0, "in.b", "y");
  assert_cell (csv, 0, "no", "");
  assert_cell (csv, 0, "late", "");
  assert_cell (csv, 1, "a", "");
  assert_cell (csv, 1, "late", "3");
  g_assert_cmpuint (koers_csv_get_line (csv, 0), ==, 2);
  g_assert_cmpuint (koers_csv_get_line (csv, 1), ==, 3);
}

/* A row knows what it stands in. */
static void
test_nested (void)
{
  static const char text[] = "{\"title\": \"T\", \"meta\": {\"by\": \"B\"}, \"themes\": {\n"
                             "\"w\": {\"name\": \"Water\", \"items\": [{\"id\": 1}, {\"id\": 2}]},\n"
                             "\"z\": {\"name\": \"Care\", \"items\": [\n{\"id\": 3}]}}}";
  g_autoptr (KoersCsv) guessed = read_table (text, NULL), themes = read_table (text, "themes.*"), other = read_table (text, "no.*.such");

  g_assert_cmpstr (koers_csv_get_path (guessed), ==, "themes.*.items.*");
  g_assert_cmpuint (koers_csv_get_n_rows (guessed), ==, 3);
  assert_cell (guessed, 1, "id", "2");
  assert_cell (guessed, 1, "themes", "w");
  assert_cell (guessed, 2, "themes", "z");
  assert_cell (guessed, 2, "themes.name", "Care");
  assert_cell (guessed, 2, "title", "T");
  assert_cell (guessed, 2, "meta.by", "B");
  g_assert_cmpuint (koers_csv_get_line (guessed, 1), ==, 2);
  g_assert_cmpuint (koers_csv_get_line (guessed, 2), ==, 4);

  g_assert_cmpuint (koers_csv_get_n_rows (themes), ==, 2);
  assert_cell (themes, 1, "name", "Care");
  assert_cell (themes, 1, "themes", "z");
  g_assert_cmpuint (koers_csv_get_line (themes, 1), ==, 3);
  g_assert_cmpstr (koers_csv_get_path (other), ==, "themes.*.items.*");
}

static void
test_refused (void)
{
  static const char *const texts[] = { "{}", "[]", "[1, 2]", "{\"a\": {\"b\": 1}}", "[{}]", "[{\"a\": 1}", "7" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      if (koers_json_table_read (bytes, NULL, &error) != NULL)
        g_error ("this was taken: %s", texts[i]);
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
    }
}

/* Every damage is refused or read; nothing crashes, and rows have a line. */
static void
test_damage (void)
{
  gsize length;
  g_autofree char *text = koers_test_read_data ("csv/nl-baarn-coalitieakkoord.json", &length);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *damaged = g_memdup2 (text, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (KoersCsv) csv = NULL;

      damaged[g_rand_int_range (rand, 0, (gint32) length)] ^= (char) (1 << g_rand_int_range (rand, 0, 7));
      bytes = g_bytes_new (damaged, length);
      csv = koers_json_table_read (bytes, NULL, NULL);
      for (guint row = 0; csv != NULL && row < koers_csv_get_n_rows (csv); row++)
        g_assert_cmpuint (koers_csv_get_line (csv, row), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/json-table/list", test_list);
  g_test_add_func ("/exchange/json-table/nested", test_nested);
  g_test_add_func ("/exchange/json-table/refused", test_refused);
  g_test_add_func ("/exchange/json-table/damage", test_damage);

  return g_test_run ();
}
