/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersProgressWeighing:
 * @KOERS_PROGRESS_EQUAL: each initiative counts as much
 * @KOERS_PROGRESS_BY_BUDGET: each counts as much as it may cost
 *
 * What a percentage of several initiatives is weighed by. No such percentage is shown without it.
 */
typedef enum {
  KOERS_PROGRESS_EQUAL,
  KOERS_PROGRESS_BY_BUDGET,
  KOERS_N_PROGRESS_WEIGHINGS
} KoersProgressWeighing;

/**
 * KoersProgressMean:
 * @n: how many have a progress
 * @n_without_budget: how many of them have no budget
 * @sum: the sum of their progress, in percent
 * @budget: the sum of their budgets, in cents
 * @weighted_sum: the sum of progress times budget
 *
 * How far several initiatives are, while they are counted. All zero at first.
 */
typedef struct {
  guint   n;
  guint   n_without_budget;
  guint64 sum;
  double  budget;
  double  weighted_sum;
} KoersProgressMean;

void        koers_progress_mean_add         (KoersProgressMean       *self,
                                             int                      percent,
                                             gint64                   budget);
void        koers_progress_mean_add_all     (KoersProgressMean       *self,
                                             const KoersProgressMean *other);
int         koers_progress_mean_get         (const KoersProgressMean *self,
                                             KoersProgressWeighing   *weighing);
const char *koers_progress_weighing_get_word (KoersProgressWeighing   weighing);

G_END_DECLS
