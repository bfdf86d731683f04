/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

KoersStrategy *koers_strategy_copy (KoersStrategy *self);

G_END_DECLS
