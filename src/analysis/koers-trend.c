/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-trend.h"

#include <math.h>

/* Student's t of which 90 % is below, so that 80 % is between it and its opposite, for 1 to 30 degrees of freedom, and of the normal
 * distribution. Source: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2. */
static const double quantiles[] = {
  3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341,
  1.337, 1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.310,
};
#define NORMAL_QUANTILE 1.282

/* Beyond the table it comes closer to the normal distribution in proportion to 1 / degrees of freedom. */
static double
get_quantile (guint freedom)
{
  const guint last = G_N_ELEMENTS (quantiles);

  if (freedom <= last)
    return quantiles[freedom - 1];
  return NORMAL_QUANTILE + (quantiles[last - 1] - NORMAL_QUANTILE) * last / freedom;
}

/**
 * koers_trend_fit:
 * @self: (out): the line
 * @x: (array length=n): where the points are
 * @y: (array length=n): their values
 * @n: how many points there are
 *
 * Draws the straight line through points from which the squares of their distances, upwards, add up to the least.
 *
 * Returns: whether there are %KOERS_TREND_LEAST_POINTS points or more, not all at one place
 */
gboolean
koers_trend_fit (KoersTrend   *self,
                 const double *x,
                 const double *y,
                 guint         n)
{
  double products = 0, squares = 0;

  *self = (KoersTrend) { .n = n };
  if (n < KOERS_TREND_LEAST_POINTS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      self->mean_x += x[i] / n;
      self->mean_y += y[i] / n;
    }
  for (guint i = 0; i < n; i++)
    {
      self->spread += (x[i] - self->mean_x) * (x[i] - self->mean_x);
      products += (x[i] - self->mean_x) * (y[i] - self->mean_y);
    }
  if (self->spread <= 0)
    return FALSE;
  self->slope = products / self->spread;
  for (guint i = 0; i < n; i++)
    {
      double distance = y[i] - koers_trend_get_value (self, x[i]);

      squares += distance * distance;
    }
  self->deviation = sqrt (squares / (n - 2));
  return TRUE;
}

/**
 * koers_trend_get_value:
 * @self: a trend
 * @x: a place, also beyond the points
 *
 * Returns: the value of the line there
 */
double
koers_trend_get_value (const KoersTrend *self,
                       double            x)
{
  return self->mean_y + self->slope * (x - self->mean_x);
}

/**
 * koers_trend_get_margin:
 * @self: a trend
 * @x: a place, also beyond the points
 *
 * Says how far a value that is still to come will be from the line at most, with a chance of 80 %, if it goes on as it went: the
 * prediction interval of simple linear regression, t · s · √(1 + 1/n + (x − x̄)² / Σ(xᵢ − x̄)²). Here s is the standard deviation around
 * the line, and t is Student's with n − 2 degrees of freedom, as points are few. Source: Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd edition, section 7.6.
 *
 * Returns: half of the range, in units of the values
 */
double
koers_trend_get_margin (const KoersTrend *self,
                        double            x)
{
  double far = x - self->mean_x;

  return get_quantile (self->n - 2) * self->deviation * sqrt (1 + 1.0 / self->n + far * far / self->spread);
}
