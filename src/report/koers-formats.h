/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

G_BEGIN_DECLS

guint              koers_formats_get_n           (void);
const KoersFormat *koers_formats_get             (guint              index);
const KoersFormat *koers_formats_lookup          (const char        *id);
const KoersFormat *koers_formats_lookup_for_path (const char        *path);
gboolean           koers_formats_is_drawn        (const KoersFormat *format);

G_END_DECLS
