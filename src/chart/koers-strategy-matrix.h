/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-coverage-table.h"
#include "koers-department-plan.h"
#include "koers-matrix.h"
#include "koers-progress.h"
#include "koers-risk.h"
#include "koers-workload.h"

G_BEGIN_DECLS

/* The column of all that serves an objective; those of the table come after it. */
#define KOERS_COVERAGE_COLUMN_ALL 0u

guint        koers_matrix_add_department      (KoersMatrix         *matrix,
                                               KoersMatrixAxis      axis,
                                               KoersRecord         *department,
                                               gint32               day,
                                               guint                group,
                                               guint                depth);
KoersMatrix *koers_coverage_matrix_new        (KoersCoverage       *coverage,
                                               KoersCoverageTable  *table);
KoersMatrix *koers_department_plan_matrix_new (KoersDepartmentPlan *plan);
KoersMatrix *koers_progress_matrix_new        (KoersProgress       *progress);
guint        koers_risk_matrix_get_impact     (guint                column);
guint        koers_risk_matrix_get_probability (guint               row);
KoersMatrix *koers_risk_matrix_new            (KoersStrategy       *strategy,
                                               gint32               day);
KoersMatrix *koers_workload_matrix_new        (KoersWorkload       *workload,
                                               KoersRecord         *department);

G_END_DECLS
