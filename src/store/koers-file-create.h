/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

gboolean koers_file_create (const char      *path,
                            KoersChangeSet  *content,
                            const char      *origin,
                            const char      *actor,
                            gboolean         replace,
                            GError         **error);

G_END_DECLS
