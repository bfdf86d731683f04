/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_IMPORT_INTO_ROW (koers_import_into_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersImportIntoRow, koers_import_into_row, KOERS, IMPORT_INTO_ROW, AdwActionRow)

void  koers_import_into_row_show       (KoersImportIntoRow  *self,
                                        KoersStrategy       *strategy,
                                        KoersKind            kind);
char *koers_import_into_row_dup_chosen (KoersImportIntoRow  *self);

G_END_DECLS
