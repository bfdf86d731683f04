/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-baseline.h"
#include "koers-kpi-status.h"
#include "koers-progress.h"
#include "koers-random-changes.h"
#include "koers-strategy-copy.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

static void
assert_same_part (const KoersProgressPart *part,
                  const KoersProgressPart *other)
{
  g_assert_cmpmem (part, G_STRUCT_OFFSET (KoersProgressPart, mean), other, G_STRUCT_OFFSET (KoersProgressPart, mean));
  g_assert_cmpint (koers_progress_mean_get (&part->mean, NULL), ==, koers_progress_mean_get (&other->mean, NULL));
}

static void
assert_same_statuses (KoersProgress *progress,
                      KoersProgress *again)
{
  KoersRecordList *list = koers_strategy_get_list (koers_progress_get_strategy (progress), KOERS_KIND_INITIATIVE);
  KoersStrategy   *copy = koers_progress_get_strategy (again);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord                 *initiative = koers_record_list_get (list, i);
      const KoersInitiativeStatus *one = koers_progress_get_status (progress, initiative);
      const KoersInitiativeStatus *other = koers_progress_get_status (again, koers_strategy_lookup (copy, koers_record_get_id (initiative)));

      g_assert_cmpint (one->health, ==, other->health);
      g_assert_cmpint (one->percent, ==, other->percent);
      g_assert_cmpint (one->source, ==, other->source);
      g_assert_cmpuint (one->n_milestones, ==, other->n_milestones);
      g_assert_cmpuint (one->n_done, ==, other->n_done);
      g_assert_cmpuint (one->n_late, ==, other->n_late);
      g_assert_cmpint (one->is_late, ==, other->is_late);
      g_assert_cmpuint (one->doubts, ==, other->doubts);
      g_assert_true ((one->update == NULL) == (other->update == NULL));
      if (one->update != NULL)
        g_assert_true (koers_id_equal (koers_record_get_id (one->update), koers_record_get_id (other->update)));
    }
}

static void
assert_same_kpis (KoersStrategy *strategy,
                  KoersStrategy *copy,
                  gint32         day)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_KPI);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord   *kpi = koers_record_list_get (list, i);
      KoersKpiStatus one = koers_kpi_get_status (kpi, day), other = koers_kpi_get_status (koers_strategy_lookup (copy, koers_record_get_id (kpi)), day);

      g_assert_cmpint (one.health, ==, other.health);
      g_assert_cmpint (one.basis, ==, other.basis);
      g_assert_cmpfloat (one.reached, ==, other.reached);
      g_assert_cmpfloat (one.expected, ==, other.expected);
    }
}

static void
assert_same_parts (KoersProgress *progress,
                   KoersProgress *again)
{
  static const KoersKind kinds[] = { KOERS_KIND_PILLAR, KOERS_KIND_GOAL, KOERS_KIND_DEPARTMENT };

  assert_same_part (koers_progress_get_totals (progress), koers_progress_get_totals (again));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      KoersRecordList *list = koers_strategy_get_list (koers_progress_get_strategy (progress), kinds[i]);

      for (guint j = 0; j < koers_record_list_get_n (list); j++)
        {
          KoersRecord *record = koers_record_list_get (list, j);

          assert_same_part (koers_progress_lookup (progress, record),
                            koers_progress_lookup (again, koers_strategy_lookup (koers_progress_get_strategy (again), koers_record_get_id (record))));
        }
    }
}

static KoersRecord *
pick (KoersRecordList *list,
      GRand           *rand)
{
  return koers_record_list_get (list, (guint) g_rand_int_range (rand, 0, (gint32) koers_record_list_get_n (list)));
}

static void
try_to_apply (KoersStrategy  *strategy,
              KoersChangeSet *changes)
{
  g_autofree char *problem = koers_test_dup_problem (strategy, changes, NULL);

  if (problem == NULL && !koers_change_set_is_empty (changes))
    koers_test_apply (strategy, changes);
  else
    koers_change_set_unref (changes);
}

static void
try_to_set (KoersStrategy *strategy,
            KoersRecord   *record,
            int            field,
            KoersValue     value)
{
  KoersChangeSet *changes = koers_change_set_new ("Try");

  koers_change_set_set_record (changes, record, field, value);
  try_to_apply (strategy, changes);
}

/* Goals that serve objectives which are soon due, for initiatives that have several of them, and plans that were frozen. */
static void
add_ties (KoersStrategy *strategy,
          GRand         *rand,
          gint32         day)
{
  KoersRecordList *goals = koers_strategy_get_list (strategy, KOERS_KIND_GOAL), *objectives = koers_strategy_get_list (strategy, KOERS_KIND_OBJECTIVE);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);

  for (guint i = 0; i < koers_record_list_get_n (objectives); i++)
    try_to_set (strategy, koers_record_list_get (objectives, i), KOERS_OBJECTIVE_DEADLINE,
                koers_value_date (koers_date_from_day (day + g_rand_int_range (rand, 0, 900), KOERS_PRECISION_DAY)));
  for (guint i = 0; i < 12; i++)
    {
      KoersChangeSet *changes = koers_change_set_new ("Tie");

      koers_test_insert (changes, strategy, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_OBJECTIVE, koers_value_id (koers_record_get_id (pick (objectives, rand))),
                         KOERS_CONTRIBUTION_GOAL, koers_value_id (koers_record_get_id (pick (goals, rand))), -1);
      koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE, koers_value_id (koers_record_get_id (pick (initiatives, rand))),
                         KOERS_INITIATIVE_GOAL_GOAL, koers_value_id (koers_record_get_id (pick (goals, rand))), -1);
      try_to_apply (strategy, changes);
    }
  for (gint32 ago = 300; ago > 0; ago -= 100)
    {
      KoersChangeSet *changes = koers_change_set_new ("Freeze");

      koers_baseline_freeze (strategy, changes,
                             &(KoersBaselineFacts) { .name = "Plan", .taken = koers_date_from_day (day - ago, KOERS_PRECISION_DAY) });
      try_to_apply (strategy, changes);
      for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
        try_to_set (strategy, koers_record_list_get (initiatives, i), g_rand_boolean (rand) ? KOERS_INITIATIVE_END_DATE : KOERS_INITIATIVE_FORECAST_END_DATE,
                    koers_value_date (koers_date_from_day (day + g_rand_int_range (rand, 0, 400), KOERS_PRECISION_DAY)));
    }
}

/* The example, with much that goes well as long as nothing speaks against it. */
static KoersStrategy *
new_green_example (GRand *rand)
{
  KoersStrategy   *strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE), *updates = koers_strategy_get_list (strategy, KOERS_KIND_UPDATE);
  static const int lights[] = { KOERS_UPDATE_TIME_LIGHT, KOERS_UPDATE_QUALITY_LIGHT, KOERS_UPDATE_MONEY_LIGHT };

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    try_to_set (strategy, koers_record_list_get (initiatives, i), KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS));
  for (guint i = 0; i < koers_record_list_get_n (updates); i++)
    for (guint j = 0; j < G_N_ELEMENTS (lights); j++)
      try_to_set (strategy, koers_record_list_get (updates, i), lights[j], koers_value_integer (KOERS_LIGHT_ON_TRACK));
  add_ties (strategy, rand, koers_strategy_get_reporting_day (strategy));
  return strategy;
}

static void
try_to_delete (KoersStrategy *strategy,
               KoersRecord   *record)
{
  KoersChangeSet *changes = koers_change_set_new ("Delete");

  if (koers_change_set_delete (changes, strategy, record, NULL))
    try_to_apply (strategy, changes);
  else
    koers_change_set_unref (changes);
}

/* Something of what lights follow from. */
static void
change_something (KoersStrategy *strategy,
                  GRand         *rand)
{
  static const KoersKind kinds[] = {
    KOERS_KIND_INITIATIVE,
    KOERS_KIND_MILESTONE,
    KOERS_KIND_UPDATE,
    KOERS_KIND_ASSESSMENT,
    KOERS_KIND_INITIATIVE_GOAL,
    KOERS_KIND_CONTRIBUTION,
    KOERS_KIND_KPI,
    KOERS_KIND_KPI_LINK,
    KOERS_KIND_TARGET,
    KOERS_KIND_GOAL,
    KOERS_KIND_MEASUREMENT,
    KOERS_KIND_OBJECTIVE,
    KOERS_KIND_STRATEGY,
    KOERS_KIND_BASELINE,
    KOERS_KIND_BASELINE_ITEM,
  };
  KoersRecordList     *list = koers_strategy_get_list (strategy, kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))]);
  KoersRecord         *record = NULL;
  const KoersKindInfo *kind;
  int                  field;

  if (koers_record_list_get_n (list) == 0)
    return;
  record = pick (list, rand);
  kind = koers_catalogue_get_kind (koers_record_get_kind (record));
  field = g_rand_int_range (rand, 0, (gint32) kind->n_fields);
  if (g_rand_int_range (rand, 0, 3) == 0 && koers_record_get_kind (record) != KOERS_KIND_STRATEGY)
    {
      try_to_delete (strategy, record);
      return;
    }
  if (koers_record_get_kind (record) == KOERS_KIND_GOAL)
    {
      KoersChangeSet *changes = koers_change_set_new ("Move");

      koers_change_set_set_record (changes, record, KOERS_GOAL_PILLAR, koers_value_none);
      koers_change_set_set_record (changes, record, KOERS_GOAL_PARENT, koers_value_id (koers_record_get_id (pick (list, rand))));
      try_to_apply (strategy, changes);
      return;
    }
  if (kind->fields[field].type == KOERS_FIELD_REFERENCE)
    {
      KoersRecordList *targets = koers_strategy_get_list (strategy, kind->fields[field].target);

      if (koers_record_list_get_n (targets) > 0)
        try_to_set (strategy, record, field, koers_value_id (koers_record_get_id (pick (targets, rand))));
      return;
    }
  try_to_set (strategy, record, field, koers_random_value (rand, &kind->fields[field]));
}

/* After each of a thousand changes, what is judged anew of a strategy that remembers is what a copy says that knows nothing. */
static void
test_remembered (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int_range (1, G_MAXINT32));
  g_autoptr (KoersStrategy) strategy = NULL;
  gint32 day = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (KoersStrategy) copy = NULL;
      g_autoptr (KoersProgress) progress = NULL, again = NULL;

      if (i % 40 == 0)
        {
          g_clear_object (&strategy);
          strategy = new_green_example (rand);
          day = koers_strategy_get_reporting_day (strategy);
          koers_progress_free (koers_progress_new (strategy, day));
        }
      if (i % 2 == 0)
        koers_test_apply (strategy, koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, 1 + (guint) g_rand_int_range (rand, 0, 8)));
      else
        change_something (strategy, rand);
      copy = koers_strategy_copy (strategy);
      progress = koers_progress_new (strategy, day);
      again = koers_progress_new (copy, day);
      assert_same_statuses (progress, again);
      assert_same_kpis (strategy, copy, day);
      assert_same_parts (progress, again);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status-memory/remembered", test_remembered);

  return g_test_run ();
}
