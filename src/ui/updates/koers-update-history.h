/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_UPDATE_HISTORY (koers_update_history_get_type ())
G_DECLARE_FINAL_TYPE (KoersUpdateHistory, koers_update_history, KOERS, UPDATE_HISTORY, GtkWidget)

GtkWidget *koers_update_history_new (KoersViewState *view_state,
                                     KoersRecord    *initiative);

G_END_DECLS
