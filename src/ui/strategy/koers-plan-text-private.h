/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-plan-list.h"
#include "koers-plan-text.h"

G_BEGIN_DECLS

const char *const *koers_plan_text_get_columns (KoersKind top);
KoersKind          koers_plan_text_get_bottom  (KoersKind top);

G_END_DECLS
