/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_KPIS_PAGE (koers_kpis_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersKpisPage, koers_kpis_page, KOERS, KPIS_PAGE, GtkWidget)

GtkWidget *koers_kpis_page_new (KoersViewState *view_state);

G_END_DECLS
