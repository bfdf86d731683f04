/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_STEADY_LAYOUT (koers_steady_layout_get_type ())
G_DECLARE_FINAL_TYPE (KoersSteadyLayout, koers_steady_layout, KOERS, STEADY_LAYOUT, GtkLayoutManager)

G_END_DECLS
