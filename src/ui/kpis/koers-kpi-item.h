/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

#define KOERS_TYPE_KPI_ITEM (koers_kpi_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersKpiItem, koers_kpi_item, KOERS, KPI_ITEM, GObject)

KoersKpiItem *koers_kpi_item_new        (int           kind,
                                         KoersRecord  *record);
int           koers_kpi_item_get_kind   (KoersKpiItem *self);
KoersRecord  *koers_kpi_item_get_record (KoersKpiItem *self);

G_END_DECLS
