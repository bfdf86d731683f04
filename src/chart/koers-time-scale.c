/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-time-scale.h"

#include <math.h>

/* Keeps the view inside the calendar; in the middle if it shows more than there is. */
static double
clamp_origin (double origin,
              double pixels_per_day,
              double width)
{
  double shown = width / pixels_per_day;

  if (shown >= KOERS_TIME_END_DAY - KOERS_TIME_FIRST_DAY)
    return (KOERS_TIME_END_DAY + KOERS_TIME_FIRST_DAY - shown) / 2;
  return CLAMP (origin, KOERS_TIME_FIRST_DAY, KOERS_TIME_END_DAY - shown);
}

/**
 * koers_time_scale_new:
 * @origin: the day at the edge where reading begins, in days since 1970-01-01
 * @pixels_per_day: how wide a day is
 * @width: how wide the view is, in pixels
 * @rtl: whether time runs from right to left
 *
 * Makes a scale, within the limits of zoom and calendar.
 *
 * Returns: the scale
 */
KoersTimeScale
koers_time_scale_new (double   origin,
                      double   pixels_per_day,
                      double   width,
                      gboolean rtl)
{
  KoersTimeScale scale;

  scale.width = MAX (width, 1);
  scale.pixels_per_day = CLAMP (pixels_per_day, KOERS_TIME_SCALE_MIN, KOERS_TIME_SCALE_MAX);
  scale.origin = clamp_origin (origin, scale.pixels_per_day, scale.width);
  scale.rtl = rtl;
  return scale;
}

/**
 * koers_time_scale_fit:
 * @span: what should be seen; a year around 1970 if it is empty
 * @width: how wide the view is, in pixels
 * @rtl: whether time runs from right to left
 *
 * Makes the scale on which @span fills the view, or stands in its middle if the limits of zoom keep it smaller.
 *
 * Returns: the scale
 */
KoersTimeScale
koers_time_scale_fit (KoersSpan span,
                      double    width,
                      gboolean  rtl)
{
  double days = koers_span_is_empty (span) ? 365 : koers_span_get_length (span);
  double pixels_per_day;

  width = MAX (width, 1);
  pixels_per_day = CLAMP (width / days, KOERS_TIME_SCALE_MIN, KOERS_TIME_SCALE_MAX);
  return koers_time_scale_new (span.start - (width / pixels_per_day - days) / 2, pixels_per_day, width, rtl);
}

/**
 * koers_time_scale_zoom_at:
 * @scale: a scale
 * @factor: more than one to come closer
 * @x: pixels from the left edge of the view
 *
 * Zooms so that the day at @x stays there, unless the end of the calendar is in the way.
 *
 * Returns: the new scale
 */
KoersTimeScale
koers_time_scale_zoom_at (KoersTimeScale scale,
                          double         factor,
                          double         x)
{
  double day = koers_time_scale_to_day (scale, x);
  double pixels_per_day;

  if (!(factor > 0) || !isfinite (factor))
    return scale;

  pixels_per_day = CLAMP (scale.pixels_per_day * factor, KOERS_TIME_SCALE_MIN, KOERS_TIME_SCALE_MAX);
  return koers_time_scale_new (day - koers_time_scale_mirror (scale, x, 0) / pixels_per_day, pixels_per_day, scale.width,
                               scale.rtl);
}

/**
 * koers_time_scale_scroll:
 * @scale: a scale
 * @dx: how many pixels the view moves to the right; what it shows moves to the left
 *
 * Returns: the new scale
 */
KoersTimeScale
koers_time_scale_scroll (KoersTimeScale scale,
                         double         dx)
{
  double days = dx / scale.pixels_per_day;

  return koers_time_scale_new (scale.origin + (scale.rtl ? -days : days), scale.pixels_per_day, scale.width, scale.rtl);
}

/**
 * koers_time_scale_resize:
 * @scale: a scale
 * @width: the new width of the view, in pixels
 *
 * Gives the view another width; zoom and the day where reading begins stay.
 *
 * Returns: the new scale
 */
KoersTimeScale
koers_time_scale_resize (KoersTimeScale scale,
                         double         width)
{
  return koers_time_scale_new (scale.origin, scale.pixels_per_day, width, scale.rtl);
}

/**
 * koers_time_scale_get_span:
 * @scale: a scale
 *
 * Returns: the days of which at least a part is in the view, within the calendar
 */
KoersSpan
koers_time_scale_get_span (KoersTimeScale scale)
{
  double start = floor (scale.origin);
  double end = ceil (scale.origin + scale.width / scale.pixels_per_day);

  return (KoersSpan) { (gint32) MAX (start, KOERS_TIME_FIRST_DAY), (gint32) MIN (end, KOERS_TIME_END_DAY) };
}
