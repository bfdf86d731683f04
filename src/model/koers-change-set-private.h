/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersEdit *koers_change_set_begin_edit (KoersChangeSet   *self,
                                        KoersOperation    operation,
                                        KoersKind         kind,
                                        KoersId           id);
void       koers_change_set_drop_edit  (KoersChangeSet   *self,
                                        KoersEdit        *edit);
void       koers_edit_set_change       (KoersEdit        *edit,
                                        int               field,
                                        const KoersValue *before,
                                        const KoersValue *after);

G_END_DECLS
