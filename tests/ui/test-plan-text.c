/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-text.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

static KoersRecord *
find_goal (KoersStrategy *strategy)
{
  KoersRecordList *goals = koers_strategy_get_list (strategy, KOERS_KIND_GOAL);

  for (guint i = 0; i < koers_record_list_get_n (goals); i++)
    if (g_strcmp0 (koers_record_get_text (koers_record_list_get (goals, i), KOERS_GOAL_CODE), "G1.1") == 0)
      return koers_record_list_get (goals, i);
  g_assert_not_reached ();
}

/* What was copied can be pasted: the same names, dates, states, departments and owners, under the same order of goal and initiative. */
static void
test_round_trip (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  KoersRecord *goal = find_goal (strategy), *copy;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *text = NULL, *again = NULL;
  KoersChangeSet *changes;
  KoersId first;
  guint n_unread;

  g_ptr_array_add (records, goal);
  text = koers_plan_text_write (records);
  changes = koers_plan_text_read (strategy, KOERS_KIND_PILLAR, koers_record_get_target (goal, KOERS_GOAL_PILLAR), text, &first, &n_unread);
  g_assert_nonnull (changes);
  g_assert_cmpuint (n_unread, ==, 0);
  koers_test_apply (strategy, changes);

  copy = koers_strategy_lookup (strategy, first);
  g_ptr_array_set_size (records, 0);
  g_ptr_array_add (records, copy);
  again = koers_plan_text_write (records);
  g_assert_cmpstr (again, ==, text);
  g_assert_true (koers_record_get_target (copy, KOERS_GOAL_PILLAR) == koers_record_get_target (goal, KOERS_GOAL_PILLAR));
}

/* A column of names is enough; what has no name or says nothing that can be kept is counted. */
static void
test_names (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  KoersRecord *goal = find_goal (strategy);
  KoersChangeSet *changes;
  KoersId first;
  guint n_unread, before;

  before = koers_strategy_get_referrers (strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_GOAL, koers_record_get_id (goal))->len;
  changes = koers_plan_text_read (strategy, KOERS_KIND_PILLAR, goal, "One\tx\r\nTwo\n\n\tno name\n", &first, &n_unread);
  g_assert_nonnull (changes);
  g_assert_cmpuint (n_unread, ==, 1);
  koers_test_apply (strategy, changes);
  g_assert_cmpuint (koers_strategy_get_referrers (strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_GOAL, koers_record_get_id (goal))->len, ==, before + 2);
  g_assert_cmpstr (koers_record_get_name (koers_strategy_lookup (strategy, first)), ==, "One");

  changes = koers_plan_text_read (strategy, KOERS_KIND_PILLAR, goal, "Name\tStart\tDepartment\nThree\tsoon\tNo such department\n", &first, &n_unread);
  g_assert_nonnull (changes);
  g_assert_cmpuint (n_unread, ==, 2);
  koers_test_apply (strategy, changes);
  g_assert_cmpstr (koers_record_get_name (koers_strategy_lookup (strategy, first)), ==, "Three");

  g_assert_null (koers_plan_text_read (strategy, KOERS_KIND_PILLAR, goal, "", &first, &n_unread));
  g_assert_null (koers_plan_text_read (strategy, KOERS_KIND_PILLAR, goal, "\n\n", &first, &n_unread));
}

static void
read_outline (KoersStrategy *strategy,
              KoersRecord   *near,
              const char    *text,
              guint          n_unread_expected,
              KoersId       *first)
{
  guint n_unread;
  KoersChangeSet *changes = koers_plan_text_read (strategy, KOERS_KIND_PILLAR, near, text, first, &n_unread);

  g_assert_nonnull (changes);
  g_assert_cmpuint (n_unread, ==, n_unread_expected);
  koers_test_apply (strategy, changes);
}

static KoersRecord *
find_named (KoersStrategy *strategy,
            KoersKind      kind,
            const char    *name)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    if (g_str_equal (koers_record_get_name (koers_record_list_get (list, i)), name))
      return koers_record_list_get (list, i);
  g_test_message ("there is no %s", name);
  g_assert_not_reached ();
}

/* Names in columns further to the right stand below those before them: goals with initiatives under a pillar, and under a goal's
 * pillar, since a goal has no goals; whole pillars where nothing of the plan is selected; what is deeper than the plan is counted. */
static void
test_outline (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  KoersRecord *goal = find_goal (strategy), *pillar = koers_record_get_target (goal, KOERS_GOAL_PILLAR);
  KoersId first;

  read_outline (strategy, pillar, "Goal A\t\n\tWork A1\n\n\tWork A2\nGoal B\n", 0, &first);
  g_assert_true (koers_strategy_lookup (strategy, first) == find_named (strategy, KOERS_KIND_GOAL, "Goal A"));
  g_assert_true (koers_record_get_target (find_named (strategy, KOERS_KIND_GOAL, "Goal B"), KOERS_GOAL_PILLAR) == pillar);
  g_assert_true (koers_record_get_target (find_named (strategy, KOERS_KIND_INITIATIVE, "Work A2"), KOERS_INITIATIVE_GOAL) ==
                 find_named (strategy, KOERS_KIND_GOAL, "Goal A"));

  read_outline (strategy, goal, "\tGoal C\n\t\tWork C1\n", 0, &first);
  g_assert_true (koers_record_get_target (find_named (strategy, KOERS_KIND_GOAL, "Goal C"), KOERS_GOAL_PILLAR) == pillar);
  g_assert_true (koers_record_get_target (find_named (strategy, KOERS_KIND_INITIATIVE, "Work C1"), KOERS_INITIATIVE_GOAL) ==
                 find_named (strategy, KOERS_KIND_GOAL, "Goal C"));

  read_outline (strategy, NULL, "Pillar D\n\tGoal D1\n\t\tWork D1\n\t\t\ttoo deep\n", 1, &first);
  g_assert_true (koers_record_get_target (find_named (strategy, KOERS_KIND_GOAL, "Goal D1"), KOERS_GOAL_PILLAR) ==
                 find_named (strategy, KOERS_KIND_PILLAR, "Pillar D"));
  g_assert_true (koers_record_get_target (find_named (strategy, KOERS_KIND_INITIATIVE, "Work D1"), KOERS_INITIATIVE_GOAL) ==
                 find_named (strategy, KOERS_KIND_GOAL, "Goal D1"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-text/round-trip", test_round_trip);
  g_test_add_func ("/plan-text/names", test_names);
  g_test_add_func ("/plan-text/outline", test_outline);

  return g_test_run ();
}
