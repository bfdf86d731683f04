/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_PAGE (koers_roadmap_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapPage, koers_roadmap_page, KOERS, ROADMAP_PAGE, GtkWidget)

GtkWidget *koers_roadmap_page_new (KoersViewState *view_state);

G_END_DECLS
