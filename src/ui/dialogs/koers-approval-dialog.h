/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_APPROVAL_DIALOG (koers_approval_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersApprovalDialog, koers_approval_dialog, KOERS, APPROVAL_DIALOG, AdwWindow)

void koers_approval_dialog_present (GtkWindow      *parent,
                                    KoersViewState *view_state);

G_END_DECLS
