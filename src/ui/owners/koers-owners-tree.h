/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_OWNERS_TREE (koers_owners_tree_get_type ())
G_DECLARE_FINAL_TYPE (KoersOwnersTree, koers_owners_tree, KOERS, OWNERS_TREE, GtkWidget)

void koers_owners_tree_set_view_state (KoersOwnersTree *self,
                                       KoersViewState  *view_state);
void koers_owners_tree_search         (KoersOwnersTree *self);

G_END_DECLS
