/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVES_PAGE (koers_initiatives_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativesPage, koers_initiatives_page, KOERS, INITIATIVES_PAGE, GtkWidget)

GtkWidget *koers_initiatives_page_new (KoersViewState *view_state);

G_END_DECLS
