/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PERIOD_FREEZE_DIALOG (koers_period_freeze_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersPeriodFreezeDialog, koers_period_freeze_dialog, KOERS, PERIOD_FREEZE_DIALOG, AdwWindow)

void koers_period_freeze_dialog_present (GtkWindow      *parent,
                                         KoersViewState *view_state,
                                         KoersRecord    *period);

G_END_DECLS
