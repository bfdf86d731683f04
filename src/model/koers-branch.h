/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

#define KOERS_TYPE_BRANCH (koers_branch_get_type ())
G_DECLARE_FINAL_TYPE (KoersBranch, koers_branch, KOERS, BRANCH, GObject)

KoersBranch *koers_branch_new       (GPtrArray      *records);
KoersBranch *koers_branch_new_whole (GPtrArray      *records);
guint        koers_branch_get_n     (KoersBranch    *self);
KoersKind    koers_branch_get_kind  (KoersBranch    *self,
                                     guint           index);
KoersId      koers_branch_get_id    (KoersBranch    *self,
                                     guint           index);
KoersId      koers_branch_paste     (KoersBranch    *self,
                                     KoersStrategy  *strategy,
                                     KoersChangeSet *changes,
                                     guint           index);

G_END_DECLS
