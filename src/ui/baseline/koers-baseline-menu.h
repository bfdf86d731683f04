/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_BASELINE_MENU (koers_baseline_menu_get_type ())
G_DECLARE_FINAL_TYPE (KoersBaselineMenu, koers_baseline_menu, KOERS, BASELINE_MENU, GtkWidget)

void koers_baseline_menu_set_view_state (KoersBaselineMenu *self,
                                         KoersViewState    *view_state);

G_END_DECLS
