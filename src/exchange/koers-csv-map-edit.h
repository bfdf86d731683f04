/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-map.h"

G_BEGIN_DECLS

/* As the field of a use: the column says which record it is. */
#define KOERS_CSV_MAP_IDENTITY (-1)

/**
 * KoersCsvMapUse:
 * @kind: the kind of record that a column is about
 * @field: the number of the field that it fills, or %KOERS_CSV_MAP_IDENTITY
 *
 * What one column of a table is used for.
 */
typedef struct {
  KoersKind kind;
  int       field;
} KoersCsvMapUse;

GArray      *koers_csv_map_dup_uses    (KoersCsvMap     *self,
                                        int              column);
void         koers_csv_map_add_use     (KoersCsvMap     *self,
                                        int              column,
                                        KoersCsvMapUse   use);
void         koers_csv_map_remove_use  (KoersCsvMap     *self,
                                        int              column,
                                        KoersCsvMapUse   use);
KoersCsvMap *koers_csv_map_complete    (KoersCsvMap     *self,
                                        KoersCsv        *csv,
                                        const char      *name);
const KoersCsvMapRecord *
             koers_csv_map_get_once    (KoersCsvMap     *self);
KoersCsvMap *koers_csv_map_guess_best  (KoersCsv        *csv,
                                        const char      *name);

G_END_DECLS
