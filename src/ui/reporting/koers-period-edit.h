/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersChangeSet *koers_period_edit_add (KoersStrategy *strategy,
                                       gint32         day,
                                       KoersId       *id);

G_END_DECLS
