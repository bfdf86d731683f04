/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

/**
 * KoersConflict:
 * @kind: the kind of the record
 * @id: the record
 * @field: the number of the field; -1 if the record itself is gone
 * @base: the value that both began with
 * @mine: the value that was to be written
 * @theirs: the value that somebody else wrote in between
 *
 * Two people gave the same field different values.
 */
typedef struct {
  KoersKind  kind;
  KoersId    id;
  int        field;
  KoersValue base;
  KoersValue mine;
  KoersValue theirs;
} KoersConflict;

void            koers_conflict_free        (KoersConflict   *conflict);
KoersChangeSet *koers_change_set_rebase    (KoersChangeSet  *changes,
                                            KoersStrategy   *strategy,
                                            gboolean         overrule,
                                            GPtrArray       *conflicts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersConflict, koers_conflict_free)

G_END_DECLS
