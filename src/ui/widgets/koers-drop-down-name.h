/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_drop_down_set_name        (GtkDropDown *drop_down,
                                      const char  *name);
void koers_drop_down_set_empty_title (GtkDropDown *drop_down,
                                      const char  *title);
void koers_drop_down_set_narrow      (GtkDropDown *drop_down);

G_END_DECLS
