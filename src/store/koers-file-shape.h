/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

gboolean koers_file_shape_check (KoersStrategy  *strategy,
                                 const char     *path,
                                 GError        **error);

G_END_DECLS
