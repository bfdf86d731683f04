/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-status.h"

G_BEGIN_DECLS

/* From these shares of what was expected on it is on track, or at risk; below it is off track. A strategy can have others. */
#define KOERS_KPI_ON_TRACK_SHARE 0.95
#define KOERS_KPI_AT_RISK_SHARE 0.75

/**
 * KoersKpiBasis:
 * @KOERS_KPI_JUDGED: all that a judgement needs is there
 * @KOERS_KPI_KEY_FIGURE: it is a key figure, which is shown and not judged
 * @KOERS_KPI_NOT_MEASURED: nothing was measured by that day
 * @KOERS_KPI_NO_BASELINE: it is not known where it came from
 * @KOERS_KPI_NO_TARGET: it is not known where it is to go
 *
 * What the state of a KPI rests on, or why it has none.
 */
typedef enum {
  KOERS_KPI_JUDGED,
  KOERS_KPI_KEY_FIGURE,
  KOERS_KPI_NOT_MEASURED,
  KOERS_KPI_NO_BASELINE,
  KOERS_KPI_NO_TARGET,
  KOERS_N_KPI_BASES
} KoersKpiBasis;

/**
 * KoersKpiStatus:
 * @health: how it goes
 * @basis: what that rests on
 * @measurement: (nullable): what was measured last, of the whole organisation
 * @target: (nullable): where it is to go in the end
 * @way: how far that is from the baseline, in units of the KPI; 0 if it was there from the beginning
 * @reached: how far it came on that way; negative if it went the other way
 * @expected: how far it should have come at the end of the period that was measured
 *
 * How a KPI stands on a day, with all that the judgement is computed from.
 */
typedef struct {
  KoersHealth   health;
  KoersKpiBasis basis;
  KoersRecord  *measurement;
  KoersRecord  *target;
  double        way;
  double        reached;
  double        expected;
} KoersKpiStatus;

gboolean        koers_kpi_is_stepwise       (KoersRecord          *kpi);
KoersRecord    *koers_kpi_find_measurement  (KoersRecord          *kpi,
                                             gint32                day);
KoersKpiStatus  koers_kpi_get_status        (KoersRecord          *kpi,
                                             gint32                day);
const char     *koers_kpi_basis_get_word    (KoersKpiBasis         basis);
char           *koers_kpi_status_dup_reason (const KoersKpiStatus *status,
                                             KoersRecord          *kpi);

G_END_DECLS
