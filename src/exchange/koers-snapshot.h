/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

gboolean       koers_snapshot_take (KoersStrategy   *strategy,
                                    KoersChangeSet  *changes,
                                    const char      *name,
                                    gint32           day,
                                    KoersId         *id,
                                    GError         **error);
KoersStrategy *koers_snapshot_open (KoersRecord     *snapshot,
                                    GError         **error);

G_END_DECLS
