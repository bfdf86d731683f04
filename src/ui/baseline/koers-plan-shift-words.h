/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-plan-shifts.h"

G_BEGIN_DECLS

char *koers_plan_shift_dup_sentence (const KoersPlanShift      *shift);
char *koers_plan_shift_count_dup    (const KoersPlanShiftCount *count);

G_END_DECLS
