/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-series.h"
#include "koers-kpi-status.h"

G_BEGIN_DECLS

const char *koers_kpi_kind_get_title     (int                   kind);
char       *koers_kpi_dup_state          (KoersRecord          *kpi,
                                          gint32                day);
char       *koers_kpi_dup_point          (const KoersKpiSeries *series,
                                          const KoersKpiPoint  *point);
char       *koers_kpi_dup_last           (const KoersKpiSeries *series);
char       *koers_kpi_dup_subtitle       (KoersRecord          *kpi,
                                          const KoersKpiSeries *series,
                                          KoersHealth           health);
char       *koers_kpi_dup_chart_sentence (KoersRecord          *kpi,
                                          const KoersKpiSeries *series);

G_END_DECLS
