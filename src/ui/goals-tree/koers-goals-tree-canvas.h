/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-canvas.h"
#include "koers-goals-tree.h"

G_BEGIN_DECLS

#define KOERS_TYPE_GOALS_TREE_CANVAS (koers_goals_tree_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KoersGoalsTreeCanvas, koers_goals_tree_canvas, KOERS, GOALS_TREE_CANVAS, KoersCanvas)

KoersGoalsTree *koers_goals_tree_canvas_get_tree     (KoersGoalsTreeCanvas *self);
void            koers_goals_tree_canvas_set_tree     (KoersGoalsTreeCanvas *self,
                                                      KoersGoalsTree       *tree);
void            koers_goals_tree_canvas_set_selected (KoersGoalsTreeCanvas *self,
                                                      KoersId               id);

G_END_DECLS
