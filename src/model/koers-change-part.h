/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersChangeSet *koers_change_set_dup_without (KoersChangeSet *self,
                                              GHashTable     *left_out);
KoersChangeSet *koers_change_set_dup_part    (KoersChangeSet *self,
                                              KoersStrategy  *strategy,
                                              GHashTable     *left_out);

G_END_DECLS
