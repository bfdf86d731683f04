/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-department-plan.h"
#include "koers-matrix.h"
#include "koers-workload.h"

G_BEGIN_DECLS

KoersMatrix *koers_department_plan_matrix_new (KoersDepartmentPlan *plan);
KoersMatrix *koers_workload_matrix_new        (KoersWorkload       *workload,
                                               KoersRecord         *department);

G_END_DECLS
