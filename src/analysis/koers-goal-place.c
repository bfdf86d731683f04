/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goal-place.h"

typedef struct {
  KoersStrategy *strategy;
  GArray        *places;
  GHashTable    *seen;
} Walk;

static void
add_goal (Walk        *walk,
          KoersRecord *goal,
          guint        depth)
{
  KoersGoalPlace place = { goal, depth };
  g_autoptr (GPtrArray) below = NULL;

  if (!g_hash_table_add (walk->seen, goal))
    return;
  g_array_append_val (walk->places, place);
  below = koers_strategy_dup_children (walk->strategy, KOERS_KIND_GOAL, KOERS_GOAL_PARENT, koers_record_get_id (goal));
  for (guint i = 0; i < below->len; i++)
    add_goal (walk, g_ptr_array_index (below, i), depth + 1);
}

/**
 * koers_strategy_dup_goals:
 * @strategy: a strategy
 *
 * Puts the goals in the order of the plan: pillar by pillar, and each goal above those that are part of it.
 *
 * Returns: (transfer full) (element-type KoersGoalPlace): all of them
 */
GArray *
koers_strategy_dup_goals (KoersStrategy *strategy)
{
  g_autoptr (GPtrArray) pillars = koers_strategy_dup_sorted (strategy, KOERS_KIND_PILLAR), all = koers_strategy_dup_sorted (strategy, KOERS_KIND_GOAL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Walk walk = { strategy, g_array_new (FALSE, FALSE, sizeof (KoersGoalPlace)), seen };

  for (guint i = 0; i < pillars->len; i++)
    {
      g_autoptr (GPtrArray) goals = koers_strategy_dup_children (strategy, KOERS_KIND_GOAL, KOERS_GOAL_PILLAR,
                                                                 koers_record_get_id (g_ptr_array_index (pillars, i)));

      for (guint j = 0; j < goals->len; j++)
        add_goal (&walk, g_ptr_array_index (goals, j), 0);
    }
  /* The door refuses goals that stand nowhere, but a damaged file may hold one. */
  for (guint i = 0; i < all->len; i++)
    add_goal (&walk, g_ptr_array_index (all, i), 0);
  return walk.places;
}

/**
 * koers_initiative_dup_goals:
 * @initiative: an initiative of a strategy
 *
 * Returns: (transfer container) (element-type KoersRecord): its primary goal and its further ones
 */
GPtrArray *
koers_initiative_dup_goals (KoersRecord *initiative)
{
  GPtrArray *found = g_ptr_array_new ();
  KoersRecord *primary = koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL);
  GPtrArray *further = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE,
                                                     koers_record_get_id (initiative));

  if (primary != NULL)
    g_ptr_array_add (found, primary);
  for (guint i = 0; further != NULL && i < further->len; i++)
    {
      KoersRecord *goal = koers_record_get_target (g_ptr_array_index (further, i), KOERS_INITIATIVE_GOAL_GOAL);

      if (goal != NULL)
        g_ptr_array_add (found, goal);
    }
  return found;
}
