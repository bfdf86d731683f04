/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_column_view_set_name (GtkColumnView *column_view,
                                 const char    *name);

G_END_DECLS
