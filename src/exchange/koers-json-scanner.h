/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many objects and arrays may stand in each other. A strategy needs few; some ten thousand crash json-glib 1.6. */
#define KOERS_JSON_MAX_DEPTH 64

/* In bytes. json-glib takes up to sixteen times as much memory as the text has bytes. */
#define KOERS_JSON_MAX_SIZE 256000000

/* The largest whole number that every reader of JSON tells from its neighbours, 2^53 - 1 (RFC 7493, section 2.2). */
#define KOERS_JSON_MAX_INTEGER G_GINT64_CONSTANT (9007199254740991)

gboolean koers_json_scan (const char  *text,
                          gsize        length,
                          gsize       *body,
                          GError     **error);

G_END_DECLS
