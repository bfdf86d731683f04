/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-overview.h"
#include "koers-random-changes.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#define N_MILESTONES 5

static gint32
day_of (const char *text)
{
  KoersDate date;

  g_assert_true (koers_date_parse (text, &date));
  return date.day;
}

/* ---- the example, which was made so that it is so */

static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  g_autoptr (KoersOverview) overview = koers_overview_new (strategy, koers_strategy_get_reporting_day (strategy), N_MILESTONES);
  const KoersOverviewGroup *totals = koers_overview_get_totals (overview);
  const guint pillar_sizes[] = { 7, 6, 6, 6, 6 };
  guint n_pillars, n_departments, n_next, n_late;
  const KoersOverviewGroup *pillars = koers_overview_get_pillars (overview, &n_pillars);
  const KoersOverviewGroup *departments = koers_overview_get_departments (overview, &n_departments);
  GPtrArray *next = koers_overview_get_next_milestones (overview, &n_next);
  GPtrArray *late = koers_overview_get_late_milestones (overview, &n_late);

  g_assert_cmpint (koers_overview_get_day (overview), ==, day_of ("2025-09-30"));
  g_assert_cmpuint (totals->part.n, ==, 31);
  g_assert_cmpuint (totals->n_goals, ==, 15);
  g_assert_cmpuint (totals->states[KOERS_INITIATIVE_STATE_IN_PROGRESS], ==, 17);
  g_assert_cmpuint (totals->states[KOERS_INITIATIVE_STATE_COMPLETED], ==, 10);
  g_assert_cmpuint (totals->states[KOERS_INITIATIVE_STATE_PLANNED], ==, 2);
  g_assert_cmpuint (totals->states[KOERS_INITIATIVE_STATE_ON_HOLD], ==, 1);
  g_assert_cmpuint (totals->states[KOERS_INITIATIVE_STATE_STOPPED], ==, 1);
  g_assert_cmpuint (totals->part.healths[KOERS_HEALTH_ON_TRACK], ==, 10);
  g_assert_cmpuint (totals->part.healths[KOERS_HEALTH_AT_RISK], ==, 4);
  g_assert_cmpuint (totals->part.healths[KOERS_HEALTH_OFF_TRACK], ==, 3);
  g_assert_cmpuint (totals->part.healths[KOERS_HEALTH_ACHIEVED], ==, 10);
  g_assert_cmpuint (totals->part.healths[KOERS_HEALTH_NOT_ASSESSED], ==, 4);
  g_assert_cmpuint (totals->part.sources[KOERS_PROGRESS_STATE], ==, 10);
  g_assert_cmpuint (totals->part.sources[KOERS_PROGRESS_NONE], ==, 0);
  g_assert_cmpuint (totals->n_active, ==, 20);
  g_assert_cmpuint (totals->n_late, ==, 4);
  g_assert_cmpint (koers_progress_part_get_worst (&totals->part), ==, KOERS_HEALTH_OFF_TRACK);

  g_assert_cmpuint (n_pillars, ==, G_N_ELEMENTS (pillar_sizes));
  for (guint i = 0; i < n_pillars; i++)
    {
      g_assert_cmpuint (pillars[i].part.n, ==, pillar_sizes[i]);
      g_assert_cmpuint (pillars[i].n_goals, ==, 3);
    }
  g_assert_cmpuint (n_departments, ==, 7);
  for (guint i = 0; i < n_departments; i++)
    g_assert_nonnull (departments[i].record);

  g_assert_cmpuint (n_late, ==, 4);
  g_assert_cmpuint (late->len, ==, 4);
  g_assert_cmpuint (next->len, ==, N_MILESTONES);
  g_assert_cmpuint (n_next, >, N_MILESTONES);
  g_assert_cmpuint (koers_overview_get_findings (overview, KOERS_FINDING_LATE_MILESTONES)->len, ==, 4);
  g_assert_cmpuint (koers_overview_get_findings (overview, KOERS_FINDING_OBJECTIVE_NOT_SERVED)->len, ==, 1);
  g_assert_cmpuint (koers_overview_get_findings (overview, KOERS_FINDING_NO_OWNER)->len, ==, 0);
  g_assert_cmpuint (koers_overview_get_findings (overview, KOERS_FINDING_UNSUPPORTED)->len, ==, 2);
  g_assert_cmpuint (totals->part.n_doubted, ==, 2);
  g_assert_cmpuint (koers_overview_get_findings (overview, KOERS_FINDING_KPI_OFF_TRACK)->len, ==, 3);
  g_assert_cmpuint (koers_overview_get_n_findings (overview), ==, 11);
}

/* ---- one thing at a time */

static void
test_small (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersOverview) overview = NULL;
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersDate due;
  KoersId pillar, goal, below, one, other;
  guint n, n_all;
  const KoersOverviewGroup *groups;

  koers_date_parse ("2025-06", &due);
  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("G"), KOERS_GOAL_PILLAR,
                            koers_value_id (pillar), -1);
  below = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("H"), KOERS_GOAL_PARENT,
                             koers_value_id (goal), -1);
  one = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"), KOERS_INITIATIVE_GOAL,
                           koers_value_id (below), KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS),
                           KOERS_INITIATIVE_BUDGET, koers_value_integer (500), -1);
  other = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("J"),
                             KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), KOERS_INITIATIVE_STATE,
                             koers_value_integer (KOERS_INITIATIVE_STATE_STOPPED), KOERS_INITIATIVE_BUDGET, koers_value_integer (70), -1);
  for (int i = 0; i < 3; i++)
    koers_test_insert (changes, strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"), KOERS_MILESTONE_INITIATIVE,
                       koers_value_id (i < 2 ? one : other), KOERS_MILESTONE_DUE_DATE, koers_value_date (due),
                       KOERS_MILESTONE_STATE, koers_value_integer (i == 1 ? KOERS_TASK_STATE_CANCELLED : KOERS_TASK_STATE_OPEN), -1);
  koers_test_apply (strategy, changes);

  /* The goal below counts with its pillar, and so does what serves it; nothing is without a pillar, so there is no such group. */
  overview = koers_overview_new (strategy, day_of ("2025-06-30"), N_MILESTONES);
  groups = koers_overview_get_pillars (overview, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (groups[0].n_goals, ==, 2);
  g_assert_cmpuint (groups[0].part.n, ==, 2);
  g_assert_cmpuint (groups[0].n_active, ==, 1);
  g_assert_cmpint (groups[0].active_budget, ==, 500);
  g_assert_cmpint (koers_progress_mean_get (&groups[0].part.mean, NULL), ==, 0);
  groups = koers_overview_get_departments (overview, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (groups[0].record);

  /* A month lasts until its end; what is cancelled or belongs to what is stopped does not come. */
  g_assert_cmpuint (koers_overview_get_next_milestones (overview, &n_all)->len, ==, 1);
  g_assert_cmpuint (n_all, ==, 1);
  g_assert_cmpuint (koers_overview_get_late_milestones (overview, NULL)->len, ==, 0);
  g_clear_pointer (&overview, koers_overview_unref);
  overview = koers_overview_new (strategy, day_of ("2025-07-01"), N_MILESTONES);
  g_assert_cmpuint (koers_overview_get_next_milestones (overview, NULL)->len, ==, 0);
  g_assert_cmpuint (koers_overview_get_late_milestones (overview, NULL)->len, ==, 1);
  g_assert_cmpuint (koers_overview_get_totals (overview)->n_late, ==, 1);

  /* An overview is right for what was, also after that has gone. */
  changes = koers_change_set_new ("");
  g_assert_true (koers_change_set_delete (changes, strategy, koers_strategy_lookup (strategy, pillar), NULL));
  koers_test_apply (strategy, changes);
  groups = koers_overview_get_pillars (overview, &n);
  g_assert_cmpstr (koers_record_get_name (groups[0].record), ==, "P");
}

static void
test_empty (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autoptr (KoersOverview) overview = koers_overview_new (strategy, 0, N_MILESTONES);
  guint n;

  koers_overview_get_pillars (overview, &n);
  g_assert_cmpuint (n, ==, 0);
  koers_overview_get_departments (overview, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (koers_progress_mean_get (&koers_overview_get_totals (overview)->part.mean, NULL), ==, -1);
  g_assert_cmpint (koers_progress_part_get_worst (&koers_overview_get_totals (overview)->part), ==, KOERS_HEALTH_NOT_ASSESSED);
}

/* ---- whatever the strategy */

static void
add_group (KoersOverviewGroup       *sum,
           const KoersOverviewGroup *group)
{
  sum->n_goals += group->n_goals;
  sum->part.n += group->part.n;
  sum->part.n_stopped += group->part.n_stopped;
  for (int i = 0; i < KOERS_INITIATIVE_STATE_N; i++)
    sum->states[i] += group->states[i];
  for (int i = 0; i < KOERS_N_HEALTHS; i++)
    sum->part.healths[i] += group->part.healths[i];
  for (int i = 0; i < KOERS_N_PROGRESS_SOURCES; i++)
    sum->part.sources[i] += group->part.sources[i];
  sum->part.n_doubted += group->part.n_doubted;
  koers_progress_mean_add_all (&sum->part.mean, &group->part.mean);
  sum->n_active += group->n_active;
  sum->n_late += group->n_late;
  sum->active_budget += group->active_budget;
}

static guint
sum_of (const guint *counts,
        guint        n)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += counts[i];
  return sum;
}

static void
assert_whole (const KoersOverviewGroup *group)
{
  int percent = koers_progress_mean_get (&group->part.mean, NULL);

  g_assert_cmpuint (sum_of (group->states, KOERS_INITIATIVE_STATE_N), ==, group->part.n);
  g_assert_cmpuint (sum_of (group->part.healths, KOERS_N_HEALTHS), ==, group->part.n);
  g_assert_cmpuint (sum_of (group->part.sources, KOERS_N_PROGRESS_SOURCES), ==, group->part.n);
  g_assert_cmpuint (group->n_late, <=, group->n_active);
  g_assert_cmpint (percent, >=, group->part.n > group->part.sources[KOERS_PROGRESS_NONE] ? 0 : -1);
  g_assert_cmpint (percent, <=, 100);
  if (group->part.n > 0 && group->part.sources[KOERS_PROGRESS_STATE] == group->part.n)
    g_assert_cmpint (percent, ==, 100);
}

static void
assert_sums (const KoersOverviewGroup *groups,
             guint                     n,
             const KoersOverviewGroup *totals)
{
  KoersOverviewGroup sum = { 0 };

  for (guint i = 0; i < n; i++)
    {
      assert_whole (&groups[i]);
      add_group (&sum, &groups[i]);
      g_assert_true (groups[i].record != NULL || i == n - 1);
    }
  if (sum.n_goals == 0)
    sum.n_goals = totals->n_goals;
  g_assert_cmpmem (&sum, sizeof sum, totals, sizeof *totals);
}

/* The milestones of one side, found by looking at every one there is. */
static void
assert_milestones (KoersStrategy *strategy,
                   gint32         day,
                   gboolean       is_late,
                   GPtrArray     *shown,
                   guint          n_all)
{
  KoersRecordList *milestones = koers_strategy_get_list (strategy, KOERS_KIND_MILESTONE);
  guint n = 0, n_before = 0;
  gint32 last = G_MININT32;

  for (guint i = 0; i < shown->len; i++)
    {
      gint32 due = koers_date_get_last_day (koers_record_get_date (g_ptr_array_index (shown, i), KOERS_MILESTONE_DUE_DATE));

      g_assert_cmpint (due, >=, last);
      g_assert_true (is_late == (due < day));
      last = due;
    }
  for (guint i = 0; i < koers_record_list_get_n (milestones); i++)
    {
      KoersRecord *milestone = koers_record_list_get (milestones, i);
      int state = koers_record_get_choice (koers_record_get_target (milestone, KOERS_MILESTONE_INITIATIVE), KOERS_INITIATIVE_STATE);
      KoersDate due = koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE);

      if (state == KOERS_INITIATIVE_STATE_COMPLETED || state == KOERS_INITIATIVE_STATE_STOPPED || !koers_date_is_set (due) ||
          !koers_milestone_is_open (milestone, day) || koers_milestone_is_late (milestone, day) != is_late)
        continue;
      n++;
      n_before += koers_date_get_last_day (due) < last ? 1 : 0;
    }
  g_assert_cmpuint (n, ==, n_all);
  g_assert_cmpuint (shown->len, ==, MIN (n, N_MILESTONES));
  g_assert_cmpuint (n_before, <, MAX (shown->len, 1));
}

static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed + round, 200);
      gint32 day = day_of ("2025-09-30") + g_test_rand_int_range (-4000, 4000);
      g_autoptr (KoersOverview) overview = koers_overview_new (strategy, day, N_MILESTONES);
      const KoersOverviewGroup *totals = koers_overview_get_totals (overview);
      g_autoptr (GPtrArray) findings = koers_strategy_find (strategy, day);
      const KoersOverviewGroup *groups;
      GPtrArray *milestones;
      guint n, n_findings = 0;

      g_test_message ("seed %u, day %d", seed + round, day);
      g_assert_cmpuint (totals->part.n, ==, koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE)));
      assert_whole (totals);
      groups = koers_overview_get_pillars (overview, &n);
      assert_sums (groups, n, totals);
      groups = koers_overview_get_departments (overview, &n);
      assert_sums (groups, n, totals);
      milestones = koers_overview_get_next_milestones (overview, &n);
      assert_milestones (strategy, day, FALSE, milestones, n);
      milestones = koers_overview_get_late_milestones (overview, &n);
      assert_milestones (strategy, day, TRUE, milestones, n);
      for (int kind = 0; kind < KOERS_N_FINDING_KINDS; kind++)
        n_findings += koers_overview_get_findings (overview, (KoersFindingKind) kind)->len;
      g_assert_cmpuint (n_findings, ==, findings->len);
      g_assert_cmpuint (n_findings, ==, koers_overview_get_n_findings (overview));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/analysis/overview/example/nl", "nl", test_example);
  g_test_add_data_func ("/analysis/overview/example/en", "en", test_example);
  g_test_add_func ("/analysis/overview/small", test_small);
  g_test_add_func ("/analysis/overview/empty", test_empty);
  g_test_add_func ("/analysis/overview/random", test_random);

  return g_test_run ();
}
