/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

#include <gio/gio.h>

G_BEGIN_DECLS

const KoersFormat *koers_import_task_recognise    (GBytes               *input,
                                                   const char           *name);
void               koers_import_task_read         (KoersStrategy        *strategy,
                                                   const KoersFormat    *format,
                                                   const KoersImportOptions *options,
                                                   GBytes               *input,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              data);
KoersImport       *koers_import_task_read_finish  (GAsyncResult         *result,
                                                   GError              **error);
void               koers_import_task_table        (GBytes               *input,
                                                   const KoersCsvOptions *options,
                                                   const char *const    *paths,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              data);
KoersCsv          *koers_import_task_table_finish (GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
