/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_KPI_DETAIL (koers_kpi_detail_get_type ())
G_DECLARE_FINAL_TYPE (KoersKpiDetail, koers_kpi_detail, KOERS, KPI_DETAIL, GtkWidget)

GtkWidget *koers_kpi_detail_new (KoersViewState *view_state,
                                 KoersRecord    *kpi);

G_END_DECLS
