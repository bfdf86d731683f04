/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-action.h"
#include "koers-decision-edit.h"
#include "koers-decision-lines.h"
#include "koers-record-item.h"
#include "koers-risk-edit.h"
#include "koers-risk-lines.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

static gint32
day (const char *text)
{
  return koers_test_date (text).date.day;
}

/* The lines of a list, what belongs to another one further in, and what is done with an x. */
static char *
describe (GPtrArray *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const KoersRecordFacts *facts = koers_record_item_get_facts (g_ptr_array_index (items, i));

      g_string_append_printf (text, "%s%s%s%s%s\n", facts->is_inner ? "  " : "", facts->can_be_done ? facts->is_done ? "[x] " : "[ ] " : "", facts->title,
                              facts->facts != NULL && *facts->facts != '\0' ? ": " : "", facts->facts != NULL ? facts->facts : "");
    }
  g_ptr_array_unref (items);
  return g_string_free (text, FALSE);
}

static void
assert_lines (GPtrArray  *items,
              const char *expected)
{
  g_autofree char *found = describe (items);

  g_assert_cmpstr (found, ==, expected);
}

/* An action is done on the reporting day, and open again without a trace of it. */
static void
test_toggle (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersRecord *action;
  KoersId id;

  koers_test_apply (strategy, koers_decision_edit_add_action (strategy, NULL, &id));
  action = koers_strategy_lookup (strategy, id);
  g_assert_true (koers_action_is_open (action));
  koers_test_apply (strategy, koers_action_edit_toggle (action, day ("2025-09-30")));
  g_assert_cmpint (koers_record_get_choice (action, KOERS_ACTION_STATE), ==, KOERS_TASK_STATE_DONE);
  g_assert_true (koers_date_equal (koers_record_get_date (action, KOERS_ACTION_COMPLETED_DATE), koers_test_date ("2025-09-30").date));
  koers_test_apply (strategy, koers_action_edit_toggle (action, day ("2025-10-30")));
  g_assert_true (koers_action_is_open (action));
  g_assert_false (koers_date_is_set (koers_record_get_date (action, KOERS_ACTION_COMPLETED_DATE)));
}

static KoersId
add_action (KoersStrategy *strategy,
            KoersRecord   *decision,
            const char    *name,
            const char    *due)
{
  KoersId id;
  KoersChangeSet *changes = koers_decision_edit_add_action (strategy, decision, &id);

  koers_test_set (changes, strategy, KOERS_KIND_ACTION, id, KOERS_ACTION_NAME, koers_value_text (name));
  koers_test_set (changes, strategy, KOERS_KIND_ACTION, id, KOERS_ACTION_DUE_DATE, koers_test_date (due));
  koers_test_apply (strategy, changes);
  return id;
}

/* Decisions come with what is done because of them; all that is open comes by its day. */
static void
test_decisions (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  gint32 today = day ("2025-09-30");
  KoersRecord *decision;
  KoersId first, second, action;

  assert_lines (koers_decision_lines_new (strategy, today), "");
  assert_lines (koers_action_lines_new (strategy, today), "There are no open actions.\n");
  koers_test_apply (strategy, koers_decision_edit_add (strategy, day ("2025-06-10"), &first));
  koers_test_apply (strategy, koers_decision_edit_add (strategy, today, &second));
  decision = koers_strategy_lookup (strategy, first);
  add_action (strategy, decision, "Tell", "2025-10-15");
  action = add_action (strategy, decision, "Pay", "2025-Q2");
  add_action (strategy, NULL, "Loose", "2025-09-01");
  assert_lines (koers_decision_lines_new (strategy, today), "Decisions (2)\n"
                                                            "New decision: 30 Sep 2025\n"
                                                            "New decision: 10 Jun 2025 · 2 open actions\n"
                                                            "  [ ] Pay: Overdue since Q2 2025\n"
                                                            "  [ ] Tell: Due 15 Oct 2025\n"
                                                            "Open actions without a decision (1)\n"
                                                            "[ ] Loose: Overdue since 1 Sep 2025\n");
  assert_lines (koers_action_lines_new (strategy, today), "Overdue actions (2)\n"
                                                          "[ ] Pay: Overdue since Q2 2025 · New decision\n"
                                                          "[ ] Loose: Overdue since 1 Sep 2025\n"
                                                          "Open actions (1)\n"
                                                          "[ ] Tell: Due 15 Oct 2025 · New decision\n");
  koers_test_apply (strategy, koers_action_edit_toggle (koers_strategy_lookup (strategy, action), today));
  assert_lines (koers_decision_lines_new (strategy, today), "Decisions (2)\n"
                                                            "New decision: 30 Sep 2025\n"
                                                            "New decision: 10 Jun 2025 · 1 open action\n"
                                                            "  [ ] Tell: Due 15 Oct 2025\n"
                                                            "  [x] Pay: Done on 30 Sep 2025\n"
                                                            "Open actions without a decision (1)\n"
                                                            "[ ] Loose: Overdue since 1 Sep 2025\n");
}

/* What a decision is about stands in its line. */
static void
test_subjects (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autofree char *found = describe (koers_decision_lines_new (strategy, day ("2025-09-30")));

  g_assert_true (g_str_has_prefix (found, "Decisions (7)\nE7 "));
  g_assert_nonnull (strstr (found, "\nE5 Sensor register put on hold until capacity is known: 18 Feb 2025 · "));
  g_assert_nonnull (strstr (found, " · About I25 "));
}

/* A new risk stands in the cell that is shown, and what is not judged apart. */
static void
test_risks (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  gint32 today = day ("2025-09-30");
  KoersId id;

  koers_test_apply (strategy, koers_risk_edit_add (strategy, 4, 5, &id));
  koers_test_apply (strategy, koers_risk_edit_add (strategy, 0, 0, &id));
  assert_lines (koers_risk_lines_new (strategy, today, 0, 0), "Open risks (1)\nNew risk: 4 × 5 = 20, Very high\n"
                                                              "Open risks, not judged (1)\nNew risk: Not judged\n");
  assert_lines (koers_risk_lines_new (strategy, today, 4, 5), "Open risks (1)\nNew risk: 4 × 5 = 20, Very high\n");
  assert_lines (koers_risk_lines_new (strategy, today, 5, 4), "There are no open risks here.\n");
}

/* A line stays the same one for its record while what it shows changes, so that what is selected stays selected. */
static void
test_splice (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (GListStore) store = g_list_store_new (KOERS_TYPE_RECORD_ITEM);
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autoptr (KoersRecordItem) kept = NULL, found = NULL;
  KoersId id;

  koers_test_apply (strategy, koers_decision_edit_add_action (strategy, NULL, &id));
  before = koers_action_lines_new (strategy, day ("2025-09-30"));
  koers_record_items_splice (store, before);
  kept = g_list_model_get_item (G_LIST_MODEL (store), 1);
  add_action (strategy, NULL, "Another", "2025-10-15");
  after = koers_action_lines_new (strategy, day ("2025-11-30"));
  koers_record_items_splice (store, after);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 4);
  found = g_list_model_get_item (G_LIST_MODEL (store), 3);
  g_assert_true (found == kept);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-edit/toggle", test_toggle);
  g_test_add_func ("/decision-edit/decisions", test_decisions);
  g_test_add_func ("/decision-edit/subjects", test_subjects);
  g_test_add_func ("/decision-edit/risks", test_risks);
  g_test_add_func ("/decision-edit/splice", test_splice);
  return g_test_run ();
}
