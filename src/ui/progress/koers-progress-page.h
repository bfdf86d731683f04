/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PROGRESS_PAGE (koers_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersProgressPage, koers_progress_page, KOERS, PROGRESS_PAGE, GtkWidget)

GtkWidget *koers_progress_page_new (KoersViewState *view_state);

G_END_DECLS
