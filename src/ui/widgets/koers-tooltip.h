/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_tooltip_set (GtkWidget  *widget,
                        const char *text);

G_END_DECLS
