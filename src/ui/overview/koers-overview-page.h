/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_OVERVIEW_PAGE (koers_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersOverviewPage, koers_overview_page, KOERS, OVERVIEW_PAGE, GtkWidget)

GtkWidget *koers_overview_page_new (KoersViewState *view_state);

G_END_DECLS
