/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean koers_cli_is_command (const char *word);
int      koers_cli_run        (int         argc,
                               char      **argv);

G_END_DECLS
