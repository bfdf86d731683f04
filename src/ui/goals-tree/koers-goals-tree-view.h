/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_GOALS_TREE_VIEW (koers_goals_tree_view_get_type ())
G_DECLARE_FINAL_TYPE (KoersGoalsTreeView, koers_goals_tree_view, KOERS, GOALS_TREE_VIEW, GtkWidget)

GtkWidget *koers_goals_tree_view_new (KoersViewState *view_state);

G_END_DECLS
