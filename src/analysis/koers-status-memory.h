/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

G_BEGIN_DECLS

gconstpointer koers_status_memory_lookup (KoersRecord *record,
                                          gint32       day);
void          koers_status_memory_keep (KoersRecord  *record,
                                        gint32        day,
                                        gconstpointer status,
                                        gsize         size);

G_END_DECLS
