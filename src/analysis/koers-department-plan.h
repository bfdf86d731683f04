/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-department.h"

G_BEGIN_DECLS

/**
 * KoersDepartmentPlanCell:
 * @initiatives: (element-type KoersRecord): what a department does for a goal, in the order of the plan
 * @health: the worst of them
 */
typedef struct {
  GPtrArray   *initiatives;
  KoersHealth  health;
} KoersDepartmentPlanCell;

/**
 * KoersDepartmentPlan:
 *
 * What each department does for each goal.
 */
typedef struct _KoersDepartmentPlan KoersDepartmentPlan;

KoersDepartmentPlan           *koers_department_plan_new               (KoersStrategy       *strategy,
                                                                        gint32               day);
void                           koers_department_plan_free              (KoersDepartmentPlan *self);
KoersStrategy                 *koers_department_plan_get_strategy      (KoersDepartmentPlan *self);
gint32                         koers_department_plan_get_day           (KoersDepartmentPlan *self);
guint                          koers_department_plan_get_n_goals       (KoersDepartmentPlan *self);
KoersRecord                   *koers_department_plan_get_goal          (KoersDepartmentPlan *self,
                                                                        guint                goal);
guint                          koers_department_plan_get_depth         (KoersDepartmentPlan *self,
                                                                        guint                goal);
guint                          koers_department_plan_get_n_departments (KoersDepartmentPlan *self);
KoersRecord                   *koers_department_plan_get_department    (KoersDepartmentPlan *self,
                                                                        guint                department);
const KoersDepartmentPlanCell *koers_department_plan_get_cell          (KoersDepartmentPlan *self,
                                                                        guint                goal,
                                                                        guint                department);
GPtrArray                     *koers_department_plan_dup_idle          (KoersDepartmentPlan *self);
GPtrArray                     *koers_department_plan_dup_unserved      (KoersDepartmentPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersDepartmentPlan, koers_department_plan_free)

G_END_DECLS
