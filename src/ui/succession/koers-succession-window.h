/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_SUCCESSION_WINDOW (koers_succession_window_get_type ())
G_DECLARE_FINAL_TYPE (KoersSuccessionWindow, koers_succession_window, KOERS, SUCCESSION_WINDOW, AdwWindow)

void koers_succession_present (GtkWindow      *parent,
                               KoersViewState *view_state,
                               KoersRecord    *old_agreement);

G_END_DECLS
