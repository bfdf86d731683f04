/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_FILTER_MENU (koers_initiative_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeFilterMenu, koers_initiative_filter_menu, KOERS, INITIATIVE_FILTER_MENU, GtkWidget)

void koers_initiative_filter_menu_set_view_state (KoersInitiativeFilterMenu *self,
                                                  KoersViewState            *view_state);

G_END_DECLS
