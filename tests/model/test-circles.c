/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-rules.h"
#include "koers-test-changes.h"

#include <string.h>

#define N_DEEP 50000
#define N_ROUNDS 1000

/* Initiatives that may wait for each other. */
#define MAX_INITIATIVES 6

static KoersId
insert_initiative (KoersChangeSet *changes,
                   KoersStrategy  *strategy,
                   KoersId         pillar,
                   guint           number)
{
  g_autofree char *name = g_strdup_printf ("I%u", number);

  return koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text (name), KOERS_INITIATIVE_PILLAR,
                            koers_value_id (pillar), -1);
}

static KoersStrategy *
make_initiatives (KoersId *ids,
                  guint    n)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Begin");
  KoersId pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Pillar"), -1);

  for (guint i = 0; i < n; i++)
    ids[i] = insert_initiative (changes, strategy, pillar, i);
  koers_test_apply (strategy, changes);
  return strategy;
}

static KoersId
tie (KoersChangeSet *changes,
     KoersStrategy  *strategy,
     KoersId         before,
     KoersId         after)
{
  return koers_test_insert (changes, strategy, KOERS_KIND_DEPENDENCY, KOERS_DEPENDENCY_PREDECESSOR, koers_value_id (before),
                            KOERS_DEPENDENCY_SUCCESSOR, koers_value_id (after), -1);
}

/* Takes the change set. */
static void
assert_refused (KoersStrategy  *strategy,
                KoersChangeSet *changes,
                int             expected_field,
                const char     *expected_part)
{
  int field;
  g_autofree char *problem = koers_test_dup_problem (strategy, changes, &field);

  g_assert_nonnull (problem);
  g_assert_cmpint (field, ==, expected_field);
  if (strstr (problem, expected_part) == NULL)
    g_error ("“%s” does not say “%s”", problem, expected_part);
  /* It is for people, however long the circle. */
  g_assert_cmpint (g_utf8_strlen (problem, -1), <, 500);
  koers_change_set_unref (changes);
}

static void
test_dependency_on_itself (void)
{
  KoersId ids[1];
  g_autoptr (KoersStrategy) strategy = make_initiatives (ids, 1);
  KoersChangeSet *changes = koers_change_set_new ("Tie");

  tie (changes, strategy, ids[0], ids[0]);
  assert_refused (strategy, changes, KOERS_DEPENDENCY_SUCCESSOR, "“I0” → “I0”");
}

static void
test_dependencies_of_two (void)
{
  KoersId ids[2];
  g_autoptr (KoersStrategy) strategy = make_initiatives (ids, 2);
  KoersChangeSet *changes = koers_change_set_new ("Tie");

  tie (changes, strategy, ids[0], ids[1]);
  koers_test_apply (strategy, changes);
  changes = koers_change_set_new ("Tie");
  tie (changes, strategy, ids[1], ids[0]);
  assert_refused (strategy, changes, KOERS_DEPENDENCY_SUCCESSOR, "“I1” → “I0” → “I1”");
}

static void
test_dependencies_of_three (void)
{
  KoersId ids[3];
  g_autoptr (KoersStrategy) strategy = make_initiatives (ids, 3);
  KoersChangeSet *changes = koers_change_set_new ("Tie");

  for (guint i = 0; i < 3; i++)
    tie (changes, strategy, ids[i], ids[(i + 1) % 3]);
  assert_refused (strategy, changes, KOERS_DEPENDENCY_SUCCESSOR, "“I0” → “I1” → “I2” → “I0”");
}

static void
test_two_ways_are_no_circle (void)
{
  KoersId ids[4];
  g_autoptr (KoersStrategy) strategy = make_initiatives (ids, 4);
  KoersChangeSet *changes = koers_change_set_new ("Tie");

  tie (changes, strategy, ids[0], ids[1]);
  tie (changes, strategy, ids[0], ids[2]);
  tie (changes, strategy, ids[1], ids[3]);
  tie (changes, strategy, ids[2], ids[3]);
  tie (changes, strategy, ids[0], ids[3]);
  koers_test_apply (strategy, changes);
}

static void
test_dependency_turns_round (void)
{
  KoersId ids[2], id;
  g_autoptr (KoersStrategy) strategy = make_initiatives (ids, 2);
  KoersChangeSet *changes = koers_change_set_new ("Tie");

  id = tie (changes, strategy, ids[0], ids[1]);
  koers_test_apply (strategy, changes);
  changes = koers_change_set_new ("Turn");
  koers_test_set (changes, strategy, KOERS_KIND_DEPENDENCY, id, KOERS_DEPENDENCY_PREDECESSOR, koers_value_id (ids[1]));
  koers_test_set (changes, strategy, KOERS_KIND_DEPENDENCY, id, KOERS_DEPENDENCY_SUCCESSOR, koers_value_id (ids[0]));
  koers_test_apply (strategy, changes);
  changes = koers_change_set_new ("Replace");
  g_assert_true (koers_change_set_delete (changes, strategy, koers_strategy_lookup (strategy, id), NULL));
  tie (changes, strategy, ids[0], ids[1]);
  koers_test_apply (strategy, changes);
}

/* A chain as long as a plan is large, put in at once and in the worst order; and then closed. */
static void
test_long_chain_of_dependencies (void)
{
  g_autofree KoersId *ids = g_new (KoersId, N_DEEP);
  g_autoptr (KoersStrategy) strategy = make_initiatives (ids, N_DEEP);
  KoersChangeSet *changes = koers_change_set_new ("Tie");

  for (guint i = N_DEEP - 1; i > 0; i--)
    tie (changes, strategy, ids[i - 1], ids[i]);
  koers_test_apply (strategy, changes);
  changes = koers_change_set_new ("Close");
  tie (changes, strategy, ids[N_DEEP - 1], ids[0]);
  assert_refused (strategy, changes, KOERS_DEPENDENCY_SUCCESSOR, "…");
}

/* What each waits for, and what those wait for, until nothing is added: slow and plain. */
static gboolean
has_circle (const gboolean ties[MAX_INITIATIVES][MAX_INITIATIVES])
{
  gboolean reaches[MAX_INITIATIVES][MAX_INITIATIVES];

  memcpy (reaches, ties, sizeof reaches);
  for (guint k = 0; k < MAX_INITIATIVES; k++)
    for (guint i = 0; i < MAX_INITIATIVES; i++)
      for (guint j = 0; j < MAX_INITIATIVES; j++)
        reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
  for (guint i = 0; i < MAX_INITIATIVES; i++)
    if (reaches[i][i])
      return TRUE;
  return FALSE;
}

/* Refused if there is a circle and only then, over random changes to random graphs. */
static void
test_random_dependencies (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n_refused = 0;

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      KoersId ids[MAX_INITIATIVES];
      KoersId dependencies[MAX_INITIATIVES][MAX_INITIATIVES] = { 0 };
      g_autoptr (KoersStrategy) strategy = make_initiatives (ids, MAX_INITIATIVES);

      for (guint set = 0; set < 4; set++)
        {
          g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Change");
          KoersId wanted[MAX_INITIATIVES][MAX_INITIATIVES];
          gboolean ties[MAX_INITIATIVES][MAX_INITIATIVES];
          g_autofree char *problem = NULL;

          memcpy (wanted, dependencies, sizeof wanted);
          for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
            {
              int i = g_rand_int_range (rand, 0, MAX_INITIATIVES), j = g_rand_int_range (rand, 0, MAX_INITIATIVES);
              KoersRecord *record = koers_strategy_lookup (strategy, wanted[i][j]);

              if (koers_id_is_none (wanted[i][j]))
                wanted[i][j] = tie (changes, strategy, ids[i], ids[j]);
              else if (record != NULL && koers_change_set_delete (changes, strategy, record, NULL))
                wanted[i][j] = (KoersId) { { 0 } };
            }
          for (guint i = 0; i < MAX_INITIATIVES; i++)
            for (guint j = 0; j < MAX_INITIATIVES; j++)
              ties[i][j] = !koers_id_is_none (wanted[i][j]);
          problem = koers_test_dup_problem (strategy, changes, NULL);
          if ((problem != NULL) != has_circle (ties))
            g_error ("seed %u, round %u: %s", seed, round, problem != NULL ? problem : "a circle was allowed");
          if (problem != NULL)
            {
              n_refused++;
              continue;
            }
          koers_test_apply (strategy, g_steal_pointer (&changes));
          memcpy (dependencies, wanted, sizeof wanted);
        }
    }
  /* Both happen. */
  g_assert_cmpuint (n_refused, >, N_ROUNDS / 10);
  g_assert_cmpuint (n_refused, <, 4 * N_ROUNDS - N_ROUNDS / 10);
}

/* ---- references that make a tree */

typedef struct {
  KoersKind kind;
  int       field;
} Tree;

static KoersStrategy *
make_soil (void)
{
  KoersStrategy *strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Begin");
  KoersId agreement;

  koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Pillar"), -1);
  agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text ("Agreement"), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME, koers_value_text ("Chapter"), KOERS_CHAPTER_AGREEMENT,
                     koers_value_id (agreement), -1);
  koers_test_apply (strategy, changes);
  return strategy;
}

/* The only record of a kind. */
static KoersValue
get_only (KoersStrategy *strategy,
          KoersKind      kind)
{
  return koers_value_id (koers_record_get_id (koers_record_list_get (koers_strategy_get_list (strategy, kind), 0)));
}

static KoersId
insert_node (KoersChangeSet *changes,
             KoersStrategy  *strategy,
             const Tree     *tree,
             KoersId         above)
{
  static const struct {
    KoersKind kind;
    int       name;
  } names[] = {
    { KOERS_KIND_GOAL, KOERS_GOAL_NAME },
    { KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME },
    { KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME },
    { KOERS_KIND_CHAPTER, KOERS_CHAPTER_NAME },
    { KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_NAME },
  };
  int name = -1;
  KoersId id;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].kind == tree->kind)
      name = names[i].name;
  g_assert_cmpint (name, >=, 0);
  id = koers_test_insert (changes, strategy, tree->kind, name, koers_value_text ("Node"), -1);

  /* A goal stands under a pillar or a goal, a chapter in an agreement, an objective in a chapter: there is one of each. */
  if (tree->kind == KOERS_KIND_GOAL && koers_id_is_none (above))
    koers_test_set (changes, strategy, tree->kind, id, KOERS_GOAL_PILLAR, get_only (strategy, KOERS_KIND_PILLAR));
  else
    koers_test_set (changes, strategy, tree->kind, id, tree->field, koers_value_id (above));
  if (tree->kind == KOERS_KIND_CHAPTER)
    koers_test_set (changes, strategy, tree->kind, id, KOERS_CHAPTER_AGREEMENT, get_only (strategy, KOERS_KIND_AGREEMENT));
  else if (tree->kind == KOERS_KIND_OBJECTIVE)
    koers_test_set (changes, strategy, tree->kind, id, KOERS_OBJECTIVE_CHAPTER, get_only (strategy, KOERS_KIND_CHAPTER));
  return id;
}

/* Puts a record under another, or under nothing. */
static void
put_under (KoersChangeSet *changes,
           KoersStrategy  *strategy,
           const Tree     *tree,
           KoersId         id,
           KoersId         above)
{
  koers_test_set (changes, strategy, tree->kind, id, tree->field, koers_value_id (above));
  if (tree->kind == KOERS_KIND_GOAL)
    koers_test_set (changes, strategy, tree->kind, id, KOERS_GOAL_PILLAR,
                    koers_id_is_none (above) ? get_only (strategy, KOERS_KIND_PILLAR) : koers_value_none);
}

static void
check_tree (const Tree *tree)
{
  for (guint n = 1; n <= 3; n++)
    {
      g_autoptr (KoersStrategy) strategy = make_soil ();
      KoersChangeSet *changes = koers_change_set_new ("Plant");
      KoersId first = { { 0 } }, last = { { 0 } };

      for (guint i = 0; i < n; i++)
        {
          last = insert_node (changes, strategy, tree, last);
          first = i == 0 ? last : first;
        }
      koers_test_apply (strategy, changes);
      changes = koers_change_set_new ("Close");
      put_under (changes, strategy, tree, first, last);
      assert_refused (strategy, changes, tree->field, "→");
    }
}

static void
for_each_tree (void (*check) (const Tree *tree))
{
  guint n = 0;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (int i = 0; i < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; i++)
      if (koers_catalogue_get_field ((KoersKind) kind, i)->acyclic)
        {
          check (&(Tree) { (KoersKind) kind, i });
          n++;
        }
  g_assert_cmpuint (n, >, 0);
}

static void
test_trees (void)
{
  for_each_tree (check_tree);
}

static void
check_random_tree (const Tree *tree)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS / 4; round++)
    {
      g_autoptr (KoersStrategy) strategy = make_soil ();
      KoersChangeSet *planted = koers_change_set_new ("Plant");
      KoersId ids[MAX_INITIATIVES];
      int above[MAX_INITIATIVES];

      for (guint i = 0; i < MAX_INITIATIVES; i++)
        {
          ids[i] = insert_node (planted, strategy, tree, (KoersId) { { 0 } });
          above[i] = -1;
        }
      koers_test_apply (strategy, planted);
      for (guint set = 0; set < 4; set++)
        {
          g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Move");
          gboolean ties[MAX_INITIATIVES][MAX_INITIATIVES] = { FALSE };
          int wanted[MAX_INITIATIVES];
          g_autofree char *problem = NULL;

          memcpy (wanted, above, sizeof wanted);
          for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
            {
              int i = g_rand_int_range (rand, 0, MAX_INITIATIVES);

              wanted[i] = g_rand_int_range (rand, -1, MAX_INITIATIVES);
              put_under (changes, strategy, tree, ids[i], wanted[i] < 0 ? (KoersId) { { 0 } } : ids[wanted[i]]);
            }
          for (guint i = 0; i < MAX_INITIATIVES; i++)
            if (wanted[i] >= 0)
              ties[i][wanted[i]] = TRUE;
          problem = koers_test_dup_problem (strategy, changes, NULL);
          if ((problem != NULL) != has_circle (ties))
            g_error ("seed %u, round %u: %s", seed, round, problem != NULL ? problem : "a circle was allowed");
          if (problem != NULL)
            continue;
          koers_test_apply (strategy, g_steal_pointer (&changes));
          memcpy (above, wanted, sizeof wanted);
        }
    }
}

static void
test_random_trees (void)
{
  for_each_tree (check_random_tree);
}

/* Deeper than any tree of people, put in at once; and then closed at its far end. */
static void
test_deep_tree (void)
{
  static const Tree tree = { KOERS_KIND_GOAL, KOERS_GOAL_PARENT };
  g_autoptr (KoersStrategy) strategy = make_soil ();
  KoersChangeSet *changes = koers_change_set_new ("Plant");
  KoersId first = { { 0 } }, last = { { 0 } };

  for (guint i = 0; i < N_DEEP; i++)
    {
      last = insert_node (changes, strategy, &tree, last);
      first = i == 0 ? last : first;
    }
  koers_test_apply (strategy, changes);
  changes = koers_change_set_new ("Close");
  put_under (changes, strategy, &tree, first, last);
  assert_refused (strategy, changes, KOERS_GOAL_PARENT, "…");
}

/* A file may hold a circle that somebody else put in. It must not stop the program, nor work on something else. */
static void
test_circle_that_was_there (void)
{
  g_autoptr (KoersStrategy) strategy = make_soil ();
  KoersId ids[2] = { koers_id_new (), koers_id_new () }, id;
  KoersChangeSet *changes = koers_change_set_new ("Add");

  for (guint i = 0; i < 2; i++)
    {
      KoersValue values[KOERS_DEPARTMENT_N_FIELDS] = { 0 };

      values[KOERS_DEPARTMENT_NAME] = koers_value_text ("Department");
      values[KOERS_DEPARTMENT_PARENT] = koers_value_id (ids[1 - i]);
      koers_strategy_load (strategy, KOERS_KIND_DEPARTMENT, ids[i], 1, (KoersStamp) { 0 }, (KoersStamp) { 0 }, values);
    }
  id = koers_test_insert (changes, strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("New"), KOERS_DEPARTMENT_PARENT,
                          koers_value_id (ids[0]), -1);
  koers_test_apply (strategy, changes);
  g_assert_nonnull (koers_strategy_lookup (strategy, id));

  /* And it can be opened. */
  changes = koers_change_set_new ("Repair");
  koers_test_set (changes, strategy, KOERS_KIND_DEPARTMENT, ids[0], KOERS_DEPARTMENT_PARENT, koers_value_none);
  koers_test_apply (strategy, changes);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/circles/dependency-on-itself", test_dependency_on_itself);
  g_test_add_func ("/circles/dependencies-of-two", test_dependencies_of_two);
  g_test_add_func ("/circles/dependencies-of-three", test_dependencies_of_three);
  g_test_add_func ("/circles/two-ways-are-no-circle", test_two_ways_are_no_circle);
  g_test_add_func ("/circles/dependency-turns-round", test_dependency_turns_round);
  g_test_add_func ("/circles/long-chain-of-dependencies", test_long_chain_of_dependencies);
  g_test_add_func ("/circles/random-dependencies", test_random_dependencies);
  g_test_add_func ("/circles/trees", test_trees);
  g_test_add_func ("/circles/random-trees", test_random_trees);
  g_test_add_func ("/circles/deep-tree", test_deep_tree);
  g_test_add_func ("/circles/circle-that-was-there", test_circle_that_was_there);

  return g_test_run ();
}
