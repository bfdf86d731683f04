/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_UPDATE_DIALOG (koers_update_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersUpdateDialog, koers_update_dialog, KOERS, UPDATE_DIALOG, AdwWindow)

void koers_update_dialog_present (GtkWindow      *parent,
                                  KoersViewState *view_state,
                                  KoersRecord    *initiative);

G_END_DECLS
