/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage.h"
#include "koers-strategy-goals-tree.h"
#include "koers-test-changes.h"

#include <string.h>

typedef struct {
  KoersStrategy *strategy;
  KoersId        agreement;
  KoersId        objectives[3];
  KoersId        goals[3]; /* the last is part of the second */
  KoersId        initiatives[3];
  KoersId        contribution;
} Fixture;

static KoersId
contribute (Fixture        *fixture,
            KoersChangeSet *changes,
            int             field,
            KoersId         from,
            KoersId         objective,
            int             kind)
{
  return koers_test_insert (changes, fixture->strategy, KOERS_KIND_CONTRIBUTION, field, koers_value_id (from), KOERS_CONTRIBUTION_OBJECTIVE,
                            koers_value_id (objective), KOERS_CONTRIBUTION_KIND, koers_value_integer (kind), -1);
}

/* G1 with I1; G2 with, as a part of it, G3 with I2; I3 without a goal. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const objectives[] = { "O1", "O2", "O3" }, *const goals[] = { "G1", "G2", "G3" }, *const initiatives[] = { "I1", "I2", "I3" };
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersStrategy *strategy = fixture->strategy = koers_strategy_new ();
  KoersId pillar, chapter;

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("A"), KOERS_AGREEMENT_STATE,
                                          koers_value_integer (KOERS_AGREEMENT_STATE_IN_FORCE), -1);
  chapter = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME, koers_value_text ("C"), KOERS_CHAPTER_AGREEMENT,
                               koers_value_id (fixture->agreement), -1);
  for (guint i = 0; i < 3; i++)
    fixture->objectives[i] = koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME, koers_value_text (objectives[i]),
                                                KOERS_OBJECTIVE_CODE, koers_value_text (objectives[i]), KOERS_OBJECTIVE_CHAPTER,
                                                koers_value_id (chapter), -1);
  for (guint i = 0; i < 3; i++)
    fixture->goals[i] = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text (goals[i]), KOERS_GOAL_CODE,
                                           koers_value_text (goals[i]), i < 2 ? KOERS_GOAL_PILLAR : KOERS_GOAL_PARENT,
                                           koers_value_id (i < 2 ? pillar : fixture->goals[1]), -1);
  for (guint i = 0; i < 3; i++)
    fixture->initiatives[i] = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text (initiatives[i]),
                                                 KOERS_INITIATIVE_CODE, koers_value_text (initiatives[i]),
                                                 i < 2 ? KOERS_INITIATIVE_GOAL : KOERS_INITIATIVE_PILLAR,
                                                 koers_value_id (i == 0 ? fixture->goals[0] : i == 1 ? fixture->goals[2] : pillar),
                                                 KOERS_INITIATIVE_STATE, koers_value_integer (i), -1);
  fixture->contribution = contribute (fixture, changes, KOERS_CONTRIBUTION_INITIATIVE, fixture->initiatives[1], fixture->objectives[0],
                                      KOERS_CONTRIBUTION_KIND_INDIRECT);
  contribute (fixture, changes, KOERS_CONTRIBUTION_INITIATIVE, fixture->initiatives[2], fixture->objectives[1], KOERS_CONTRIBUTION_KIND_ENABLING);
  koers_test_apply (strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

/* Each node, with a mark if something is missing, and each link: a line of its own or through a goal, of a kind by its number. */
static void
assert_tree (Fixture    *fixture,
             const char *word,
             gint32      day,
             const char *expected)
{
  const char *words[] = { word, NULL };
  g_autoptr (KoersSearch) search = koers_search_new (fixture->strategy);
  g_autoptr (KoersFilter) filter = koers_filter_new (search, words, NULL);
  g_autoptr (KoersGoalsTree) tree = koers_strategy_goals_tree_new (fixture->strategy, filter, day);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < koers_goals_tree_get_n (tree); i++)
    {
      const KoersGoalsTreeNode *node = koers_goals_tree_get_node (tree, i);

      g_ptr_array_add (parts, g_strconcat (node->name, node->is_alone ? "!" : NULL, NULL));
    }
  for (guint i = 0; i < koers_goals_tree_get_n_links (tree); i++)
    {
      const KoersGoalsTreeLink *link = koers_goals_tree_get_link (tree, i);

      g_ptr_array_add (parts, g_strdup_printf ("%s%c%s%u", koers_goals_tree_get_node (tree, link->from)->name, link->is_through ? '~' : '-',
                                               koers_goals_tree_get_node (tree, link->to)->name, link->kind));
    }
  g_ptr_array_sort (parts, compare_texts);
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (" ", (char **) parts->pdata);
  g_assert_cmpstr (text, ==, expected);
}

/* An initiative leads to its goal and through it to what it serves; without a goal it leads there by itself. What serves nothing, is served
 * by nothing or has no goal is marked, but not a goal of which a part serves something. */
static void
test_joined (Fixture       *fixture,
             gconstpointer  data)
{
  assert_tree (fixture, NULL, 20000, "G1! G1-I10 G2 G3 G3-I20 I1 I2 I3! O1 O1-G33 O1~I23 O2 O2-I32 O3!");
}

/* A further goal of an initiative is joined to it by a line of its own kind, and is shown with it; the goal that it belongs to stays the
 * one it stands under. */
static void
test_further (Fixture       *fixture,
              gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE,
                     koers_value_id (fixture->initiatives[1]), KOERS_INITIATIVE_GOAL_GOAL, koers_value_id (fixture->goals[0]), -1);
  koers_test_apply (fixture->strategy, changes);
  assert_tree (fixture, NULL, 20000, "G1! G1-I10 G1-I24 G2 G3 G3-I20 I1 I2 I3! O1 O1-G33 O1~I23 O2 O2-I32 O3!");
  assert_tree (fixture, "state=planned", 20000, "G1! G1-I24 G3 G3-I20 I2 O1 O1-G33 O1~I23");
}

/* The strongest contribution decides on the line of a goal; that of the goal itself counts as well. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  contribute (fixture, changes, KOERS_CONTRIBUTION_GOAL, fixture->goals[2], fixture->objectives[0], KOERS_CONTRIBUTION_KIND_DIRECT);
  contribute (fixture, changes, KOERS_CONTRIBUTION_GOAL, fixture->goals[0], fixture->objectives[2], KOERS_CONTRIBUTION_KIND_ENABLING);
  koers_test_apply (fixture->strategy, changes);
  assert_tree (fixture, NULL, 20000, "G1 G1-I10 G2 G3 G3-I20 I1 I2 I3! O1 O1-G31 O1~I23 O2 O2-I32 O3 O3-G12");
}

/* What nothing serves is the same here and in the coverage: a goal that nobody works on serves nothing, and stopped work counts as what was
 * meant to. */
static void
test_as_coverage (Fixture       *fixture,
                  gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId idle = koers_test_insert (changes, fixture->strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G4"), KOERS_GOAL_PARENT,
                                    koers_value_id (fixture->goals[0]), -1);

  contribute (fixture, changes, KOERS_CONTRIBUTION_GOAL, idle, fixture->objectives[2], KOERS_CONTRIBUTION_KIND_DIRECT);
  koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiatives[1], KOERS_INITIATIVE_STATE,
                  koers_value_integer (KOERS_INITIATIVE_STATE_STOPPED));
  koers_test_apply (fixture->strategy, changes);
  assert_tree (fixture, NULL, 20000, "G1 G1-I10 G2 G3 G3-I20 G4 I1 I2 I3! O1 O1-G33 O1~I23 O2 O2-I32 O3! O3-G41");
  for (guint day = 19990; day < 20010; day += 10)
    {
      g_autoptr (KoersCoverage) coverage = koers_coverage_new (fixture->strategy, (gint32) day, NULL);
      g_autoptr (KoersGoalsTree) tree = koers_strategy_goals_tree_new (fixture->strategy, NULL, (gint32) day);
      guint n_alone = 0;

      for (guint i = 0; i < koers_goals_tree_get_n (tree); i++)
        {
          const KoersGoalsTreeNode *node = koers_goals_tree_get_node (tree, i);

          n_alone += node->column == KOERS_GOALS_TREE_OBJECTIVES && node->is_alone ? 1 : 0;
        }
      g_assert_cmpuint (n_alone, ==, koers_coverage_get_n_found (coverage, KOERS_COVERAGE_NOTHING));
    }
}

/* A contribution that has ended counts until that day; an agreement that is not in force does not count at all, and then nobody is blamed. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_set (changes, fixture->strategy, KOERS_KIND_CONTRIBUTION, fixture->contribution, KOERS_CONTRIBUTION_ENDED_DATE,
                  koers_value_date ((KoersDate) { 20000, KOERS_PRECISION_DAY }));
  koers_test_apply (fixture->strategy, changes);
  assert_tree (fixture, NULL, 19999, "G1! G1-I10 G2 G3 G3-I20 I1 I2 I3! O1 O1-G33 O1~I23 O2 O2-I32 O3!");
  assert_tree (fixture, NULL, 20000, "G1! G1-I10 G2! G3! G3-I20 I1 I2 I3! O1! O2 O2-I32 O3!");
  changes = koers_change_set_new ("");
  koers_test_set (changes, fixture->strategy, KOERS_KIND_AGREEMENT, fixture->agreement, KOERS_AGREEMENT_STATE,
                  koers_value_integer (KOERS_AGREEMENT_STATE_DRAFT));
  koers_test_apply (fixture->strategy, changes);
  assert_tree (fixture, NULL, 19999, "G1 G1-I10 G2 G3 G3-I20 I1 I2 I3!");
}

/* A filter leaves initiatives, their goals and what they serve; what is marked is so in the whole strategy. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  assert_tree (fixture, "state=idea", 20000, "G1! G1-I10 I1");
  assert_tree (fixture, "state=planned", 20000, "G3 G3-I20 I2 O1 O1-G33 O1~I23");
  assert_tree (fixture, "state=in_progress", 20000, "I3! O2 O2-I32");
  assert_tree (fixture, "state=stopped", 20000, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/strategy-goals-tree/joined", Fixture, NULL, set_up, test_joined, tear_down);
  g_test_add ("/strategy-goals-tree/further", Fixture, NULL, set_up, test_further, tear_down);
  g_test_add ("/strategy-goals-tree/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/strategy-goals-tree/as-coverage", Fixture, NULL, set_up, test_as_coverage, tear_down);
  g_test_add ("/strategy-goals-tree/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/strategy-goals-tree/filter", Fixture, NULL, set_up, test_filter, tear_down);
  return g_test_run ();
}
