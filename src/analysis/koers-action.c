/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-action.h"

/* What people said they would do, and by when. */

/**
 * koers_action_is_open:
 * @action: an action
 *
 * Returns: whether it is still to be done
 */
gboolean
koers_action_is_open (KoersRecord *action)
{
  return koers_record_get_choice (action, KOERS_ACTION_STATE) == KOERS_TASK_STATE_OPEN;
}

/* What has no day comes after all that has one. */
static gint32
get_due_day (KoersRecord *action)
{
  KoersDate due = koers_record_get_date (action, KOERS_ACTION_DUE_DATE);

  return koers_date_is_set (due) ? koers_date_get_last_day (due) : G_MAXINT32;
}

/**
 * koers_action_is_late:
 * @action: an action
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: whether it should have been done before that day and is not
 */
gboolean
koers_action_is_late (KoersRecord *action,
                      gint32       day)
{
  return koers_action_is_open (action) && get_due_day (action) < day;
}

/**
 * koers_action_compare:
 * @a: an action
 * @b: another one
 *
 * Puts actions in the order in which they are to be done: what is open first, of that what is due first.
 *
 * Returns: less than 0 if @a comes first, more if @b does, 0 if they are the same
 */
int
koers_action_compare (KoersRecord *a,
                      KoersRecord *b)
{
  gboolean is_open = koers_action_is_open (a), other_is_open = koers_action_is_open (b);
  gint32 due = get_due_day (a), other_due = get_due_day (b);

  if (is_open != other_is_open)
    return is_open ? -1 : 1;
  if (due != other_due)
    return due < other_due ? -1 : 1;
  return koers_record_compare (a, b);
}

static int
compare_actions (gconstpointer a,
                 gconstpointer b)
{
  return koers_action_compare (*(KoersRecord *const *) a, *(KoersRecord *const *) b);
}

/**
 * koers_strategy_dup_open_actions:
 * @strategy: a strategy
 *
 * Returns: (transfer container) (element-type KoersRecord): all that is still to be done, what is due first first
 */
GPtrArray *
koers_strategy_dup_open_actions (KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_ACTION);
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    if (koers_action_is_open (koers_record_list_get (list, i)))
      g_ptr_array_add (actions, koers_record_list_get (list, i));
  g_ptr_array_sort (actions, compare_actions);
  return actions;
}

/**
 * koers_decision_dup_actions:
 * @decision: a decision of a strategy
 *
 * Returns: (transfer container) (element-type KoersRecord): what is done because of it, in the order of koers_action_compare()
 */
GPtrArray *
koers_decision_dup_actions (KoersRecord *decision)
{
  GPtrArray *actions = koers_strategy_dup_children (koers_strategy_of (decision), KOERS_KIND_ACTION, KOERS_ACTION_DECISION, koers_record_get_id (decision));

  g_ptr_array_sort (actions, compare_actions);
  return actions;
}
