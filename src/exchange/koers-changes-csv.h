/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

G_BEGIN_DECLS

gboolean koers_changes_csv_export (KoersStrategy             *strategy,
                                   const KoersExportOptions  *options,
                                   GOutputStream             *stream,
                                   GError                   **error);

G_END_DECLS
