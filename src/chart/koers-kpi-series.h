/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersKpiPointKind:
 * @KOERS_KPI_POINT_BASELINE: where it came from
 * @KOERS_KPI_POINT_MEASURED: what was measured
 * @KOERS_KPI_POINT_PROVISIONAL: what was measured and may still change
 * @KOERS_KPI_POINT_TARGET: where it is to go
 */
typedef enum {
  KOERS_KPI_POINT_BASELINE,
  KOERS_KPI_POINT_MEASURED,
  KOERS_KPI_POINT_PROVISIONAL,
  KOERS_KPI_POINT_TARGET,
  KOERS_N_KPI_POINT_KINDS
} KoersKpiPointKind;

/**
 * KoersKpiPoint:
 * @kind: what it is
 * @period: of which period; it counts at the end of that
 * @value: in units of the KPI
 * @maximum: for a target that is a range: its upper end; the same as @value otherwise
 * @record: (nullable): what it is read from
 */
typedef struct {
  KoersKpiPointKind kind;
  KoersDate         period;
  double            value;
  double            maximum;
  KoersRecord      *record;
} KoersKpiPoint;

typedef struct _KoersKpiSeries KoersKpiSeries;

KoersKpiSeries      *koers_kpi_series_new       (int                   decimals,
                                                 const char           *unit);
KoersKpiSeries      *koers_kpi_series_of        (KoersRecord          *kpi,
                                                 gint32                day);
gboolean             koers_kpi_series_is_stepwise (const KoersKpiSeries *self);
void                 koers_kpi_series_free      (KoersKpiSeries       *self);
void                 koers_kpi_series_add       (KoersKpiSeries       *self,
                                                 KoersKpiPoint         point);
guint                koers_kpi_series_get_n     (const KoersKpiSeries *self);
const KoersKpiPoint *koers_kpi_series_get       (const KoersKpiSeries *self,
                                                 guint                 i);
const KoersKpiPoint *koers_kpi_series_get_until (const KoersKpiSeries *self,
                                                 gboolean              target,
                                                 gint32                day);
const KoersKpiPoint *koers_kpi_series_get_last  (const KoersKpiSeries *self,
                                                 gboolean              target);
int                  koers_kpi_series_get_decimals (const KoersKpiSeries *self);
const char          *koers_kpi_series_get_unit  (const KoersKpiSeries *self);
gboolean             koers_kpi_series_is_percentage (const KoersKpiSeries *self);
char                *koers_kpi_series_dup_number (const KoersKpiSeries *self,
                                                 double                value);
char                *koers_kpi_series_dup_value (const KoersKpiSeries *self,
                                                 double                value);
char                *koers_kpi_series_dup_short_value (const KoersKpiSeries *self,
                                                       double                value);
char                *koers_kpi_series_dup_point (const KoersKpiSeries *self,
                                                 const KoersKpiPoint  *point);
char                *koers_kpi_series_dup_short_point (const KoersKpiSeries *self,
                                                       const KoersKpiPoint  *point);

static inline gboolean
koers_kpi_point_is_measured (const KoersKpiPoint *point)
{
  return point->kind == KOERS_KPI_POINT_MEASURED || point->kind == KOERS_KPI_POINT_PROVISIONAL;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersKpiSeries, koers_kpi_series_free)

G_END_DECLS
