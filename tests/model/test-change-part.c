/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-part.h"
#include "koers-random-changes.h"
#include "koers-rules.h"
#include "koers-strategy-copy.h"
#include "koers-test-changes.h"

#define N_ROUNDS 60

static void
assert_same (KoersStrategy *a,
             KoersStrategy *b)
{
  KoersDigest one = koers_strategy_get_digest (a), other = koers_strategy_get_digest (b);

  g_assert_cmpmem (&one, sizeof one, &other, sizeof other);
}

/* A copy holds the same, and goes its own way. */
static void
test_copy (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new (), copy = NULL;
  KoersDigest before, after;

  g_test_message ("seed %u", seed);
  koers_random_changes_fill (rand, strategy, 60);
  copy = koers_strategy_copy (strategy);
  assert_same (strategy, copy);
  before = koers_strategy_get_digest (strategy);
  koers_test_apply (copy, koers_random_changes_new (rand, copy, KOERS_RANDOM_ANY, 20));
  after = koers_strategy_get_digest (strategy);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
}

/* Whatever is left out, the rest can be carried out, and touches nothing of what was left out. */
static void
test_random (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
      g_autoptr (KoersChangeSet) changes = NULL, part = NULL, whole = NULL;
      g_autoptr (GHashTable) left_out = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
      g_autoptr (GHashTable) nothing = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
      g_autoptr (GPtrArray) problems = NULL;

      koers_random_changes_fill (rand, strategy, 40);
      changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, 20);
      for (guint i = 0; i < koers_change_set_get_n (changes); i++)
        if (g_rand_boolean (rand))
          g_hash_table_add (left_out, (gpointer) &koers_change_set_get (changes, i)->id);

      whole = koers_change_set_dup_part (changes, strategy, nothing);
      g_assert_cmpuint (koers_change_set_get_n (whole), ==, koers_change_set_get_n (changes));
      part = koers_change_set_dup_part (changes, strategy, left_out);
      problems = koers_rules_check (strategy, part);
      if (problems->len > 0)
        g_error ("the rest is refused, seed %u", seed);
      for (guint i = 0; i < koers_change_set_get_n (part); i++)
        if (g_hash_table_contains (left_out, &koers_change_set_get (part, i)->id))
          g_error ("what was left out is still there, seed %u", seed);
    }
}

/* A pillar that is not taken takes what would stand under it along; what stands beside it stays. */
static void
test_what_depends (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *root = koers_change_set_new ("");
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Two pillars"), part = NULL;
  g_autoptr (GHashTable) left_out = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
  KoersId one, other, initiative, milestone;

  koers_test_insert (root, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  koers_test_apply (strategy, root);
  one = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("One"), -1);
  other = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Other"), -1);
  initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"), KOERS_INITIATIVE_PILLAR,
                                  koers_value_id (one), -1);
  milestone = koers_test_insert (changes, strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"), KOERS_MILESTONE_INITIATIVE,
                                 koers_value_id (initiative), -1);
  g_hash_table_add (left_out, &one);
  part = koers_change_set_dup_part (changes, strategy, left_out);
  g_assert_cmpuint (koers_change_set_get_n (part), ==, 1);
  g_assert_nonnull (koers_change_set_lookup (part, other));
  g_assert_null (koers_change_set_lookup (part, milestone));
  g_assert_cmpstr (koers_change_set_get_label (part), ==, "Two pillars");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/change-part/copy", test_copy);
  g_test_add_func ("/model/change-part/random", test_random);
  g_test_add_func ("/model/change-part/what-depends", test_what_depends);
  return g_test_run ();
}
