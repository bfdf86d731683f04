/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-store.h"

G_BEGIN_DECLS

char *koers_log_line_dup_label (const KoersLogLine *line);
char *koers_log_line_dup_facts (const KoersLogLine *line);

G_END_DECLS
