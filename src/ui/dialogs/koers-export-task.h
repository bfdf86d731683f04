/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void     koers_export_task_write        (KoersStrategy             *strategy,
                                         const char *const         *filter,
                                         const KoersFormat         *format,
                                         const KoersExportOptions  *options,
                                         const char                *path,
                                         GCancellable              *cancellable,
                                         GAsyncReadyCallback        callback,
                                         gpointer                   data);
gboolean koers_export_task_write_finish (GAsyncResult              *result,
                                         GError                   **error);

G_END_DECLS
