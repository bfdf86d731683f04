/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-due.h"
#include "koers-rules.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"
#include "koers-update-edit.h"

/* The first initiative of the example that was said to be at risk. */
static KoersRecord *
find_at_risk (KoersStrategy *strategy,
              gint32         day)
{
  g_autoptr (GPtrArray) sorted = koers_strategy_dup_sorted (strategy, KOERS_KIND_INITIATIVE);

  for (guint i = 0; i < sorted->len; i++)
    if (koers_initiative_get_health (g_ptr_array_index (sorted, i), day) == KOERS_HEALTH_AT_RISK)
      return g_ptr_array_index (sorted, i);
  g_error ("nothing is at risk");
}

static guint
count_updates (KoersStrategy *strategy)
{
  return koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_UPDATE));
}

/* That nothing changed says all of what was said last once more, of another day. */
static void
test_repeat (void)
{
  static const int same[] = {
    KOERS_UPDATE_INITIATIVE, KOERS_UPDATE_TIME_LIGHT, KOERS_UPDATE_QUALITY_LIGHT, KOERS_UPDATE_MONEY_LIGHT, KOERS_UPDATE_PROGRESS, KOERS_UPDATE_REASON,
    KOERS_UPDATE_RESULT, KOERS_UPDATE_NEXT_STEP, KOERS_UPDATE_HELP_NEEDED, KOERS_UPDATE_FORECAST_END_DATE, KOERS_UPDATE_CONFIDENCE,
  };
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  gint32 day = koers_test_date ("2025-11-15").date.day;
  KoersRecord *initiative = find_at_risk (strategy, day), *last = koers_initiative_get_status (initiative, day).update, *now;
  KoersRecord *author = koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PERSON), 0);
  KoersChangeSet *changes = koers_update_edit_repeat (last, NULL, author, day);
  g_autoptr (GPtrArray) problems = koers_rules_check (strategy, changes);
  guint n = count_updates (strategy);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpint (koers_initiative_get_freshness (initiative, last, day), ==, KOERS_FRESHNESS_DUE);
  koers_test_apply (strategy, changes);
  g_assert_cmpuint (count_updates (strategy), ==, n + 1);
  now = koers_initiative_get_status (initiative, day).update;
  g_assert_true (now != last);
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    g_assert_true (koers_value_equal (koers_record_get_value (now, same[i]), koers_record_get_value (last, same[i])));
  g_assert_cmpint (koers_record_get_date (now, KOERS_UPDATE_REFERENCE_DATE).day, ==, day);
  g_assert_cmpint (koers_record_get_choice (now, KOERS_UPDATE_STATE), ==, KOERS_UPDATE_STATE_SUBMITTED);
  g_assert_true (koers_record_get_target (now, KOERS_UPDATE_AUTHOR) == author);
  g_assert_cmpint (koers_initiative_get_freshness (initiative, now, day), ==, KOERS_FRESHNESS_CURRENT);
}

/* What was asked for, begun or sent back is filled in, and not said beside it. */
static void
test_goes_on (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  gint32 day = koers_test_date ("2025-11-15").date.day;
  KoersRecord *initiative = find_at_risk (strategy, day), *last = koers_initiative_get_status (initiative, day).update, *open;
  KoersValue values[KOERS_MAX_FIELDS];
  guint n = count_updates (strategy);

  koers_record_get_values (last, values);
  values[KOERS_UPDATE_REFERENCE_DATE] = koers_test_date ("2025-11-01");
  values[KOERS_UPDATE_STATE] = koers_value_integer (KOERS_UPDATE_STATE_DRAFT);
  koers_test_apply (strategy, koers_update_edit_save (initiative, NULL, values));
  g_assert_cmpuint (count_updates (strategy), ==, n + 1);
  g_assert_true (koers_initiative_get_status (initiative, day).update == last);
  open = koers_initiative_find_open_update (initiative, last, day);
  g_assert_nonnull (open);

  koers_test_apply (strategy, koers_update_edit_repeat (last, open, NULL, day));
  g_assert_cmpuint (count_updates (strategy), ==, n + 1);
  g_assert_true (koers_initiative_get_status (initiative, day).update == open);
  g_assert_null (koers_initiative_find_open_update (initiative, open, day));
}

/* Amber and red are not kept without a reason. */
static void
test_reason (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  gint32 day = koers_test_date ("2025-11-15").date.day;
  KoersRecord *initiative = find_at_risk (strategy, day);

  for (int light = 0; light < KOERS_LIGHT_N; light++)
    {
      KoersValue values[KOERS_MAX_FIELDS] = { 0 };
      g_autoptr (KoersChangeSet) changes = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      values[KOERS_UPDATE_REFERENCE_DATE] = koers_test_date ("2025-11-15");
      values[KOERS_UPDATE_STATE] = koers_value_integer (KOERS_UPDATE_STATE_SUBMITTED);
      values[KOERS_UPDATE_TIME_LIGHT] = koers_value_integer (KOERS_LIGHT_ON_TRACK);
      values[KOERS_UPDATE_MONEY_LIGHT] = koers_value_integer (light);
      g_assert_cmpint (koers_update_edit_get_health (values), ==, KOERS_HEALTH_ON_TRACK + light);
      changes = koers_update_edit_save (initiative, NULL, values);
      problems = koers_rules_check (strategy, changes);
      g_assert_cmpuint (problems->len, ==, light == KOERS_LIGHT_ON_TRACK ? 0 : 1);
      if (problems->len > 0)
        g_assert_cmpint (((KoersProblem *) g_ptr_array_index (problems, 0))->field, ==, KOERS_UPDATE_REASON);
    }
}

/* The update that is handed in of the first initiative that is at risk. */
static KoersRecord *
submit (KoersStrategy *strategy,
        KoersRecord   *initiative,
        gint32         day)
{
  koers_test_apply (strategy, koers_update_edit_repeat (koers_initiative_get_status (initiative, day).update, NULL, NULL, day));
  return koers_initiative_get_status (initiative, day).update;
}

/* What is returned goes back to its author with the question, and undo takes both back in one step. */
static void
test_judge (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  gint32 day = koers_test_date ("2025-11-15").date.day;
  KoersRecord *initiative = find_at_risk (strategy, day), *update = submit (strategy, initiative, day);
  g_autoptr (KoersChangeSet) changes = koers_update_edit_return (update, "Which department?");
  KoersDigest before = koers_strategy_get_digest (strategy), after;
  KoersChangeSet *inverse = koers_change_set_invert (changes, "test");

  koers_test_apply (strategy, koers_change_set_ref (changes));
  g_assert_cmpint (koers_record_get_choice (update, KOERS_UPDATE_STATE), ==, KOERS_UPDATE_STATE_RETURNED);
  g_assert_cmpstr (koers_record_get_text (update, KOERS_UPDATE_QUESTION), ==, "Which department?");
  g_assert_true (koers_initiative_find_open_update (initiative, koers_initiative_get_status (initiative, day).update, day) == update);
  koers_test_apply (strategy, inverse);
  after = koers_strategy_get_digest (strategy);
  g_assert_true (koers_digest_equal (&before, &after));

  koers_test_apply (strategy, koers_update_edit_accept (update));
  g_assert_cmpint (koers_record_get_choice (update, KOERS_UPDATE_STATE), ==, KOERS_UPDATE_STATE_ACCEPTED);
  g_assert_true (koers_initiative_get_status (initiative, day).update == update);
}

/* What was returned is what its author finds first. */
static void
test_returned_first (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  gint32 day = koers_test_date ("2026-02-15").date.day;
  KoersRecordList *departments = koers_strategy_get_list (strategy, KOERS_KIND_DEPARTMENT);
  guint n_checked = 0;

  for (guint i = 0; i < koers_record_list_get_n (departments); i++)
    {
      KoersRecord *department = koers_record_list_get (departments, i), *last = NULL;
      g_autoptr (GPtrArray) due = koers_strategy_find_due (strategy, department, day), again = NULL;

      for (guint j = 0; j < due->len; j++)
        if (((KoersDue *) g_ptr_array_index (due, j))->kind == KOERS_DUE_UPDATE)
          last = ((KoersDue *) g_ptr_array_index (due, j))->record;
      if (last == NULL || last == ((KoersDue *) g_ptr_array_index (due, 0))->record || koers_initiative_get_status (last, day).update == NULL)
        continue;
      koers_test_apply (strategy, koers_update_edit_return (submit (strategy, last, day), "Why?"));
      again = koers_strategy_find_due (strategy, department, day);
      g_assert_true (((KoersDue *) g_ptr_array_index (again, 0))->record == last);
      n_checked++;
    }
  g_assert_cmpuint (n_checked, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/update-edit/repeat", test_repeat);
  g_test_add_func ("/update-edit/goes-on", test_goes_on);
  g_test_add_func ("/update-edit/reason", test_reason);
  g_test_add_func ("/update-edit/judge", test_judge);
  g_test_add_func ("/update-edit/returned-first", test_returned_first);

  return g_test_run ();
}
