/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-part.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* Each initiative with an owner is among what its owner does, each responsibility among what its bearer does, and nothing twice. */
static void
check_parts (KoersStrategy *strategy)
{
  static const KoersKind bearers[] = { KOERS_KIND_PERSON, KOERS_KIND_DEPARTMENT };
  guint expected = 0, found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bearers); i++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, bearers[i]);

      for (guint j = 0; j < koers_record_list_get_n (list); j++)
        {
          g_autoptr (GArray) parts = koers_record_dup_parts (koers_record_list_get (list, j));
          int last = 0;

          for (guint k = 0; k < parts->len; k++)
            {
              const KoersPart *part = &g_array_index (parts, KoersPart, k);

              g_assert_cmpint (part->responsibility, >=, last);
              g_assert_nonnull (part->subject);
              last = part->responsibility;
            }
          found += parts->len;
        }
    }
  for (KoersKind kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          KoersRecord *record = koers_record_list_get (list, i);

          if (kind == KOERS_KIND_INITIATIVE)
            expected += (koers_record_get_target (record, KOERS_INITIATIVE_OWNER) != NULL ? 1 : 0) +
                        (koers_record_get_target (record, KOERS_INITIATIVE_DEPARTMENT) != NULL ? 1 : 0);
          else if (kind == KOERS_KIND_GOAL)
            expected += koers_record_get_target (record, KOERS_GOAL_OWNER) != NULL ? 1 : 0;
          else if (kind == KOERS_KIND_PILLAR)
            expected += koers_record_get_target (record, KOERS_PILLAR_LEAD) != NULL ? 1 : 0;
          else if (kind == KOERS_KIND_RESPONSIBILITY)
            expected += (koers_record_get_target (record, KOERS_RESPONSIBILITY_PERSON) != NULL ? 1 : 0) +
                        (koers_record_get_target (record, KOERS_RESPONSIBILITY_DEPARTMENT) != NULL ? 1 : 0);
        }
    }
  g_assert_cmpuint (found, ==, expected);
}

static void
test_random (void)
{
  for (guint i = 0; i < 20; i++)
    {
      guint32 seed = g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 300);

      g_test_message ("seed %u", seed);
      check_parts (strategy);
    }
}

static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);

  check_parts (strategy);
}

/* In order: what weighs most first, and a subject of another kind after those of the first. */
static void
test_order (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar, goal, person, initiative;
  g_autoptr (GArray) parts = NULL;

  person = koers_test_insert (changes, strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, koers_value_text ("CDO"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), KOERS_PILLAR_LEAD, koers_value_id (person), -1);
  goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR, koers_value_id (pillar),
                            KOERS_GOAL_OWNER, koers_value_id (person), -1);
  initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                  KOERS_INITIATIVE_GOAL, koers_value_id (goal), KOERS_INITIATIVE_OWNER, koers_value_id (person), -1);
  koers_test_insert (changes, strategy, KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_KIND, koers_value_integer (KOERS_RESPONSIBILITY_KIND_ACCOUNTABLE),
                     KOERS_RESPONSIBILITY_PERSON, koers_value_id (person), KOERS_RESPONSIBILITY_INITIATIVE, koers_value_id (initiative), -1);
  koers_test_apply (strategy, changes);

  parts = koers_record_dup_parts (koers_strategy_lookup (strategy, person));
  g_assert_cmpuint (parts->len, ==, 4);
  g_assert_cmpint (g_array_index (parts, KoersPart, 0).responsibility, ==, KOERS_RESPONSIBILITY_KIND_ACCOUNTABLE);
  g_assert_cmpstr (koers_record_get_name (g_array_index (parts, KoersPart, 1).subject), ==, "G");
  g_assert_cmpstr (koers_record_get_name (g_array_index (parts, KoersPart, 2).subject), ==, "I");
  g_assert_cmpint (g_array_index (parts, KoersPart, 3).responsibility, ==, KOERS_RESPONSIBILITY_KIND_LEAD);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/part/example/nl", "nl", test_example);
  g_test_add_data_func ("/part/example/en", "en", test_example);
  g_test_add_func ("/part/order", test_order);
  g_test_add_func ("/part/random", test_random);
  return g_test_run ();
}
