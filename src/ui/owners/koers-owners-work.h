/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_OWNERS_WORK (koers_owners_work_get_type ())
G_DECLARE_FINAL_TYPE (KoersOwnersWork, koers_owners_work, KOERS, OWNERS_WORK, GtkWidget)

void         koers_owners_work_set_view_state (KoersOwnersWork *self,
                                               KoersViewState  *view_state);
void         koers_owners_work_export         (KoersOwnersWork *self);

G_END_DECLS
