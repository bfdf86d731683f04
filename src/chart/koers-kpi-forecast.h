/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-series.h"

G_BEGIN_DECLS

/**
 * KoersKpiForecast:
 * @period: of which period
 * @value: what it will be if it goes on as it went
 * @low: the lower end of its range
 * @high: the upper end
 */
typedef struct {
  KoersDate period;
  double    value;
  double    low;
  double    high;
} KoersKpiForecast;

GArray *koers_kpi_forecast_new       (const KoersKpiSeries *series);
char   *koers_kpi_forecast_dup_words (GArray               *forecast,
                                      const KoersKpiSeries *series);

G_END_DECLS
