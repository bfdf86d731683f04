/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PLANS_PAGE (koers_plans_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersPlansPage, koers_plans_page, KOERS, PLANS_PAGE, GtkWidget)

GtkWidget *koers_plans_page_new (KoersViewState *view_state);

G_END_DECLS
