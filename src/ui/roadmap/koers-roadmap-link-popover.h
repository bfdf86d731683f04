/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_LINK_POPOVER (koers_roadmap_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapLinkPopover, koers_roadmap_link_popover, KOERS, ROADMAP_LINK_POPOVER, GtkPopover)

GtkWidget *koers_roadmap_link_popover_new (KoersViewState *view_state,
                                           KoersRecord    *predecessor);

G_END_DECLS
