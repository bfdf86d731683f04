/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* With fewer points there is nothing left to see a spread in. */
#define KOERS_TREND_LEAST_POINTS 3

/**
 * KoersTrend:
 * @n: through how many points it goes
 * @mean_x: the mean of where they are
 * @mean_y: the mean of their values
 * @slope: how much the value grows for each unit of x
 * @spread: the sum of the squares of what each x is from the mean
 * @deviation: the standard deviation of the values around the line, with n - 2 degrees of freedom
 *
 * A straight line through points.
 */
typedef struct {
  guint  n;
  double mean_x;
  double mean_y;
  double slope;
  double spread;
  double deviation;
} KoersTrend;

gboolean koers_trend_fit        (KoersTrend       *self,
                                 const double     *x,
                                 const double     *y,
                                 guint             n);
double   koers_trend_get_value  (const KoersTrend *self,
                                 double            x);
double   koers_trend_get_margin (const KoersTrend *self,
                                 double            x);

G_END_DECLS
