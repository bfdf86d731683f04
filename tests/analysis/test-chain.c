/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chain.h"
#include "koers-test-changes.h"

/* What depends on what. */

#define N_CASES 60
#define N_NODES 9

#define DAY(number) koers_date_from_day (20000 + (number), KOERS_PRECISION_DAY)

static KoersRecord *
add_initiative (KoersStrategy *strategy,
                int            number,
                KoersDate      start,
                KoersDate      end)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autofree char *name = g_strdup_printf ("Initiative %d", number);
  KoersId pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Pillar"), -1);
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text (name),
                                  KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), KOERS_INITIATIVE_POSITION, koers_value_integer (number),
                                  KOERS_INITIATIVE_START_DATE, koers_value_date (start), KOERS_INITIATIVE_END_DATE, koers_value_date (end), -1);

  koers_test_apply (strategy, changes);
  return koers_strategy_lookup (strategy, id);
}

static KoersRecord *
tie (KoersStrategy *strategy,
     KoersRecord   *predecessor,
     KoersRecord   *successor,
     int            kind,
     int            lag)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_DEPENDENCY, KOERS_DEPENDENCY_PREDECESSOR, koers_value_id (koers_record_get_id (predecessor)),
                                  KOERS_DEPENDENCY_SUCCESSOR, koers_value_id (koers_record_get_id (successor)), KOERS_DEPENDENCY_KIND,
                                  koers_value_integer (kind), KOERS_DEPENDENCY_LAG_DAYS, koers_value_integer (lag), -1);

  koers_test_apply (strategy, changes);
  return koers_strategy_lookup (strategy, id);
}

/* Whether what is tied so to something from day 0 to 9 cannot be as planned, from day 10 to 19. */
static gboolean
is_violated (int kind,
             int lag)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersRecord *first = add_initiative (strategy, 1, DAY (0), DAY (9)), *next = add_initiative (strategy, 2, DAY (10), DAY (19));

  return koers_dependency_is_violated (tie (strategy, first, next, kind, lag));
}

static void
test_violated (void)
{
  g_assert_false (is_violated (KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0));
  g_assert_true (is_violated (KOERS_DEPENDENCY_KIND_FINISH_TO_START, 1));
  g_assert_false (is_violated (KOERS_DEPENDENCY_KIND_START_TO_START, 10));
  g_assert_true (is_violated (KOERS_DEPENDENCY_KIND_START_TO_START, 11));
  g_assert_false (is_violated (KOERS_DEPENDENCY_KIND_FINISH_TO_FINISH, 10));
  g_assert_true (is_violated (KOERS_DEPENDENCY_KIND_FINISH_TO_FINISH, 11));
  g_assert_false (is_violated (KOERS_DEPENDENCY_KIND_START_TO_FINISH, 20));
  g_assert_true (is_violated (KOERS_DEPENDENCY_KIND_START_TO_FINISH, 21));
  g_assert_false (is_violated (KOERS_DEPENDENCY_KIND_SUPPORTS, 1000));
}

/* A quarter is not a day: what ends in it may end on its first day. */
static void
test_room (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersDate quarter = koers_date_new (2024, 1, 1, KOERS_PRECISION_QUARTER);
  KoersRecord *first = add_initiative (strategy, 1, quarter, quarter);
  KoersRecord *within = add_initiative (strategy, 2, koers_date_new (2024, 1, 2, KOERS_PRECISION_DAY), quarter);
  KoersRecord *before = add_initiative (strategy, 3, koers_date_new (2024, 1, 1, KOERS_PRECISION_DAY), quarter);

  g_assert_false (koers_dependency_is_violated (tie (strategy, first, within, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0)));
  g_assert_true (koers_dependency_is_violated (tie (strategy, first, before, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0)));
}

/* Days of the longest run from a node on, by trying them all. */
static int
try_all (gboolean  ties[N_NODES][N_NODES],
         const int days[N_NODES],
         int       node,
         gboolean  back)
{
  int best = 0;

  for (int other = 0; other < N_NODES; other++)
    if (back ? ties[other][node] : ties[node][other])
      best = MAX (best, try_all (ties, days, other, back));
  return best + days[node];
}

static gboolean
reaches (gboolean ties[N_NODES][N_NODES],
         int      from,
         int      to)
{
  for (int other = 0; other < N_NODES; other++)
    if (ties[from][other] && (other == to || reaches (ties, other, to)))
      return TRUE;
  return FALSE;
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
      gboolean ties[N_NODES][N_NODES] = { 0 };
      int days[N_NODES], node = g_rand_int_range (rand, 0, N_NODES), total = 0;
      guint n_before = 0, n_after = 0;
      KoersRecord *initiatives[N_NODES];
      g_autoptr (KoersChain) chain = NULL;
      GPtrArray *longest;

      for (int i = 0; i < N_NODES; i++)
        {
          days[i] = g_rand_int_range (rand, 1, 100);
          initiatives[i] = add_initiative (strategy, i, DAY (0), DAY (days[i] - 1));
        }
      for (int i = 0; i < N_NODES; i++)
        for (int j = i + 1; j < N_NODES; j++)
          {
            int kind = g_rand_int_range (rand, 0, 15);

            if (kind > KOERS_DEPENDENCY_KIND_SUPPORTS)
              continue;
            tie (strategy, initiatives[i], initiatives[j], kind, 0);
            ties[i][j] = kind != KOERS_DEPENDENCY_KIND_SUPPORTS;
          }
      for (int i = 0; i < N_NODES; i++)
        {
          n_before += reaches (ties, i, node) ? 1 : 0;
          n_after += reaches (ties, node, i) ? 1 : 0;
        }

      chain = koers_chain_new (strategy, initiatives[node]);
      longest = koers_chain_get_longest (chain);
      if (koers_chain_get_predecessors (chain)->len != n_before || koers_chain_get_successors (chain)->len != n_after)
        g_error ("seed %u: %u and %u instead of %u and %u", seed, koers_chain_get_predecessors (chain)->len,
                 koers_chain_get_successors (chain)->len, n_before, n_after);
      if (koers_chain_get_days (chain) != try_all (ties, days, node, TRUE) + try_all (ties, days, node, FALSE) - days[node])
        g_error ("seed %u: a run of %d days is not the longest", seed, koers_chain_get_days (chain));
      for (guint i = 0; i < longest->len; i++)
        {
          int number = (int) koers_record_get_integer (g_ptr_array_index (longest, i), KOERS_INITIATIVE_POSITION, -1);

          total += days[number];
          if (i > 0 && !ties[koers_record_get_integer (g_ptr_array_index (longest, i - 1), KOERS_INITIATIVE_POSITION, -1)][number])
            g_error ("seed %u: the longest run has a gap before %d", seed, number);
        }
      g_assert_cmpint (total, ==, koers_chain_get_days (chain));
      g_assert_true (g_ptr_array_find (longest, initiatives[node], NULL));
    }
}

/* As long as a strategy can be: no recursion. */
static void
test_long (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersChain) chain = NULL;
  KoersRecord *first = NULL, *last = NULL;

  for (int i = 0; i < 2000; i++)
    {
      KoersRecord *next = add_initiative (strategy, i, DAY (0), DAY (0));

      if (last != NULL)
        tie (strategy, last, next, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
      else
        first = next;
      last = next;
    }
  chain = koers_chain_new (strategy, first);
  g_assert_cmpint (koers_chain_get_days (chain), ==, 2000);
  g_assert_cmpuint (koers_chain_get_successors (chain)->len, ==, 1999);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chain/violated", test_violated);
  g_test_add_func ("/chain/room", test_room);
  g_test_add_func ("/chain/random", test_random);
  g_test_add_func ("/chain/long", test_long);
  return g_test_run ();
}
