/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-item.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_KPI_ROW (koers_kpi_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersKpiRow, koers_kpi_row, KOERS, KPI_ROW, GtkWidget)

GtkWidget *koers_kpi_row_new      (KoersViewState *view_state);
void       koers_kpi_row_set_item (KoersKpiRow    *self,
                                   KoersKpiItem   *item);

G_END_DECLS
