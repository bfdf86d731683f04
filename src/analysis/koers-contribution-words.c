/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-contribution-words.h"

#include "koers-contribution.h"

#include <glib/gi18n-lib.h>

/**
 * koers_contribution_dup_sentence:
 * @contribution: a contribution
 *
 * Says of an initiative or goal what it serves or, once that has ended, what it served until when, so that history stays readable after a
 * change of agreement.
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
koers_contribution_dup_sentence (KoersRecord *contribution)
{
  KoersRecord *objective = koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE);
  KoersRecord *agreement = objective != NULL ? koers_objective_get_agreement (objective) : NULL;
  KoersDate ended = koers_record_get_date (contribution, KOERS_CONTRIBUTION_ENDED_DATE);
  g_autofree char *date = koers_date_is_set (ended) ? koers_date_dup_label (ended) : NULL;
  const char *code, *name, *title;

  g_return_val_if_fail (agreement != NULL, NULL);

  code = koers_record_get_text (objective, KOERS_OBJECTIVE_CODE);
  name = koers_record_get_name (objective);
  title = koers_record_get_name (agreement);
  if (date == NULL)
    /* Translators: code or name of an objective, title of its agreement. */
    return code != NULL ? g_strdup_printf (_("Serves objective %s of “%s”"), code, title) : g_strdup_printf (_("Serves “%s” of “%s”"), name, title);
  /* Translators: code or name of an objective, title of its agreement, the day on which that ended. */
  return code != NULL ? g_strdup_printf (_("Served objective %s of “%s” until %s"), code, title, date)
                      : g_strdup_printf (_("Served “%s” of “%s” until %s"), name, title, date);
}
