/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-coverage.h"

G_BEGIN_DECLS

/* More levels than chapters or goals have; the door refuses circles, a damaged file may hold one. */
#define MAX_LEVELS 100

struct _KoersCoverage {
  KoersStrategy *strategy;
  gint32         day;
  GPtrArray     *agreements;
  GArray        *chapters;   /* (element-type KoersCoverageChapter) */
  GArray        *objectives; /* (element-type KoersCoverageObjective): chapter by chapter */
  GArray        *services;   /* (element-type KoersCoverageService): objective by objective */
  GHashTable    *numbers;    /* objective -> 1 + its number */
  guint8        *asked;      /* by the index of the initiative: whether an objective asks for it */
  guint          n_initiatives;
  guint          n_found[KOERS_N_COVERAGE_FINDINGS];
  GPtrArray     *unasked;
  GPtrArray     *excused;
};

/* koers-coverage-services.c */
void koers_coverage_add_services (KoersCoverage               *self,
                                  const KoersInitiativeStatus *statuses);

G_END_DECLS
