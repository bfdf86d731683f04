/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

guint32 koers_test_get_pixel (cairo_surface_t *surface,
                              double           x,
                              double           y);
guint32 koers_test_to_pixel  (const GdkRGBA   *colour);

G_END_DECLS
