/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersGoalPlace:
 * @goal: (transfer none): a goal
 * @depth: how many goals it is part of
 *
 * A goal in the order of the plan.
 */
typedef struct {
  KoersRecord *goal;
  guint        depth;
} KoersGoalPlace;

GArray    *koers_strategy_dup_goals   (KoersStrategy *strategy);
GPtrArray *koers_initiative_dup_goals (KoersRecord   *initiative);

G_END_DECLS
