/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-tree.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KoersChangeLevel:
 * @KOERS_CHANGE_LEVEL_GROUP: what happens to one kind
 * @KOERS_CHANGE_LEVEL_RECORD: what happens to one record
 * @KOERS_CHANGE_LEVEL_FIELD: what happens to one of its fields
 *
 * What a row of a list of changes is about.
 */
typedef enum {
  KOERS_CHANGE_LEVEL_GROUP,
  KOERS_CHANGE_LEVEL_RECORD,
  KOERS_CHANGE_LEVEL_FIELD
} KoersChangeLevel;

#define KOERS_TYPE_CHANGE_ITEM (koers_change_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersChangeItem, koers_change_item, KOERS, CHANGE_ITEM, GObject)

KoersChangeItem        *koers_change_item_new           (KoersChangeTree  *tree,
                                                         KoersChangeLevel  level,
                                                         guint             number,
                                                         guint             field);
KoersChangeTree        *koers_change_item_get_tree      (KoersChangeItem  *self);
KoersChangeLevel        koers_change_item_get_level     (KoersChangeItem  *self);
const KoersChangeGroup *koers_change_item_get_group     (KoersChangeItem  *self);
KoersOperation          koers_change_item_get_operation (KoersChangeItem  *self);
char                   *koers_change_item_dup_title     (KoersChangeItem  *self);
char                   *koers_change_item_dup_sentence  (KoersChangeItem  *self);
gboolean                koers_change_item_is_chosen     (KoersChangeItem  *self,
                                                         gboolean         *in_part);
void                    koers_change_item_choose        (KoersChangeItem  *self,
                                                         gboolean          chosen);
GListModel             *koers_change_item_dup_children  (KoersChangeItem  *self);

G_END_DECLS
