/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-shift.h"
#include "koers-test-changes.h"

#define N_ROUNDS 1500
#define MAX_INITIATIVES 9

typedef struct {
  KoersStrategy *strategy;
  KoersId        ids[MAX_INITIATIVES];
  guint          n;
} Plan;

static void
begin (Plan *plan)
{
  plan->strategy = koers_strategy_new ();
  plan->n = 0;
}

static void
add (Plan       *plan,
     const char *start,
     const char *end,
     int         state)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar = koers_test_insert (changes, plan->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);

  plan->ids[plan->n] = koers_test_insert (changes, plan->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                          KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), KOERS_INITIATIVE_STATE, koers_value_integer (state),
                                          KOERS_INITIATIVE_START_DATE, koers_test_date (start), KOERS_INITIATIVE_END_DATE, koers_test_date (end), -1);
  plan->n++;
  koers_test_apply (plan->strategy, changes);
}

static void
tie (Plan  *plan,
     guint  from,
     guint  to,
     int    kind,
     int    lag)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, plan->strategy, KOERS_KIND_DEPENDENCY, KOERS_DEPENDENCY_PREDECESSOR, koers_value_id (plan->ids[from]),
                     KOERS_DEPENDENCY_SUCCESSOR, koers_value_id (plan->ids[to]), KOERS_DEPENDENCY_KIND, koers_value_integer (kind),
                     KOERS_DEPENDENCY_LAG_DAYS, koers_value_integer (lag), -1);
  koers_test_apply (plan->strategy, changes);
}

static KoersRecord *
get (Plan  *plan,
     guint  i)
{
  return koers_strategy_lookup (plan->strategy, plan->ids[i]);
}

/* Which initiatives move, and by how many days, when the first one moves. */
static void
assert_shifts (Plan           *plan,
               KoersDateShift  by,
               const char     *expected)
{
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  g_autoptr (GArray) shifts = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_true (koers_shift_add_to (changes, get (plan, 0), by, NULL));
  shifts = koers_shifts_find (plan->strategy, changes);
  for (guint i = 0; i < plan->n; i++)
    for (guint j = 0; j < shifts->len; j++)
      if (g_array_index (shifts, KoersShift, j).initiative == get (plan, i))
        g_string_append_printf (words, "%u:%d ", i, g_array_index (shifts, KoersShift, j).days);
  g_assert_cmpstr (words->str, ==, expected);
  g_object_unref (plan->strategy);
}

static void
begin_chain (Plan *plan)
{
  begin (plan);
  add (plan, "2025-Q1", "2025-Q2", KOERS_INITIATIVE_STATE_PLANNED);
  add (plan, "2025-Q3", "2025-Q3", KOERS_INITIATIVE_STATE_PLANNED);
  add (plan, "2025-10-15", "2025-12-31", KOERS_INITIATIVE_STATE_PLANNED);
  add (plan, "2025-Q3", "2025-Q3", KOERS_INITIATIVE_STATE_PLANNED);
  tie (plan, 0, 1, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
  tie (plan, 1, 2, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
  tie (plan, 0, 3, KOERS_DEPENDENCY_KIND_SUPPORTS, 0);
}

/* Work may begin in the quarter in which other work ends. After that a quarter moves by a quarter, and days move only as far as they must. */
static void
test_chain (void)
{
  Plan plan;

  begin_chain (&plan);
  assert_shifts (&plan, (KoersDateShift) { 3, 0 }, "");
  begin_chain (&plan);
  assert_shifts (&plan, (KoersDateShift) { 6, 0 }, "1:92 ");
  begin_chain (&plan);
  assert_shifts (&plan, (KoersDateShift) { 9, 0 }, "1:184 2:79 ");
}

static void
test_a_day_moves_a_quarter (void)
{
  Plan plan;

  for (int day = 91; day <= 92; day++)
    {
      begin (&plan);
      add (&plan, "2025-01-01", "2025-06-30", KOERS_INITIATIVE_STATE_PLANNED);
      add (&plan, "2025-Q3", "2025-Q3", KOERS_INITIATIVE_STATE_PLANNED);
      tie (&plan, 0, 1, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
      /* On the last day of the quarter it may still begin, on the next one no more. */
      assert_shifts (&plan, (KoersDateShift) { 0, day }, day == 91 ? "" : "1:92 ");
    }
}

static void
test_earlier (void)
{
  Plan plan;

  begin (&plan);
  add (&plan, "2025-07-01", "2025-09-30", KOERS_INITIATIVE_STATE_PLANNED);
  add (&plan, "2025-05-01", "2025-06-30", KOERS_INITIATIVE_STATE_PLANNED);
  add (&plan, "2025-05-01", "2025-06-30", KOERS_INITIATIVE_STATE_IN_PROGRESS);
  add (&plan, "2025-10-01", "2025-12-31", KOERS_INITIATIVE_STATE_PLANNED);
  tie (&plan, 1, 0, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
  tie (&plan, 2, 0, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
  tie (&plan, 0, 3, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
  assert_shifts (&plan, (KoersDateShift) { 0, -10 }, "1:-10 ");
}

static void
test_done_stays (void)
{
  Plan plan;

  begin (&plan);
  add (&plan, "2025-01-01", "2025-06-30", KOERS_INITIATIVE_STATE_IN_PROGRESS);
  add (&plan, "2025-07-01", "2025-07-31", KOERS_INITIATIVE_STATE_COMPLETED);
  add (&plan, "2025-07-01", "2025-07-31", KOERS_INITIATIVE_STATE_STOPPED);
  add (&plan, "2025-07-01", "2025-07-31", KOERS_INITIATIVE_STATE_ON_HOLD);
  for (guint i = 1; i < 4; i++)
    tie (&plan, 0, i, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
  assert_shifts (&plan, (KoersDateShift) { 0, 3 }, "3:3 ");
}

static void
test_kinds_and_lag (void)
{
  Plan plan;

  begin (&plan);
  add (&plan, "2025-03-01", "2025-03-31", KOERS_INITIATIVE_STATE_PLANNED);
  add (&plan, "2025-03-11", "2025-05-31", KOERS_INITIATIVE_STATE_PLANNED);
  add (&plan, "2025-01-01", "2025-04-10", KOERS_INITIATIVE_STATE_PLANNED);
  add (&plan, "2025-01-01", "2025-03-05", KOERS_INITIATIVE_STATE_PLANNED);
  add (&plan, "2025-03-29", "2025-05-31", KOERS_INITIATIVE_STATE_PLANNED);
  tie (&plan, 0, 1, KOERS_DEPENDENCY_KIND_START_TO_START, 10);
  tie (&plan, 0, 2, KOERS_DEPENDENCY_KIND_FINISH_TO_FINISH, 7);
  tie (&plan, 0, 3, KOERS_DEPENDENCY_KIND_START_TO_FINISH, 0);
  tie (&plan, 0, 4, KOERS_DEPENDENCY_KIND_FINISH_TO_START, -3);
  assert_shifts (&plan, (KoersDateShift) { 0, 7 }, "1:7 2:4 3:2 4:7 ");
}

/* A file of another program may hold a circle: that ends too. */
static void
test_circle (void)
{
  Plan plan;

  begin (&plan);
  for (guint i = 0; i < 3; i++)
    add (&plan, "2025-Q1", "2025-Q1", KOERS_INITIATIVE_STATE_PLANNED);
  tie (&plan, 0, 1, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
  tie (&plan, 1, 2, KOERS_DEPENDENCY_KIND_FINISH_TO_START, 0);
  {
    KoersChangeSet *changes = koers_change_set_new ("");
    g_autoptr (GArray) shifts = NULL;

    g_assert_true (koers_shift_add_to (changes, get (&plan, 0), (KoersDateShift) { 3, 0 }, NULL));
    koers_test_insert (changes, plan.strategy, KOERS_KIND_DEPENDENCY, KOERS_DEPENDENCY_PREDECESSOR, koers_value_id (plan.ids[2]),
                       KOERS_DEPENDENCY_SUCCESSOR, koers_value_id (plan.ids[1]), -1);
    koers_strategy_apply (plan.strategy, changes, 1000000, (KoersStamp) { 1, "test" });
    koers_change_set_unref (changes);
    changes = koers_change_set_new ("");
    g_assert_true (koers_shift_add_to (changes, get (&plan, 0), (KoersDateShift) { 3, 0 }, NULL));
    shifts = koers_shifts_find (plan.strategy, changes);
    g_assert_cmpuint (shifts->len, ==, 2);
    koers_change_set_unref (changes);
  }
  g_object_unref (plan.strategy);
}

/* ---- any plan */

static gboolean
is_violated (Plan           *plan,
             KoersRecord    *dependency,
             KoersChangeSet *changes)
{
  gint32 days;

  return koers_dependency_get_lack (dependency, koers_planned_dates_peek (changes, koers_record_get_target (dependency, KOERS_DEPENDENCY_PREDECESSOR)),
                                    koers_planned_dates_peek (changes, koers_record_get_target (dependency, KOERS_DEPENDENCY_SUCCESSOR)), &days) &&
         days > 0;
}

static guint
count_violated (Plan           *plan,
                KoersChangeSet *changes)
{
  KoersRecordList *list = koers_strategy_get_list (plan->strategy, KOERS_KIND_DEPENDENCY);
  guint n = 0;

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    n += is_violated (plan, koers_record_list_get (list, i), changes) ? 1 : 0;
  return n;
}

static KoersDateShift
step_back (KoersDateShift by,
           KoersPrecision period)
{
  KoersDateShift one = koers_date_shift_new (period, by.months + by.days > 0 ? -1 : 1);

  return (KoersDateShift) { by.months + one.months, by.days + one.days };
}

static KoersPrecision
get_period (KoersRecord *initiative)
{
  KoersPlannedDates dates = koers_planned_dates_of (initiative);

  return MIN (dates.start.precision, dates.end.precision);
}

static void
add_random (Plan *plan)
{
  KoersPrecision precisions[2];
  char texts[2][KOERS_DATE_TEXT_SIZE];
  KoersDate start, end;

  for (guint i = 0; i < 2; i++)
    precisions[i] = (KoersPrecision) g_test_rand_int_range (KOERS_PRECISION_YEAR, KOERS_PRECISION_DAY + 1);
  start = koers_date_from_day (g_test_rand_int_range (19000, 21000), precisions[0]);
  end = koers_date_from_day (start.day + g_test_rand_int_range (0, 500), precisions[1]);
  koers_date_to_text (start, texts[0]);
  koers_date_to_text (end, texts[1]);
  add (plan, texts[0], texts[1], KOERS_INITIATIVE_STATE_PLANNED);
}

/* A plan that keeps to all its dependencies. */
static void
make_random (Plan *plan)
{
  begin (plan);
  for (guint i = 0; i < MAX_INITIATIVES; i++)
    add_random (plan);
  for (guint i = 0; i < MAX_INITIATIVES; i++)
    for (guint j = i + 1; j < MAX_INITIATIVES; j++)
      if (g_test_rand_int_range (0, 3) == 0)
        {
          g_autoptr (KoersChangeSet) none = koers_change_set_new ("");
          KoersRecordList *list = koers_strategy_get_list (plan->strategy, KOERS_KIND_DEPENDENCY);
          KoersChangeSet *changes = koers_change_set_new ("");
          KoersRecord *last;

          tie (plan, i, j, g_test_rand_int_range (0, KOERS_DEPENDENCY_KIND_N), g_test_rand_int_range (-20, 20));
          last = koers_record_list_get (list, koers_record_list_get_n (list) - 1);
          if (is_violated (plan, last, none))
            g_assert_true (koers_change_set_delete (changes, plan->strategy, last, NULL));
          koers_test_apply (plan->strategy, changes);
        }
}

static void
test_any (void)
{
  guint n_shifts = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (KoersChangeSet) moved = koers_change_set_new (""), all = koers_change_set_new ("");
      g_autoptr (GArray) shifts = NULL;
      KoersDateShift by = koers_date_shift_new ((KoersPrecision) g_test_rand_int_range (KOERS_PRECISION_YEAR, KOERS_PRECISION_DAY + 1),
                                                g_test_rand_int_range (-5, 6));
      KoersRecord *initiative;
      Plan plan;

      make_random (&plan);
      initiative = get (&plan, (guint) g_test_rand_int_range (0, MAX_INITIATIVES));
      g_assert_true (koers_shift_add_to (moved, initiative, by, NULL) && koers_shift_add_to (all, initiative, by, NULL));
      shifts = koers_shifts_find (plan.strategy, moved);
      for (guint i = 0; i < shifts->len; i++)
        {
          g_assert_true (g_array_index (shifts, KoersShift, i).initiative != initiative);
          g_assert_true (koers_shift_add_to (all, g_array_index (shifts, KoersShift, i).initiative, g_array_index (shifts, KoersShift, i).by, NULL));
        }

      /* No violated dependency remains, and nothing moves that need not. */
      g_assert_cmpuint (count_violated (&plan, all), ==, 0);
      if (count_violated (&plan, moved) == 0)
        g_assert_cmpuint (shifts->len, ==, 0);
      n_shifts += shifts->len;
      for (guint i = 0; i < shifts->len; i++)
        {
          const KoersShift *shift = &g_array_index (shifts, KoersShift, i);
          KoersPlannedDates before = koers_planned_dates_of (shift->initiative), after = koers_planned_dates_peek (all, shift->initiative);
          g_autoptr (KoersChangeSet) less = koers_change_set_new ("");

          g_assert_cmpint (before.start.precision, ==, after.start.precision);
          g_assert_cmpint (before.end.precision, ==, after.end.precision);
          g_assert_true (koers_shift_add_to (less, initiative, by, NULL));
          for (guint j = 0; j < shifts->len; j++)
            {
              const KoersShift *other = &g_array_index (shifts, KoersShift, j);

              g_assert_true (koers_shift_add_to (less, other->initiative,
                                                 other == shift ? step_back (other->by, get_period (other->initiative)) : other->by, NULL));
            }
          g_assert_cmpuint (count_violated (&plan, less), >, 0);
        }
      g_object_unref (plan.strategy);
    }
  g_assert_cmpuint (n_shifts, >, N_ROUNDS / 10);
}

static void
test_milestones (void)
{
  g_autoptr (KoersChangeSet) moved = koers_change_set_new ("");
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId open, done;
  guint n = 0;
  Plan plan;

  begin (&plan);
  add (&plan, "2025-Q1", "2025-Q2", KOERS_INITIATIVE_STATE_PLANNED);
  open = koers_test_insert (changes, plan.strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"), KOERS_MILESTONE_INITIATIVE,
                            koers_value_id (plan.ids[0]), KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-06-30"), -1);
  done = koers_test_insert (changes, plan.strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("M"), KOERS_MILESTONE_INITIATIVE,
                            koers_value_id (plan.ids[0]), KOERS_MILESTONE_DUE_DATE, koers_test_date ("2025-03-31"), KOERS_MILESTONE_STATE,
                            koers_value_integer (KOERS_TASK_STATE_DONE), KOERS_MILESTONE_COMPLETED_DATE, koers_test_date ("2025-03-30"), -1);
  koers_test_apply (plan.strategy, changes);
  g_assert_true (koers_shift_add_to (moved, get (&plan, 0), (KoersDateShift) { 3, 0 }, &n));
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (koers_change_set_lookup (moved, open));
  g_assert_null (koers_change_set_lookup (moved, done));
  g_object_unref (plan.strategy);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift/chain", test_chain);
  g_test_add_func ("/shift/a-day-moves-a-quarter", test_a_day_moves_a_quarter);
  g_test_add_func ("/shift/earlier", test_earlier);
  g_test_add_func ("/shift/done-stays", test_done_stays);
  g_test_add_func ("/shift/kinds-and-lag", test_kinds_and_lag);
  g_test_add_func ("/shift/circle", test_circle);
  g_test_add_func ("/shift/any", test_any);
  g_test_add_func ("/shift/milestones", test_milestones);
  return g_test_run ();
}
