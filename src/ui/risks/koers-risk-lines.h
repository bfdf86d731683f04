/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

GPtrArray *koers_risk_lines_new (KoersStrategy *strategy,
                                 gint32         day,
                                 guint          probability,
                                 guint          impact);

G_END_DECLS
