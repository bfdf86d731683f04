/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-coverage.h"

G_BEGIN_DECLS

char *koers_coverage_words_of_service   (const KoersCoverageService *service,
                                         gint32                      day);
char *koers_coverage_words_of_objective (KoersRecord                *objective);
char *koers_coverage_words_of_milestone (KoersRecord                *milestone,
                                         gint32                      day);
char *koers_coverage_words_of_kpi       (KoersRecord                *kpi,
                                         gint32                      day);

G_END_DECLS
