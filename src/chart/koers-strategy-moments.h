/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"
#include "koers-time-moments.h"

G_BEGIN_DECLS

KoersTimeMoments *koers_strategy_moments_new (KoersStrategy *strategy);

G_END_DECLS
