/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-series.h"

G_BEGIN_DECLS

KoersKpiSeries *koers_progress_curve_new (KoersStrategy        *strategy,
                                          gint32                day);
char           *koers_progress_curve_dup_sentence (const KoersKpiSeries *series,
                                                   gint32                day);

G_END_DECLS
