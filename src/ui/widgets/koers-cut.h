/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_cut_show (GtkWidget *widget,
                     GtkWidget *row,
                     gboolean   is_cut);

G_END_DECLS
