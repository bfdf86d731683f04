/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

GPtrArray *koers_initiatives_dup_plan_order (KoersStrategy *strategy);

G_END_DECLS
