/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

GPtrArray *koers_decision_lines_new (KoersStrategy *strategy,
                                     gint32         day);
GPtrArray *koers_action_lines_new   (KoersStrategy *strategy,
                                     gint32         day);

G_END_DECLS
