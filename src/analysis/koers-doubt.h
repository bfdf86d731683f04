/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersDoubts:
 * @KOERS_DOUBT_NONE: nothing speaks against it
 * @KOERS_DOUBT_STALE: the update that says so is too old to say anything
 * @KOERS_DOUBT_MILESTONE: a milestone is late
 * @KOERS_DOUBT_KPI: a KPI of it has no value where one was due
 * @KOERS_DOUBT_SAFEGUARD: a safeguard that it must have is open
 * @KOERS_DOUBT_FORECAST: it is expected to end later than was planned
 * @KOERS_DOUBT_DEADLINE: it is or will be too late for an objective that it serves
 *
 * Why a light that is on track is not supported by the rest of what is known.
 */
typedef enum {
  KOERS_DOUBT_NONE = 0,
  KOERS_DOUBT_STALE = 1 << 0,
  KOERS_DOUBT_MILESTONE = 1 << 1,
  KOERS_DOUBT_KPI = 1 << 2,
  KOERS_DOUBT_SAFEGUARD = 1 << 3,
  KOERS_DOUBT_FORECAST = 1 << 4,
  KOERS_DOUBT_DEADLINE = 1 << 5
} KoersDoubts;

#define KOERS_N_DOUBTS 6

/* What filters call a light that is on track and doubted. */
#define KOERS_UNSUPPORTED_WORD "unsupported"

KoersDoubts  koers_initiative_find_doubts (KoersRecord *initiative,
                                           gint32       day,
                                           KoersRecord *update,
                                           guint        n_late);
const char  *koers_doubt_get_word         (KoersDoubts  doubt);
char        *koers_initiative_dup_light   (KoersRecord *initiative,
                                           gint32       day);
char        *koers_initiative_dup_doubts  (KoersRecord *initiative,
                                           gint32       day);

G_END_DECLS
