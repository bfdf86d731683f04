/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-department.h"

G_BEGIN_DECLS

/**
 * KoersWorkloadCell:
 * @n: how many initiatives run
 * @n_late: how many of them are late or off track
 * @health: the worst of them
 * @budget: what is planned to be spent, in cents
 *
 * What a department has to do in a quarter.
 */
typedef struct {
  guint       n;
  guint       n_late;
  KoersHealth health;
  gint64      budget;
} KoersWorkloadCell;

/**
 * KoersWorkload:
 *
 * How much each department has to do in each quarter.
 */
typedef struct _KoersWorkload KoersWorkload;

KoersWorkload              *koers_workload_new               (KoersStrategy *strategy,
                                                              gint32         day);
void                        koers_workload_free              (KoersWorkload *self);
gint32                      koers_workload_get_day           (KoersWorkload *self);
guint                       koers_workload_get_n_quarters    (KoersWorkload *self);
KoersDate                   koers_workload_get_quarter       (KoersWorkload *self,
                                                              guint          quarter);
guint                       koers_workload_get_n_departments (KoersWorkload *self);
const KoersDepartmentPlace *koers_workload_get_department    (KoersWorkload *self,
                                                              guint          department);
gboolean                    koers_workload_lookup            (KoersWorkload *self,
                                                              KoersRecord   *record,
                                                              guint         *department);
const KoersWorkloadCell    *koers_workload_get_cell          (KoersWorkload *self,
                                                              guint          department,
                                                              guint          quarter);
guint                       koers_workload_get_most          (KoersWorkload *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersWorkload, koers_workload_free)

G_END_DECLS
