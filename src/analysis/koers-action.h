/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

gboolean   koers_action_is_open            (KoersRecord   *action);
gboolean   koers_action_is_late            (KoersRecord   *action,
                                            gint32         day);
int        koers_action_compare            (KoersRecord   *a,
                                            KoersRecord   *b);
GPtrArray *koers_strategy_dup_open_actions (KoersStrategy *strategy);
GPtrArray *koers_decision_dup_actions      (KoersRecord   *decision);

G_END_DECLS
