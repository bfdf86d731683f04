/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_SEARCH (koers_initiative_search_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeSearch, koers_initiative_search, KOERS, INITIATIVE_SEARCH, GtkWidget)

void koers_initiative_search_set_view_state (KoersInitiativeSearch *self,
                                             KoersViewState        *view_state);

G_END_DECLS
