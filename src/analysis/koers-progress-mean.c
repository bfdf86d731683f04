/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-progress-mean.h"

#include <math.h>

/* How far several initiatives are together. Large work counts for more if all of it says how large it is; a mean in which some counts by
 * its budget and some by a guess would mean nothing. */

/**
 * koers_progress_mean_add:
 * @self: a mean
 * @percent: how far an initiative is, 0 to 100; -1 if nothing says so
 * @budget: what it may cost, in cents; 0 or less if that is not known
 *
 * Counts an initiative, if it is known how far it is.
 */
void
koers_progress_mean_add (KoersProgressMean *self,
                         int                percent,
                         gint64             budget)
{
  if (percent < 0)
    return;
  self->n++;
  self->sum += (guint64) percent;
  if (budget <= 0)
    {
      self->n_without_budget++;
      return;
    }
  self->budget += (double) budget;
  self->weighted_sum += (double) percent * (double) budget;
}

/**
 * koers_progress_mean_add_all:
 * @self: a mean
 * @other: another one
 *
 * Counts what the other one has counted.
 */
void
koers_progress_mean_add_all (KoersProgressMean       *self,
                             const KoersProgressMean *other)
{
  self->n += other->n;
  self->n_without_budget += other->n_without_budget;
  self->sum += other->sum;
  self->budget += other->budget;
  self->weighted_sum += other->weighted_sum;
}

/**
 * koers_progress_mean_get:
 * @self: a mean
 * @weighing: (out) (optional): what it is weighed by: the budgets if each of them has one
 *
 * Returns: how far they are together, 0 to 100; -1 if it is known of none
 */
int
koers_progress_mean_get (const KoersProgressMean *self,
                         KoersProgressWeighing   *weighing)
{
  gboolean by_budget = self->n > 0 && self->n_without_budget == 0;

  if (weighing != NULL)
    *weighing = by_budget ? KOERS_PROGRESS_BY_BUDGET : KOERS_PROGRESS_EQUAL;
  if (self->n == 0)
    return -1;
  return by_budget ? (int) lround (self->weighted_sum / self->budget) : (int) ((self->sum + self->n / 2) / self->n);
}

/**
 * koers_progress_weighing_get_word:
 * @weighing: what a percentage is weighed by
 *
 * Returns: (transfer none): what files hold
 */
const char *
koers_progress_weighing_get_word (KoersProgressWeighing weighing)
{
  static const char *const words[KOERS_N_PROGRESS_WEIGHINGS] = { "equal", "budget" };

  return words[weighing];
}
