/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

KoersChangeSet *koers_kpi_edit_add (KoersStrategy *strategy,
                                    KoersId       *id);

G_END_DECLS
