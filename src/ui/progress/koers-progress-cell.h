/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-progress.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PROGRESS_CELL (koers_progress_cell_get_type ())
G_DECLARE_FINAL_TYPE (KoersProgressCell, koers_progress_cell, KOERS, PROGRESS_CELL, GtkPopover)

GtkWidget *koers_progress_cell_new  (KoersViewState    *view_state);
void       koers_progress_cell_show (KoersProgressCell *self,
                                     KoersProgress     *progress,
                                     guint              department,
                                     guint              pillar);

G_END_DECLS
