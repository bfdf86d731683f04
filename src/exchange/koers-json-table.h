/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv.h"

G_BEGIN_DECLS

gboolean  koers_json_table_begins (GBytes             *bytes);
KoersCsv *koers_json_table_read   (GBytes             *bytes,
                                   const char *const  *paths,
                                   GError            **error);

G_END_DECLS
