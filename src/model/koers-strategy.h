/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-digest.h"
#include "koers-record-list.h"

G_BEGIN_DECLS

#define KOERS_TYPE_STRATEGY (koers_strategy_get_type ())
G_DECLARE_FINAL_TYPE (KoersStrategy, koers_strategy, KOERS, STRATEGY, GObject)

typedef struct _KoersChangeSet KoersChangeSet;

KoersStrategy   *koers_strategy_new           (void);
KoersStrategy   *koers_strategy_of            (KoersRecord    *record);
KoersRecordList *koers_strategy_get_list      (KoersStrategy  *self,
                                               KoersKind       kind);
KoersRecord     *koers_strategy_get_root      (KoersStrategy  *self);
KoersRecord     *koers_strategy_lookup        (KoersStrategy  *self,
                                               KoersId         id);
GPtrArray       *koers_strategy_get_referrers (KoersStrategy  *self,
                                               KoersKind       kind,
                                               int             field,
                                               KoersId         target);
GPtrArray       *koers_strategy_dup_children  (KoersStrategy  *self,
                                               KoersKind       kind,
                                               int             field,
                                               KoersId         target);
GPtrArray       *koers_strategy_dup_sorted    (KoersStrategy  *self,
                                               KoersKind       kind);
guint            koers_strategy_get_n         (KoersStrategy  *self);
KoersDigest      koers_strategy_get_digest    (KoersStrategy  *self);
void             koers_strategy_apply         (KoersStrategy  *self,
                                               KoersChangeSet *changes,
                                               gint64          revision,
                                               KoersStamp      stamp);
KoersRecord     *koers_strategy_load          (KoersStrategy  *self,
                                               KoersKind       kind,
                                               KoersId         id,
                                               gint64          revision,
                                               KoersStamp      created,
                                               KoersStamp      modified,
                                               KoersValue     *values);
KoersDigest      koers_digest_of_values       (KoersKind         kind,
                                               KoersId           id,
                                               const KoersValue *values);

G_END_DECLS
