/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-moments.h"

#include <glib/gi18n-lib.h>

static void
add_term (KoersTimeMoments *moments,
          KoersRecord      *agreement)
{
  KoersDate start = koers_record_get_date (agreement, KOERS_AGREEMENT_START_DATE);
  KoersDate end = koers_record_get_date (agreement, KOERS_AGREEMENT_END_DATE);
  g_autofree char *title = koers_record_dup_title (agreement);
  /* Translators: name of an agreement. */
  g_autofree char *start_label = g_strdup_printf (_("Start of %s"), title);
  /* Translators: name of an agreement. */
  g_autofree char *end_label = g_strdup_printf (_("End of %s"), title);

  if (koers_date_is_set (start))
    koers_time_moments_add (moments, start_label, start.day, FALSE);
  if (koers_date_is_set (end))
    koers_time_moments_add (moments, end_label, koers_date_get_last_day (end), FALSE);
}

/**
 * koers_strategy_moments_new:
 * @strategy: a strategy
 *
 * Collects what charts of its time mark: the moments it holds, such as those of the policy cycle and elections, and the terms of the
 * coalition agreements that are not drafts.
 *
 * Returns: (transfer full): the moments
 */
KoersTimeMoments *
koers_strategy_moments_new (KoersStrategy *strategy)
{
  KoersTimeMoments *moments = koers_time_moments_new ();
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_MOMENT);
  KoersRecordList *agreements = koers_strategy_get_list (strategy, KOERS_KIND_AGREEMENT);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *moment = koers_record_list_get (list, i);

      koers_time_moments_add (moments, koers_record_get_name (moment), koers_record_get_date (moment, KOERS_MOMENT_DATE).day,
                              koers_record_get_bool (moment, KOERS_MOMENT_YEARLY));
    }
  for (guint i = 0; i < koers_record_list_get_n (agreements); i++)
    {
      KoersRecord *agreement = koers_record_list_get (agreements, i);

      if (koers_record_get_choice (agreement, KOERS_AGREEMENT_KIND) == KOERS_AGREEMENT_KIND_COALITION_AGREEMENT &&
          koers_record_get_choice (agreement, KOERS_AGREEMENT_STATE) != KOERS_AGREEMENT_STATE_DRAFT)
        add_term (moments, agreement);
    }
  return moments;
}
