/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-owners-row.h"

G_BEGIN_DECLS

void koers_owners_drag_add (KoersOwnersRow *row,
                            KoersViewState *view_state);

G_END_DECLS
