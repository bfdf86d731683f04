/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-conflict.h"
#include "koers-random-changes.h"
#include "koers-test-file.h"

typedef struct {
  KoersStrategy *strategy;
  KoersRecord   *pillar;
} Fixture;

static void
apply (KoersStrategy  *strategy,
       KoersChangeSet *changes)
{
  koers_strategy_apply (strategy, changes, 2, (KoersStamp) { 0, "somebody" });
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KoersChangeSet) changes = koers_test_small_sample_new ();

  fixture->strategy = koers_strategy_new ();
  apply (fixture->strategy, changes);
  fixture->pillar = koers_record_list_get (koers_strategy_get_list (fixture->strategy, KOERS_KIND_PILLAR), 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static KoersChangeSet *
make_change (Fixture    *fixture,
             int         field,
             const char *text)
{
  KoersChangeSet *changes = koers_change_set_new (text);

  koers_change_set_set_record (changes, fixture->pillar, field, koers_value_text (text));
  return changes;
}

static KoersChangeSet *
make_delete (Fixture *fixture)
{
  KoersChangeSet *changes = koers_change_set_new ("Delete");

  g_assert_true (koers_change_set_delete (changes, fixture->strategy, fixture->pillar, NULL));
  return changes;
}

static KoersChangeSet *
rebase (Fixture        *fixture,
        KoersChangeSet *mine,
        gboolean        overrule,
        guint           n_conflicts,
        GPtrArray     **found)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_conflict_free);
  KoersChangeSet *rebased = koers_change_set_rebase (mine, fixture->strategy, overrule, conflicts);

  g_assert_cmpuint (conflicts->len, ==, n_conflicts);
  if (found != NULL)
    *found = g_steal_pointer (&conflicts);
  return rebased;
}

static void
test_other_field (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (KoersChangeSet) mine = make_change (fixture, KOERS_PILLAR_NAME, "Mine");
  g_autoptr (KoersChangeSet) theirs = make_change (fixture, KOERS_PILLAR_CODE, "P1");
  g_autoptr (KoersChangeSet) rebased = NULL;

  apply (fixture->strategy, theirs);
  rebased = rebase (fixture, mine, FALSE, 0, NULL);
  apply (fixture->strategy, rebased);
  g_assert_cmpstr (koers_record_get_text (fixture->pillar, KOERS_PILLAR_NAME), ==, "Mine");
  g_assert_cmpstr (koers_record_get_text (fixture->pillar, KOERS_PILLAR_CODE), ==, "P1");
}

static void
test_same_field (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (KoersChangeSet) mine = make_change (fixture, KOERS_PILLAR_NAME, "Mine");
  g_autoptr (KoersChangeSet) theirs = make_change (fixture, KOERS_PILLAR_NAME, "Theirs");
  g_autoptr (KoersChangeSet) rebased = NULL, overruled = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  const KoersConflict *conflict;

  apply (fixture->strategy, theirs);
  rebased = rebase (fixture, mine, FALSE, 1, &conflicts);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpint (conflict->kind, ==, KOERS_KIND_PILLAR);
  g_assert_cmpint (conflict->field, ==, KOERS_PILLAR_NAME);
  g_assert_true (koers_id_equal (conflict->id, koers_record_get_id (fixture->pillar)));
  g_assert_cmpstr (conflict->base.text, ==, "Data strategy");
  g_assert_cmpstr (conflict->mine.text, ==, "Mine");
  g_assert_cmpstr (conflict->theirs.text, ==, "Theirs");

  /* With the value of now as what was before, so that undo brings theirs back. */
  overruled = rebase (fixture, mine, TRUE, 0, NULL);
  g_assert_cmpstr (koers_edit_lookup (koers_change_set_get (overruled, 0), KOERS_PILLAR_NAME)->before.text, ==, "Theirs");
}

static void
test_same_value (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (KoersChangeSet) mine = make_change (fixture, KOERS_PILLAR_NAME, "Same");
  g_autoptr (KoersChangeSet) theirs = make_change (fixture, KOERS_PILLAR_NAME, "Same");
  g_autoptr (KoersChangeSet) rebased = NULL;

  apply (fixture->strategy, theirs);
  rebased = rebase (fixture, mine, FALSE, 0, NULL);
  g_assert_true (koers_change_set_is_empty (rebased));
}

static void
test_changed_what_is_gone (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (KoersChangeSet) mine = make_change (fixture, KOERS_PILLAR_NAME, "Mine");
  g_autoptr (KoersChangeSet) theirs = make_delete (fixture);
  g_autoptr (KoersChangeSet) rebased = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;

  apply (fixture->strategy, theirs);
  rebased = rebase (fixture, mine, FALSE, 1, &conflicts);
  g_assert_cmpint (((KoersConflict *) g_ptr_array_index (conflicts, 0))->field, ==, -1);
}

static void
test_both_delete (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (KoersChangeSet) mine = make_delete (fixture);
  g_autoptr (KoersChangeSet) theirs = make_delete (fixture);
  g_autoptr (KoersChangeSet) rebased = NULL;

  apply (fixture->strategy, theirs);
  rebased = rebase (fixture, mine, FALSE, 0, NULL);
  g_assert_true (koers_change_set_is_empty (rebased));
}

/* What somebody wrote is not deleted unseen. */
static void
test_delete_what_was_changed (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (KoersChangeSet) mine = make_delete (fixture);
  g_autoptr (KoersChangeSet) theirs = make_change (fixture, KOERS_PILLAR_DESCRIPTION, "An hour of work");
  g_autoptr (KoersChangeSet) rebased = NULL, overruled = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  const KoersConflict *conflict;

  apply (fixture->strategy, theirs);
  rebased = rebase (fixture, mine, FALSE, 1, &conflicts);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpint (conflict->field, ==, KOERS_PILLAR_DESCRIPTION);
  g_assert_false (koers_value_is_set (&conflict->base));
  g_assert_false (koers_value_is_set (&conflict->mine));
  g_assert_cmpstr (conflict->theirs.text, ==, "An hour of work");

  overruled = rebase (fixture, mine, TRUE, 0, NULL);
  g_assert_cmpint (koers_change_set_get (overruled, 0)->operation, ==, KOERS_OPERATION_DELETE);
  g_assert_cmpstr (koers_edit_lookup (koers_change_set_get (overruled, 0), KOERS_PILLAR_DESCRIPTION)->before.text, ==, "An hour of work");
}

/* If nobody did anything in between, nothing is other than it was. */
static void
test_nothing_in_between (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  koers_random_changes_fill (rand, strategy, 100);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (KoersChangeSet) changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, 8);
      g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_conflict_free);
      g_autoptr (KoersChangeSet) rebased = koers_change_set_rebase (changes, strategy, FALSE, conflicts);

      g_assert_cmpuint (conflicts->len, ==, 0);
      g_assert_cmpuint (koers_change_set_get_n (rebased), ==, koers_change_set_get_n (changes));
      for (guint j = 0; j < koers_change_set_get_n (changes); j++)
        g_assert_cmpuint (koers_change_set_get (rebased, j)->changes->len, ==, koers_change_set_get (changes, j)->changes->len);
      apply (strategy, rebased);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/conflict/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("other-field", test_other_field);
  ADD ("same-field", test_same_field);
  ADD ("same-value", test_same_value);
  ADD ("changed-what-is-gone", test_changed_what_is_gone);
  ADD ("both-delete", test_both_delete);
  ADD ("delete-what-was-changed", test_delete_what_was_changed);
#undef ADD
  g_test_add_func ("/conflict/nothing-in-between", test_nothing_in_between);

  return g_test_run ();
}
