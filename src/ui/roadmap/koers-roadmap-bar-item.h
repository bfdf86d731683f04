/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-canvas-item.h"
#include "koers-id.h"

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_BAR_ITEM (koers_roadmap_bar_item_get_type ())
/**
 * KoersRoadmapHold:
 * @KOERS_ROADMAP_HOLD_NOTHING: nothing
 * @KOERS_ROADMAP_HOLD_BAR: all of a bar
 * @KOERS_ROADMAP_HOLD_START: its start
 * @KOERS_ROADMAP_HOLD_END: its end
 * @KOERS_ROADMAP_HOLD_PLACE: none yet: one is drawn where nothing stands
 * @KOERS_ROADMAP_HOLD_MARQUEE: none: a rectangle is drawn around those that are to be selected
 *
 * What of a bar is moved.
 */
typedef enum {
  KOERS_ROADMAP_HOLD_NOTHING,
  KOERS_ROADMAP_HOLD_BAR,
  KOERS_ROADMAP_HOLD_START,
  KOERS_ROADMAP_HOLD_END,
  KOERS_ROADMAP_HOLD_PLACE,
  KOERS_ROADMAP_HOLD_MARQUEE
} KoersRoadmapHold;

G_DECLARE_FINAL_TYPE (KoersRoadmapBarItem, koers_roadmap_bar_item, KOERS, ROADMAP_BAR_ITEM, KoersCanvasItem)

GtkWidget     *koers_roadmap_bar_item_new         (void);
const KoersId *koers_roadmap_bar_item_get_id      (KoersRoadmapBarItem *self);
void           koers_roadmap_bar_item_set_id      (KoersRoadmapBarItem *self,
                                                   KoersId              id);
void           koers_roadmap_bar_item_set_place   (KoersRoadmapBarItem *self,
                                                   guint                position,
                                                   guint                n_positions);
guint          koers_roadmap_bar_item_get_position (KoersRoadmapBarItem *self);
void           koers_roadmap_bar_item_set_fold    (KoersRoadmapBarItem *self,
                                                   gboolean             can_fold,
                                                   gboolean             is_folded);
gboolean       koers_roadmap_bar_item_is_folded   (KoersRoadmapBarItem *self);
void           koers_roadmap_bar_item_set_selected (KoersRoadmapBarItem *self,
                                                    gboolean            is_selected);

G_END_DECLS
