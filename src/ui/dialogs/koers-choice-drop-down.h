/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *koers_choice_drop_down_new (const char   *name);
void       koers_choice_drop_down_set (GtkDropDown  *self,
                                       GPtrArray    *titles,
                                       guint         selected);

G_END_DECLS
