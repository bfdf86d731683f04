/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-kpi-item.h"

G_BEGIN_DECLS

#define KOERS_TYPE_KPI_LIST (koers_kpi_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersKpiList, koers_kpi_list, KOERS, KPI_LIST, GObject)

KoersKpiList *koers_kpi_list_new       (KoersStrategy *strategy);
void          koers_kpi_list_set_query (KoersKpiList  *self,
                                        const char    *query);
gboolean      koers_kpi_list_find      (KoersKpiList  *self,
                                        KoersRecord   *record,
                                        guint         *position);

G_END_DECLS
