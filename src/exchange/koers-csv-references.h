/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"
#include "koers-csv-identity.h"

G_BEGIN_DECLS

/**
 * KoersCsvReferences:
 *
 * Says what the cells of a table point to: by the id, the code or the name of a record of the strategy or of the table itself.
 */
typedef struct _KoersCsvReferences KoersCsvReferences;

KoersCsvReferences *koers_csv_references_new  (KoersStrategy          *strategy,
                                               KoersCsv               *csv,
                                               KoersCsvMap            *map,
                                               KoersCsvIdentity       *identity);
void                koers_csv_references_free (KoersCsvReferences     *self);
char               *koers_csv_references_read (KoersCsvReferences     *self,
                                               KoersKind               kind,
                                               KoersId                 id,
                                               const KoersCsvMapField *map,
                                               guint                   row,
                                               KoersValue             *value);
void                koers_csv_references_settle (KoersCsvReferences     *self,
                                                 KoersChangeSet         *changes,
                                                 KoersKind               kind,
                                                 KoersId                 id,
                                                 GArray                 *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCsvReferences, koers_csv_references_free)

G_END_DECLS
