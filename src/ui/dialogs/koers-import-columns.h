/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-value.h"
#include "koers-strategy.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_IMPORT_COLUMNS (koers_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (KoersImportColumns, koers_import_columns, KOERS, IMPORT_COLUMNS, GtkWidget)

void                     koers_import_columns_set_table       (KoersImportColumns  *self,
                                                               KoersCsv            *csv,
                                                               const char          *name);
void                     koers_import_columns_set_strategy    (KoersImportColumns  *self,
                                                               KoersStrategy       *strategy);
char                    *koers_import_columns_dup_into        (KoersImportColumns  *self);
GStrv                    koers_import_columns_dup_paths       (KoersImportColumns  *self);
GBytes                  *koers_import_columns_dup_map         (KoersImportColumns  *self);
gboolean                 koers_import_columns_has_map         (KoersImportColumns  *self);
const KoersCsvOptions   *koers_import_columns_get_csv_options (KoersImportColumns  *self);
const KoersCsvDateOrder *koers_import_columns_get_date_order  (KoersImportColumns  *self);

G_END_DECLS
