/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-risk-edit.h"

#include <glib/gi18n-lib.h>

/* What can be done to risks, as change sets; nothing here changes anything. */

/**
 * koers_risk_edit_add:
 * @strategy: a strategy
 * @probability: 1 to 5; 0 for not judged yet
 * @impact: 1 to 5; 0 for not judged yet
 * @id: (out): the new risk
 *
 * Returns: (transfer full): what adds an open risk
 */
KoersChangeSet *
koers_risk_edit_add (KoersStrategy *strategy,
                     guint          probability,
                     guint          impact,
                     KoersId       *id)
{
  KoersChangeSet *changes = koers_change_set_new (_("Add a risk"));

  *id = koers_id_new ();
  koers_change_set_insert (changes, KOERS_KIND_RISK, *id);
  koers_change_set_take (changes, strategy, KOERS_KIND_RISK, *id, KOERS_RISK_NAME, koers_value_text (_("New risk")));
  koers_change_set_take (changes, strategy, KOERS_KIND_RISK, *id, KOERS_RISK_STATE, koers_value_integer (KOERS_RISK_STATE_OPEN));
  if (probability > 0)
    koers_change_set_take (changes, strategy, KOERS_KIND_RISK, *id, KOERS_RISK_PROBABILITY, koers_value_integer (probability));
  if (impact > 0)
    koers_change_set_take (changes, strategy, KOERS_KIND_RISK, *id, KOERS_RISK_IMPACT, koers_value_integer (impact));
  return changes;
}
