/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_HISTORY_DIALOG (koers_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersHistoryDialog, koers_history_dialog, KOERS, HISTORY_DIALOG, AdwWindow)

void koers_history_dialog_present (GtkWindow      *parent,
                                   KoersViewState *view_state);

G_END_DECLS
