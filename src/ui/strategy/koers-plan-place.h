/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-branch.h"

G_BEGIN_DECLS

gboolean        koers_plan_can_place       (GPtrArray     *records,
                                            KoersRecord   *parent);
KoersChangeSet *koers_plan_edit_place      (GPtrArray     *records,
                                            KoersRecord   *parent,
                                            KoersRecord   *before);
KoersChangeSet *koers_plan_edit_paste      (KoersStrategy *strategy,
                                            KoersBranch   *branch,
                                            KoersRecord   *near,
                                            const char    *label,
                                            KoersId       *first);
KoersChangeSet *koers_plan_edit_delete_all (GPtrArray     *records,
                                            GError       **error);

G_END_DECLS
