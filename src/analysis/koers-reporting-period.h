/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersPeriodPhase:
 * @KOERS_PERIOD_PLANNED: nobody reports yet
 * @KOERS_PERIOD_OPEN: departments report
 * @KOERS_PERIOD_DUE_DEPARTMENTS: their updates are due
 * @KOERS_PERIOD_DUE_CDO: the report of the CDO is due
 * @KOERS_PERIOD_FROZEN: it is over, and what was reported stays
 *
 * How far a reporting period is.
 */
typedef enum {
  KOERS_PERIOD_PLANNED,
  KOERS_PERIOD_OPEN,
  KOERS_PERIOD_DUE_DEPARTMENTS,
  KOERS_PERIOD_DUE_CDO,
  KOERS_PERIOD_FROZEN
} KoersPeriodPhase;

/**
 * KoersPeriodCount:
 * @department: (transfer none) (nullable): a department; %NULL for initiatives of none
 * @n_due: of how many initiatives an update is asked
 * @n_in: of how many of them there is one of the period
 *
 * How much of what a department owes for a period is in.
 */
typedef struct {
  KoersRecord *department;
  guint        n_due;
  guint        n_in;
} KoersPeriodCount;

KoersPeriodPhase  koers_reporting_period_get_phase   (KoersRecord      *period,
                                                      gint32            day);
gboolean          koers_reporting_period_is_reported (KoersRecord      *period,
                                                      KoersRecord      *initiative);
GArray           *koers_reporting_period_dup_counts  (KoersRecord      *period);
GPtrArray        *koers_reporting_period_dup_missing (KoersRecord      *period);
KoersRecord      *koers_reporting_period_find_snapshot (KoersRecord    *period);
gboolean          koers_update_is_of_period          (KoersRecord      *update,
                                                      KoersRecord      *period);
const char       *koers_period_phase_get_title       (KoersPeriodPhase  phase);

G_END_DECLS
