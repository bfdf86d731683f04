/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-chart-layout.h"

G_BEGIN_DECLS

double koers_kpi_chart_keys_place (KoersKpiChartLayout      *self,
                                   const KoersKpiChartSpace *space,
                                   KoersTextMeasure          measure);
void   koers_kpi_chart_keys_lower (KoersKpiChartLayout      *self,
                                   double                    by);

G_END_DECLS
