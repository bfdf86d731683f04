/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_baseline_rename (GtkWindow      *parent,
                            KoersViewState *view_state,
                            KoersRecord    *baseline);
void koers_baseline_delete (KoersViewState *view_state,
                            KoersRecord    *baseline);

G_END_DECLS
