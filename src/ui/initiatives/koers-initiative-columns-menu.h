/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_COLUMNS_MENU (koers_initiative_columns_menu_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeColumnsMenu, koers_initiative_columns_menu, KOERS, INITIATIVE_COLUMNS_MENU, GtkWidget)

void koers_initiative_columns_menu_set_layout (KoersInitiativeColumnsMenu *self,
                                               KoersInitiativeLayout      *layout);

G_END_DECLS
