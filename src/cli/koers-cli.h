/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean koers_cli_run (int    argc,
                        char **argv,
                        int   *status);

G_END_DECLS
