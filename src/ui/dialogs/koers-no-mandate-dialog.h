/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_no_mandate_dialog_present (GtkWindow      *parent,
                                      KoersViewState *view_state,
                                      KoersRecord    *initiative);

G_END_DECLS
