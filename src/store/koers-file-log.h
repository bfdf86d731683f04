/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"
#include "koers-store.h"

G_BEGIN_DECLS

gboolean   koers_file_log_get_last (KoersDatabase  *database,
                                    gint64         *number,
                                    GError        **error);
gboolean   koers_file_log_append   (KoersDatabase  *database,
                                    KoersLogLine   *line,
                                    GError        **error);
GPtrArray *koers_file_log_read     (KoersDatabase  *database,
                                    gint64          after,
                                    gint64          up_to,
                                    gboolean        with_changes,
                                    GError        **error);
GPtrArray *koers_file_log_read_history (KoersDatabase  *database,
                                        KoersId         record,
                                        GError        **error);

G_END_DECLS
