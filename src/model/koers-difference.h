/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersChangeSet *koers_strategy_compare (KoersStrategy *from,
                                        KoersStrategy *to,
                                        const char    *label);

G_END_DECLS
