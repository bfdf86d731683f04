/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-list.h"
#include "koers-test-changes.h"

#include <gtk/gtk.h>

typedef struct {
  KoersStrategy  *strategy;
  KoersChangeSet *changes;
  KoersId         pillar;
  KoersId         initiative;
} Fixture;

/* A strategy with two pillars; one of them gets another name, the other goes, and there come one and an initiative under it. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersStrategy *strategy = fixture->strategy = koers_strategy_new ();
  KoersChangeSet *content = koers_change_set_new (""), *changes = fixture->changes = koers_change_set_new ("Several");
  KoersId renamed, gone;

  koers_test_insert (content, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  renamed = koers_test_insert (content, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Old"), -1);
  gone = koers_test_insert (content, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Gone"), KOERS_PILLAR_CODE,
                            koers_value_text ("G"), -1);
  koers_test_apply (strategy, content);

  g_assert_true (koers_change_set_delete (changes, strategy, koers_strategy_lookup (strategy, gone), NULL));
  koers_test_set (changes, strategy, KOERS_KIND_PILLAR, renamed, KOERS_PILLAR_NAME, koers_value_text ("New"));
  fixture->pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Added"), -1);
  fixture->initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                           KOERS_INITIATIVE_PILLAR, koers_value_id (fixture->pillar), KOERS_INITIATIVE_POSITION,
                                           koers_value_integer (3), -1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  koers_change_set_unref (fixture->changes);
  g_object_unref (fixture->strategy);
}

/* All rows of a level and what is below them, as sentences, each on a line, indented by its level. */
static void
describe (GListModel *list,
          guint       depth,
          GString    *text)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (KoersChangeItem) item = g_list_model_get_item (list, i);
      g_autoptr (GListModel) children = koers_change_item_dup_children (item);
      g_autofree char *sentence = koers_change_item_dup_sentence (item);

      g_string_append_printf (text, "%*s%s\n", (int) depth * 2, "", sentence);
      if (children != NULL)
        describe (children, depth + 1, text);
    }
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (KoersChangeTree) tree = koers_change_tree_new (fixture->changes, fixture->strategy);
  g_autoptr (KoersChangeList) groups = koers_change_list_new (tree, KOERS_CHANGE_LEVEL_GROUP, 0);
  g_autoptr (GString) text = g_string_new (NULL);

  describe (G_LIST_MODEL (groups), 0, text);
  g_assert_cmpstr (text->str, ==,
                   "Pillars: 1 added, 1 changed, 1 removed\n"
                   "  Added: Added\n"
                   "    Name: Added\n"
                   "  Changed: New\n"
                   "    Name: it was Old and becomes New\n"
                   "  Removed: Gone\n"
                   "    Code: G\n"
                   "    Name: Gone\n"
                   "Initiatives: 1 added, 0 changed, 0 removed\n"
                   "  Added: I\n"
                   "    Name: I\n"
                   "    Pillar: Added\n"
                   "    State: Planned\n");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What is left out takes what depends on it along, and a kind knows whether all, some or none of it are taken. */
static void
test_chosen (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (KoersChangeTree) tree = koers_change_tree_new (fixture->changes, fixture->strategy);
  g_autoptr (KoersChangeTree) later = koers_change_tree_new (fixture->changes, fixture->strategy);
  g_autoptr (GListModel) groups = G_LIST_MODEL (koers_change_list_new (tree, KOERS_CHANGE_LEVEL_GROUP, 0));
  g_autoptr (KoersChangeItem) pillars = g_list_model_get_item (groups, 0), initiatives = g_list_model_get_item (groups, 1);
  g_autoptr (GListModel) records = koers_change_item_dup_children (pillars);
  g_autoptr (KoersChangeItem) added = g_list_model_get_item (records, 0);
  g_autoptr (KoersChangeSet) whole = koers_change_tree_dup_chosen (tree), part = NULL, none = NULL;
  gboolean in_part;
  guint n = 0;

  g_signal_connect_swapped (tree, "chosen-changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (koers_change_set_get_n (whole), ==, 4);
  g_assert_true (koers_change_item_is_chosen (pillars, &in_part));
  g_assert_false (in_part);

  koers_change_item_choose (added, FALSE);
  koers_change_item_choose (added, FALSE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (koers_change_item_is_chosen (pillars, &in_part));
  g_assert_true (in_part);
  part = koers_change_tree_dup_chosen (tree);
  g_assert_cmpuint (koers_change_set_get_n (part), ==, 2);
  g_assert_null (koers_change_set_lookup (part, fixture->pillar));
  g_assert_null (koers_change_set_lookup (part, fixture->initiative));

  koers_change_tree_choose_as (later, tree);
  g_assert_false (koers_change_tree_is_chosen (later, g_array_index (koers_change_tree_get_group (later, 0)->edits, guint, 0)));
  g_assert_cmpuint (koers_change_tree_get_group (later, 0)->n_left_out, ==, 1);

  koers_change_item_choose (pillars, FALSE);
  koers_change_item_choose (initiatives, FALSE);
  g_assert_false (koers_change_tree_has_chosen (tree));
  none = koers_change_tree_dup_chosen (tree);
  g_assert_true (koers_change_set_is_empty (none));
  koers_change_item_choose (pillars, TRUE);
  g_assert_true (koers_change_item_is_chosen (pillars, &in_part));
  g_assert_true (koers_change_item_is_chosen (added, &in_part));
}

/* What is taken comes with what it belongs to; a search shows part, of which all or nothing can be taken. */
static void
test_picked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (KoersChangeTree) tree = koers_change_tree_new (fixture->changes, fixture->strategy);
  g_autoptr (KoersChangeSet) part = NULL;
  g_autoptr (KoersChangeList) groups = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  koers_change_tree_choose_shown (tree, FALSE);
  g_assert_cmpuint (koers_change_tree_get_n_chosen (tree), ==, 0);
  koers_change_tree_set_search (tree, "í");
  groups = koers_change_list_new (tree, KOERS_CHANGE_LEVEL_GROUP, 0);
  describe (G_LIST_MODEL (groups), 0, text);
  g_assert_cmpstr (text->str, ==,
                   "Initiatives: 1 added, 0 changed, 0 removed\n"
                   "  Added: I\n"
                   "    Name: I\n"
                   "    Pillar: Added\n"
                   "    State: Planned\n");
  koers_change_tree_choose_shown (tree, TRUE);
  g_assert_cmpuint (koers_change_tree_get_n_chosen (tree), ==, 2);
  part = koers_change_tree_dup_chosen (tree);
  g_assert_cmpuint (koers_change_set_get_n (part), ==, 2);
  g_assert_nonnull (koers_change_set_lookup (part, fixture->pillar));

  koers_change_tree_set_search (tree, "");
  koers_change_tree_choose_group (tree, 0, FALSE);
  g_assert_cmpuint (koers_change_tree_get_n_chosen (tree), ==, 0);
  koers_change_tree_choose_group (tree, 0, TRUE);
  g_assert_true (koers_change_tree_get_n_chosen (tree) == 4);
}

static GListModel *
create_level (gpointer item,
              gpointer data)
{
  return koers_change_item_dup_children (item);
}

/* Unfolded, ten thousand records are as many rows of the tree. */
static void
test_many (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Many");
  g_autoptr (KoersChangeTree) tree = NULL;
  g_autoptr (GtkTreeListModel) model = NULL;
  g_autoptr (GtkTreeListRow) group = NULL, last = NULL;
  g_autoptr (KoersChangeItem) item = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pillar %u", i);

      koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text (name), -1);
    }
  tree = koers_change_tree_new (changes, strategy);
  model = gtk_tree_list_model_new (G_LIST_MODEL (koers_change_list_new (tree, KOERS_CHANGE_LEVEL_GROUP, 0)), FALSE, FALSE, create_level, NULL, NULL);
  group = gtk_tree_list_model_get_row (model, 0);
  gtk_tree_list_row_set_expanded (group, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 10001);
  last = gtk_tree_list_model_get_row (model, 10000);
  item = gtk_tree_list_row_get_item (last);
  sentence = koers_change_item_dup_sentence (item);
  g_assert_cmpstr (sentence, ==, "Added: Pillar 9999");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ui/change-list/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/ui/change-list/chosen", Fixture, NULL, set_up, test_chosen, tear_down);
  g_test_add ("/ui/change-list/picked", Fixture, NULL, set_up, test_picked, tear_down);
  g_test_add_func ("/ui/change-list/many", test_many);
  return g_test_run ();
}
