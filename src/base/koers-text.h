/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean koers_set_text         (char      **place,
                                 const char *text);
char    *koers_text_fold        (const char *text);
int      koers_text_compare     (const char *a,
                                 const char *b);
char    *koers_text_to_camel    (const char *kebab);
char    *koers_text_to_snake    (const char *kebab);
char    *koers_text_join_lines  (GStrv       lines);
char    *koers_text_one_line    (const char *text,
                                 gsize       max_characters);
char    *koers_text_shorten     (const char *text,
                                 gsize       max_characters);

G_END_DECLS
