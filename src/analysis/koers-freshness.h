/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersFreshness:
 * @KOERS_FRESHNESS_NOT_ASKED: no update is expected: the work has not begun, rests or is over
 * @KOERS_FRESHNESS_CURRENT: what was said last still holds
 * @KOERS_FRESHNESS_DUE: it is time to say how it goes
 * @KOERS_FRESHNESS_LATE: that should have been done
 * @KOERS_FRESHNESS_STALE: nobody can tell any more from what was said last
 *
 * How much of what was said last about work still holds. In order of gravity.
 */
typedef enum {
  KOERS_FRESHNESS_NOT_ASKED,
  KOERS_FRESHNESS_CURRENT,
  KOERS_FRESHNESS_DUE,
  KOERS_FRESHNESS_LATE,
  KOERS_FRESHNESS_STALE,
  KOERS_N_FRESHNESSES
} KoersFreshness;

/**
 * KoersFreshnessDays:
 * @current: until how many days after its reference date an update is current
 * @due: until how many days after it the next one is due, and not yet late
 * @late: until how many days after it the next one is late, and the last one not yet stale
 *
 * When an update gets old.
 */
typedef struct {
  gint32 current;
  gint32 due;
  gint32 late;
} KoersFreshnessDays;

KoersFreshnessDays  koers_strategy_get_freshness_days (KoersStrategy  *strategy);
gint32              koers_initiative_get_age          (KoersRecord    *initiative,
                                                       KoersRecord    *update,
                                                       gint32          day);
KoersFreshness      koers_initiative_get_freshness    (KoersRecord    *initiative,
                                                       KoersRecord    *update,
                                                       gint32          day);
const char         *koers_freshness_get_word          (KoersFreshness  freshness);
const char         *koers_freshness_get_title         (KoersFreshness  freshness);

G_END_DECLS
