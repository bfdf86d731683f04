/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersCsvNames:
 *
 * Which records people mean by a code or a name: those of a strategy, and those that a table makes.
 */
typedef struct _KoersCsvNames KoersCsvNames;

KoersCsvNames *koers_csv_names_new       (KoersStrategy *strategy);
void           koers_csv_names_free      (KoersCsvNames *self);
void           koers_csv_names_add       (KoersCsvNames *self,
                                          KoersKind      kind,
                                          int            field,
                                          const char    *text,
                                          KoersId        id);
guint          koers_csv_names_find_code (KoersCsvNames *self,
                                          KoersKind      kind,
                                          const char    *text,
                                          KoersId       *id);
guint          koers_csv_names_find      (KoersCsvNames *self,
                                          KoersKind      kind,
                                          const char    *text,
                                          KoersId       *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCsvNames, koers_csv_names_free)

G_END_DECLS
