/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

char *koers_contribution_dup_sentence (KoersRecord *contribution);

G_END_DECLS
