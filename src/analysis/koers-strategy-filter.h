/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

KoersStrategy *koers_strategy_filter (KoersStrategy      *strategy,
                                      const char *const  *words,
                                      GError            **error);

G_END_DECLS
