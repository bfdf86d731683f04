/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersCoverageFinding:
 * @KOERS_COVERAGE_SERVED: work that goes on or is done serves it in time, and not only indirectly
 * @KOERS_COVERAGE_NOTHING: no initiative serves it
 * @KOERS_COVERAGE_STOPPED_OR_LATE: all that serves it was stopped, or should have been finished
 * @KOERS_COVERAGE_AFTER_DEADLINE: all other work that serves it ends after its deadline
 * @KOERS_COVERAGE_INDIRECTLY: all other work that serves it does so indirectly
 *
 * What is to be said of how an objective is served; the gravest that holds.
 */
typedef enum {
  KOERS_COVERAGE_SERVED,
  KOERS_COVERAGE_NOTHING,
  KOERS_COVERAGE_STOPPED_OR_LATE,
  KOERS_COVERAGE_AFTER_DEADLINE,
  KOERS_COVERAGE_INDIRECTLY,
  KOERS_N_COVERAGE_FINDINGS
} KoersCoverageFinding;

const char *koers_coverage_finding_get_word  (KoersCoverageFinding finding);
const char *koers_coverage_finding_get_title (KoersCoverageFinding finding);

G_END_DECLS
