/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersGoalsTreeSlot:
 * @lead: how much room is needed above it, such as for a heading, and to what stands before it
 * @height: how high it is
 * @wanted: where its top would be best
 * @weight: how much that matters
 * @top: (out): where its top is
 *
 * One of a column of things that stand below each other.
 */
typedef struct {
  double lead;
  double height;
  double wanted;
  double weight;
  double top;
} KoersGoalsTreeSlot;

double koers_goals_tree_slots_get_height (const KoersGoalsTreeSlot *slots,
                                          guint                     n);
void   koers_goals_tree_slots_place      (KoersGoalsTreeSlot       *slots,
                                          guint                     n,
                                          double                    room);

G_END_DECLS
