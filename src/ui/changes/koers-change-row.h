/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_CHANGE_ROW (koers_change_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersChangeRow, koers_change_row, KOERS, CHANGE_ROW, GtkWidget)

GtkWidget      *koers_change_row_new          (void);
void            koers_change_row_set_tree_row (KoersChangeRow  *self,
                                               GtkTreeListRow  *tree_row,
                                               gboolean         selectable);
GtkTreeListRow *koers_change_row_get_tree_row (KoersChangeRow  *self);

G_END_DECLS
