/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_OWNERS_PAGE (koers_owners_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersOwnersPage, koers_owners_page, KOERS, OWNERS_PAGE, GtkWidget)

GtkWidget *koers_owners_page_new (KoersViewState *view_state);

G_END_DECLS
