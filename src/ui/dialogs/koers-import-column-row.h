/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-map-edit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_IMPORT_COLUMN_ROW (koers_import_column_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersImportColumnRow, koers_import_column_row, KOERS, IMPORT_COLUMN_ROW, GtkListBoxRow)

GtkWidget *koers_import_column_row_new      (KoersCsv              *csv,
                                             guint                  column);
void       koers_import_column_row_set_map  (KoersImportColumnRow  *self,
                                             KoersCsvMap           *map);

G_END_DECLS
