/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_FREEZE_DIALOG (koers_freeze_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersFreezeDialog, koers_freeze_dialog, KOERS, FREEZE_DIALOG, AdwWindow)

void koers_freeze_dialog_present (GtkWindow      *parent,
                                  KoersViewState *view_state);

G_END_DECLS
