/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_AS_OF_DIALOG (koers_as_of_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersAsOfDialog, koers_as_of_dialog, KOERS, AS_OF_DIALOG, AdwWindow)

void koers_as_of_dialog_present (GtkWindow      *parent,
                                 KoersViewState *view_state);

G_END_DECLS
