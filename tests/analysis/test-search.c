/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-search.h"
#include "koers-test-changes.h"
#include "koers-text.h"

static const KoersKind kinds[] = { KOERS_KIND_PILLAR, KOERS_KIND_INITIATIVE };

static char *
run (KoersSearch *search,
     const char  *query)
{
  g_autoptr (GPtrArray) found = koers_search_run (search, kinds, G_N_ELEMENTS (kinds), query);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", koers_record_get_name (g_ptr_array_index (found, i)));
  return g_string_free (names, FALSE);
}

static void
assert_found (KoersSearch *search,
              const char  *query,
              const char  *expected)
{
  g_autofree char *names = run (search, query);

  g_assert_cmpstr (names, ==, expected);
}

static KoersStrategy *
make_strategy (KoersId *pillar,
               KoersId *initiative)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("Open data"), -1);
  *pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Waarde creëren"),
                               KOERS_PILLAR_COLOUR, koers_value_text ("#abcdef"), KOERS_PILLAR_POSITION, koers_value_integer (2), -1);
  *initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I10"),
                                   KOERS_INITIATIVE_PILLAR, koers_value_id (*pillar), KOERS_INITIATIVE_CODE, koers_value_text ("I10"),
                                   KOERS_INITIATIVE_DESCRIPTION, koers_value_text ("Waarde voor\nde stad"),
                                   KOERS_INITIATIVE_TAGS, koers_value_text ("open\ndata"), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I2"),
                     KOERS_INITIATIVE_PILLAR, koers_value_id (*pillar), KOERS_INITIATIVE_CODE, koers_value_text ("I2"), -1);
  koers_test_apply (strategy, changes);
  return strategy;
}

static void
test_words (void)
{
  KoersId pillar, initiative;
  g_autoptr (KoersStrategy) strategy = make_strategy (&pillar, &initiative);
  g_autoptr (KoersSearch) search = koers_search_new (strategy);

  assert_found (search, "creeren", "Waarde creëren");
  assert_found (search, "CREËREN", "Waarde creëren");
  assert_found (search, "waarde", "Waarde creëren, I10");
  assert_found (search, "  waarde\tSTAD ", "I10");
  assert_found (search, "stad waarde", "I10");
  assert_found (search, "waarde dorp", "");
  /* Codes come in the order of their numbers; a colour is no word; no words are no condition. */
  assert_found (search, "i", "I2, I10");
  assert_found (search, "abcdef", "");
  assert_found (search, "open", "I10");
  assert_found (search, "", "Waarde creëren, I2, I10");
}

/* What changed is read again, what is gone is not found, what is new is. */
static void
test_changes (void)
{
  KoersId pillar, initiative;
  g_autoptr (KoersStrategy) strategy = make_strategy (&pillar, &initiative);
  g_autoptr (KoersSearch) search = koers_search_new (strategy);
  KoersChangeSet *changes = koers_change_set_new ("");

  assert_found (search, "waarde", "Waarde creëren, I10");
  koers_test_set (changes, strategy, KOERS_KIND_INITIATIVE, initiative, KOERS_INITIATIVE_DESCRIPTION, koers_value_none);
  koers_test_set (changes, strategy, KOERS_KIND_PILLAR, pillar, KOERS_PILLAR_DESCRIPTION, koers_value_text ("stad"));
  koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Stadswaarde"), KOERS_PILLAR_POSITION,
                     koers_value_integer (1), -1);
  koers_test_apply (strategy, changes);
  assert_found (search, "waarde", "Stadswaarde, Waarde creëren");
  assert_found (search, "stad", "Stadswaarde, Waarde creëren");

  changes = koers_change_set_new ("");
  g_assert_true (koers_change_set_delete (changes, strategy, koers_strategy_lookup (strategy, pillar), NULL));
  koers_test_apply (strategy, changes);
  assert_found (search, "", "Stadswaarde");
}

static void
assert_beside (KoersSearch *search,
               const char  *query,
               const char  *expected)
{
  KoersRecordList *list = koers_strategy_get_list (koers_search_get_strategy (search), KOERS_KIND_INITIATIVE);
  g_autofree char *folded = koers_text_fold (query);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    if (koers_search_has_beside (search, koers_record_list_get (list, i), words))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", koers_record_get_name (koers_record_list_get (list, i)));
  g_assert_cmpstr (names->str, ==, expected);
}

static KoersId
insert_named (KoersStrategy *strategy,
              KoersKind      kind,
              int            field,
              const char    *name)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId id = koers_test_insert (changes, strategy, kind, field, koers_value_text (name), -1);

  koers_test_apply (strategy, changes);
  return id;
}

/* An initiative is found by everything that is shown of it, as it is now: what it points to may be renamed, moved or deleted. */
static void
test_beside (void)
{
  KoersId pillar, initiative, department, owner, goal;
  g_autoptr (KoersStrategy) strategy = make_strategy (&pillar, &initiative);
  g_autoptr (KoersSearch) search = koers_search_new (strategy);
  KoersChangeSet *changes;

  department = insert_named (strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, "Dienst Zorg");
  owner = insert_named (strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, "Adviseur");
  assert_beside (search, "creeren", "I10, I2");
  assert_beside (search, "zorg", "");
  assert_beside (search, "rene", "");
  assert_beside (search, "on hold", "");

  changes = koers_change_set_new ("");
  goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Groene stad"), KOERS_GOAL_PILLAR, koers_value_id (pillar), -1);
  koers_test_set (changes, strategy, KOERS_KIND_PERSON, owner, KOERS_PERSON_NAME, koers_value_text ("René"));
  koers_test_set (changes, strategy, KOERS_KIND_INITIATIVE, initiative, KOERS_INITIATIVE_DEPARTMENT, koers_value_id (department));
  koers_test_set (changes, strategy, KOERS_KIND_INITIATIVE, initiative, KOERS_INITIATIVE_OWNER, koers_value_id (owner));
  koers_test_set (changes, strategy, KOERS_KIND_INITIATIVE, initiative, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_ON_HOLD));
  koers_test_set (changes, strategy, KOERS_KIND_INITIATIVE, initiative, KOERS_INITIATIVE_GOAL, koers_value_id (goal));
  koers_test_set (changes, strategy, KOERS_KIND_INITIATIVE, initiative, KOERS_INITIATIVE_PILLAR, koers_value_none);
  koers_test_apply (strategy, changes);
  assert_beside (search, "zorg", "I10");
  assert_beside (search, "RENÉ open", "I10");
  assert_beside (search, "adviseur", "I10");
  assert_beside (search, "on hold", "I10");
  assert_beside (search, "groene", "I10");
  assert_beside (search, "creeren", "I10, I2");
  assert_beside (search, "zorg dorp", "");

  changes = koers_change_set_new ("");
  koers_test_set (changes, strategy, KOERS_KIND_DEPARTMENT, department, KOERS_DEPARTMENT_NAME, koers_value_text ("Dienst Welzijn"));
  koers_test_set (changes, strategy, KOERS_KIND_PILLAR, pillar, KOERS_PILLAR_NAME, koers_value_text ("Basis"));
  g_assert_true (koers_change_set_delete (changes, strategy, koers_strategy_lookup (strategy, owner), NULL));
  koers_test_apply (strategy, changes);
  assert_beside (search, "zorg", "");
  assert_beside (search, "welzijn", "I10");
  assert_beside (search, "rene", "");
  assert_beside (search, "creeren", "");
  assert_beside (search, "basis", "I10, I2");
  /* By itself, what is pointed to is found and not who points to it. */
  assert_found (search, "basis", "Basis");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/search/words", test_words);
  g_test_add_func ("/analysis/search/changes", test_changes);
  g_test_add_func ("/analysis/search/beside", test_beside);

  return g_test_run ();
}
