/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"
#include "koers-kpi-chart-layout.h"

G_BEGIN_DECLS

void koers_kpi_chart_paint      (GtkSnapshot               *snapshot,
                                 const KoersKpiChartLayout *layout,
                                 KoersChartText            *texts,
                                 const KoersChartPalette   *palette);
void koers_kpi_chart_paint_keys (GtkSnapshot               *snapshot,
                                 const KoersKpiChartLayout *layout,
                                 KoersChartText            *texts,
                                 const KoersChartPalette   *palette);

G_END_DECLS
