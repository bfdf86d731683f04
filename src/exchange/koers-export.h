/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

G_BEGIN_DECLS

gboolean koers_export_write_file   (const char                *path,
                                    const KoersFormat         *format,
                                    KoersStrategy             *strategy,
                                    const KoersExportOptions  *options,
                                    GCancellable              *cancellable,
                                    GError                   **error);
gboolean koers_export_write_folder (const char                *folder,
                                    const KoersFormat         *format,
                                    KoersStrategy             *strategy,
                                    const KoersExportOptions  *options,
                                    GError                   **error);

G_END_DECLS
