/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_drag_hover_add (GtkListBoxRow *row);

G_END_DECLS
