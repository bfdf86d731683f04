/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

/**
 * KoersChangeGroup:
 * @kind: a kind
 * @edits: (element-type guint): which edits of the change set are about records of that kind: added ones, changed ones, removed ones
 * @n_added: how many are added
 * @n_changed: how many are changed
 * @n_removed: how many are removed
 * @n_left_out: how many of all these were left out
 *
 * What a change set does to one kind.
 */
typedef struct {
  KoersKind kind;
  GArray   *edits;
  guint     n_added;
  guint     n_changed;
  guint     n_removed;
  guint     n_left_out;
} KoersChangeGroup;

#define KOERS_TYPE_CHANGE_TREE (koers_change_tree_get_type ())
G_DECLARE_FINAL_TYPE (KoersChangeTree, koers_change_tree, KOERS, CHANGE_TREE, GObject)

KoersChangeTree        *koers_change_tree_new           (KoersChangeSet   *changes,
                                                         KoersStrategy    *strategy);
KoersChangeSet         *koers_change_tree_get_changes   (KoersChangeTree  *self);
KoersStrategy          *koers_change_tree_get_strategy  (KoersChangeTree  *self);
guint                   koers_change_tree_get_n_groups  (KoersChangeTree  *self);
const KoersChangeGroup *koers_change_tree_get_group     (KoersChangeTree  *self,
                                                         guint             index);
gboolean                koers_change_tree_is_chosen     (KoersChangeTree  *self,
                                                         guint             edit);
void                    koers_change_tree_choose        (KoersChangeTree  *self,
                                                         guint             edit,
                                                         gboolean          chosen);
void                    koers_change_tree_choose_group  (KoersChangeTree  *self,
                                                         guint             group,
                                                         gboolean          chosen);
void                    koers_change_tree_choose_shown  (KoersChangeTree  *self,
                                                         gboolean          chosen);
void                    koers_change_tree_set_search    (KoersChangeTree  *self,
                                                         const char       *text);
gboolean                koers_change_tree_is_shown      (KoersChangeTree  *self,
                                                         guint             edit);
void                    koers_change_tree_choose_as     (KoersChangeTree  *self,
                                                         KoersChangeTree  *other);
guint                   koers_change_tree_get_n_chosen  (KoersChangeTree  *self);
gboolean                koers_change_tree_has_chosen    (KoersChangeTree  *self);
KoersChangeSet         *koers_change_tree_dup_chosen    (KoersChangeTree  *self);

G_END_DECLS
