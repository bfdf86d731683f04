/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-pixel.h"

/**
 * koers_test_get_pixel:
 * @surface: a picture of four bytes a place, with nothing left to be drawn
 * @x: a place, in pixels
 * @y: a place, in pixels
 *
 * Returns: the colour there, as 0xrrggbb
 */
guint32
koers_test_get_pixel (cairo_surface_t *surface,
                      double           x,
                      double           y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(int) x] & 0xffffff;
}

/**
 * koers_test_to_pixel:
 * @colour: a colour
 *
 * Returns: what a place of that colour holds, as 0xrrggbb
 */
guint32
koers_test_to_pixel (const GdkRGBA *colour)
{
  return (guint32) (colour->red * 255 + 0.5f) << 16 | (guint32) (colour->green * 255 + 0.5f) << 8 | (guint32) (colour->blue * 255 + 0.5f);
}
