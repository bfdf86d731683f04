/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-date.h"

G_BEGIN_DECLS

/**
 * KoersDateShift:
 * @months: how many months later, negative for earlier
 * @days: how many days later than that
 *
 * By how much a plan moves. Months are those of the calendar, so that work that fills a quarter still fills one when it has moved.
 */
typedef struct {
  int months;
  int days;
} KoersDateShift;

KoersDateShift koers_date_shift_new       (KoersPrecision  period,
                                           int             n);
KoersPrecision koers_date_shift_get_period (KoersDateShift by);
char          *koers_date_shift_dup_label (KoersDateShift  by);
KoersDate      koers_date_shift_start     (KoersDate       start,
                                           KoersDateShift  by);
KoersDate      koers_date_shift_end       (KoersDate       end,
                                           KoersDateShift  by);

static inline gboolean
koers_date_shift_is_none (KoersDateShift by)
{
  return by.months == 0 && by.days == 0;
}

G_END_DECLS
