/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_LINE_LAYOUT (koers_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (KoersLineLayout, koers_line_layout, KOERS, LINE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *koers_line_layout_new (int spacing);

G_END_DECLS
