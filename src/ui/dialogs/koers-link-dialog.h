/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_LINK_DIALOG (koers_link_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersLinkDialog, koers_link_dialog, KOERS, LINK_DIALOG, AdwWindow)

void koers_link_dialog_present (GtkWindow      *parent,
                                KoersViewState *view_state,
                                GPtrArray      *ends);
void koers_link_dialog_present_selected (GtkWindow      *parent,
                                         KoersViewState *view_state);

G_END_DECLS
