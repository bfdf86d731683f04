/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PLAN_ROW (koers_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersPlanRow, koers_plan_row, KOERS, PLAN_ROW, GtkWidget)

GtkWidget   *koers_plan_row_new          (KoersViewState *view_state);
void         koers_plan_row_set_tree_row (KoersPlanRow   *self,
                                          GtkTreeListRow *tree_row);
KoersRecord *koers_plan_row_get_record   (KoersPlanRow   *self);
void         koers_plan_row_start_rename (KoersPlanRow   *self);

G_END_DECLS
