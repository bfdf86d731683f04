/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-reader.h"
#include "koers-csv-value.h"
#include "koers-error.h"

#include <string.h>

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "csv", name, NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static KoersCsv *
read_file (const char *name)
{
  g_autoptr (GBytes) bytes = load (name);
  g_autoptr (GError) error = NULL;
  KoersCsv *csv = koers_csv_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return csv;
}

static KoersCsv *
read_bytes (const char *data,
            gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  KoersCsv *csv = koers_csv_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return csv;
}

/* For texts without zero bytes; the other one is for literals with them. */
#define read_text(text) read_bytes (text, strlen (text))
#define read_literal(text) read_bytes (text, sizeof text - 1)

static void
assert_refused (const char *data,
                gsize       length,
                const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersCsv) csv = koers_csv_read (bytes, NULL, &error);

  if (csv != NULL)
    g_error ("\"%s\" was not refused", words);
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  if (strstr (error->message, words) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, words);
}

#define assert_literal_refused(text, words) assert_refused (text, sizeof text - 1, words)

/* The whole table as one text: cells in brackets, rows with their lines, problems with theirs. */
static char *
describe (KoersCsv *csv)
{
  GString *text = g_string_new (NULL);

  for (guint column = 0; column < koers_csv_get_n_columns (csv); column++)
    g_string_append_printf (text, "[%s]", koers_csv_get_header (csv, column));
  for (guint row = 0; row < koers_csv_get_n_rows (csv); row++)
    {
      g_string_append_printf (text, " %u:", koers_csv_get_line (csv, row));
      for (guint column = 0; column < koers_csv_get_n_columns (csv); column++)
        g_string_append_printf (text, "[%s]", koers_csv_get_cell (csv, row, column));
    }
  for (guint i = 0; i < koers_csv_get_n_problems (csv); i++)
    {
      guint line;
      g_autofree char *reason = koers_csv_dup_problem (csv, i, &line);

      g_assert_cmpuint (strlen (reason), >, 10);
      g_string_append_printf (text, " !%u", line);
    }
  return g_string_free (text, FALSE);
}

static void
assert_text (const char *input,
             const char *expected)
{
  g_autoptr (KoersCsv) csv = read_text (input);
  g_autofree char *found = describe (csv);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_form (KoersCsv         *csv,
             KoersCsvEncoding  encoding,
             char              delimiter,
             gboolean          has_crlf,
             gsize             n_replaced)
{
  KoersCsvForm form = koers_csv_get_form (csv);

  g_assert_cmpint (form.encoding, ==, encoding);
  g_assert_cmpint (form.delimiter, ==, delimiter);
  g_assert_cmpint (form.has_crlf, ==, has_crlf);
  g_assert_cmpuint (form.n_replaced, ==, n_replaced);
}

/* How many different cells a column has. */
static guint
count_different (KoersCsv   *csv,
                 const char *name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int column = koers_csv_find_column (csv, name);

  g_assert_cmpint (column, >=, 0);
  for (guint row = 0; row < koers_csv_get_n_rows (csv); row++)
    g_hash_table_add (seen, (gpointer) koers_csv_get_cell (csv, row, (guint) column));
  return g_hash_table_size (seen);
}

static guint
count_dates (KoersCsv   *csv,
             const char *name)
{
  guint column = (guint) koers_csv_find_column (csv, name), n = 0;
  KoersCsvDateOrder order = koers_csv_guess_date_order (csv, column);
  KoersDate date;

  for (guint row = 0; row < koers_csv_get_n_rows (csv); row++)
    n += koers_csv_parse_date (koers_csv_get_cell (csv, row, column), order, &date) ? 1 : 0;
  return n;
}

static void
test_strategy_2020 (void)
{
  g_autoptr (KoersCsv) csv = read_file ("d-fds-2020-milestones.csv");
  guint original = (guint) koers_csv_find_column (csv, "original_date");
  guint target = (guint) koers_csv_find_column (csv, "target_date");
  guint n_moved = 0;

  assert_form (csv, KOERS_CSV_ENCODING_UTF8, ',', TRUE, 0);
  g_assert_cmpuint (koers_csv_get_n_columns (csv), ==, 13);
  g_assert_cmpuint (koers_csv_get_n_rows (csv), ==, 66);
  g_assert_cmpuint (koers_csv_get_n_problems (csv), ==, 0);
  g_assert_cmpuint (count_different (csv, "category"), ==, 3);
  g_assert_cmpuint (count_different (csv, "action"), ==, 20);
  g_assert_cmpuint (count_different (csv, "milestone_id"), ==, 66);
  g_assert_cmpint (koers_csv_guess_date_order (csv, target), ==, KOERS_CSV_DATE_ISO);
  g_assert_cmpuint (count_dates (csv, "target_date"), ==, 56);

  /* A fifth one lost its date altogether. */
  for (guint row = 0; row < 66; row++)
    {
      const char *new_date = koers_csv_get_cell (csv, row, target);

      n_moved += *new_date != '\0' && strcmp (koers_csv_get_cell (csv, row, original), new_date) != 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_moved, ==, 4);
  g_assert_cmpuint (koers_csv_get_line (csv, 65), ==, 67);
}

static void
test_strategy_2021 (void)
{
  g_autoptr (KoersCsv) csv = read_file ("d-fds-2021-milestones.csv");

  g_assert_cmpuint (koers_csv_get_n_rows (csv), ==, 21);
  g_assert_cmpuint (koers_csv_get_n_problems (csv), ==, 0);
  g_assert_cmpuint (count_different (csv, "action"), ==, 11);
  g_assert_cmpuint (count_dates (csv, "target_date"), ==, 12);
}

static void
test_municipality (void)
{
  g_autoptr (KoersCsv) csv = read_file ("excel-dutch.csv");
  guint status = (guint) koers_csv_find_column (csv, "STATUS");
  guint n_prepared = 0;

  assert_form (csv, KOERS_CSV_ENCODING_UTF8_BOM, ';', TRUE, 0);
  g_assert_cmpuint (koers_csv_get_n_columns (csv), ==, 6);
  g_assert_cmpuint (koers_csv_get_n_rows (csv), ==, 12);
  g_assert_cmpuint (koers_csv_get_n_problems (csv), ==, 0);
  g_assert_cmpstr (koers_csv_get_header (csv, 0), ==, "thema");
  g_assert_cmpuint (count_different (csv, "thema"), ==, 3);
  for (guint row = 0; row < 12; row++)
    n_prepared += strcmp (koers_csv_get_cell (csv, row, status), "in_voorbereiding") == 0 ? 1 : 0;
  g_assert_cmpuint (n_prepared, ==, 3);
}

static void
test_agreement (void)
{
  g_autoptr (KoersCsv) csv = read_file ("nl-coalitieakkoord2021.csv");

  assert_form (csv, KOERS_CSV_ENCODING_UTF8, ',', FALSE, 0);
  g_assert_cmpuint (koers_csv_get_n_rows (csv), ==, 486);
  g_assert_cmpuint (koers_csv_get_n_problems (csv), ==, 0);
  g_assert_cmpuint (count_different (csv, "chapter"), ==, 9);
  g_assert_cmpuint (count_different (csv, "paragraph"), ==, 486);
}

static void
test_hostile (void)
{
  g_autoptr (KoersCsv) formulas = read_file ("formula-injection.csv");
  g_autoptr (KoersCsv) windows = read_file ("not-utf8.csv");
  g_autoptr (GBytes) open = load ("unterminated-quote.csv");

  /* Reading changes nothing: the guard is put on writing. */
  g_assert_cmpstr (koers_csv_get_cell (formulas, 0, 1), ==, "=HYPERLINK(\"http://example.invalid\",\"x\")");
  g_assert_cmpstr (koers_csv_get_cell (formulas, 1, 2), ==, "-1+1");

  assert_form (windows, KOERS_CSV_ENCODING_WINDOWS_1252, ';', TRUE, 0);
  g_assert_cmpstr (koers_csv_get_cell (windows, 0, 0), ==, "Financiële ruimte");
  g_assert_cmpstr (koers_csv_get_cell (windows, 0, 1), ==, "Geïntegreerd; beleid €");
  g_assert_cmpstr (koers_csv_get_cell (windows, 0, 2), ==, "1.234,50");

  assert_refused (g_bytes_get_data (open, NULL), g_bytes_get_size (open), "line 2");
}

static void
test_excel (void)
{
  g_autoptr (KoersCsv) unicode = read_file ("excel-unicode-text.csv");
  g_autoptr (KoersCsv) sep = read_file ("excel-sep.csv");
  g_autofree char *unicode_found = describe (unicode);
  g_autofree char *sep_found = describe (sep);

  assert_form (unicode, KOERS_CSV_ENCODING_UTF16_LE, '\t', TRUE, 0);
  g_assert_cmpstr (unicode_found, ==,
                   "[Naam][Doel][Bedrag] 2:[Datacatalogus][Alle gegevens\nvindbaar][1.250,00] "
                   "4:[Geïntegreerde beelden €][Samenhang][12,5] 5:[Kaart 🗺][Overzicht][0]");
  assert_form (sep, KOERS_CSV_ENCODING_UTF8, ';', TRUE, 0);
  g_assert_cmpstr (sep_found, ==,
                   "[Naam][Einddatum][Bedrag] 3:[Loket; balie][30-9-2025][1.234,50] 5:[ruimte][  blijft  ][-5]");
}

static void
test_problems (void)
{
  g_autoptr (KoersCsv) csv = read_file ("problems.csv");
  g_autofree char *found = describe (csv);
  g_autofree char *cells = koers_csv_dup_problem (csv, 0, NULL);

  g_assert_cmpstr (found, ==,
                   "[id][name][note] 2:[1][fine][x] 5:[4][fine][closed there\" wrongly\"] 7:[6][short][] "
                   "9:[7][fine][y] !3 !4 !6 !10");
  g_assert_cmpstr (cells, ==, "The row has 4 cells, but the table has 3 columns.");
}

static void
test_quotes (void)
{
  assert_text ("a,b\n\"x\"\"y\",\"\"\n", "[a][b] 2:[x\"y][]");
  assert_text ("a,b\n5\" pipe,x\"\"y\n", "[a][b] 2:[5\" pipe][x\"\"y]");
  assert_text ("a,b\n\"1\r\n2\",\"3\r4\n5\"\nx,y\n", "[a][b] 2:[1\r\n2][3\r4\n5] 6:[x][y]");
  assert_text ("a,b\n  \"x, y\"  , z z \n\"  \",y", "[a][b] 2:[x, y][z z] 3:[  ][y]");
  assert_text ("a,b\n1,\"x\"\"y\" z\"\n", "[a][b] 2:[1][x\"y z\"]");
  assert_text ("a,b\n1,\"\"\"\"\n\"\"\"x\"\"\",2\n", "[a][b] 2:[1][\"] 3:[\"x\"][2]");
  /* The last line is cut inside quotes: that row is lost, no other. */
  assert_text ("a,b\n1,2\n3,\"fo", "[a][b] 2:[1][2] !3");
  assert_text ("a,b\n1,2\n3,\"fo\n", "[a][b] 2:[1][2] !3");
  /* A stray quote takes no other rows with it, although it is closed further on. */
  assert_text ("a,b\n1,\"no end\n2,x\n3,\"ok\"\n4,y\n", "[a][b] 3:[2][x] 4:[3][ok] 5:[4][y] !2");
}

static void
test_lines (void)
{
  g_autoptr (KoersCsv) mac = read_text ("a;b\r1;2\r\r3;4\r");
  g_autofree char *found = describe (mac);

  g_assert_cmpstr (found, ==, "[a][b] 2:[1][2] 4:[3][4]");
  assert_form (mac, KOERS_CSV_ENCODING_UTF8, ';', FALSE, 0);

  assert_text ("\n \n\na,b\n\n1,2\n  \n3,4", "[a][b] 6:[1][2] 8:[3][4]");
  assert_text ("a,b\n,\n\"\"\n", "[a][b] 2:[][] 3:[][]");
  assert_text ("a,b,c\n1\n1,2,3,,,\n1,2", "[a][b][c] 2:[1][][] 3:[1][2][3] !4");
  assert_text ("a,b", "[a][b]");
}

static void
test_headers (void)
{
  g_autoptr (KoersCsv) csv = read_text (" Naam ;naam;;\"Reële\nwaarde\";naam (2);;Naam\n");
  g_autofree char *found = describe (csv);

  g_assert_cmpstr (found, ==, "[Naam][naam (2)][Column 3][Reële waarde][naam (2) (2)][Column 6][Naam (3)]");
  g_assert_cmpint (koers_csv_find_column (csv, "REELE WAARDE"), ==, 3);
  g_assert_cmpint (koers_csv_find_column (csv, "naam"), ==, 0);
  g_assert_cmpint (koers_csv_find_column (csv, "nam"), ==, -1);
  assert_text ("naam (2),Naam,naam,naam", "[naam (2)][Naam][naam (3)][naam (4)]");
  for (guint i = 0; i < koers_csv_get_n_columns (csv); i++)
    g_assert_cmpint (koers_csv_find_column (csv, koers_csv_get_header (csv, i)), ==, (int) i);
}

static void
test_encodings (void)
{
  g_autoptr (KoersCsv) big = read_literal ("\xFE\xFF\0a\0,\0b\0\n\x20\xAC\0,\xD8\x3D\xDC\x4B\0\n");
  g_autoptr (KoersCsv) broken = read_literal ("\xFF\xFE" "a\0,\0b\0\n\0\x3D\xD8,\0\x4B\xDC\n\0x");
  g_autoptr (KoersCsv) undefined = read_text ("a,b\n\x80\x9F,\x81\x8D\n");
  g_autoptr (KoersCsv) marked = read_text ("\xEF\xBB\xBF" "a,b\n\xE9t\xE9,2\n");
  g_autoptr (KoersCsv) cut = read_text ("a,b\n\xC3\xA9,x\xE2\x82");
  g_autoptr (KoersCsv) damaged = read_text ("a,b\n\xC3\xA9\xC3\xA9n,\xE9n\n"), western = read_text ("a,b\nx,\xC3\xAB en \xE9\xE9n\n");
  g_autofree char *big_found = describe (big);
  g_autofree char *broken_found = describe (broken);

  g_assert_cmpstr (big_found, ==, "[a][b] 2:[€][👋]");
  assert_form (big, KOERS_CSV_ENCODING_UTF16_BE, ',', FALSE, 0);
  g_assert_cmpstr (broken_found, ==, "[a][b] 2:[\uFFFD][\uFFFD] !3");
  assert_form (broken, KOERS_CSV_ENCODING_UTF16_LE, ',', FALSE, 3);
  g_assert_cmpstr (koers_csv_get_cell (undefined, 0, 0), ==, "€Ÿ");
  g_assert_cmpstr (koers_csv_get_cell (undefined, 0, 1), ==, "\uFFFD\uFFFD");
  assert_form (undefined, KOERS_CSV_ENCODING_WINDOWS_1252, ',', FALSE, 2);
  /* The byte order mark wins. */
  g_assert_cmpstr (koers_csv_get_cell (marked, 0, 0), ==, "\uFFFDt\uFFFD");
  assert_form (marked, KOERS_CSV_ENCODING_UTF8_BOM, ',', FALSE, 2);
  /* One damaged character does not make the others wrong; a word in windows-1252 is no UTF-8. */
  g_assert_cmpstr (koers_csv_get_cell (damaged, 0, 0), ==, "één");
  g_assert_cmpstr (koers_csv_get_cell (damaged, 0, 1), ==, "\uFFFDn");
  assert_form (damaged, KOERS_CSV_ENCODING_UTF8, ',', FALSE, 1);
  assert_form (western, KOERS_CSV_ENCODING_WINDOWS_1252, ',', FALSE, 0);
  g_assert_cmpstr (koers_csv_get_cell (western, 0, 1), ==, "Ã« en één");
  /* A file cut inside a character is still what it was. */
  g_assert_cmpstr (koers_csv_get_cell (cut, 0, 0), ==, "é");
  assert_form (cut, KOERS_CSV_ENCODING_UTF8, ',', FALSE, 2);

  g_assert_cmpstr (koers_csv_encoding_to_label (KOERS_CSV_ENCODING_UTF8), ==, "UTF-8");
  g_assert_cmpstr (koers_csv_encoding_to_label (KOERS_CSV_ENCODING_UTF8_BOM), ==, "UTF-8 with BOM");
  g_assert_cmpstr (koers_csv_encoding_to_label (KOERS_CSV_ENCODING_UTF16_LE), ==, "UTF-16LE");
  g_assert_cmpstr (koers_csv_encoding_to_label (KOERS_CSV_ENCODING_UTF16_BE), ==, "UTF-16BE");
  g_assert_cmpstr (koers_csv_encoding_to_label (KOERS_CSV_ENCODING_WINDOWS_1252), ==, "windows-1252");
}

static void
test_delimiters (void)
{
  static const struct {
    const char *text;
    char        delimiter;
  } cases[] = {
    { "a,b\n1,2\n", ',' },
    { "a;b\n1,5;2,5\n3,5;4,5\n", ';' },
    { "Naam, voornaam;Bedrag\nJansen;1,50\nDe Vries;2,50\n", ';' },
    { "a\tb\nx, y\tz\n", '\t' },
    { "a|b|c\n1|2|3\n", '|' },
    { "id,text\n1,\"a; b; c\"\n2,\"d; e\"\n", ',' },
    { "id;text\n1;\"a,\nb,\nc\"\n2;d\n", ';' },
    { "tekst\nEerste, en tweede\nDerde\n", ';' },
    { "tekst\nEerste\n", ',' },
    { "sep=|\na|b;c;d\n1|2\n", '|' },
    { "SEP=;\r\na,b,c\r\n", ';' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KoersCsv) csv = read_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (koers_csv_get_form (csv).delimiter, ==, cases[i].delimiter);
      g_assert_cmpuint (koers_csv_get_n_problems (csv), ==, 0);
    }
}

static void
test_options (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a:b;c\n\xC3\xA9:2;3\n", 13);
  KoersCsvOptions options = { KOERS_CSV_ENCODING_WINDOWS_1252, ':' };
  g_autoptr (KoersCsv) csv = koers_csv_read (bytes, &options, NULL);
  g_autofree char *found = describe (csv);

  g_assert_cmpstr (found, ==, "[a][b;c] 2:[Ã©][2;3]");
  assert_form (csv, KOERS_CSV_ENCODING_WINDOWS_1252, ':', FALSE, 0);
}

static void
test_refused (void)
{
  g_autofree char *columns = g_strnfill (KOERS_CSV_MAX_COLUMNS - 1, ',');
  g_autofree char *too_many = g_strnfill (KOERS_CSV_MAX_COLUMNS, ',');
  g_autoptr (KoersCsv) most = read_text (columns);
  g_autoptr (GBytes) large = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (koers_csv_get_n_columns (most), ==, KOERS_CSV_MAX_COLUMNS);
  assert_refused (too_many, strlen (too_many), "1001 columns");
  assert_literal_refused ("", "empty");
  assert_literal_refused ("\xEF\xBB\xBF", "empty");
  assert_literal_refused ("sep=;", "empty");
  assert_literal_refused ("\r\n \r\n", "empty");
  assert_literal_refused ("PK\3\4\x14\0\6\0", "workbook");
  assert_literal_refused ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old format");
  assert_literal_refused ("%PDF-1.7\n", "PDF");
  assert_literal_refused ("SQLite format 3\0\x10\0", "database");
  assert_literal_refused ("\x1F\x8B\x08\0", "compressed");
  assert_literal_refused ("a\0b\0c\0d\0e\0f\0g\0h\0i\0,\0x\0\n", "not hold text");
  assert_literal_refused ("\xFF\xFE\0\0a\0\0\0,\0\0\0b\0\0\0c\0\0\0d\0\0\0e\0\0\0f\0\0\0g\0\0\0h\0\0\0",
                          "not hold text");
  assert_literal_refused ("a,b\0\n1,2\n", "zero byte");
  assert_literal_refused ("a,\"b", "line 1");
  assert_literal_refused ("a,b\n1,2\n\"x\ny\",\"z\n3,4\n", "line 4");

  /* The size is looked at before the content, so there need not be any. */
  large = g_bytes_new_static ("a", (gsize) KOERS_CSV_MAX_BYTES + 1);
  g_assert_null (koers_csv_read (large, NULL, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "256"));
}

static void
assert_order (const char        *cells,
              KoersCsvDateOrder  order)
{
  g_autofree char *text = g_strconcat ("date,x\n", cells, "\n", NULL);
  g_autoptr (KoersCsv) csv = read_text (text);

  g_test_message ("%s", text);
  g_assert_cmpint (koers_csv_guess_date_order (csv, 0), ==, order);
}

static void
assert_date (const char        *cell,
             KoersCsvDateOrder  order,
             const char        *expected)
{
  KoersDate date = { 0 };
  char text[KOERS_DATE_TEXT_SIZE];

  g_assert_cmpint (koers_csv_parse_date (cell, order, &date), ==, *expected != '\0');
  koers_date_to_text (date, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (void)
{
  g_autofree char *endless = g_strnfill (5000, '1');

  assert_order ("2020-01-13,\nMeasured annually,\n2020-13-01,", KOERS_CSV_DATE_ISO);
  assert_order ("1-2-2020,\n3-4-2020,", KOERS_CSV_DATE_DAY_FIRST);
  assert_order ("1-2-2020,\n31-4-2020,", KOERS_CSV_DATE_DAY_FIRST);
  assert_order ("1/2/2020,\n4/31/2020,", KOERS_CSV_DATE_MONTH_FIRST);
  assert_order ("1/2/2020 0:00,\n4/31/2020 0:00,", KOERS_CSV_DATE_MONTH_FIRST);
  assert_order ("31/1/2020,\n1/31/2020,", KOERS_CSV_DATE_DAY_FIRST);
  assert_order ("2020-01-01,\n4/31/2020,", KOERS_CSV_DATE_MONTH_FIRST);
  assert_order ("x,", KOERS_CSV_DATE_DAY_FIRST);

  assert_date ("2020-09-30", KOERS_CSV_DATE_ISO, "2020-09-30");
  assert_date ("2020-09-30", KOERS_CSV_DATE_MONTH_FIRST, "2020-09-30");
  assert_date ("2020-09-30T00:00:00Z", KOERS_CSV_DATE_ISO, "2020-09-30");
  assert_date ("3-9-2020", KOERS_CSV_DATE_DAY_FIRST, "2020-09-03");
  assert_date ("30-9-2020 00:00", KOERS_CSV_DATE_DAY_FIRST, "2020-09-30");
  assert_date ("3/9/2020", KOERS_CSV_DATE_MONTH_FIRST, "2020-03-09");
  assert_date ("9/30/2020", KOERS_CSV_DATE_DAY_FIRST, "");
  assert_date ("30/9/2020", KOERS_CSV_DATE_MONTH_FIRST, "");
  assert_date ("September 30, 2020", KOERS_CSV_DATE_MONTH_FIRST, "2020-09-30");
  assert_date ("Q3 2025", KOERS_CSV_DATE_MONTH_FIRST, "2025-Q3");
  assert_date ("2025", KOERS_CSV_DATE_ISO, "2025");
  assert_date ("Minimally every 3 months", KOERS_CSV_DATE_DAY_FIRST, "");
  assert_date ("", KOERS_CSV_DATE_DAY_FIRST, "");
  assert_date (endless, KOERS_CSV_DATE_DAY_FIRST, "");
}

static void
assert_mark (const char          *text,
             KoersCsvDecimalMark  mark)
{
  g_autoptr (KoersCsv) csv = read_text (text);

  g_test_message ("%s", text);
  g_assert_cmpint (koers_csv_guess_decimal_mark (csv, 0), ==, mark);
}

static void
assert_decimal (const char *cell,
                const char *comma,
                const char *point)
{
  const char *const expected[] = { comma, point };

  for (KoersCsvDecimalMark mark = KOERS_CSV_DECIMAL_COMMA; mark <= KOERS_CSV_DECIMAL_POINT; mark++)
    {
      KoersDecimal decimal = { 0 };
      char text[KOERS_DECIMAL_TEXT_SIZE] = "";

      g_test_message ("%s", cell);
      if (koers_csv_parse_decimal (cell, mark, &decimal))
        koers_decimal_to_text (decimal, text);
      g_assert_cmpstr (text, ==, expected[mark]);
    }
}

static void
test_decimals (void)
{
  g_autofree char *endless = g_strnfill (5000, '1');

  assert_mark ("n;x\n1.234;\n2,5;\n", KOERS_CSV_DECIMAL_COMMA);
  assert_mark ("n;x\n1.234;\n2.5;\n", KOERS_CSV_DECIMAL_POINT);
  assert_mark ("n,x\n\"1.234.567\",\n", KOERS_CSV_DECIMAL_COMMA);
  assert_mark ("n,x\n0.125,\n", KOERS_CSV_DECIMAL_POINT);
  assert_mark ("n,x\n\"1,234.5\",\n", KOERS_CSV_DECIMAL_POINT);
  /* Nothing in the column tells. */
  assert_mark ("n;x\n1.234;\n5;\nn/a;\n", KOERS_CSV_DECIMAL_COMMA);
  assert_mark ("n,x\n1.234,\n5,\nn/a,\n", KOERS_CSV_DECIMAL_POINT);

  assert_decimal ("12", "12", "12");
  assert_decimal ("-12,5", "-12.5", "");
  assert_decimal ("1.234", "1234", "1.234");
  assert_decimal ("1.234,50", "1234.5", "");
  assert_decimal ("1,234,567.25", "", "1234567.25");
  assert_decimal ("€ 1.200", "1200", "1.2");
  assert_decimal ("1.200 €", "1200", "1.2");
  assert_decimal ("-€ 5", "-5", "-5");
  assert_decimal ("\u22125", "-5", "-5");
  assert_decimal ("+5", "5", "5");
  assert_decimal ("45 %", "45", "45");
  assert_decimal ("1 234\u00A0567", "1234567", "1234567");
  assert_decimal ("1'234", "1234", "1234");
  assert_decimal ("1.5", "", "1.5");
  assert_decimal ("1.23.456", "", "");
  assert_decimal ("0.125", "", "0.125");
  assert_decimal ("1234.567", "", "1234.567");
  assert_decimal ("1.2345", "", "1.2345");
  assert_decimal ("30.9.2025", "", "");
  assert_decimal ("12a", "", "");
  assert_decimal ("1-2", "", "");
  assert_decimal ("--1", "", "");
  assert_decimal ("5,", "", "");
  assert_decimal ("%", "", "");
  assert_decimal ("", "", "");
  assert_decimal (endless, "", "");
}

static void
test_guard (void)
{
  g_assert_cmpstr (koers_csv_skip_guard ("'=1+1"), ==, "=1+1");
  g_assert_cmpstr (koers_csv_skip_guard ("''-x"), ==, "'-x");
  g_assert_cmpstr (koers_csv_skip_guard ("'t Hart"), ==, "'t Hart");
  g_assert_cmpstr (koers_csv_skip_guard ("=x"), ==, "=x");
  g_assert_cmpstr (koers_csv_skip_guard ("'"), ==, "'");
  g_assert_cmpstr (koers_csv_skip_guard (""), ==, "");
}

/* Whatever the bytes: an error for people, or a table of which all is text and in order. */
static void
read_anything (const char *data,
               gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersCsv) csv = koers_csv_read (bytes, NULL, &error);
  guint line = 0, n_columns;

  if (csv == NULL)
    {
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  n_columns = koers_csv_get_n_columns (csv);
  g_assert_cmpuint (n_columns, >, 0);
  for (guint column = 0; column < n_columns; column++)
    g_assert_cmpint (koers_csv_find_column (csv, koers_csv_get_header (csv, column)), ==, (int) column);
  for (guint row = 0; row < koers_csv_get_n_rows (csv); row++)
    {
      g_assert_cmpuint (koers_csv_get_line (csv, row), >, line);
      line = koers_csv_get_line (csv, row);
      for (guint column = 0; column < n_columns; column++)
        g_assert_true (g_utf8_validate (koers_csv_get_cell (csv, row, column), -1, NULL));
    }
  for (guint column = 0; column < n_columns; column++)
    {
      koers_csv_guess_date_order (csv, column);
      koers_csv_guess_decimal_mark (csv, column);
    }
}

static const char *const samples[] = {
  "problems.csv", "excel-unicode-text.csv", "excel-sep.csv",
  "not-utf8.csv", "unterminated-quote.csv", "d-fds-2021-milestones.csv",
};

static void
test_prefixes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GBytes) bytes = load (samples[i]);
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      g_test_message ("%s", samples[i]);
      for (gsize length = 0; length <= MIN (size, 2500); length++)
        read_anything (data, length);
    }
}

static void
test_bit_flips (void)
{
  guint32 seed = g_test_rand_int () & G_MAXINT32;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 1500; round++)
    {
      g_autoptr (GBytes) bytes = load (samples[round % G_N_ELEMENTS (samples)]);
      gsize size;
      g_autofree char *data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);

      for (gint32 n = g_rand_int_range (random, 1, 20); n > 0; n--)
        data[g_rand_int_range (random, 0, (gint32) size)] ^= (char) (1 << g_rand_int_range (random, 0, 8));
      read_anything (data, size);
    }
}

/* Texts made of nothing but what has a meaning in CSV, and of zero bytes: the one that ends the alphabet counts. */
static void
test_noise (void)
{
  static const char alphabet[] = "\"\"\",;\n\r a\t";
  guint32 seed = g_test_rand_int () & G_MAXINT32;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 20000; round++)
    {
      char text[24];
      gint32 length = g_rand_int_range (random, 0, sizeof text);

      for (gint32 i = 0; i < length; i++)
        text[i] = alphabet[g_rand_int_range (random, 0, sizeof alphabet)];
      read_anything (text, (gsize) length);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-reader/strategy-2020", test_strategy_2020);
  g_test_add_func ("/exchange/csv-reader/strategy-2021", test_strategy_2021);
  g_test_add_func ("/exchange/csv-reader/municipality", test_municipality);
  g_test_add_func ("/exchange/csv-reader/agreement", test_agreement);
  g_test_add_func ("/exchange/csv-reader/hostile", test_hostile);
  g_test_add_func ("/exchange/csv-reader/excel", test_excel);
  g_test_add_func ("/exchange/csv-reader/problems", test_problems);
  g_test_add_func ("/exchange/csv-reader/quotes", test_quotes);
  g_test_add_func ("/exchange/csv-reader/lines", test_lines);
  g_test_add_func ("/exchange/csv-reader/headers", test_headers);
  g_test_add_func ("/exchange/csv-reader/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-reader/delimiters", test_delimiters);
  g_test_add_func ("/exchange/csv-reader/options", test_options);
  g_test_add_func ("/exchange/csv-reader/refused", test_refused);
  g_test_add_func ("/exchange/csv-reader/dates", test_dates);
  g_test_add_func ("/exchange/csv-reader/decimals", test_decimals);
  g_test_add_func ("/exchange/csv-reader/guard", test_guard);
  g_test_add_func ("/exchange/csv-reader/prefixes", test_prefixes);
  g_test_add_func ("/exchange/csv-reader/bit-flips", test_bit_flips);
  g_test_add_func ("/exchange/csv-reader/noise", test_noise);

  return g_test_run ();
}
