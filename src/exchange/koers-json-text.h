/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the readers of JSON text share: characters, escapes, lines. */

gsize koers_json_get_plain_length     (const char *text,
                                       gsize       length);
gsize koers_json_get_character_length (const char *text,
                                       gsize       length);
void  koers_json_get_position         (const char *text,
                                       gsize       at,
                                       guint      *line,
                                       guint      *column);
gsize koers_json_read_escape          (const char *text,
                                       gsize       length,
                                       gunichar   *character);
void  koers_json_append_unescaped     (GString    *string,
                                       const char *text,
                                       gsize       length);

G_END_DECLS
