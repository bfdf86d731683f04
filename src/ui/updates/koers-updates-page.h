/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_UPDATES_PAGE (koers_updates_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersUpdatesPage, koers_updates_page, KOERS, UPDATES_PAGE, GtkWidget)

GtkWidget *koers_updates_page_new (KoersViewState *view_state);

G_END_DECLS
