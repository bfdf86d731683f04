/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-attention.h"
#include "koers-coverage.h"
#include "koers-finding.h"
#include "koers-kpi-status.h"
#include "koers-overview.h"
#include "koers-random-changes.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#include <string.h>

/* ---- the mean */

static void
test_mean (void)
{
  KoersProgressMean mean = { 0 }, other = { 0 };
  KoersProgressWeighing weighing;

  g_assert_cmpint (koers_progress_mean_get (&mean, &weighing), ==, -1);
  koers_progress_mean_add (&mean, -1, 100);
  g_assert_cmpint (koers_progress_mean_get (&mean, NULL), ==, -1);
  koers_progress_mean_add (&mean, 100, 300);
  koers_progress_mean_add (&mean, 20, 100);
  g_assert_cmpint (koers_progress_mean_get (&mean, &weighing), ==, 80);
  g_assert_cmpint (weighing, ==, KOERS_PROGRESS_BY_BUDGET);
  /* One without a budget, and all of them count as much. */
  koers_progress_mean_add (&other, 30, 0);
  koers_progress_mean_add_all (&mean, &other);
  g_assert_cmpint (koers_progress_mean_get (&mean, &weighing), ==, 50);
  g_assert_cmpint (weighing, ==, KOERS_PROGRESS_EQUAL);
}

/* ---- what needs a decision */

/* What goes worse comes first, and nothing that needs a decision is left out. The findings are of the same records. */
static void
check_attention (KoersProgress *progress)
{
  KoersStrategy *strategy = koers_progress_get_strategy (progress);
  gint32 day = koers_progress_get_day (progress);
  g_autoptr (GPtrArray) found = koers_strategy_dup_attention (strategy, day), findings = koers_strategy_find (strategy, day);
  const KoersProgressPart *totals = koers_progress_get_totals (progress);
  KoersAttention last = KOERS_ATTENTION_HELP;
  guint n[KOERS_N_ATTENTIONS] = { 0 }, n_found[KOERS_N_FINDING_KINDS] = { 0 }, n_off_track = 0;
  KoersRecordList *kpis = koers_strategy_get_list (strategy, KOERS_KIND_KPI);

  for (guint i = 0; i < found->len; i++)
    {
      KoersAttention attention = koers_attention_of (g_ptr_array_index (found, i), day);
      g_autofree char *reason = koers_attention_dup_reason (g_ptr_array_index (found, i), day);

      g_assert_cmpint (attention, >, KOERS_ATTENTION_NONE);
      g_assert_cmpint (attention, <=, last);
      g_assert_cmpstr (reason, !=, "");
      last = attention;
      n[attention]++;
    }
  for (guint i = 0; i < findings->len; i++)
    n_found[((KoersFinding *) g_ptr_array_index (findings, i))->kind]++;
  for (guint i = 0; i < koers_record_list_get_n (kpis); i++)
    n_off_track += koers_kpi_get_status (koers_record_list_get (kpis, i), day).health == KOERS_HEALTH_OFF_TRACK ? 1 : 0;
  g_assert_cmpuint (n[KOERS_ATTENTION_HELP] + n[KOERS_ATTENTION_OFF_TRACK] + n[KOERS_ATTENTION_AT_RISK], ==,
                    totals->healths[KOERS_HEALTH_AT_RISK] + totals->healths[KOERS_HEALTH_OFF_TRACK]);
  g_assert_cmpuint (n[KOERS_ATTENTION_UNSUPPORTED], ==, totals->n_doubted);
  g_assert_cmpuint (n[KOERS_ATTENTION_KPI], ==, n_off_track);
  g_assert_cmpuint (n[KOERS_ATTENTION_KPI], ==, n_found[KOERS_FINDING_KPI_OFF_TRACK]);
  g_assert_cmpuint (n[KOERS_ATTENTION_RISK], ==, n_found[KOERS_FINDING_RISK_WITHOUT_RESPONSE]);
  g_assert_cmpuint (n[KOERS_ATTENTION_ACTION], ==, n_found[KOERS_FINDING_OVERDUE_ACTION]);
  g_assert_cmpuint (n[KOERS_ATTENTION_NO_DATA], ==, n_found[KOERS_FINDING_KPI_WITHOUT_VALUE]);
}

/* ---- the example */

static void
assert_same (const KoersProgressPart  *part,
             const KoersOverviewGroup *group)
{
  KoersProgressWeighing one, other;

  g_assert_cmpuint (part->n, ==, group->part.n);
  g_assert_cmpmem (part->healths, sizeof part->healths, group->part.healths, sizeof group->part.healths);
  g_assert_cmpmem (part->sources, sizeof part->sources, group->part.sources, sizeof group->part.sources);
  g_assert_cmpuint (part->n_doubted, ==, group->part.n_doubted);
  g_assert_cmpint (koers_progress_part_get_worst (part), ==, koers_progress_part_get_worst (&group->part));
  g_assert_cmpint (koers_progress_mean_get (&part->mean, &one), ==, koers_progress_mean_get (&group->part.mean, &other));
  g_assert_cmpint (one, ==, other);
}

static void
check_overview (KoersStrategy *strategy,
                gint32         day)
{
  g_autoptr (KoersOverview) overview = koers_overview_new (strategy, day, 1);
  g_autoptr (KoersProgress) progress = koers_progress_new (strategy, day);
  const KoersOverviewGroup *pillars;
  guint n;

  assert_same (koers_progress_get_totals (progress), koers_overview_get_totals (overview));
  pillars = koers_overview_get_pillars (overview, &n);
  for (guint i = 0; i < n; i++)
    if (pillars[i].record != NULL)
      assert_same (koers_progress_lookup (progress, pillars[i].record), &pillars[i]);
  g_assert_cmpuint (koers_overview_get_findings (overview, KOERS_FINDING_UNSUPPORTED)->len, ==, koers_progress_get_totals (progress)->n_doubted);
}

static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  g_autoptr (KoersProgress) progress = koers_progress_new (strategy, koers_strategy_get_reporting_day (strategy));
  const KoersProgressPart *totals = koers_progress_get_totals (progress);

  g_assert_cmpuint (totals->n, ==, 31);
  g_assert_cmpuint (totals->healths[KOERS_HEALTH_ACHIEVED], ==, 10);
  g_assert_cmpuint (totals->healths[KOERS_HEALTH_ON_TRACK] + totals->healths[KOERS_HEALTH_AT_RISK] + totals->healths[KOERS_HEALTH_OFF_TRACK], ==, 17);
  g_assert_cmpint (koers_progress_part_get_worst (totals), ==, KOERS_HEALTH_OFF_TRACK);
  check_overview (strategy, koers_strategy_get_reporting_day (strategy));
  check_attention (progress);
}

/* ---- whatever the strategy */

/* How bad, as the order of koers_health_get_worse() has it. */
static gboolean
is_better (KoersHealth a,
           KoersHealth b)
{
  return a != b && koers_health_get_worse (a, b) == b;
}

static void
assert_not_better (KoersProgress           *progress,
                   const KoersProgressPart *part,
                   const KoersProgressPart *child)
{
  if (child->n > child->n_stopped)
    g_assert_false (is_better (koers_progress_part_get_worst (part), koers_progress_part_get_worst (child)));
  g_assert_cmpuint (part->n, >=, child->n);
  g_assert_cmpuint (part->n_doubted, >=, child->n_doubted);
  for (int i = 0; i < KOERS_N_HEALTHS; i++)
    g_assert_cmpuint (part->healths[i], >=, child->healths[i]);
}

static void
check_goals (KoersProgress *progress)
{
  KoersRecordList *goals = koers_strategy_get_list (koers_progress_get_strategy (progress), KOERS_KIND_GOAL);

  for (guint i = 0; i < koers_record_list_get_n (goals); i++)
    {
      KoersRecord *goal = koers_record_list_get (goals, i), *parent = koers_record_get_target (goal, KOERS_GOAL_PARENT);
      KoersRecord *pillar = koers_goal_get_pillar (goal);

      if (parent != NULL)
        assert_not_better (progress, koers_progress_lookup (progress, parent), koers_progress_lookup (progress, goal));
      if (pillar != NULL)
        assert_not_better (progress, koers_progress_lookup (progress, pillar), koers_progress_lookup (progress, goal));
    }
}

static void
check_initiatives (KoersProgress *progress)
{
  KoersRecordList *initiatives = koers_strategy_get_list (koers_progress_get_strategy (progress), KOERS_KIND_INITIATIVE);
  static const int above[] = { KOERS_INITIATIVE_GOAL, KOERS_INITIATIVE_DEPARTMENT };

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i), *pillar = koers_initiative_get_pillar (initiative);
      KoersInitiativeStatus status = koers_initiative_get_status (initiative, koers_progress_get_day (progress));
      KoersProgressPart own = { 0 };

      koers_progress_part_add (&own, initiative, &status);
      assert_not_better (progress, koers_progress_get_totals (progress), &own);
      if (pillar != NULL)
        assert_not_better (progress, koers_progress_lookup (progress, pillar), &own);
      for (guint j = 0; j < G_N_ELEMENTS (above); j++)
        if (koers_record_get_target (initiative, above[j]) != NULL)
          assert_not_better (progress, koers_progress_lookup (progress, koers_record_get_target (initiative, above[j])), &own);
    }
}

/* A department stands above its parts, and each cell of its row within it; what is counted in a cell is what it lists. */
static void
check_departments (KoersProgress *progress)
{
  guint n = koers_progress_get_n_departments (progress), n_pillars = koers_progress_get_n_pillars (progress), n_all = 0;

  for (guint i = 0; i <= n; i++)
    {
      const KoersDepartmentPlace *place = i < n ? koers_progress_get_department (progress, i) : NULL;

      for (guint j = 0; j <= n_pillars; j++)
        {
          const KoersProgressPart *cell = koers_progress_get_cell (progress, i, j);
          g_autoptr (GPtrArray) initiatives = koers_progress_dup_initiatives (progress, i, j);
          KoersProgressPart again = { 0 };

          for (guint k = 0; k < initiatives->len; k++)
            koers_progress_part_add (&again, g_ptr_array_index (initiatives, k), koers_progress_get_status (progress, g_ptr_array_index (initiatives, k)));
          g_assert_cmpuint (again.n, ==, cell->n);
          g_assert_cmpmem (again.healths, sizeof again.healths, cell->healths, sizeof cell->healths);
          if (place != NULL)
            assert_not_better (progress, koers_progress_lookup (progress, place->department), cell);
          if (place == NULL || place->parent == G_MAXUINT)
            n_all += cell->n;
        }
      if (place != NULL && place->parent != G_MAXUINT)
        assert_not_better (progress, koers_progress_lookup (progress, koers_progress_get_department (progress, place->parent)->department),
                           koers_progress_lookup (progress, place->department));
    }
  g_assert_cmpuint (n_all, ==, koers_progress_get_totals (progress)->n);
}

static void
check_objectives (KoersProgress *progress)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (koers_progress_get_strategy (progress), koers_progress_get_day (progress), NULL);

  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);
      const KoersProgressPart *part = koers_progress_lookup (progress, objective->objective);

      g_assert_cmpuint (part->n, ==, objective->n_services - objective->n_stopped);
      if (part->n > 0)
        g_assert_cmpint (koers_progress_part_get_worst (part), ==, objective->worst);
    }
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 40; seed++)
    {
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 300);
      gint32 day = g_test_rand_int_range (18000, 22000);
      g_autoptr (KoersProgress) progress = koers_progress_new (strategy, day);

      g_test_message ("seed %u, day %d", seed, day);
      check_goals (progress);
      check_initiatives (progress);
      check_departments (progress);
      check_objectives (progress);
      check_attention (progress);
      check_overview (strategy, day);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/mean", test_mean);
  g_test_add_data_func ("/progress/example/en", "en", test_example);
  g_test_add_data_func ("/progress/example/nl", "nl", test_example);
  g_test_add_func ("/progress/random", test_random);

  return g_test_run ();
}
