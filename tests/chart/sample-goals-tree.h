/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree.h"

KoersGoalsTree *sample_goals_tree_new (guint   n_objectives,
                                       guint   n_goals,
                                       guint   n_initiatives,
                                       guint32 seed);
