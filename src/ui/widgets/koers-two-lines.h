/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_two_lines_setup (GtkListItem *item,
                            gboolean     wrap);
void koers_two_lines_bind  (GtkListItem *item,
                            const char  *title,
                            const char  *facts);

G_END_DECLS
