/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersChangeSet *koers_risk_edit_add (KoersStrategy *strategy,
                                     guint          probability,
                                     guint          impact,
                                     KoersId       *id);

G_END_DECLS
