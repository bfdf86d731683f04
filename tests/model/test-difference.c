/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-words.h"
#include "koers-difference.h"
#include "koers-random-changes.h"
#include "koers-test-changes.h"

#define N_ROUNDS 60

static void
assert_same (KoersStrategy *a,
             KoersStrategy *b,
             guint32        seed)
{
  KoersDigest one = koers_strategy_get_digest (a), other = koers_strategy_get_digest (b);

  if (memcmp (&one, &other, sizeof one) != 0)
    g_error ("not the same, seed %u", seed);
}

/* What is between two strategies, done to the one, makes it the other; undone, it makes it itself again; of one with itself there is
 * nothing. */
static void
test_random (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (KoersStrategy) from = koers_strategy_new ();
      g_autoptr (KoersStrategy) to = NULL, same = NULL;
      g_autoptr (KoersChangeSet) changes = NULL, between = NULL, nothing = NULL;
      KoersChangeSet *inverse;

      koers_random_changes_fill (rand, from, 40);
      to = koers_random_copy_strategy (rand, from);
      same = koers_random_copy_strategy (rand, from);
      nothing = koers_strategy_compare (from, same, "");
      g_assert_true (koers_change_set_is_empty (nothing));

      changes = koers_random_changes_new (rand, to, KOERS_RANDOM_ANY, 20);
      koers_strategy_apply (to, changes, 2, (KoersStamp) { 0, "" });
      between = koers_strategy_compare (from, to, "Between");
      inverse = koers_change_set_invert (between, "Back");
      koers_test_apply (from, koers_change_set_ref (between));
      assert_same (from, to, seed);
      koers_test_apply (from, inverse);
      assert_same (from, same, seed);
    }
}

/* Whatever is told of a record, there are words for it, before and after. */
static void
test_words (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersChangeSet) change = koers_change_set_new (""), removal = koers_change_set_new ("");
  KoersId pillar, goal, added = koers_id_new ();
  KoersValue reference;
  g_auto (KoersValue) name = koers_value_text ("New");
  g_autofree char *old_title = NULL, *new_title = NULL, *added_title = NULL, *value = NULL, *gone = NULL;

  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Old"), -1);
  goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Goal"), KOERS_GOAL_PILLAR,
                            koers_value_id (pillar), -1);
  koers_test_apply (strategy, changes);

  old_title = koers_change_set_dup_title (change, strategy, KOERS_KIND_PILLAR, pillar);
  g_assert_cmpstr (old_title, ==, "Old");
  koers_change_set_set (change, strategy, KOERS_KIND_PILLAR, pillar, KOERS_PILLAR_NAME, &name);
  new_title = koers_change_set_dup_title (change, strategy, KOERS_KIND_PILLAR, pillar);
  g_assert_cmpstr (new_title, ==, "New");
  koers_change_set_insert (change, KOERS_KIND_PILLAR, added);
  added_title = koers_change_set_dup_title (change, strategy, KOERS_KIND_PILLAR, added);
  g_assert_cmpstr (added_title, ==, "Pillar");
  reference = koers_value_id (pillar);
  value = koers_change_set_dup_value (change, strategy, koers_catalogue_get_field (KOERS_KIND_GOAL, KOERS_GOAL_PILLAR), &reference);
  g_assert_cmpstr (value, ==, "New");

  g_assert_true (koers_change_set_delete (removal, strategy, koers_strategy_lookup (strategy, pillar), NULL));
  koers_strategy_apply (strategy, removal, 3, (KoersStamp) { 0, "" });
  gone = koers_change_set_dup_title (removal, strategy, KOERS_KIND_GOAL, goal);
  g_assert_cmpstr (gone, ==, "Goal");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/difference/random", test_random);
  g_test_add_func ("/difference/words", test_words);

  return g_test_run ();
}
