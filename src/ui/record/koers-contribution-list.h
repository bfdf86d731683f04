/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_CONTRIBUTION_LIST (koers_contribution_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersContributionList, koers_contribution_list, KOERS, CONTRIBUTION_LIST, GtkWidget)

GtkWidget *koers_contribution_list_new (KoersViewState *view_state,
                                        KoersRecord    *record);

G_END_DECLS
