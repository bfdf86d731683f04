/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_SHRINK_LAYOUT (koers_shrink_layout_get_type ())
G_DECLARE_FINAL_TYPE (KoersShrinkLayout, koers_shrink_layout, KOERS, SHRINK_LAYOUT, GtkLayoutManager)

G_END_DECLS
