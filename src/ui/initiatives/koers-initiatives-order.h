/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

GPtrArray  *koers_initiatives_dup_plan_order (KoersStrategy *strategy);
char       *koers_initiatives_dup_order      (const char    *column,
                                              gboolean       descending);
const char *koers_initiatives_read_order     (const char    *order,
                                              gboolean      *descending);

G_END_DECLS
