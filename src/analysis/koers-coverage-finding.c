/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-finding.h"

#include <glib/gi18n-lib.h>

/**
 * koers_coverage_finding_get_word:
 * @finding: how an objective is served
 *
 * Returns: (transfer none): what files hold
 */
const char *
koers_coverage_finding_get_word (KoersCoverageFinding finding)
{
  static const char *const words[KOERS_N_COVERAGE_FINDINGS] = {
    [KOERS_COVERAGE_SERVED] = "served",
    [KOERS_COVERAGE_NOTHING] = "nothing",
    [KOERS_COVERAGE_STOPPED_OR_LATE] = "stopped_or_late",
    [KOERS_COVERAGE_AFTER_DEADLINE] = "after_deadline",
    [KOERS_COVERAGE_INDIRECTLY] = "indirectly",
  };

  return words[finding];
}

/**
 * koers_coverage_finding_get_title:
 * @finding: how an objective is served
 *
 * Returns: (transfer none): what people read, in their language
 */
const char *
koers_coverage_finding_get_title (KoersCoverageFinding finding)
{
  switch (finding)
    {
    case KOERS_COVERAGE_NOTHING:
      return C_ ("objective", "Nothing serves it");
    case KOERS_COVERAGE_STOPPED_OR_LATE:
      return C_ ("objective", "Served only by stopped or late work");
    case KOERS_COVERAGE_AFTER_DEADLINE:
      return C_ ("objective", "Served only after its deadline");
    case KOERS_COVERAGE_INDIRECTLY:
      return C_ ("objective", "Served only indirectly");
    case KOERS_COVERAGE_SERVED:
    case KOERS_N_COVERAGE_FINDINGS:
    default:
      return C_ ("objective", "Served");
    }
}
