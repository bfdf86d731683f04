/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

G_BEGIN_DECLS

/* What says in a document which form and version of it this is. */
#define KOERS_JSON_FORMAT "koers-strategy"
#define KOERS_JSON_FORMAT_VERSION 1

gboolean     koers_json_export (KoersStrategy             *strategy,
                                const KoersExportOptions  *options,
                                GOutputStream             *stream,
                                GError                   **error);
KoersImport *koers_json_import (KoersStrategy             *strategy,
                                const KoersImportOptions  *options,
                                GBytes                    *input,
                                GError                   **error);
gboolean     koers_json_schema (GOutputStream             *stream,
                                GError                   **error);

G_END_DECLS
