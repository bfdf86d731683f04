/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-owners-item.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_OWNERS_ROW (koers_owners_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersOwnersRow, koers_owners_row, KOERS, OWNERS_ROW, GtkWidget)

GtkWidget       *koers_owners_row_new      (KoersViewState  *view_state);
KoersOwnersItem *koers_owners_row_get_item (KoersOwnersRow  *self);
void             koers_owners_row_set_item (KoersOwnersRow  *self,
                                            KoersOwnersItem *item);

G_END_DECLS
