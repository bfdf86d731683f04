/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-place.h"

#include <math.h>

typedef struct {
  double sum; /* of weight times where its members want to be, without what stands above them */
  double weight;
  guint  end;
} Block;

/**
 * koers_goals_tree_slots_get_height:
 * @slots: (array length=n): what stands below each other
 * @n: how many
 *
 * Returns: how much room they need
 */
double
koers_goals_tree_slots_get_height (const KoersGoalsTreeSlot *slots,
                                   guint                     n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    height += slots[i].lead + slots[i].height;
  return height;
}

/**
 * koers_goals_tree_slots_place:
 * @slots: (array length=n): what stands below each other
 * @n: how many
 * @room: how much room there is, at least as much as they need
 *
 * Puts each as near as possible to where it wants to be, in the given order and without overlap: what would overlap moves together to the
 * middle of what it wants, which makes the sum of the squares least (pool adjacent violators: Ayer and others, An Empirical Distribution
 * Function for Sampling with Incomplete Information, Annals of Mathematical Statistics 26, 1955).
 */
void
koers_goals_tree_slots_place (KoersGoalsTreeSlot *slots,
                              guint               n,
                              double              room)
{
  double slack = MAX (room - koers_goals_tree_slots_get_height (slots, n), 0), above = 0;
  g_autofree Block *blocks = g_new (Block, n + 1);
  guint n_blocks = 0;

  for (guint i = 0; i < n; i++)
    {
      above += slots[i].lead;
      slots[i].top = above;
      blocks[n_blocks++] = (Block) { (slots[i].wanted - above) * slots[i].weight, slots[i].weight, i + 1 };
      above += slots[i].height;
      while (n_blocks > 1 && blocks[n_blocks - 2].sum * blocks[n_blocks - 1].weight >= blocks[n_blocks - 1].sum * blocks[n_blocks - 2].weight)
        {
          blocks[n_blocks - 2].sum += blocks[n_blocks - 1].sum;
          blocks[n_blocks - 2].weight += blocks[n_blocks - 1].weight;
          blocks[n_blocks - 2].end = blocks[n_blocks - 1].end;
          n_blocks--;
        }
    }
  for (guint i = 0, block = 0; i < n; i++)
    {
      if (i == blocks[block].end)
        block++;
      slots[i].top += round (CLAMP (blocks[block].sum / blocks[block].weight, 0, slack));
    }
}
