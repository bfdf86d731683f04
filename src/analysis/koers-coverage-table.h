/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-coverage.h"

G_BEGIN_DECLS

/**
 * KoersCoverageAxis:
 * @KOERS_COVERAGE_BY_PILLAR: by the pillar that an initiative belongs to
 * @KOERS_COVERAGE_BY_GOAL: by the goals that it serves, the primary one and the further ones
 * @KOERS_COVERAGE_BY_DEPARTMENT: by the departments that do it or a part of it
 *
 * What objectives are set against.
 */
typedef enum {
  KOERS_COVERAGE_BY_PILLAR,
  KOERS_COVERAGE_BY_GOAL,
  KOERS_COVERAGE_BY_DEPARTMENT,
  KOERS_N_COVERAGE_AXES
} KoersCoverageAxis;

/**
 * KoersCoverageColumn:
 * @record: (nullable): a pillar, goal or department; %NULL for what has none
 * @depth: how many goals or departments stand above it
 *
 * A column.
 */
typedef struct {
  KoersRecord *record;
  guint        depth;
} KoersCoverageColumn;

/**
 * KoersCoverageCell:
 * @n: how many initiatives
 * @n_stopped: how many of them were stopped
 * @worst: how that goes which goes worst, what was stopped left out
 *
 * What serves an objective, or those of a chapter, from one column. An initiative counts once in it, however many columns it stands in.
 */
typedef struct {
  guint       n;
  guint       n_stopped;
  KoersHealth worst;
} KoersCoverageCell;

/**
 * KoersCoverageTable:
 *
 * Objectives and chapters against pillars, goals or departments.
 */
typedef struct _KoersCoverageTable KoersCoverageTable;

KoersCoverageTable        *koers_coverage_table_new              (KoersCoverage      *coverage,
                                                                  KoersCoverageAxis   axis);
void                       koers_coverage_table_free             (KoersCoverageTable *self);
KoersCoverageAxis          koers_coverage_table_get_axis         (KoersCoverageTable *self);
guint                      koers_coverage_table_get_n_columns    (KoersCoverageTable *self);
const KoersCoverageColumn *koers_coverage_table_get_column       (KoersCoverageTable *self,
                                                                  guint               column);
const KoersCoverageCell   *koers_coverage_table_get_cell         (KoersCoverageTable *self,
                                                                  guint               objective,
                                                                  guint               column);
const KoersCoverageCell   *koers_coverage_table_get_chapter_cell (KoersCoverageTable *self,
                                                                  guint               chapter,
                                                                  guint               column);
guint                      koers_coverage_table_get_n_of_chapter (KoersCoverageTable *self,
                                                                  guint               chapter);
gboolean                   koers_coverage_table_is_in            (KoersCoverageTable *self,
                                                                  KoersRecord        *initiative,
                                                                  guint               column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCoverageTable, koers_coverage_table_free)

G_END_DECLS
