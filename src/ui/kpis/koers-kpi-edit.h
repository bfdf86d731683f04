/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersKpiValue:
 * @period: of which period
 * @value: in units of the KPI
 * @is_provisional: whether it may still change; not for a target
 * @note: (nullable): what is to be said of it
 *
 * A measurement or a target that somebody filled in.
 */
typedef struct {
  KoersDate     period;
  KoersDecimal  value;
  gboolean      is_provisional;
  const char   *note;
} KoersKpiValue;

KoersChangeSet *koers_kpi_edit_add       (KoersStrategy       *strategy,
                                          KoersId             *id);
void            koers_kpi_edit_set_value (KoersChangeSet      *changes,
                                          KoersRecord         *kpi,
                                          KoersKind            kind,
                                          const KoersKpiValue *value);

G_END_DECLS
