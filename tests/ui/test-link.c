/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-agreement-words.h"
#include "koers-contribution-words.h"
#include "koers-link-edit.h"
#include "koers-link-list.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

static const KoersContributionTerms terms = { .kind = KOERS_CONTRIBUTION_KIND_DIRECT };

static KoersRecord *
find_code (KoersStrategy *strategy,
           KoersKind      kind,
           const char    *code)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    if (g_strcmp0 (koers_record_get_text (koers_record_list_get (list, i), koers_catalogue_lookup_field (kind, "code")), code) == 0)
      return koers_record_list_get (list, i);
  g_assert_not_reached ();
}

typedef struct {
  KoersStrategy *strategy;
  KoersSearch   *search;
  gint32         day;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  fixture->search = koers_search_new (fixture->strategy);
  fixture->day = koers_date_new (2025, 9, 30, KOERS_PRECISION_DAY).day;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->search);
  g_object_unref (fixture->strategy);
}

static KoersLinkList *
make_list (Fixture    *fixture,
           KoersKind   kind,
           const char *code)
{
  g_autoptr (GPtrArray) ends = g_ptr_array_new ();
  KoersLinkList *list;

  g_ptr_array_add (ends, find_code (fixture->strategy, kind, code));
  list = koers_link_list_new (fixture->search, ends, fixture->day);
  koers_link_list_search (list, "");
  return list;
}

static KoersLinkItem *
find_item (KoersLinkList *list,
           const char    *code)
{
  GListModel *items = koers_link_list_get_items (list);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KoersLinkItem) item = g_list_model_get_item (items, i);
      KoersRecord *record = koers_link_item_get_record (item);

      if (record != NULL && g_strcmp0 (koers_record_get_text (record, koers_catalogue_lookup_field (koers_record_get_kind (record), "code")), code) == 0)
        return item;
    }
  return NULL;
}

/* Every candidate stands there once, under a heading; the suggestions first, with their words; nothing is chosen. */
static void
check_all (KoersLinkList *list,
           guint          n_expected)
{
  GListModel *items = koers_link_list_get_items (list);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) chosen = koers_link_list_dup_chosen (list);
  gboolean suggesting = TRUE;
  guint n_headings = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KoersLinkItem) item = g_list_model_get_item (items, i);

      g_assert_false (koers_link_item_get_chosen (item));
      if (koers_link_item_get_record (item) == NULL)
        {
          suggesting = n_headings++ == 0;
          continue;
        }
      g_assert_cmpuint (n_headings, >, 0);
      g_assert_true (g_hash_table_add (seen, koers_link_item_get_record (item)));
      g_assert_true (suggesting == (koers_link_item_get_shared (item) != NULL));
      g_assert_false (suggesting && koers_link_item_is_linked (item));
      if (suggesting)
        g_assert_cmpstr (koers_link_item_get_shared (item), !=, "");
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, n_expected);
  g_assert_cmpuint (chosen->len, ==, 0);
}

static void
test_candidates (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (KoersLinkList) of_objective = make_list (fixture, KOERS_KIND_OBJECTIVE, "O1.1"), of_initiative = make_list (fixture, KOERS_KIND_INITIATIVE, "I01");

  check_all (of_objective, koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_INITIATIVE)) +
                               koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_GOAL)));
  check_all (of_initiative, koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_OBJECTIVE)));
  g_assert_true (koers_link_item_is_linked (find_item (of_objective, "I01")));
  g_assert_true (koers_link_item_is_linked (find_item (of_initiative, "O1.1")));
  g_assert_false (koers_link_item_is_linked (find_item (of_objective, "I02")));
}

/* Where there is much to compare, the list is there at once with an item only for what is looked at, and the suggestions come later. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (fixture->strategy, KOERS_KIND_PILLAR), 0);
  g_autoptr (KoersLinkList) list = NULL;
  GListModel *items;
  KoersLinkItem *first;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zaak %u", i);

      koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text (name), KOERS_INITIATIVE_PILLAR,
                         koers_value_id (koers_record_get_id (pillar)), -1);
    }
  koers_test_apply (fixture->strategy, changes);
  list = make_list (fixture, KOERS_KIND_OBJECTIVE, "O1.1");
  items = koers_link_list_get_items (list);
  g_assert_cmpuint (g_list_model_get_n_items (items), >, 3000);
  first = g_list_model_get_item (items, 1);
  g_assert_null (koers_link_item_get_shared (first));
  while (koers_link_item_get_shared (first) == NULL)
    {
      g_object_unref (first);
      g_main_context_iteration (NULL, TRUE);
      first = g_list_model_get_item (items, 1);
    }
  g_object_unref (first);
  check_all (list, koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_INITIATIVE)) +
                       koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_GOAL)));

  /* Who closes the dialog before that is not waited for. */
  g_clear_object (&list);
  list = make_list (fixture, KOERS_KIND_OBJECTIVE, "O1.1");
  g_clear_object (&list);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* What is chosen stays chosen while something else is searched; what is linked cannot be chosen. Accents and case do not matter. */
static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (KoersLinkList) list = make_list (fixture, KOERS_KIND_OBJECTIVE, "O1.1");
  g_autoptr (GPtrArray) chosen = NULL;

  koers_link_item_set_chosen (find_item (list, "I01"), TRUE);
  koers_link_item_set_chosen (find_item (list, "I02"), TRUE);
  koers_link_list_search (list, "DÀTASHOP");
  g_assert_null (find_item (list, "I02"));
  g_assert_nonnull (find_item (list, "I07"));
  koers_link_item_set_chosen (find_item (list, "I07"), TRUE);
  koers_link_list_search (list, "no such thing");
  g_assert_cmpuint (g_list_model_get_n_items (koers_link_list_get_items (list)), ==, 0);
  chosen = koers_link_list_dup_chosen (list);
  g_assert_cmpuint (chosen->len, ==, 2);
}

/* Several to several, and what is linked already is not counted. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) objectives = g_ptr_array_new (), initiatives = g_ptr_array_new ();
  KoersChangeSet *changes;
  guint n = koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_CONTRIBUTION));

  g_ptr_array_add (objectives, find_code (fixture->strategy, KOERS_KIND_OBJECTIVE, "O1.1"));
  g_ptr_array_add (initiatives, find_code (fixture->strategy, KOERS_KIND_INITIATIVE, "I01"));
  g_assert_true (koers_link_can_edit (objectives, initiatives));
  g_assert_true (koers_link_can_edit (initiatives, objectives));
  g_assert_false (koers_link_can_edit (initiatives, initiatives));
  g_assert_null (koers_link_edit (objectives, initiatives, fixture->day, &terms));

  g_ptr_array_add (initiatives, find_code (fixture->strategy, KOERS_KIND_INITIATIVE, "I02"));
  changes = koers_link_edit (initiatives, objectives, fixture->day, &terms);
  g_assert_cmpstr (koers_change_set_get_label (changes), ==, "Link 1 initiative to “Support more residents with financial problems”");
  koers_change_set_unref (changes);

  g_ptr_array_add (objectives, find_code (fixture->strategy, KOERS_KIND_OBJECTIVE, "O2.1"));
  changes = koers_link_edit (objectives, initiatives, fixture->day, &terms);
  n += koers_change_set_get_n (changes);
  koers_test_apply (fixture->strategy, changes);
  g_assert_cmpuint (koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_CONTRIBUTION)), ==, n);
  g_assert_null (koers_link_edit (objectives, initiatives, fixture->day, &terms));
}

/* What ended is told as what it was, from both sides, and no longer counted. */
static void
test_past (Fixture       *fixture,
           gconstpointer  data)
{
  KoersRecord *objective = find_code (fixture->strategy, KOERS_KIND_OBJECTIVE, "O1.1"), *initiative = find_code (fixture->strategy, KOERS_KIND_INITIATIVE, "I01");
  KoersRecord *contribution = koers_contribution_find (objective, initiative);
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autofree char *before = koers_objective_dup_served (objective, fixture->day), *after = NULL, *of_objective = NULL, *of_initiative = NULL;

  g_assert_cmpstr (before, ==, "2 initiatives");
  koers_test_set (changes, fixture->strategy, KOERS_KIND_CONTRIBUTION, koers_record_get_id (contribution), KOERS_CONTRIBUTION_ENDED_DATE,
                  koers_value_date (koers_date_new (2022, 5, 1, KOERS_PRECISION_DAY)));
  koers_test_apply (fixture->strategy, changes);
  after = koers_objective_dup_served (objective, fixture->day);
  of_objective = koers_contribution_dup_past (contribution);
  of_initiative = koers_contribution_dup_sentence (contribution);
  g_assert_cmpstr (after, ==, "1 initiative");
  g_assert_cmpstr (of_objective, ==, "“Energy poverty monitor” served it until 1 May 2022");
  g_assert_cmpstr (of_initiative, ==, "Served objective O1.1 of “Illustrative coalition agreement 2022-2026” until 1 May 2022");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/link/candidates", Fixture, NULL, set_up, test_candidates, tear_down);
  g_test_add ("/link/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/link/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/link/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/link/past", Fixture, NULL, set_up, test_past, tear_down);

  return g_test_run ();
}
