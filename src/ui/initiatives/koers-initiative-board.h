/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-list.h"

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_BOARD (koers_initiative_board_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeBoard, koers_initiative_board, KOERS, INITIATIVE_BOARD, GtkWidget)

GtkWidget *koers_initiative_board_new (KoersViewState      *view_state,
                                       KoersInitiativeList *list);

G_END_DECLS
