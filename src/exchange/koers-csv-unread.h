/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-map.h"
#include "koers-import.h"

G_BEGIN_DECLS

void koers_csv_unread_note (KoersImport *import,
                            KoersCsv    *csv,
                            KoersCsvMap *map);

G_END_DECLS
