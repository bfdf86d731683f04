/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-layout.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_SAVED_VIEWS_MENU (koers_saved_views_menu_get_type ())
G_DECLARE_FINAL_TYPE (KoersSavedViewsMenu, koers_saved_views_menu, KOERS, SAVED_VIEWS_MENU, GtkWidget)

void koers_saved_views_menu_set_view_state (KoersSavedViewsMenu   *self,
                                            KoersViewState        *view_state,
                                            KoersInitiativeLayout *layout);

G_END_DECLS
