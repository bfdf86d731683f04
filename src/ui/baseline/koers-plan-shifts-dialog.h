/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PLAN_SHIFTS_DIALOG (koers_plan_shifts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersPlanShiftsDialog, koers_plan_shifts_dialog, KOERS, PLAN_SHIFTS_DIALOG, AdwWindow)

void koers_plan_shifts_dialog_present (GtkWindow      *parent,
                                       KoersViewState *view_state);

G_END_DECLS
