/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-series.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_KPI_ENTRY (koers_kpi_entry_get_type ())
G_DECLARE_FINAL_TYPE (KoersKpiEntry, koers_kpi_entry, KOERS, KPI_ENTRY, GtkWidget)

void koers_kpi_entry_set_kpi (KoersKpiEntry        *self,
                              KoersViewState       *view_state,
                              KoersRecord          *kpi);
void koers_kpi_entry_update  (KoersKpiEntry        *self,
                              const KoersKpiSeries *series);

G_END_DECLS
