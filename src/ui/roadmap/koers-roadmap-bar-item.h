/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-id.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_BAR_ITEM (koers_roadmap_bar_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapBarItem, koers_roadmap_bar_item, KOERS, ROADMAP_BAR_ITEM, GtkWidget)

GtkWidget     *koers_roadmap_bar_item_new         (void);
const KoersId *koers_roadmap_bar_item_get_id      (KoersRoadmapBarItem *self);
void           koers_roadmap_bar_item_set_id      (KoersRoadmapBarItem *self,
                                                   KoersId              id);
void           koers_roadmap_bar_item_set_label   (KoersRoadmapBarItem *self,
                                                   const char          *label);
void           koers_roadmap_bar_item_set_place   (KoersRoadmapBarItem *self,
                                                   guint                position,
                                                   guint                n_positions);
guint          koers_roadmap_bar_item_get_position (KoersRoadmapBarItem *self);
void           koers_roadmap_bar_item_set_fold    (KoersRoadmapBarItem *self,
                                                   gboolean             can_fold,
                                                   gboolean             is_folded);
void           koers_roadmap_bar_item_set_selected (KoersRoadmapBarItem *self,
                                                    gboolean            is_selected);
void           koers_roadmap_bar_item_set_in_use  (KoersRoadmapBarItem *self,
                                                   gboolean             in_use);

G_END_DECLS
