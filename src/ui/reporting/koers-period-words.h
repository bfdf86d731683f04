/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-reporting-period.h"

G_BEGIN_DECLS

const char *koers_period_phase_get_icon_name (KoersPeriodPhase  phase);
char       *koers_period_dup_facts           (KoersRecord      *period,
                                              gint32            day);
char       *koers_period_dup_dates           (KoersRecord      *period);
char       *koers_snapshot_dup_label         (KoersRecord      *snapshot);

G_END_DECLS
