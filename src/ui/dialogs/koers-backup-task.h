/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void            koers_backup_task_compare        (const char           *path,
                                                  KoersStrategy        *now,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              data);
KoersChangeSet *koers_backup_task_compare_finish (GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
