/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-series.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_KPI_CHART (koers_kpi_chart_get_type ())
G_DECLARE_FINAL_TYPE (KoersKpiChart, koers_kpi_chart, KOERS, KPI_CHART, GtkWidget)

void koers_kpi_chart_set_series (KoersKpiChart  *self,
                                 KoersKpiSeries *series);

G_END_DECLS
