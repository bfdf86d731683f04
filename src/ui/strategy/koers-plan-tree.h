/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PLAN_TREE (koers_plan_tree_get_type ())
G_DECLARE_FINAL_TYPE (KoersPlanTree, koers_plan_tree, KOERS, PLAN_TREE, GtkWidget)

void     koers_plan_tree_set_view_state (KoersPlanTree  *self,
                                         KoersViewState *view_state,
                                         KoersKind       top);
gboolean koers_plan_tree_is_choosing    (KoersPlanTree  *self);
void     koers_plan_tree_act            (KoersPlanTree  *self,
                                         const char     *action);

G_END_DECLS
