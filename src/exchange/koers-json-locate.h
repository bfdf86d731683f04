/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean koers_json_locate (const char *text,
                            gsize       length,
                            const char *pointer,
                            guint      *line,
                            guint      *column);

G_END_DECLS
