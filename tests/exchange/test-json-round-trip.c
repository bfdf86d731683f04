/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#include <string.h>

/* An export is complete: imported into nothing it makes the same strategy. */

static KoersStrategy *
read_into_empty (const char *text)
{
  KoersStrategy *empty = koers_test_start_new (KOERS_START_EMPTY, "en");

  koers_test_take (empty, koers_test_import_json (empty, text));
  return empty;
}

static void
assert_round_trip (KoersStrategy *strategy)
{
  g_autofree char *text = koers_test_export_json (strategy);
  g_autoptr (KoersStrategy) copy = read_into_empty (text);
  g_autofree char *again = koers_test_export_json (copy);
  KoersImport *import;

  g_assert_cmpstr (again, ==, text);
  koers_test_assert_same (copy, strategy);

  import = koers_test_import_json (strategy, text);
  koers_test_assert_counts (import, 0, 0, koers_strategy_get_n (strategy) + 1);
  g_assert_true (koers_change_set_is_empty (import->changes));
  koers_import_free (import);
}

static void
test_start (gconstpointer data)
{
  const char *language = data;
  const KoersStart starts[] = { KOERS_START_EXAMPLE, KOERS_START_TEMPLATE, KOERS_START_EMPTY };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (KoersStrategy) strategy = koers_test_start_new (starts[i], language);

      assert_round_trip (strategy);
    }
}

static void
test_random (void)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 30; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 20 + 10 * i);

      g_test_message ("seed %u", seed);
      assert_round_trip (strategy);
      for (int kind = 0; kind < KOERS_N_KINDS; kind++)
        if (koers_record_list_get_n (koers_strategy_get_list (strategy, (KoersKind) kind)) > 0)
          g_hash_table_add (kinds, GINT_TO_POINTER (kind));
    }
  g_assert_cmpuint (g_hash_table_size (kinds), ==, KOERS_N_KINDS);
}

/* Undo of an import brings back what was, and doing it again what came. */
static void
test_inverse (void)
{
  for (guint i = 0; i < 10; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "nl");
      g_autoptr (KoersStrategy) other = koers_test_random_new (seed, 60);
      g_autofree char *before = koers_test_export_json (strategy);
      g_autofree char *text = koers_test_export_json (other);
      g_autofree char *after = NULL;
      KoersImport *import = koers_test_import_json (strategy, text);
      KoersChangeSet *inverse = koers_change_set_invert (import->changes, "Undo");

      g_test_message ("seed %u", seed);
      koers_test_take (strategy, import);
      koers_test_apply (strategy, inverse);
      after = koers_test_export_json (strategy);
      g_assert_cmpstr (after, ==, before);
    }
}

/* ---- members that the program does not know */

#define HEADER "{\n  \"format\": \"koers-strategy\",\n  \"formatVersion\": 1,\n"

static void
assert_kept (const char *document,
             guint       n,
             const char *members[])
{
  g_autoptr (KoersStrategy) strategy = read_into_empty (document);

  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *text = koers_test_export_json (strategy);

      for (guint i = 0; i < n; i++)
        if (strstr (text, members[i]) == NULL)
          g_error ("“%s” is lost in round %u:\n%s", members[i], round, text);
      g_object_unref (strategy);
      strategy = read_into_empty (text);
    }
  assert_round_trip (strategy);
}

static void
test_unknown (void)
{
  const char *members[] = {
    "\n  \"$schema\": \"koers-strategy.schema.json\"",
    "\n  \"/strategy/x\": 1",
    "\n  \"x-list\": [\n    1,\n    {\n      \"a\": null\n    },\n    [],\n    {}\n  ]",
    "\n    \"x-strategy\": \"één\\t\\u0007\"",
    "\n    \"/document/x\": 2",
    "\n    \"$document\": 3",
    "\n    \"extra\": {\n      \"x\": true\n    }",
    "\n      \"x-pillar\": 0.1",
    "\n      \"number\": 12345678.9",
    "\n      \"large\": 1e+22",
    "\n      \"name \": \"not the name\"",
    "\n      \"Name\": \"nor this\"",
    "\n      \"extra\": null",
    "\n      \"/document/x\": -0.5",
    "\n      \"target-date\": \"in kebab case it is another name\"",
    "\n      \"delete\": \"\x7f\"",
  };

  assert_kept (HEADER
               "\"$schema\": \"koers-strategy.schema.json\", \"/strategy/x\": 1, \"x-list\": [1, {\"a\": null}, [], {}],\n"
               "\"strategy\": {\"id\": \"s\", \"name\": \"S\", \"x-strategy\": \"\\u00e9\\u00e9n\\t\\u0007\", \"/document/x\": 2,\n"
               "               \"$document\": 3, \"extra\": {\"x\": true}},\n"
               "\"pillars\": [{\"id\": \"p\", \"name\": \"P\", \"x-pillar\": 0.1, \"number\": 12345678.90, \"large\": 1e22,\n"
               "               \"name \": \"not the name\", \"Name\": \"nor this\", \"extra\": null, \"/document/x\": -0.5}],\n"
               "\"goals\": [{\"id\": \"g\", \"name\": \"G\", \"pillarId\": \"p\", \"target-date\": \"in kebab case it is another name\",\n"
               "             \"delete\": \"\\u007F\"}]\n}\n",
               G_N_ELEMENTS (members), members);
}

/* As deep as a document may be, at every level of it. */
static void
test_unknown_deep (void)
{
  g_autofree char *open = g_strnfill (61, '['), *close = g_strnfill (61, ']');
  g_autofree char *text = g_strdup_printf (HEADER "\"x\": [[%s%s]],\n"
                                                  "\"strategy\": {\"id\": \"s\", \"name\": \"S\", \"y\": [%s%s]},\n"
                                                  "\"pillars\": [{\"id\": \"p\", \"name\": \"P\", \"z\": %s%s}]\n}\n",
                                           open, close, open, close, open, close);
  const char *members[] = { "\"x\": [\n", "\"y\": [\n", "\"z\": [\n" };

  assert_kept (text, G_N_ELEMENTS (members), members);
}

/* What is known about a record comes together; members that a document does not name stay. */
static void
test_unknown_merge (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  g_autofree char *text = NULL;
  KoersImport *import;

  koers_test_take (strategy, koers_test_import_json (strategy, HEADER "\"pillars\": [{\"id\": \"p\", \"name\": \"P\", \"a\": 1, \"b\": 2}]}"));
  koers_test_take (strategy, koers_test_import_json (strategy, HEADER "\"pillars\": [{\"id\": \"p\"}]}"));
  koers_test_take (strategy, koers_test_import_json (strategy, HEADER "\"y\": 5, \"pillars\": [{\"id\": \"p\", \"c\": 4, \"b\": 3}]}"));
  text = koers_test_export_json (strategy);
  g_assert_nonnull (strstr (text, "\"name\": \"P\",\n      \"a\": 1,\n      \"b\": 3,\n      \"c\": 4\n"));
  g_assert_nonnull (strstr (text, "\n  \"y\": 5\n}\n"));

  import = koers_test_import_json (strategy, HEADER "\"pillars\": [{\"id\": \"p\", \"c\": 4, \"a\": 1}]}");
  koers_test_assert_counts (import, 0, 0, 1);
  koers_import_free (import);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/exchange/json-round-trip/start/nl", "nl", test_start);
  g_test_add_data_func ("/exchange/json-round-trip/start/en", "en", test_start);
  g_test_add_func ("/exchange/json-round-trip/random", test_random);
  g_test_add_func ("/exchange/json-round-trip/inverse", test_inverse);
  g_test_add_func ("/exchange/json-round-trip/unknown", test_unknown);
  g_test_add_func ("/exchange/json-round-trip/unknown-deep", test_unknown_deep);
  g_test_add_func ("/exchange/json-round-trip/unknown-merge", test_unknown_merge);

  return g_test_run ();
}
