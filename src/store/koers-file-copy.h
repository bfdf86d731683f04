/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"

G_BEGIN_DECLS

gboolean koers_file_copy_to   (KoersDatabase  *database,
                               const char     *destination,
                               gboolean        new_identity,
                               GError        **error);
gboolean koers_file_settle    (const char     *temporary,
                               const char     *destination,
                               gboolean        replace,
                               GError        **error);
gboolean koers_file_is_same   (const char     *a,
                               const char     *b);
gboolean koers_file_set_errno (const char     *path,
                               int             number,
                               GError        **error);

G_END_DECLS
