/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean koers_json_locate         (const char        *text,
                                    gsize              length,
                                    const char        *pointer,
                                    guint             *line,
                                    guint             *column);
GArray  *koers_json_locate_objects (const char        *text,
                                    gsize              length,
                                    const char *const *path);

G_END_DECLS
