/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-map-edit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_IMPORT_USE_LINE (koers_import_use_line_get_type ())
G_DECLARE_FINAL_TYPE (KoersImportUseLine, koers_import_use_line, KOERS, IMPORT_USE_LINE, GtkWidget)

GtkWidget *koers_import_use_line_new (KoersCsvMap          *map,
                                      int                   column,
                                      const char           *header,
                                      const KoersCsvMapUse *use);

G_END_DECLS
