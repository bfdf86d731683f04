/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-span.h"

G_BEGIN_DECLS

/* The calendar of KoersDate: 1900-01-01 and the day after 2199-12-31, in days since 1970-01-01. */
#define KOERS_TIME_FIRST_DAY (-25567)
#define KOERS_TIME_END_DAY 84006

/* Thirty years in 600 pixels, and a day with room for its name. */
#define KOERS_TIME_SCALE_MIN 0.05
#define KOERS_TIME_SCALE_MAX 60.0

/**
 * KoersTimeScale:
 * @origin: the day at the edge where reading begins, in days since 1970-01-01, with a fraction
 * @pixels_per_day: how wide a day is
 * @width: how wide the view is, in pixels
 * @rtl: whether time runs from right to left
 *
 * Where a day stands in a view. The only place that knows about reading direction: whatever is laid out from left to
 * right is turned around by koers_time_scale_mirror().
 */
typedef struct {
  double   origin;
  double   pixels_per_day;
  double   width;
  gboolean rtl;
} KoersTimeScale;

KoersTimeScale koers_time_scale_new      (double         origin,
                                          double         pixels_per_day,
                                          double         width,
                                          gboolean       rtl);
KoersTimeScale koers_time_scale_fit      (KoersSpan      span,
                                          double         width,
                                          gboolean       rtl);
KoersTimeScale koers_time_scale_zoom_at  (KoersTimeScale scale,
                                          double         factor,
                                          double         x);
KoersTimeScale koers_time_scale_scroll   (KoersTimeScale scale,
                                          double         dx);
KoersTimeScale koers_time_scale_resize   (KoersTimeScale scale,
                                          double         width);
KoersSpan      koers_time_scale_get_span (KoersTimeScale scale);

/* The left edge of something @width wide that starts at @x when time runs from left to right. */
static inline double
koers_time_scale_mirror (KoersTimeScale scale,
                         double         x,
                         double         width)
{
  return scale.rtl ? scale.width - x - width : x;
}

/* Where the day begins, in pixels from the left edge of the view. */
static inline double
koers_time_scale_to_x (KoersTimeScale scale,
                       double         day)
{
  return koers_time_scale_mirror (scale, (day - scale.origin) * scale.pixels_per_day, 0);
}

/* The day at @x pixels from the left edge, with its fraction. */
static inline double
koers_time_scale_to_day (KoersTimeScale scale,
                         double         x)
{
  return scale.origin + koers_time_scale_mirror (scale, x, 0) / scale.pixels_per_day;
}

G_END_DECLS
