/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-test-exchange.h"

#include <string.h>

/* A table of paragraphs, of which each is in a chapter, and all are in one agreement. */
#define PARAGRAPHS \
  "{ \"format\": \"koers-csv-map\", \"name\": \"paragraphs\", \"except\": [{ \"column\": \"type\", \"value\": \"TITLE\" }]," \
  "  \"records\": [" \
  "    { \"kind\": \"agreement\", \"once\": true, \"fields\": { \"name\": { \"value\": \"Omzien naar elkaar\" } } }," \
  "    { \"kind\": \"chapter\", \"id\": [\"chapter\"], \"fields\": { \"name\": \"chapter\", \"agreementId\": { \"record\": \"agreement\" } } }," \
  "    { \"kind\": \"objective\", \"id\": [\"paragraph\"], \"fields\": { \"chapterId\": { \"record\": \"chapter\" }," \
  "      \"name\": { \"column\": \"txt\", \"shorten\": 100 }, \"quote\": \"txt\", \"position\": { \"row\": true } } } ] }"

static KoersImport *
import (KoersStrategy *strategy,
        const char    *map,
        const char    *into,
        const char    *table)
{
  g_autoptr (GBytes) bytes = g_bytes_new (map, strlen (map));
  const KoersImportOptions options = { .map = bytes, .into = into };
  g_autoptr (GError) error = NULL;
  KoersImport *taken = koers_test_import ("csv", strategy, &options, table, -1, &error);

  g_assert_no_error (error);
  return taken;
}

static guint
get_n (KoersStrategy *strategy,
       KoersKind      kind)
{
  return koers_record_list_get_n (koers_strategy_get_list (strategy, kind));
}

static void
test_paragraphs (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "nl");
  g_autofree char *table = koers_test_read_data ("csv/nl-coalitieakkoord2021.csv", NULL);
  KoersRecordList *objectives = koers_strategy_get_list (strategy, KOERS_KIND_OBJECTIVE);
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  KoersImport *taken = import (strategy, PARAGRAPHS, NULL, table);

  g_assert_cmpuint (taken->notes->len, ==, 0);
  koers_test_take (strategy, taken);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_AGREEMENT), ==, 1);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_CHAPTER), ==, 9);
  /* All but those whose type is “title”. */
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_OBJECTIVE), >, 0);
  for (guint i = 0; i < koers_record_list_get_n (objectives); i++)
    {
      KoersRecord *objective = koers_record_list_get (objectives, i);

      g_assert_cmpint (g_utf8_strlen (koers_record_get_name (objective), -1), <=, 100);
      g_assert_true (g_hash_table_add (positions, GINT_TO_POINTER (koers_record_get_integer (objective, KOERS_OBJECTIVE_POSITION, 0))));
    }
  taken = import (strategy, PARAGRAPHS, NULL, table);
  g_assert_true (koers_change_set_is_empty (taken->changes));
  koers_import_free (taken);
}

/* What a map makes once is only filled in where it is found, and is another one where another one is chosen. */
static void
test_once (void)
{
  static const char map[] =
      "{ \"format\": \"koers-csv-map\", \"name\": \"m\", \"records\": ["
      "  { \"kind\": \"agreement\", \"once\": true, \"findByName\": true,"
      "    \"fields\": { \"name\": { \"value\": \"Samen\" }, \"parties\": { \"value\": \"A, B\" }, \"startDate\": { \"value\": \"2022\" } } },"
      "  { \"kind\": \"chapter\", \"id\": [\"c\"], \"findByName\": true, \"fields\": { \"name\": \"c\", \"agreementId\": { \"record\": \"agreement\" } } } ] }";
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "nl");
  KoersRecordList *agreements = koers_strategy_get_list (strategy, KOERS_KIND_AGREEMENT);
  KoersRecord *samen;
  KoersImport *taken;

  koers_test_take (strategy, koers_test_import_json (strategy,
                                                     "{ \"format\": \"koers-strategy\", \"formatVersion\": 1, \"agreements\": ["
                                                     "  { \"id\": \"1\", \"name\": \"samen\", \"kind\": \"motion\", \"state\": \"draft\", \"parties\": \"C\" },"
                                                     "  { \"id\": \"2\", \"name\": \"Other\", \"kind\": \"motion\", \"state\": \"draft\" } ],"
                                                     "  \"chapters\": [ { \"id\": \"3\", \"name\": \"Wonen\", \"agreementId\": \"2\" } ] }"));
  koers_test_take (strategy, import (strategy, map, NULL, "c\nWonen\nZorg\n"));
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_AGREEMENT), ==, 2);
  /* The chapter of the same name belongs to another agreement. */
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_CHAPTER), ==, 3);
  samen = koers_record_list_get (agreements, 0);
  if (g_strcmp0 (koers_record_get_name (samen), "samen") != 0)
    samen = koers_record_list_get (agreements, 1);
  g_assert_cmpstr (koers_record_get_text (samen, KOERS_AGREEMENT_PARTIES), ==, "C");
  g_assert_true (koers_date_is_set (koers_record_get_date (samen, KOERS_AGREEMENT_START_DATE)));

  koers_test_take (strategy, import (strategy, map, "other", "c\nWonen\nZorg\n"));
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_CHAPTER), ==, 4);
  taken = import (strategy, map, "other", "c\nZorg\n");
  koers_test_assert_counts (taken, 0, 0, 1);
  koers_import_free (taken);
}

/* What is called JSON and is none is told where, and JSON without the rows of the map is told so, instead of which columns it lacks. */
static void
test_broken_json (void)
{
  static const char map[] = "{ \"format\": \"koers-csv-map\", \"name\": \"m\", \"rows\": \"themes.*.promises.*\", \"records\": ["
                            "  { \"kind\": \"pillar\", \"id\": [\"id\"], \"fields\": { \"name\": \"text\" } } ] }";
  static const char *const cases[][2] = {
    { "// made by hand\n{}", "Line 1, column 1: JSON has no comments." },
    { "Dear all,\n", "Line 1, column 1: this is not a JSON document" },
    { "", "Line 1, column 1: the file is empty." },
    { "<!DOCTYPE html>", "Line 1, column 1: this is not a JSON document" },
    { "\xff\xfe{\0}\0", "not text in UTF-8" },
    { "{\"themes\": [\n {\"promises\": [}", "Line 2, column 16: " },
    { "null", "Line 1, column 1: this is not a JSON document" },
    { "{\"themes\": [{\"promises\": []}, {\"promises\": []}], \"made\": [{\"by\": \"me\"}]}", "the rows stand at “themes.*.promises.*”" },
    { "[{\"id\": 1}, {\"id\": 2}]", "the rows stand at “themes.*.promises.*”" },
    { "{\"themes\": [{\"promises\": [{\"id\": 1}]}]}", "no column “text”. It has: id" },
  };
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autoptr (GBytes) bytes = g_bytes_new_static (map, strlen (map));
  const KoersImportOptions options = { .map = bytes, .name = "Promises.JSON" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      if (koers_test_import ("json", strategy, &options, cases[i][0], -1, &error) != NULL)
        g_error ("this was taken: %s", cases[i][0]);
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
      if (strstr (error->message, cases[i][1]) == NULL)
        g_error ("“%s” does not say “%s”", error->message, cases[i][1]);
    }
}

static void
assert_note (KoersImport *taken,
             guint        index,
             const char  *expected)
{
  const char *note = index < taken->notes->len ? g_ptr_array_index (taken->notes, index) : "no note";

  if (!g_str_has_prefix (note, expected))
    g_error ("“%s” is not “%s”", note, expected);
}

/* What a row says never vanishes unseen: not under the id of another, nor without one, nor in letters that cannot be read. */
static void
test_notes (void)
{
  static const char map[] =
      "{ \"format\": \"koers-csv-map\", \"name\": \"m\", \"records\": ["
      "  { \"kind\": \"agreement\", \"once\": true, \"fields\": { \"name\": { \"value\": \"Samen\" } } },"
      "  { \"kind\": \"chapter\", \"id\": [\"c\"], \"fields\": { \"name\": \"c\", \"agreementId\": { \"record\": \"agreement\" },"
      "    \"position\": { \"row\": true } } },"
      "  { \"kind\": \"objective\", \"id\": [\"id\"], \"fields\": { \"chapterId\": { \"record\": \"chapter\" }, \"name\": \"text\","
      "    \"code\": \"code\", \"position\": { \"row\": true } } } ] }";
  static const char table[] = "c,id,text,code\nWonen,1,Huizen,\nWonen,1,Huizen,A\nWonen,1,Straten,\nZorg,1,Huizen,A\nWonen,,Bomen,\nZorg,,,\n"
                              "Zorg,2,caf\xEF\xBF\xBD met \xE9\xE9n,\nZorg,3,\xC3\xA9\xC3\xA9\xC3\xA9,\n";
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  KoersImport *taken = import (strategy, map, NULL, table);

  g_assert_cmpuint (taken->notes->len, ==, 4);
  assert_note (taken, 0, "Line 4: Line 2 makes the same record and says something else of it");
  assert_note (taken, 1, "Line 5: Line 2 makes the same record and says something else of it");
  assert_note (taken, 2, "Line 6: Nothing in this row says which record it is.");
  assert_note (taken, 3, "Line 8: A character in this row could not be read");
  koers_test_take (strategy, taken);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_OBJECTIVE), ==, 3);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_CHAPTER), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/agreement-import/paragraphs", test_paragraphs);
  g_test_add_func ("/exchange/agreement-import/once", test_once);
  g_test_add_func ("/exchange/agreement-import/broken-json", test_broken_json);
  g_test_add_func ("/exchange/agreement-import/notes", test_notes);

  return g_test_run ();
}
