/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-decision-edit.h"

#include "koers-action.h"

#include <glib/gi18n-lib.h>

/* What can be done to decisions and actions, as change sets; nothing here changes anything. */

/**
 * koers_decision_edit_add:
 * @strategy: a strategy
 * @day: when it was taken, in days since 1970-01-01
 * @id: (out): the new decision
 *
 * Returns: (transfer full): what adds a decision
 */
KoersChangeSet *
koers_decision_edit_add (KoersStrategy *strategy,
                         gint32         day,
                         KoersId       *id)
{
  KoersChangeSet *changes = koers_change_set_new (_("Add a decision"));

  *id = koers_id_new ();
  koers_change_set_insert (changes, KOERS_KIND_DECISION, *id);
  koers_change_set_take (changes, strategy, KOERS_KIND_DECISION, *id, KOERS_DECISION_NAME, koers_value_text (_("New decision")));
  koers_change_set_take (changes, strategy, KOERS_KIND_DECISION, *id, KOERS_DECISION_DATE,
                         koers_value_date (koers_date_from_day (day, KOERS_PRECISION_DAY)));
  return changes;
}

/**
 * koers_decision_edit_add_action:
 * @strategy: a strategy
 * @decision: (nullable): the decision because of which it is done
 * @id: (out): the new action
 *
 * Returns: (transfer full): what adds something to do
 */
KoersChangeSet *
koers_decision_edit_add_action (KoersStrategy *strategy,
                                KoersRecord   *decision,
                                KoersId       *id)
{
  KoersChangeSet *changes = koers_change_set_new (_("Add an action"));

  *id = koers_id_new ();
  koers_change_set_insert (changes, KOERS_KIND_ACTION, *id);
  koers_change_set_take (changes, strategy, KOERS_KIND_ACTION, *id, KOERS_ACTION_NAME, koers_value_text (_("New action")));
  koers_change_set_take (changes, strategy, KOERS_KIND_ACTION, *id, KOERS_ACTION_STATE, koers_value_integer (KOERS_TASK_STATE_OPEN));
  if (decision != NULL)
    koers_change_set_take (changes, strategy, KOERS_KIND_ACTION, *id, KOERS_ACTION_DECISION, koers_value_id (koers_record_get_id (decision)));
  return changes;
}

/**
 * koers_action_edit_toggle:
 * @action: an action of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): what completes it on that day; if it is not open, what opens it again
 */
KoersChangeSet *
koers_action_edit_toggle (KoersRecord *action,
                          gint32       day)
{
  gboolean is_open = koers_action_is_open (action);
  g_autofree char *title = koers_record_dup_title (action);
  g_autofree char *label = g_strdup_printf (is_open ? _("Complete “%s”") : _("Reopen “%s”"), title);
  KoersChangeSet *changes = koers_change_set_new (label);

  koers_change_set_set_record (changes, action, KOERS_ACTION_STATE, koers_value_integer (is_open ? KOERS_TASK_STATE_DONE : KOERS_TASK_STATE_OPEN));
  koers_change_set_set_record (changes, action, KOERS_ACTION_COMPLETED_DATE,
                               is_open ? koers_value_date (koers_date_from_day (day, KOERS_PRECISION_DAY)) : (KoersValue) { KOERS_VALUE_NONE });
  return changes;
}
