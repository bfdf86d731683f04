/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-action.h"
#include "koers-change-set.h"
#include "koers-test-changes.h"

static gint32
day (const char *text)
{
  return koers_test_date (text).date.day;
}

static KoersRecord *
add_action (KoersStrategy *strategy,
            KoersId        decision,
            const char    *due,
            int            state)
{
  KoersChangeSet *changes = koers_change_set_new ("test");
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_ACTION, KOERS_ACTION_NAME, koers_value_text ("A"), KOERS_ACTION_STATE,
                                  koers_value_integer (state), KOERS_ACTION_DECISION, koers_value_id (decision), -1);

  if (due != NULL)
    koers_test_set (changes, strategy, KOERS_KIND_ACTION, id, KOERS_ACTION_DUE_DATE, koers_test_date (due));
  if (state == KOERS_TASK_STATE_DONE)
    koers_test_set (changes, strategy, KOERS_KIND_ACTION, id, KOERS_ACTION_COMPLETED_DATE, koers_test_date ("2025-09-30"));
  koers_test_apply (strategy, changes);
  return koers_strategy_lookup (strategy, id);
}

static KoersId
add_decision (KoersStrategy *strategy)
{
  KoersChangeSet *changes = koers_change_set_new ("test");
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_DECISION, KOERS_DECISION_NAME, koers_value_text ("D"), KOERS_DECISION_DATE,
                                  koers_test_date ("2025-09-01"), -1);

  koers_test_apply (strategy, changes);
  return id;
}

/* What is due in a period is late on the day after its last, and what is done or cancelled is not. */
static void
test_late (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersId decision = add_decision (strategy);
  KoersRecord *action = add_action (strategy, decision, "2025-Q3", KOERS_TASK_STATE_OPEN);

  g_assert_false (koers_action_is_late (action, day ("2025-09-30")));
  g_assert_true (koers_action_is_late (action, day ("2025-10-01")));
  g_assert_false (koers_action_is_late (add_action (strategy, decision, "2025-Q3", KOERS_TASK_STATE_DONE), day ("2026-10-01")));
  g_assert_false (koers_action_is_late (add_action (strategy, decision, "2025-Q3", KOERS_TASK_STATE_CANCELLED), day ("2026-10-01")));
  g_assert_false (koers_action_is_late (add_action (strategy, decision, NULL, KOERS_TASK_STATE_OPEN), day ("2026-10-01")));
}

static void
test_order (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersId decision = add_decision (strategy), other = add_decision (strategy);
  KoersRecord *never = add_action (strategy, decision, NULL, KOERS_TASK_STATE_OPEN);
  KoersRecord *late = add_action (strategy, other, "2025-Q4", KOERS_TASK_STATE_OPEN);
  KoersRecord *soon = add_action (strategy, decision, "2025-10-02", KOERS_TASK_STATE_OPEN);
  KoersRecord *done = add_action (strategy, decision, "2025-01-02", KOERS_TASK_STATE_DONE);
  g_autoptr (GPtrArray) open = koers_strategy_dup_open_actions (strategy), of_decision = koers_decision_dup_actions (koers_strategy_lookup (strategy, decision));
  KoersRecord *const expected[] = { soon, late, never }, *const expected_of_decision[] = { soon, never, done };

  g_assert_cmpuint (open->len, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (of_decision->len, ==, G_N_ELEMENTS (expected_of_decision));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (g_ptr_array_index (open, i) == expected[i]);
      g_assert_true (g_ptr_array_index (of_decision, i) == expected_of_decision[i]);
    }
}

static int
get_sign (int number)
{
  return (number > 0) - (number < 0);
}

/* Whatever they are: the same way round, and what comes before what comes before comes before. */
static void
test_comparing (void)
{
  static const char *const dues[] = { NULL, "2025", "2025-Q4", "2025-12-31", "2025-10-01" };
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersId decision = add_decision (strategy);
  KoersRecord *actions[G_N_ELEMENTS (dues) * KOERS_TASK_STATE_N];

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    actions[i] = add_action (strategy, decision, dues[i % G_N_ELEMENTS (dues)], (int) (i / G_N_ELEMENTS (dues)));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
      {
        int order = get_sign (koers_action_compare (actions[i], actions[j]));

        g_assert_cmpint (order, ==, -get_sign (koers_action_compare (actions[j], actions[i])));
        g_assert_true ((order == 0) == (i == j));
        for (guint k = 0; k < G_N_ELEMENTS (actions) && order < 0; k++)
          g_assert_true (koers_action_compare (actions[j], actions[k]) >= 0 || koers_action_compare (actions[i], actions[k]) < 0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action/late", test_late);
  g_test_add_func ("/action/order", test_order);
  g_test_add_func ("/action/comparing", test_comparing);
  return g_test_run ();
}
