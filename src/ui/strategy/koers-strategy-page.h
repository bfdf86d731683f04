/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_STRATEGY_PAGE (koers_strategy_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersStrategyPage, koers_strategy_page, KOERS, STRATEGY_PAGE, GtkWidget)

GtkWidget *koers_strategy_page_new (KoersViewState *view_state);

G_END_DECLS
