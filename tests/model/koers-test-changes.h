/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersId  koers_test_insert      (KoersChangeSet *changes,
                                 KoersStrategy  *strategy,
                                 KoersKind       kind,
                                 ...);
void     koers_test_set         (KoersChangeSet *changes,
                                 KoersStrategy  *strategy,
                                 KoersKind       kind,
                                 KoersId         id,
                                 int             field,
                                 KoersValue      value);
char    *koers_test_dup_problem (KoersStrategy  *strategy,
                                 KoersChangeSet *changes,
                                 int            *field);
void     koers_test_apply       (KoersStrategy  *strategy,
                                 KoersChangeSet *changes);
void     koers_test_change      (KoersStrategy  *strategy,
                                 KoersKind       kind,
                                 KoersId         id,
                                 int             field,
                                 KoersValue      value);

KoersValue koers_test_date    (const char *text);
KoersValue koers_test_decimal (const char *text);

G_END_DECLS
