/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

char *koers_change_set_dup_title (KoersChangeSet   *self,
                                  KoersStrategy    *strategy,
                                  KoersKind         kind,
                                  KoersId           id);
char *koers_change_set_dup_value (KoersChangeSet   *self,
                                  KoersStrategy    *strategy,
                                  const KoersField *field,
                                  const KoersValue *value);

G_END_DECLS
