/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-goals-tree-layout.h"

G_BEGIN_DECLS

double koers_goals_tree_get_thickness (KoersGoalsTreeKind        kind);
void   koers_goals_tree_draw_line     (cairo_t                  *cr,
                                       const KoersGoalsTreeLine *line,
                                       KoersGoalsTreeKind        kind,
                                       double                    thickness,
                                       const graphene_rect_t    *view,
                                       const GdkRGBA            *colour);

G_END_DECLS
