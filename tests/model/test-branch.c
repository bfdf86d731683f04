/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-branch.h"
#include "koers-random-changes.h"
#include "koers-rules.h"
#include "koers-test-changes.h"

#define N_ROUNDS 40

static KoersBranch *
take (KoersRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return koers_branch_new (records);
}

typedef struct {
  KoersStrategy *strategy;
  KoersId        pillar, goal, initiative, department;
} Plan;

static void
make_plan (Plan *plan)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  plan->strategy = koers_strategy_new ();
  koers_test_insert (changes, plan->strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  plan->department = koers_test_insert (changes, plan->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Services"),
                                        KOERS_DEPARTMENT_CODE, koers_value_text ("DS"), -1);
  plan->pillar = koers_test_insert (changes, plan->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  plan->goal = koers_test_insert (changes, plan->strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR,
                                  koers_value_id (plan->pillar), -1);
  plan->initiative = koers_test_insert (changes, plan->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                        KOERS_INITIATIVE_GOAL, koers_value_id (plan->goal), KOERS_INITIATIVE_DEPARTMENT,
                                        koers_value_id (plan->department), -1);
  for (guint i = 0; i < 3; i++)
    koers_test_insert (changes, plan->strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"), KOERS_MILESTONE_INITIATIVE,
                       koers_value_id (plan->initiative), -1);
  koers_test_insert (changes, plan->strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (plan->initiative),
                     KOERS_UPDATE_REFERENCE_DATE, koers_value_date (koers_date_new (2025, 1, 1, KOERS_PRECISION_DAY)), -1);
  koers_test_apply (plan->strategy, changes);
}

static guint
count (KoersStrategy *strategy,
       KoersKind      kind)
{
  return koers_record_list_get_n (koers_strategy_get_list (strategy, kind));
}

/* All that belongs to it comes along under new ids; what was reported of it does not. */
static void
test_duplicate (void)
{
  Plan plan;
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersBranch) branch = NULL;
  KoersId copy;
  KoersRecord *goal;
  GPtrArray *initiatives;

  make_plan (&plan);
  branch = take (koers_strategy_lookup (plan.strategy, plan.goal));
  copy = koers_branch_paste (branch, plan.strategy, changes, 0);
  g_assert_false (koers_id_equal (copy, plan.goal));
  koers_test_apply (plan.strategy, changes);

  goal = koers_strategy_lookup (plan.strategy, copy);
  g_assert_true (koers_id_equal (koers_record_get_reference (goal, KOERS_GOAL_PILLAR), plan.pillar));
  initiatives = koers_strategy_get_referrers (plan.strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_GOAL, copy);
  g_assert_cmpuint (initiatives->len, ==, 1);
  g_assert_true (koers_id_equal (koers_record_get_reference (g_ptr_array_index (initiatives, 0), KOERS_INITIATIVE_DEPARTMENT), plan.department));
  g_assert_cmpuint (count (plan.strategy, KOERS_KIND_MILESTONE), ==, 6);
  g_assert_cmpuint (count (plan.strategy, KOERS_KIND_UPDATE), ==, 1);
  g_object_unref (plan.strategy);
}

/* In another strategy a department is known by its code and name; what is not there is left out. */
static void
test_elsewhere (void)
{
  Plan here, there;
  KoersChangeSet *changes;
  KoersValue pillar;
  KoersId copy;

  make_plan (&here);
  make_plan (&there);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (KoersBranch) branch = take (koers_strategy_lookup (here.strategy, here.initiative));
      KoersRecord *record;

      changes = koers_change_set_new ("");
      copy = koers_branch_paste (branch, there.strategy, changes, 0);
      /* The caller says where it goes. */
      pillar = koers_value_id (there.goal);
      koers_change_set_set (changes, there.strategy, KOERS_KIND_INITIATIVE, copy, KOERS_INITIATIVE_GOAL, &pillar);
      koers_test_apply (there.strategy, changes);
      record = koers_strategy_lookup (there.strategy, copy);
      g_assert_cmpuint (koers_strategy_get_referrers (there.strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE, copy)->len, ==, 3);
      if (round == 0)
        g_assert_true (koers_id_equal (koers_record_get_reference (record, KOERS_INITIATIVE_DEPARTMENT), there.department));
      else
        g_assert_true (koers_id_is_none (koers_record_get_reference (record, KOERS_INITIATIVE_DEPARTMENT)));

      changes = koers_change_set_new ("");
      koers_test_set (changes, there.strategy, KOERS_KIND_DEPARTMENT, there.department, KOERS_DEPARTMENT_NAME, koers_value_text ("Another"));
      koers_test_apply (there.strategy, changes);
    }
  g_object_unref (here.strategy);
  g_object_unref (there.strategy);
}

/* What leaves for another strategy takes along what was reported of it. */
static void
test_whole (void)
{
  Plan here, there;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (KoersBranch) branch = NULL;
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersValue pillar;
  KoersId copy;

  make_plan (&here);
  make_plan (&there);
  g_ptr_array_add (records, koers_strategy_lookup (here.strategy, here.goal));
  branch = koers_branch_new_whole (records);
  copy = koers_branch_paste (branch, there.strategy, changes, 0);
  pillar = koers_value_id (there.pillar);
  koers_change_set_set (changes, there.strategy, KOERS_KIND_GOAL, copy, KOERS_GOAL_PILLAR, &pillar);
  koers_test_apply (there.strategy, changes);
  g_assert_cmpuint (count (there.strategy, KOERS_KIND_INITIATIVE), ==, 2);
  g_assert_cmpuint (count (there.strategy, KOERS_KIND_UPDATE), ==, 2);
  g_object_unref (here.strategy);
  g_object_unref (there.strategy);
}

/* Whatever is taken out of a valid strategy can be put in again, and the rules have nothing against it but that it is there twice. */
static void
test_random (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
      KoersRecordList *pillars;

      koers_random_changes_fill (rand, strategy, 60);
      pillars = koers_strategy_get_list (strategy, KOERS_KIND_PILLAR);
      for (guint i = 0; i < koers_record_list_get_n (pillars); i++)
        {
          g_autoptr (KoersBranch) branch = take (koers_record_list_get (pillars, i));
          g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
          g_autoptr (GPtrArray) problems = NULL;

          koers_branch_paste (branch, strategy, changes, 0);
          problems = koers_rules_check (strategy, changes);
          for (guint j = 0; j < problems->len; j++)
            {
              g_autofree char *line = koers_problem_dup_line (g_ptr_array_index (problems, j));

              g_error ("seed %u: %s", seed, line);
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/branch/duplicate", test_duplicate);
  g_test_add_func ("/branch/elsewhere", test_elsewhere);
  g_test_add_func ("/branch/whole", test_whole);
  g_test_add_func ("/branch/random", test_random);

  return g_test_run ();
}
