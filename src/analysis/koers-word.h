/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean koers_word_next    (const char **text,
                             const char **word,
                             gsize       *length);
char    *koers_word_dup_key (const char  *word,
                             gsize        length);

G_END_DECLS
