/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean koers_focus_children (GtkWidget        *widget,
                               GtkDirectionType  direction);
gboolean koers_focus_out      (GtkWidget        *widget,
                               GtkDirectionType  direction);
gboolean koers_focus_content  (GtkWidget        *widget,
                               GtkDirectionType  direction);

G_END_DECLS
