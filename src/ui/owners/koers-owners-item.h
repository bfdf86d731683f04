/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

#define KOERS_TYPE_OWNERS_ITEM (koers_owners_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersOwnersItem, koers_owners_item, KOERS, OWNERS_ITEM, GObject)

/**
 * KoersOwnersFold:
 * @KOERS_OWNERS_LEAF: nothing stands under it
 * @KOERS_OWNERS_UNFOLDED: what stands under it is shown
 * @KOERS_OWNERS_FOLDED: what stands under it is hidden
 */
typedef enum {
  KOERS_OWNERS_LEAF,
  KOERS_OWNERS_UNFOLDED,
  KOERS_OWNERS_FOLDED
} KoersOwnersFold;

KoersOwnersItem *koers_owners_item_new        (KoersKind         kind,
                                               KoersRecord      *record);
KoersKind        koers_owners_item_get_kind   (KoersOwnersItem  *self);
KoersRecord     *koers_owners_item_get_record (KoersOwnersItem  *self);
guint            koers_owners_item_get_depth  (KoersOwnersItem  *self);
KoersOwnersFold  koers_owners_item_get_fold   (KoersOwnersItem  *self);
guint            koers_owners_item_get_n      (KoersOwnersItem  *self);
void             koers_owners_item_place      (KoersOwnersItem  *self,
                                               guint             depth,
                                               KoersOwnersFold   fold,
                                               guint             n);

G_END_DECLS
