/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-coverage-finding.h"
#include "koers-initiative-status.h"

G_BEGIN_DECLS

/**
 * KoersCoverageService:
 * @initiative: what serves
 * @contribution: what says so
 * @goal: (nullable): the goal that contributes and that the initiative belongs to; %NULL if it contributes itself
 * @kind: one of KOERS_CONTRIBUTION_KIND
 * @health: how it goes
 * @is_stopped: whether it was stopped
 * @is_late: whether it should have been finished
 * @is_after_deadline: whether it ends after the deadline of the objective
 *
 * That an initiative serves an objective. One that does so in several ways is there once, in the most direct one.
 */
typedef struct {
  KoersRecord *initiative;
  KoersRecord *contribution;
  KoersRecord *goal;
  int          kind;
  KoersHealth  health;
  guint        is_stopped : 1;
  guint        is_late : 1;
  guint        is_after_deadline : 1;
} KoersCoverageService;

/**
 * KoersCoverageObjective:
 * @objective: an objective
 * @chapter: the number of its chapter
 * @finding: how it is served
 * @services: (array length=n_services): by what, the most direct first
 * @n_services: by how many initiatives
 * @n_kinds: how many of them in which way
 * @n_stopped: how many of them were stopped
 * @n_late: how many should have been finished
 * @n_after_deadline: how many end after its deadline
 * @worst: how that goes which goes worst, what was stopped left out
 *
 * What serves an objective.
 */
typedef struct {
  KoersRecord                *objective;
  guint                       chapter;
  KoersCoverageFinding        finding;
  const KoersCoverageService *services;
  guint                       n_services;
  guint                       n_kinds[KOERS_CONTRIBUTION_KIND_N];
  guint                       n_stopped;
  guint                       n_late;
  guint                       n_after_deadline;
  KoersHealth                 worst;
} KoersCoverageObjective;

/**
 * KoersCoverageChapter:
 * @chapter: a chapter
 * @agreement: the agreement that it stands in
 * @depth: how many chapters stand above it
 * @first: the number of its first objective
 * @n_objectives: how many it has itself; they follow each other
 * @n_findings: how many of them are served how
 *
 * A chapter of an agreement.
 */
typedef struct {
  KoersRecord *chapter;
  KoersRecord *agreement;
  guint        depth;
  guint        first;
  guint        n_objectives;
  guint        n_findings[KOERS_N_COVERAGE_FINDINGS];
} KoersCoverageChapter;

/**
 * KoersCoverage:
 *
 * What was promised, what serves it, and what does not. It holds for the strategy as it was when it was made.
 */
typedef struct _KoersCoverage KoersCoverage;

GPtrArray                    *koers_initiative_dup_contributions (KoersRecord              *initiative,
                                                                  gint32                    day);

KoersCoverage                *koers_coverage_new              (KoersStrategy               *strategy,
                                                               gint32                       day,
                                                               KoersRecord                 *agreement);
KoersCoverage                *koers_coverage_new_by_status    (KoersStrategy               *strategy,
                                                               gint32                       day,
                                                               KoersRecord                 *agreement,
                                                               const KoersInitiativeStatus *statuses);
void                          koers_coverage_free             (KoersCoverage               *self);
KoersStrategy                *koers_coverage_get_strategy     (KoersCoverage               *self);
gint32                        koers_coverage_get_day          (KoersCoverage               *self);
GPtrArray                    *koers_coverage_get_agreements   (KoersCoverage               *self);
guint                         koers_coverage_get_n_chapters   (KoersCoverage               *self);
const KoersCoverageChapter   *koers_coverage_get_chapter      (KoersCoverage               *self,
                                                               guint                        chapter);
guint                         koers_coverage_get_n_objectives (KoersCoverage               *self);
const KoersCoverageObjective *koers_coverage_get_objective    (KoersCoverage               *self,
                                                               guint                        objective);
const KoersCoverageObjective *koers_coverage_lookup           (KoersCoverage               *self,
                                                               KoersRecord                 *objective);
guint                         koers_coverage_get_n_found      (KoersCoverage               *self,
                                                               KoersCoverageFinding         finding);
gboolean                      koers_coverage_is_asked_for     (KoersCoverage               *self,
                                                               KoersRecord                 *initiative);
GPtrArray                    *koers_coverage_get_unasked      (KoersCoverage               *self);
GPtrArray                    *koers_coverage_get_excused      (KoersCoverage               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCoverage, koers_coverage_free)

G_END_DECLS
