/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_matrix_export (GtkWidget      *from,
                          KoersViewState *view_state,
                          KoersMatrix    *matrix,
                          const char     *name);

G_END_DECLS
