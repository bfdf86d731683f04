/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture *koers_test_picture_take    (GtkWindow  *window);
GdkTexture *koers_test_picture_reduce  (GdkTexture *picture,
                                        guint       n_colours);
gboolean    koers_test_picture_equal   (GdkTexture *a,
                                        GdkTexture *b);
guint       koers_test_picture_compare (GdkTexture *a,
                                        GdkTexture *b,
                                        GdkTexture **difference);

G_END_DECLS
