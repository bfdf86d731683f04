/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersChangeSet *koers_plan_edit_add    (KoersStrategy  *strategy,
                                        KoersKind       kind,
                                        KoersRecord    *near,
                                        KoersId        *id);
KoersChangeSet *koers_plan_edit_move   (GPtrArray      *records,
                                        int             steps);
KoersChangeSet *koers_plan_edit_delete (KoersRecord    *record,
                                        GError        **error);
void            koers_plan_edit_set_parent (KoersChangeSet *changes,
                                            KoersStrategy  *strategy,
                                            KoersKind       kind,
                                            KoersId         id,
                                            KoersRecord    *parent);
KoersRecord    *koers_plan_find_parent (KoersKind       kind,
                                        KoersRecord    *near);

G_END_DECLS
