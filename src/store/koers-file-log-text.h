/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

char     *koers_file_log_format_changes (const KoersEdit *edit);
gboolean  koers_file_log_parse_changes  (KoersChangeSet  *changes,
                                         KoersKind        kind,
                                         char            *text);

G_END_DECLS
