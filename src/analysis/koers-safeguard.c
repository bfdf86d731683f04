/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-safeguard.h"

#include "koers-strategy.h"

/* Which safeguards work goes on without. */

/**
 * koers_assessment_is_open:
 * @assessment: a safeguard of an initiative
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: whether it is not approved on that day: what was approved later was not, and what was valid until before it is not any more
 */
gboolean
koers_assessment_is_open (KoersRecord *assessment,
                          gint32       day)
{
  int state = koers_record_get_choice (assessment, KOERS_ASSESSMENT_STATE);
  KoersDate date = koers_record_get_date (assessment, KOERS_ASSESSMENT_DATE);
  KoersDate until = koers_record_get_date (assessment, KOERS_ASSESSMENT_VALID_UNTIL);

  if (state != KOERS_ASSESSMENT_STATE_APPROVED && state != KOERS_ASSESSMENT_STATE_APPROVED_WITH_ACTIONS)
    return TRUE;
  return (koers_date_is_set (date) && date.day > day) || (koers_date_is_set (until) && koers_date_get_last_day (until) < day);
}

/* Whether work has come as far as the stage for which a safeguard is needed; where nobody said how far it is, or for which stage, it has. */
static gboolean
has_reached (KoersRecord *initiative,
             KoersRecord *assessment)
{
  KoersRecord *type = koers_record_get_target (assessment, KOERS_ASSESSMENT_SAFEGUARD_TYPE);
  int at = initiative != NULL ? koers_record_get_choice (initiative, KOERS_INITIATIVE_STAGE) : -1;
  int needed = type != NULL ? koers_record_get_choice (type, KOERS_SAFEGUARD_TYPE_STAGE) : -1;

  return at < 0 || needed < 0 || at >= needed;
}

/**
 * koers_assessment_is_missing:
 * @assessment: a safeguard of an initiative
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: whether work goes on without it: it is required, not approved on that day, and needed for the stage that the work is in or for one
 *   before it
 */
gboolean
koers_assessment_is_missing (KoersRecord *assessment,
                             gint32       day)
{
  return koers_record_get_choice (assessment, KOERS_ASSESSMENT_APPLICABILITY) == KOERS_APPLICABILITY_REQUIRED &&
         koers_assessment_is_open (assessment, day) &&
         has_reached (koers_record_get_target (assessment, KOERS_ASSESSMENT_INITIATIVE), assessment);
}

/**
 * koers_initiative_find_missing:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer none) (nullable): a safeguard that it goes on without
 */
KoersRecord *
koers_initiative_find_missing (KoersRecord *initiative,
                               gint32       day)
{
  GPtrArray *assessments = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_INITIATIVE,
                                                         koers_record_get_id (initiative));

  for (guint i = 0; assessments != NULL && i < assessments->len; i++)
    if (koers_assessment_is_missing (g_ptr_array_index (assessments, i), day))
      return g_ptr_array_index (assessments, i);
  return NULL;
}
