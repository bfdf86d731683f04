/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-date-shift.h"
#include "koers-time-unit.h"

G_BEGIN_DECLS

KoersTimeUnit  koers_time_snap_get_unit (KoersTimeUnit  shown);
KoersDateShift koers_time_snap_shift    (KoersTimeUnit  unit,
                                         double         days);
KoersDateShift koers_time_snap_steps    (KoersTimeUnit  unit,
                                         int            n);
gint32         koers_time_snap_edge     (KoersTimeUnit  unit,
                                         double         day);
gint32         koers_time_snap_step     (KoersTimeUnit  unit,
                                         gint32         edge,
                                         int            direction);
KoersDate      koers_time_snap_start    (KoersTimeUnit  unit,
                                         KoersDate      before,
                                         gint32         edge);
KoersDate      koers_time_snap_end      (KoersTimeUnit  unit,
                                         KoersDate      before,
                                         gint32         edge);

G_END_DECLS
