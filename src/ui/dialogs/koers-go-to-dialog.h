/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_GO_TO_DIALOG (koers_go_to_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersGoToDialog, koers_go_to_dialog, KOERS, GO_TO_DIALOG, AdwWindow)

void koers_go_to_dialog_present (GtkWindow      *parent,
                                 KoersViewState *view_state);

G_END_DECLS
