/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv.h"
#include "koers-format.h"

G_BEGIN_DECLS

gboolean     koers_csv_export (KoersStrategy             *strategy,
                               const KoersExportOptions  *options,
                               GOutputStream             *stream,
                               GError                   **error);
KoersImport *koers_csv_import (KoersStrategy             *strategy,
                               const KoersImportOptions  *options,
                               GBytes                    *input,
                               GError                   **error);

KoersCsv    *koers_csv_import_read_table (GBytes                 *input,
                                          const KoersCsvOptions  *csv,
                                          const char *const      *paths,
                                          GError                **error);

G_END_DECLS
