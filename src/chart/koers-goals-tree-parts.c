/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-parts.h"

#include <string.h>

/* A goals tree that is too high for a page, as several trees: on each page stand some initiatives and all they are joined to. */

typedef struct {
  KoersGoalsTreeLayout *layout;
  KoersGoalsTree       *tree;
  GPtrArray            *parts;
  guint8               *chosen; /* for each node whether it stands on the page that is filled */
  guint8               *placed; /* for each node whether it stands on a page */
  guint8               *groups; /* for each group whether its heading stands on the page */
  double                heights[KOERS_N_GOALS_TREE_COLUMNS];
} Splitter;

/* How high a node is at most, with what is between it and the one before. */
static double
get_height (Splitter *splitter,
            guint     node)
{
  const KoersGoalsTreeMetrics *metrics = koers_goals_tree_layout_get_metrics (splitter->layout);
  const KoersGoalsTreeNode *of = koers_goals_tree_get_node (splitter->tree, node);
  double height = koers_goals_tree_layout_get_box (splitter->layout, node).size.height;

  if (of->column == KOERS_GOALS_TREE_INITIATIVES)
    return height + 3 * metrics->gap;
  if (of->group == KOERS_GOALS_TREE_NONE || splitter->groups[of->group])
    return height + metrics->gap;
  return height + 3 * metrics->gap + metrics->text_heights[KOERS_TEXT_LANE];
}

static void
choose (Splitter *splitter,
        guint     node,
        double   *heights)
{
  const KoersGoalsTreeNode *of = koers_goals_tree_get_node (splitter->tree, node);

  if (splitter->chosen[node])
    return;
  heights[of->column] += get_height (splitter, node);
  splitter->chosen[node] = TRUE;
  if (of->group != KOERS_GOALS_TREE_NONE)
    splitter->groups[of->group] = TRUE;
}

static void
finish_page (Splitter *splitter)
{
  for (guint i = 0; i < koers_goals_tree_get_n (splitter->tree); i++)
    splitter->placed[i] |= splitter->chosen[i];
  g_ptr_array_add (splitter->parts, koers_goals_tree_new_part (splitter->tree, splitter->chosen));
  memset (splitter->chosen, 0, koers_goals_tree_get_n (splitter->tree));
  memset (splitter->groups, 0, koers_goals_tree_get_n_groups (splitter->tree));
  memset (splitter->heights, 0, sizeof splitter->heights);
}

/* Puts a node on the page, with what it is joined to on its left, unless that is too much. */
static gboolean
add_node (Splitter *splitter,
          guint     node,
          double    room,
          gboolean  in_any_case)
{
  guint n_nodes = koers_goals_tree_get_n (splitter->tree), n_groups = koers_goals_tree_get_n_groups (splitter->tree), n;
  g_autofree guint8 *chosen = g_memdup2 (splitter->chosen, n_nodes + 1), *groups = g_memdup2 (splitter->groups, n_groups + 1);
  const guint *links = koers_goals_tree_get_links_of (splitter->tree, node, &n);
  double heights[KOERS_N_GOALS_TREE_COLUMNS];

  memcpy (heights, splitter->heights, sizeof heights);
  choose (splitter, node, heights);
  for (guint i = 0; i < n; i++)
    choose (splitter, koers_goals_tree_get_link (splitter->tree, links[i])->from, heights);
  if (in_any_case || MAX (MAX (heights[0], heights[1]), heights[2]) <= room)
    {
      memcpy (splitter->heights, heights, sizeof heights);
      return TRUE;
    }
  memcpy (splitter->chosen, chosen, n_nodes);
  memcpy (splitter->groups, groups, n_groups);
  return FALSE;
}

static void
add_column (Splitter             *splitter,
            KoersGoalsTreeColumn  column,
            double                room)
{
  guint n;
  const guint *nodes = koers_goals_tree_layout_get_order (splitter->layout, column, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_new = splitter->heights[0] + splitter->heights[1] + splitter->heights[2] <= 0;

      if (splitter->placed[nodes[i]] || splitter->chosen[nodes[i]] || add_node (splitter, nodes[i], room, is_new))
        continue;
      finish_page (splitter);
      add_node (splitter, nodes[i], room, TRUE);
    }
}

/**
 * koers_goals_tree_split:
 * @layout: where everything would stand on one page
 * @room: how high a page is, in pixels
 *
 * Makes a tree for each of several pages: in the order of the layout initiatives with their goal and what they serve, then goals without
 * initiatives, then objectives that nothing serves. What serves or is served on several pages stands on each of them; every initiative
 * stands on one. A page is only higher than @room if one initiative and what it is joined to are.
 *
 * Returns: (transfer full) (element-type KoersGoalsTree): the trees
 */
GPtrArray *
koers_goals_tree_split (KoersGoalsTreeLayout *layout,
                        double                room)
{
  KoersGoalsTree *tree = koers_goals_tree_layout_get_tree (layout);
  guint n = koers_goals_tree_get_n (tree);
  g_autofree guint8 *chosen = g_new0 (guint8, n + 1), *placed = g_new0 (guint8, n + 1);
  g_autofree guint8 *groups = g_new0 (guint8, koers_goals_tree_get_n_groups (tree) + 1);
  Splitter splitter = { layout, tree, g_ptr_array_new_with_free_func ((GDestroyNotify) koers_goals_tree_unref), chosen, placed, groups, { 0 } };
  double inside = room - 2 * koers_goals_tree_layout_get_metrics (layout)->pad;

  add_column (&splitter, KOERS_GOALS_TREE_INITIATIVES, inside);
  add_column (&splitter, KOERS_GOALS_TREE_GOALS, inside);
  add_column (&splitter, KOERS_GOALS_TREE_OBJECTIVES, inside);
  finish_page (&splitter);
  return splitter.parts;
}
