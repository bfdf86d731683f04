/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-overview.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_MILESTONE_LIST (koers_milestone_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersMilestoneList, koers_milestone_list, KOERS, MILESTONE_LIST, GtkWidget)

/* So many fit beside what needs attention. */
#define KOERS_MILESTONE_LIST_LENGTH 8

void koers_milestone_list_set_view_state (KoersMilestoneList *self,
                                          KoersViewState     *view_state);
void koers_milestone_list_set_overview   (KoersMilestoneList *self,
                                          KoersOverview      *overview);

G_END_DECLS
