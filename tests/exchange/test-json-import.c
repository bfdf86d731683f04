/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-test-exchange.h"

#include <string.h>

/* Documents here are written with ' for ", and say with ^ before a value that a message should name that place. */

#define HEADER "{'format': 'koers-strategy', 'formatVersion': 1,\n"
#define STRATEGY "'strategy': {'id': '11111111-1111-4111-8111-111111111111', 'name': 'Test'},\n"
#define PILLAR "'pillars': [{'id': 'p', 'name': 'P'}],\n"

static char *
dup_document (const char *pattern,
              guint      *line,
              guint      *column)
{
  GString *text = g_string_new (NULL);
  guint at_line = 1, at_column = 1;

  *line = *column = 0;
  for (const char *p = pattern; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '^')
        {
          *line = at_line;
          *column = at_column;
          continue;
        }
      g_string_append_unichar (text, c == '\'' ? '"' : c);
      at_column++;
      if (c == '\n')
        {
          at_line++;
          at_column = 1;
        }
    }
  return g_string_free (text, FALSE);
}

static KoersImport *
import (KoersStrategy *strategy,
        const char    *pattern)
{
  guint line, column;
  g_autofree char *text = dup_document (pattern, &line, &column);

  return koers_test_import_json (strategy, text);
}

static void
take (KoersStrategy *strategy,
      const char    *pattern)
{
  koers_test_take (strategy, import (strategy, pattern));
}

static void
assert_refused (KoersStrategy *strategy,
                const char    *pattern,
                const char    *message)
{
  guint line, column;
  g_autofree char *text = dup_document (pattern, &line, &column);
  g_autofree char *place = g_strdup_printf ("Line %u, column %u: ", line, column);
  g_autoptr (GError) error = NULL;
  KoersImport *taken = koers_test_import ("json", strategy, NULL, text, -1, &error);

  if (taken != NULL)
    g_error ("this was taken:\n%s", text);
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_test_message ("%s", error->message);
  if (!g_str_has_prefix (error->message, place) || strstr (error->message, message) == NULL)
    g_error ("“%s” should be at %s and say “%s”:\n%s", error->message, place, message, text);
}

static KoersStrategy *
new_with (const char *pattern)
{
  KoersStrategy *strategy = koers_test_start_new (KOERS_START_EMPTY, "en");

  take (strategy, pattern);
  return strategy;
}

static KoersRecord *
get_only (KoersStrategy *strategy,
          KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  g_assert_cmpuint (koers_record_list_get_n (list), ==, 1);
  return koers_record_list_get (list, 0);
}

/* ---- what is taken */

static void
test_update (void)
{
  g_autoptr (KoersStrategy) strategy = new_with (HEADER STRATEGY PILLAR "'x': 0}");
  KoersRecord *pillar = get_only (strategy, KOERS_KIND_PILLAR);
  g_autofree char *id = koers_id_dup_text (koers_record_get_id (pillar));
  g_autofree char *document = g_strdup_printf (HEADER "'pillars': [{'id': '%s', 'code': 'P1', 'description': 'D'}]}", id);
  KoersImport *change;

  change = import (strategy, document);
  koers_test_assert_counts (change, 0, 1, 0);
  koers_test_take (strategy, change);
  g_assert_true (get_only (strategy, KOERS_KIND_PILLAR) == pillar);
  g_assert_cmpstr (koers_record_get_name (pillar), ==, "P");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_CODE), ==, "P1");

  /* The same again changes nothing. */
  change = import (strategy, document);
  koers_test_assert_counts (change, 0, 0, 1);
  g_assert_true (koers_change_set_is_empty (change->changes));
  koers_import_free (change);

  /* Absent leaves, null empties, and so does an empty text. */
  g_free (document);
  document = g_strdup_printf (HEADER "'pillars': [{'id': '%s', 'code': null}]}", id);
  take (strategy, document);
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_CODE), ==, NULL);
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_DESCRIPTION), ==, "D");
  g_free (document);
  document = g_strdup_printf (HEADER "'pillars': [{'id': '%s', 'description': ''}], 'goals': null}", id);
  take (strategy, document);
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_DESCRIPTION), ==, NULL);
}

/* What a document takes out takes along what belongs to it, but not what the document itself puts elsewhere. */
static void
test_deleted (void)
{
  g_autoptr (KoersStrategy) strategy = new_with (HEADER STRATEGY
                                                 "'pillars': [{'id': 'p', 'name': 'P'}, {'id': 'q', 'name': 'Q'}],\n"
                                                 "'goals': [{'id': 'g', 'name': 'G', 'pillarId': 'p'}, {'id': 'h', 'name': 'H', 'pillarId': 'p'}],\n"
                                                 "'initiatives': [{'id': 'i', 'name': 'I', 'goalId': 'g'}, {'id': 'j', 'name': 'J', 'goalId': 'h'}],\n"
                                                 "'milestones': [{'id': 'm', 'name': 'M', 'initiativeId': 'i'}]}");
  const char *document = HEADER STRATEGY "'goals': [{'id': 'h', 'pillarId': 'q'}],\n"
                                         "'deleted': {'pillars': ['p', 'not there'], 'milestones': ['m'], 'goals': []}}";
  KoersImport *change;

  take (strategy, document);
  g_assert_cmpstr (koers_record_get_name (get_only (strategy, KOERS_KIND_PILLAR)), ==, "Q");
  g_assert_cmpstr (koers_record_get_name (get_only (strategy, KOERS_KIND_GOAL)), ==, "H");
  g_assert_cmpuint (koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_MILESTONE)), ==, 0);

  /* The same again changes nothing, and nothing is kept of it as unknown. */
  change = import (strategy, document);
  g_assert_true (koers_change_set_is_empty (change->changes));
  koers_import_free (change);

  assert_refused (strategy, HEADER STRATEGY "'deleted': ^[]}", "An object in braces");
  assert_refused (strategy, HEADER STRATEGY "'deleted': {'pillars': ^'q'}}", "A list in square brackets");
  assert_refused (strategy, HEADER STRATEGY "'deleted': {'pillars': ['q', ^1]}}", "needs an id");
  assert_refused (strategy, HEADER STRATEGY "'deleted': {'strategy': ^['11111111-1111-4111-8111-111111111111']}}", "no list of records");
  assert_refused (strategy, HEADER STRATEGY "'pillars': [{'id': 'q'}], 'deleted': {'pillars': [^'q']}}", "in the document twice");
  assert_refused (strategy, HEADER STRATEGY "'deleted': {'goals': [^'11111111-1111-4111-8111-111111111111']}}", "in the document twice");
  g_assert_cmpstr (koers_record_get_name (get_only (strategy, KOERS_KIND_PILLAR)), ==, "Q");
}

/* An empty strategy becomes that of the document. Where it is that one, what the document does not say of it stays. */
static void
test_into_empty (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "nl");
  KoersRecord *root = koers_strategy_get_root (strategy);
  g_autofree char *id = koers_id_dup_text (koers_record_get_id (root));
  g_autofree char *document = g_strdup_printf (HEADER "'strategy': {'id': '%s', 'name': 'Own'}}", id);

  g_assert_cmpint (koers_record_get_choice (root, KOERS_STRATEGY_LANGUAGE), ==, KOERS_LANGUAGE_NL);
  take (strategy, document);
  g_assert_true (koers_strategy_get_root (strategy) == root);
  g_assert_cmpstr (koers_record_get_name (root), ==, "Own");
  g_assert_cmpint (koers_record_get_choice (root, KOERS_STRATEGY_LANGUAGE), ==, KOERS_LANGUAGE_NL);

  take (strategy, HEADER STRATEGY "'pillars': []}");
  g_clear_pointer (&id, g_free);
  id = koers_id_dup_text (koers_record_get_id (koers_strategy_get_root (strategy)));
  g_assert_cmpstr (id, ==, "11111111-1111-4111-8111-111111111111");
}

/* A strategy that holds something stays the one it is. */
static void
test_other_strategy (void)
{
  g_autoptr (KoersStrategy) strategy = new_with (HEADER STRATEGY PILLAR "'x': 0}");
  KoersImport *change = import (strategy, HEADER "'strategy': {'id': 'other', 'name': 'Other'}, 'pillars': [{'id': 'q', 'name': 'Q'}]}");

  koers_test_assert_counts (change, 1, 0, 0);
  g_assert_cmpuint (change->notes->len, ==, 1);
  koers_test_take (strategy, change);
  g_assert_cmpstr (koers_record_get_name (koers_strategy_get_root (strategy)), ==, "Test");
  take (strategy, HEADER "'strategy': {'id': '11111111-1111-4111-8111-111111111111', 'vision': 'V'}}");
  g_assert_cmpstr (koers_record_get_text (koers_strategy_get_root (strategy), KOERS_STRATEGY_VISION), ==, "V");
}

/* An id that is no UUID becomes the same one every time, and another one in another strategy or for another kind. */
static void
test_foreign_ids (void)
{
  g_autoptr (KoersStrategy) a = new_with (HEADER STRATEGY "'pillars': [{'id': 'x', 'name': 'P'}],\n'goals': [{'id': 'x', 'name': 'G', 'pillarId': 'x'}]}");
  g_autoptr (KoersStrategy) b = new_with (HEADER STRATEGY "'goals': [{'id': 'x', 'name': 'G', 'pillarId': 'x'}],\n'pillars': [{'id': 'x', 'name': 'P'}]}");
  g_autoptr (KoersStrategy) c = new_with (HEADER "'strategy': {'id': 's', 'name': 'S'}, 'pillars': [{'id': 'x', 'name': 'P'}]}");
  KoersRecord *goal = get_only (a, KOERS_KIND_GOAL), *pillar = get_only (a, KOERS_KIND_PILLAR);

  koers_test_assert_same (a, b);
  g_assert_true (koers_record_get_target (goal, KOERS_GOAL_PILLAR) == pillar);
  g_assert_false (koers_id_equal (koers_record_get_id (goal), koers_record_get_id (pillar)));
  g_assert_false (koers_id_equal (koers_record_get_id (get_only (c, KOERS_KIND_PILLAR)), koers_record_get_id (pillar)));
}

static void
test_numbers (void)
{
  g_autoptr (KoersStrategy) strategy = new_with (HEADER STRATEGY PILLAR
                                                 "'goals': [{'id': 'g', 'name': 'G', 'pillarId': 'p', 'position': 9007199254740991, 'weight': 1e2}],\n"
                                                 "'initiatives': [{'id': 'i', 'name': 'I', 'goalId': 'g', 'budget': 100000000000000, 'spent': 0}],\n"
                                                 "'kpis': [{'id': 'k', 'name': 'K', 'baselineValue': -0.000000000000001, 'decimals': 1.0}]}");
  KoersRecord *goal = get_only (strategy, KOERS_KIND_GOAL), *initiative = get_only (strategy, KOERS_KIND_INITIATIVE);
  KoersRecord *kpi = get_only (strategy, KOERS_KIND_KPI);
  const KoersDecimal least = { -1, 15 };

  g_assert_cmpint (koers_record_get_integer (goal, KOERS_GOAL_POSITION, 0), ==, G_GINT64_CONSTANT (9007199254740991));
  g_assert_cmpint (koers_record_get_integer (goal, KOERS_GOAL_WEIGHT, 0), ==, 100);
  g_assert_cmpint (koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0), ==, G_GINT64_CONSTANT (100000000000000));
  g_assert_cmpint (koers_record_get_integer (initiative, KOERS_INITIATIVE_SPENT, -1), ==, 0);
  g_assert_cmpint (koers_record_get_integer (kpi, KOERS_KPI_DECIMALS, 0), ==, 1);
  g_assert_true (koers_decimal_equal (koers_record_get_value (kpi, KOERS_KPI_BASELINE_VALUE)->decimal, least));
}

/* ---- what is refused, and where */

static void
test_header (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  const char *const wrong[][2] = {
    { "^", "empty" },
    { " \n ^", "empty" },
    { "^[]", "an object in braces" },
    { "^{}", "“format” should be" },
    { "{'format': ^5}", "“format” should be" },
    { "{'format': ^null}", "“format” should be" },
    { "{'format': ^{}}", "“format” should be" },
    { "{'format': ^'koers-csv-map', 'formatVersion': 1}", "“format” should be" },
    { "^{'format': 'koers-strategy'}", "“formatVersion” should be" },
    { "{'format': 'koers-strategy',\n 'formatVersion': ^'1'}", "“formatVersion” should be" },
    { "{'format': 'koers-strategy', 'formatVersion': ^true}", "“formatVersion” should be" },
    { "{'format': 'koers-strategy', 'formatVersion': ^0}", "“formatVersion” should be" },
    { "{'format': 'koers-strategy', 'formatVersion': ^1.5}", "“formatVersion” should be" },
    { "{'format': 'koers-strategy', 'formatVersion': ^-1}", "“formatVersion” should be" },
    { "{'format': 'koers-strategy', 'formatVersion': ^2}", "newer version of Koers" },
    { "{'format': 'koers-strategy', 'formatVersion': ^1e300}", "newer version of Koers" },
    { "{'format': 'koers-strategy', 'formatVersion': ^1e400}", "too large" },
    { "{'format': 'koers-strategy', 'formatVersion': ^12345678901234567890}", "15 digits" },
    { HEADER "'strategy': ^[]}", "object in braces" },
    { HEADER "'strategy': ^{}}", "needs an id" },
    { HEADER "'strategy': {'id': ^7}}", "needs an id" },
    { HEADER "'pillars': ^{}}", "list in square brackets" },
    { HEADER "'pillars': ^'p'}", "list in square brackets" },
    { HEADER "'pillars': [^'p']}", "object in braces" },
    { HEADER "'pillars': [^{'name': 'P'}]}", "needs an id" },
    { HEADER "'pillars': [{'id': 'q', 'name': 'Q'},\n  {'name': 'P', 'id': ^''}]}", "needs an id" },
    { HEADER "'pillars': [{'name': 'P', 'id': ^null}]}", "needs an id" },
    { HEADER "'pillars': [],\n^'pillars': []}", "stands twice" },
    { HEADER "'pillars': [{'id': 'p', 'name': 'P', ^'na\\u006de': 'Q'}]}", "stands twice" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused (strategy, wrong[i][0], wrong[i][1]);
}

static void
test_rules (void)
{
  g_autoptr (KoersStrategy) strategy = new_with (HEADER STRATEGY PILLAR "'goals': [{'id': 'g', 'name': 'G', 'pillarId': 'p'}]}");
  const char *const wrong[][2] = {
    /* Identity. */
    { HEADER STRATEGY "'pillars': [{'id': 'q', 'name': 'Q'},\n {'name': 'Q', 'id': ^'q'}]}", "twice" },
    { HEADER STRATEGY "'pillars': [{'id': '11111111-1111-4111-8111-111111111112', 'name': 'Q'}],\n"
                      "'goals': [{'id': ^'11111111-1111-4111-8111-111111111112', 'name': 'R', 'pillarId': 'p'}]}", "twice" },
    { HEADER STRATEGY "'goals': [{'id': ^'11111111-1111-4111-8111-111111111111'}]}", "twice" },
    { HEADER "'goals': [{'id': ^'11111111-1111-4111-8111-111111111111'}]}", "another kind" },
    /* References. */
    { HEADER STRATEGY "'goals': [{'id': 'h', 'pillarId': ^'q',\n'name': 'H'}]}", "does not exist" },
    { HEADER STRATEGY "'goals': [{'id': 'h', 'pillarId': ^'g', 'name': 'H'}]}", "does not exist" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'ownerId': ^'p'}]}", "does not exist" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'pillarId': ^'11111111-1111-4111-8111-111111111111'}]}", "does not exist" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'pillarId': ^''}]}", "text is needed" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'pillarId': ^['p']}]}", "text is needed" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'pillarId': ^null}]}", "Exactly one" },
    { HEADER STRATEGY "'goals': [{'id': 'h', 'name': 'H', 'parentId': 'g', 'pillarId': ^'p'}]}", "Exactly one" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'pillarId': null, 'parentId': ^'g'}]}", "leads back to itself" },
    /* What is required. */
    { HEADER STRATEGY "'pillars': [^{'id': 'q'}]}", "must be filled in" },
    { HEADER STRATEGY "'pillars': [{'id': 'p', 'name': ^null}]}", "must be filled in" },
    { HEADER STRATEGY "'pillars': [{'id': 'q', 'name': ^''}]}", "must be filled in" },
    { HEADER STRATEGY "'initiatives': [{'id': 'i', 'name': 'I', 'goalId': 'g',\n   'state': ^null}]}", "must be filled in" },
    /* Limits and form. */
    { HEADER STRATEGY "'pillars': [{'id': 'p', 'code': ^'123456789012345678901'}]}", "20 characters" },
    { HEADER STRATEGY "'pillars': [{'id': 'p', 'code': ^'1\\n2'}]}", "cannot be shown" },
    { HEADER STRATEGY "'pillars': [{'id': 'p', 'colour': ^'#12345'}]}", "#rrggbb" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'weight': ^1001}]}", "0 to 1000" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'weight': ^12.5}]}", "whole number" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'kind': ^'Strategic'}]}", "One of these" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'kind': ^''}]}", "One of these" },
    { HEADER STRATEGY "'goals': [{'id': 'g', 'targetDate': ^''}]}", "date is written" },
    { HEADER STRATEGY "'pillars': [{'id': 'p', 'colour': ^''}]}", "#rrggbb" },
    { HEADER STRATEGY "'initiatives': [{'id': 'i', 'name': 'I', 'goalId': 'g', 'budget': ^-1}]}", "not less than zero" },
    { HEADER STRATEGY "'initiatives': [{'id': 'i', 'name': 'I', 'goalId': 'g', 'tags': ^['a', 5]}]}", "list of texts" },
    { HEADER STRATEGY "'kpis': [{'id': 'k', 'name': 'K', 'baselineValue': ^1234567890.123456}]}", "fifteen digits" },
    { HEADER STRATEGY "'kpis': [{'id': 'k', 'name': 'K', 'baselineValue': ^1e-300}]}", "fifteen digits" },
    { HEADER STRATEGY "'kpis': [{'id': 'k', 'name': 'K', 'baselineValue': ^1e15}]}", "fifteen digits" },
    { HEADER STRATEGY "'persons': [{'id': 'q', 'function': 'F', 'email': ^'nobody'}]}", "e-mail address" },
    { HEADER STRATEGY "'safeguardTypes': [{'id': 'q', 'name': 'S', 'website': ^'javascript:alert(1)'}]}", "web address" },
    { HEADER "'strategy': {'id': '11111111-1111-4111-8111-111111111111', 'reportingDate': ^'2025-09'}}", "A day is needed" },
    { HEADER "'strategy': {'id': '11111111-1111-4111-8111-111111111111', 'startDate': ^'2025-02-30'}}", "date is written" },
    { HEADER "'strategy': {'id': '11111111-1111-4111-8111-111111111111', 'startDate': ^'30-09-2025'}}", "date is written" },
    /* One thing against another. */
    { HEADER STRATEGY "'initiatives': [{'id': 'i', 'name': 'I', 'goalId': 'g',\n  'startDate': '2026', 'endDate': ^'2025-12'}]}", "before “Start”" },
    { HEADER STRATEGY "'initiatives': [{'id': 'i', 'name': 'Eén', 'goalId': 'g'}],\n"
                      "'milestones': [{'id': 'm', 'name': 'Ünïcödé', 'initiativeId': 'i',\n"
                      "  'note': 'één', 'completedDate': ^'2025-01-01'}]}", "Only what is done" },
    { HEADER STRATEGY "'initiatives': [{'id': 'i', 'name': 'I', 'goalId': 'g'}],\n"
                      "'milestones': [^{'id': 'm', 'name': 'M', 'initiativeId': 'i', 'state': 'done'}]}", "when it was completed" },
    { HEADER STRATEGY "'initiatives': [{'id': 'i', 'name': 'I', 'goalId': 'g'}],\n"
                      "'updates': [{'id': 'u', 'initiativeId': 'i', 'referenceDate': '2025-01-01', 'timeLight': 'on_track'},\n"
                      "  ^{'id': 'v', 'initiativeId': 'i', 'referenceDate': '2025-02-01', 'timeLight': 'at_risk'}]}", "needs a reason" },
    { HEADER STRATEGY "'kpis': [{'id': 'k', 'name': 'K', 'kind': 'key_figure'}],\n"
                      "'targets': [{'id': 't', 'kpiId': ^'k', 'period': '2025', 'value': 1}]}", "key figure has no target" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused (strategy, wrong[i][0], wrong[i][1]);
}

/* A circle of dependencies stands at one of them. */
static void
test_circle (void)
{
  g_autoptr (KoersStrategy) strategy = new_with (HEADER STRATEGY PILLAR
                                                 "'initiatives': [{'id': 'i', 'name': 'I', 'pillarId': 'p'}, {'id': 'j', 'name': 'J', 'pillarId': 'p'}],\n"
                                                 "'dependencies': [{'id': 'd', 'predecessorId': 'i', 'successorId': 'j'}]}");
  g_autoptr (GError) error = NULL;
  guint line, column;
  g_autofree char *text = dup_document (HEADER STRATEGY "'dependencies': [{'id': 'e', 'predecessorId': 'j', 'successorId': 'i'}]}", &line, &column);

  g_assert_null (koers_test_import ("json", strategy, NULL, text, -1, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, "Line 3, column "));
}

/* Each of the first has its place, so that all can be mended at once; of the others the number is said. */
static void
test_many_problems (void)
{
  g_autoptr (KoersStrategy) strategy = new_with (HEADER STRATEGY PILLAR "'x': 0}");
  g_autoptr (GString) many = g_string_new (HEADER STRATEGY "'pillars': [^{'id': 'q0'}");

  assert_refused (strategy, HEADER STRATEGY "'pillars': [{'id': 'q', 'name': 'Q'}, ^{'id': 'r'},\n{'id': 's'}]}", "\nLine 4, column 1: Pillar");
  assert_refused (strategy, HEADER STRATEGY "'pillars': [{'id': 'q', 'name': 'Q', 'code': ^7},\n7, {'name': 'R'}],\n'goals': {}}",
                  "\nLine 4, column 1: “pillar”: An object in braces is needed.\nLine 4, column 4: “id”: Every record needs an id, as text.\n"
                  "Line 5, column 10: A list in square brackets is needed.");
  for (guint i = 1; i < 12; i++)
    g_string_append_printf (many, ", {'id': 'q%u'}", i);
  g_string_append (many, "]}");
  assert_refused (strategy, many->str, "\nThere are 2 more problems.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/json-import/update", test_update);
  g_test_add_func ("/exchange/json-import/deleted", test_deleted);
  g_test_add_func ("/exchange/json-import/into-empty", test_into_empty);
  g_test_add_func ("/exchange/json-import/other-strategy", test_other_strategy);
  g_test_add_func ("/exchange/json-import/foreign-ids", test_foreign_ids);
  g_test_add_func ("/exchange/json-import/numbers", test_numbers);
  g_test_add_func ("/exchange/json-import/header", test_header);
  g_test_add_func ("/exchange/json-import/rules", test_rules);
  g_test_add_func ("/exchange/json-import/circle", test_circle);
  g_test_add_func ("/exchange/json-import/many-problems", test_many_problems);

  return g_test_run ();
}
