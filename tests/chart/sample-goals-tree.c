/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "sample-goals-tree.h"

static void
add_nodes (KoersGoalsTree       *tree,
           KoersGoalsTreeColumn  column,
           guint                 n,
           GRand                *rand)
{
  static const char *const codes[] = { "O%u", "G%u", "I%u" };
  guint n_groups = koers_goals_tree_get_n_groups (tree);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf (codes[column], i + 1);
      g_autoptr (GString) name = g_string_new ("Iets");
      KoersGoalsTreeNode node = {
        .id = koers_id_new (), .column = column, .code = code, .group = KOERS_GOALS_TREE_NONE, .state = (KoersRoadmapState) g_rand_int_range (rand, 0, 6)
      };

      for (gint32 words = g_rand_int_range (rand, 0, 14); words > 0; words--)
        g_string_append (name, words % 3 == 0 ? " gemeentebrede" : " met data");
      node.name = name->str;
      if (column == KOERS_GOALS_TREE_OBJECTIVES && n_groups > 0 && g_rand_int_range (rand, 0, 5) > 0)
        node.group = (guint) g_rand_int_range (rand, 0, (gint32) n_groups);
      node.is_alone = g_rand_int_range (rand, 0, 6) == 0;
      if (column == KOERS_GOALS_TREE_GOALS)
        node.colour = (GdkRGBA) { 0.2f, 0.5f, 0.9f, 1 };
      koers_goals_tree_add_node (tree, &node);
    }
}

/* A tree at random: some of it is joined to nothing, and some initiatives serve objectives without a goal. */
KoersGoalsTree *
sample_goals_tree_new (guint   n_objectives,
                       guint   n_goals,
                       guint   n_initiatives,
                       guint32 seed)
{
  KoersGoalsTree *tree = koers_goals_tree_new ("A goals tree");
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_objectives / 4; i++)
    koers_goals_tree_add_group (tree, "Hoofdstuk met een lange titel die niet overal past");
  add_nodes (tree, KOERS_GOALS_TREE_OBJECTIVES, n_objectives, rand);
  add_nodes (tree, KOERS_GOALS_TREE_GOALS, n_goals, rand);
  add_nodes (tree, KOERS_GOALS_TREE_INITIATIVES, n_initiatives, rand);
  for (guint i = 0; i < n_initiatives; i++)
    {
      guint initiative = n_objectives + n_goals + i;
      gboolean has_goal = n_goals > 0 && g_rand_int_range (rand, 0, 10) > 0;
      guint goal = has_goal ? n_objectives + (guint) g_rand_int_range (rand, 0, (gint32) n_goals) : KOERS_GOALS_TREE_NONE;

      if (has_goal)
        koers_goals_tree_join (tree, goal, initiative, KOERS_GOALS_TREE_PART, FALSE);
      for (gint32 j = g_rand_int_range (rand, 0, 3); j > 0 && n_objectives > 0; j--)
        {
          /* Most of what a goal does is for a few objectives. */
          guint near = has_goal ? (goal - n_objectives) * n_objectives / n_goals : 0;
          guint objective = has_goal && g_rand_int_range (rand, 0, 20) > 0 ? (near + (guint) g_rand_int_range (rand, 0, 4)) % n_objectives
                                                                           : (guint) g_rand_int_range (rand, 0, (gint32) n_objectives);
          KoersGoalsTreeKind kind = (KoersGoalsTreeKind) g_rand_int_range (rand, KOERS_GOALS_TREE_DIRECT, KOERS_GOALS_TREE_FURTHER);

          if (has_goal)
            koers_goals_tree_join (tree, objective, goal, kind, FALSE);
          koers_goals_tree_join (tree, objective, initiative, kind, has_goal);
        }
    }
  g_rand_free (rand);
  return tree;
}
