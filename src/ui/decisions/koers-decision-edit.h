/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersChangeSet *koers_decision_edit_add        (KoersStrategy *strategy,
                                                gint32         day,
                                                KoersId       *id);
KoersChangeSet *koers_decision_edit_add_action (KoersStrategy *strategy,
                                                KoersRecord   *decision,
                                                KoersId       *id);
KoersChangeSet *koers_action_edit_toggle       (KoersRecord   *action,
                                                gint32         day);

G_END_DECLS
