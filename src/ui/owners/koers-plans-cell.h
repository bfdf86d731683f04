/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PLANS_CELL (koers_plans_cell_get_type ())
G_DECLARE_FINAL_TYPE (KoersPlansCell, koers_plans_cell, KOERS, PLANS_CELL, GtkPopover)

GtkWidget *koers_plans_cell_new  (KoersViewState *view_state);
void       koers_plans_cell_show (KoersPlansCell *self,
                                  KoersRecord    *goal,
                                  KoersRecord    *department,
                                  GPtrArray      *initiatives);

G_END_DECLS
