/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_DECISIONS_PAGE (koers_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersDecisionsPage, koers_decisions_page, KOERS, DECISIONS_PAGE, GtkWidget)

GtkWidget *koers_decisions_page_new (KoersViewState *view_state);

G_END_DECLS
