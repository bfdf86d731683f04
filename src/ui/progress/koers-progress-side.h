/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-progress.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PROGRESS_SIDE (koers_progress_side_get_type ())
G_DECLARE_FINAL_TYPE (KoersProgressSide, koers_progress_side, KOERS, PROGRESS_SIDE, GtkWidget)

void koers_progress_side_set_view_state (KoersProgressSide *self,
                                         KoersViewState    *view_state);
void koers_progress_side_set_progress   (KoersProgressSide *self,
                                         KoersProgress     *progress);

G_END_DECLS
