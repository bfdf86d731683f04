/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-series.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_KPI_TABLE (koers_kpi_table_get_type ())
G_DECLARE_FINAL_TYPE (KoersKpiTable, koers_kpi_table, KOERS, KPI_TABLE, GtkWidget)

void koers_kpi_table_set_series (KoersKpiTable        *self,
                                 const KoersKpiSeries *series,
                                 const KoersKpiSeries *judged,
                                 gint32                day,
                                 const char           *source);

G_END_DECLS
