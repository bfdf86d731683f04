/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_FILTER_BAR (koers_initiative_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeFilterBar, koers_initiative_filter_bar, KOERS, INITIATIVE_FILTER_BAR, GtkWidget)

void koers_initiative_filter_bar_set_view_state (KoersInitiativeFilterBar *self,
                                                 KoersViewState           *view_state);

G_END_DECLS
