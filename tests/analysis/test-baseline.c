/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-shifts.h"
#include "koers-random-changes.h"
#include "koers-test-changes.h"

/* Freezing a plan, and what two plans differ in. */

#define N_CASES 40
#define N_EDITS 30

#define DAY(year, month, day) koers_date_new (year, month, day, KOERS_PRECISION_DAY)

typedef struct {
  KoersStrategy *strategy;
  KoersRecord   *pillar;
  KoersRecord   *department;
  KoersRecord   *moved;
  KoersRecord   *kept;
  KoersRecord   *undated;
  KoersRecord   *milestone;
} Case;

static KoersRecord *
freeze (KoersStrategy *strategy,
        const char    *name)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId id = koers_baseline_freeze (strategy, changes, &(KoersBaselineFacts) { .name = name, .taken = DAY (2025, 1, 1) });

  koers_test_apply (strategy, changes);
  return koers_strategy_lookup (strategy, id);
}

static void
set_field (KoersStrategy *strategy,
           KoersRecord   *record,
           int            field,
           KoersValue     value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_change_set_set_record (changes, record, field, value);
  koers_test_apply (strategy, changes);
}

static KoersId
insert_initiative (Case           *self,
                   KoersChangeSet *changes,
                   const char     *name,
                   KoersId         pillar,
                   KoersId         department,
                   KoersDate       start,
                   KoersDate       end)
{
  KoersId id = koers_test_insert (changes, self->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text (name),
                                  KOERS_INITIATIVE_CODE, koers_value_text (name),
                                  KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), KOERS_INITIATIVE_BUDGET, koers_value_integer (500), -1);

  if (!koers_id_is_none (department))
    koers_test_set (changes, self->strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_DEPARTMENT, koers_value_id (department));
  if (koers_date_is_set (start))
    koers_test_set (changes, self->strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_START_DATE, koers_value_date (start));
  if (koers_date_is_set (end))
    koers_test_set (changes, self->strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_END_DATE, koers_value_date (end));
  return id;
}

static Case *
case_new (void)
{
  Case *self = g_new0 (Case, 1);
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar, department, moved, kept, undated, milestone;

  self->strategy = koers_strategy_new ();
  pillar = koers_test_insert (changes, self->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Pillar"), -1);
  department = koers_test_insert (changes, self->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Department"), -1);
  moved = insert_initiative (self, changes, "A moves", pillar, department, DAY (2025, 1, 1), koers_date_new (2025, 6, 30, KOERS_PRECISION_QUARTER));
  kept = insert_initiative (self, changes, "B stays", pillar, (KoersId) { { 0 } }, DAY (2025, 2, 1), DAY (2025, 3, 1));
  undated = insert_initiative (self, changes, "C has no dates", pillar, department, (KoersDate) { 0 }, (KoersDate) { 0 });
  milestone = koers_test_insert (changes, self->strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE, koers_value_id (moved),
                                 KOERS_MILESTONE_NAME, koers_value_text ("Half"), KOERS_MILESTONE_DUE_DATE, koers_value_date (DAY (2025, 4, 1)),
                                 KOERS_MILESTONE_STATE, koers_value_integer (KOERS_TASK_STATE_OPEN), -1);
  koers_test_apply (self->strategy, changes);

  self->pillar = koers_strategy_lookup (self->strategy, pillar);
  self->department = koers_strategy_lookup (self->strategy, department);
  self->moved = koers_strategy_lookup (self->strategy, moved);
  self->kept = koers_strategy_lookup (self->strategy, kept);
  self->undated = koers_strategy_lookup (self->strategy, undated);
  self->milestone = koers_strategy_lookup (self->strategy, milestone);
  return self;
}

static void
case_free (Case *self)
{
  g_object_unref (self->strategy);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

static void
test_freeze (void)
{
  g_autoptr (Case) self = case_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersBaselineFacts facts = { "Start of 2025", DAY (2025, 1, 8), "Adopted", { { 0 } }, koers_date_new (2025, 1, 1, KOERS_PRECISION_MONTH) };
  KoersRecord *baseline, *item;
  g_autoptr (GHashTable) dates = NULL;
  KoersId id;

  facts.approved_by = koers_test_insert (changes, self->strategy, KOERS_KIND_BODY, KOERS_BODY_NAME, koers_value_text ("Board"), -1);
  id = koers_baseline_freeze (self->strategy, changes, &facts);
  koers_test_apply (self->strategy, changes);
  baseline = koers_strategy_lookup (self->strategy, id);

  g_assert_cmpstr (koers_record_get_name (baseline), ==, "Start of 2025");
  g_assert_cmpstr (koers_record_get_text (baseline, KOERS_BASELINE_REASON), ==, "Adopted");
  g_assert_true (koers_date_equal (koers_record_get_date (baseline, KOERS_BASELINE_TAKEN_DATE), facts.taken));
  g_assert_true (koers_date_equal (koers_record_get_date (baseline, KOERS_BASELINE_APPROVED_DATE), facts.approved));
  g_assert_cmpstr (koers_record_get_name (koers_record_get_target (baseline, KOERS_BASELINE_APPROVED_BY)), ==, "Board");

  /* What has no dates is not planned. */
  dates = koers_baseline_dup_dates (baseline);
  g_assert_cmpuint (g_hash_table_size (dates), ==, 3);
  g_assert_false (g_hash_table_contains (dates, self->undated));
  g_assert_true (g_hash_table_contains (dates, self->milestone));
  item = g_ptr_array_index (koers_strategy_get_referrers (self->strategy, KOERS_KIND_BASELINE_ITEM, KOERS_BASELINE_ITEM_INITIATIVE,
                                                          koers_record_get_id (self->moved)), 0);
  g_assert_cmpint (koers_record_get_integer (item, KOERS_BASELINE_ITEM_BUDGET, 0), ==, 500);
  g_assert_true (koers_date_equal (koers_record_get_date (item, KOERS_BASELINE_ITEM_END_DATE), koers_record_get_date (self->moved, KOERS_INITIATIVE_END_DATE)));
}

static void
assert_shift (KoersPlanShifts    *shifts,
              guint               index,
              KoersRecord        *subject,
              KoersPlanShiftKind  kind,
              int                 start_days,
              int                 end_days)
{
  const KoersPlanShift *shift = koers_plan_shifts_get (shifts, index);

  g_assert_true (shift->subject == subject);
  g_assert_cmpint (shift->kind, ==, kind);
  g_assert_cmpint (shift->start_days, ==, start_days);
  g_assert_cmpint (shift->end_days, ==, end_days);
}

static void
test_compare (void)
{
  g_autoptr (Case) self = case_new ();
  KoersRecord *first = freeze (self->strategy, "First"), *second;
  g_autoptr (KoersPlanShifts) shifts = NULL, between = NULL, back = NULL;
  g_autoptr (GArray) pillars = NULL, departments = NULL;
  const KoersPlanShiftCount *count;

  /* The end of a quarter becomes a day of it: thirty days of June are gone. */
  set_field (self->strategy, self->moved, KOERS_INITIATIVE_START_DATE, koers_value_date (DAY (2025, 1, 11)));
  set_field (self->strategy, self->moved, KOERS_INITIATIVE_END_DATE, koers_value_date (DAY (2025, 5, 31)));
  set_field (self->strategy, self->milestone, KOERS_MILESTONE_STATE, koers_value_integer (KOERS_TASK_STATE_CANCELLED));
  set_field (self->strategy, self->undated, KOERS_INITIATIVE_END_DATE, koers_value_date (DAY (2026, 1, 1)));

  shifts = koers_plan_shifts_new (self->strategy, first, NULL);
  g_assert_cmpuint (koers_plan_shifts_get_n (shifts), ==, 3);
  assert_shift (shifts, 0, self->moved, KOERS_PLAN_SHIFT_MOVED, 10, -30);
  assert_shift (shifts, 1, self->milestone, KOERS_PLAN_SHIFT_DROPPED, 0, 0);
  assert_shift (shifts, 2, self->undated, KOERS_PLAN_SHIFT_ADDED, 0, 0);

  pillars = koers_plan_shifts_dup_counts (shifts, KOERS_KIND_PILLAR);
  g_assert_cmpuint (pillars->len, ==, 1);
  count = &g_array_index (pillars, KoersPlanShiftCount, 0);
  g_assert_true (count->group == self->pillar);
  g_assert_cmpuint (count->n_before, ==, 3);
  g_assert_cmpuint (count->n[KOERS_PLAN_SHIFT_MOVED], ==, 1);
  g_assert_cmpuint (count->n[KOERS_PLAN_SHIFT_ADDED], ==, 1);
  g_assert_cmpuint (count->n[KOERS_PLAN_SHIFT_DROPPED], ==, 1);

  /* What stays has no department. */
  departments = koers_plan_shifts_dup_counts (shifts, KOERS_KIND_DEPARTMENT);
  g_assert_cmpuint (departments->len, ==, 2);
  count = &g_array_index (departments, KoersPlanShiftCount, 0);
  g_assert_true (count->group == self->department);
  g_assert_cmpuint (count->n_before, ==, 2);
  g_assert_cmpuint (count->n[KOERS_PLAN_SHIFT_MOVED], ==, 1);
  count = &g_array_index (departments, KoersPlanShiftCount, 1);
  g_assert_null (count->group);
  g_assert_cmpuint (count->n_before, ==, 1);
  g_assert_cmpuint (count->n[KOERS_PLAN_SHIFT_MOVED], ==, 0);

  /* Two baselines as one of them and the plan; and the other way round. */
  second = freeze (self->strategy, "Second");
  between = koers_plan_shifts_new (self->strategy, first, second);
  g_assert_cmpuint (koers_plan_shifts_get_n (between), ==, 3);
  assert_shift (between, 0, self->moved, KOERS_PLAN_SHIFT_MOVED, 10, -30);
  back = koers_plan_shifts_new (self->strategy, second, first);
  assert_shift (back, 0, self->moved, KOERS_PLAN_SHIFT_MOVED, -10, 30);
  assert_shift (back, 1, self->milestone, KOERS_PLAN_SHIFT_ADDED, 0, 0);
  assert_shift (back, 2, self->undated, KOERS_PLAN_SHIFT_DROPPED, 0, 0);
}

/* What is stopped is no longer planned, nor are its milestones. */
static void
test_stopped (void)
{
  g_autoptr (Case) self = case_new ();
  KoersRecord *baseline = freeze (self->strategy, "First");
  g_autoptr (KoersPlanShifts) shifts = NULL;

  set_field (self->strategy, self->moved, KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_STOPPED));
  shifts = koers_plan_shifts_new (self->strategy, baseline, NULL);
  g_assert_cmpuint (koers_plan_shifts_get_n (shifts), ==, 2);
  assert_shift (shifts, 0, self->moved, KOERS_PLAN_SHIFT_DROPPED, 0, 0);
  assert_shift (shifts, 1, self->milestone, KOERS_PLAN_SHIFT_DROPPED, 0, 0);
  g_assert_cmpuint (koers_plan_shifts_get_total (shifts).n_before, ==, 3);
  g_assert_cmpuint (koers_plan_shifts_get_total (shifts).n[KOERS_PLAN_SHIFT_DROPPED], ==, 2);
}

/* ---- any plan, any edits */

static KoersRecord *
choose (GRand         *rand,
        KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, g_rand_boolean (rand) ? KOERS_KIND_INITIATIVE : KOERS_KIND_MILESTONE);
  guint n = koers_record_list_get_n (list);

  return n == 0 ? NULL : koers_record_list_get (list, (guint) g_rand_int_range (rand, 0, (int) n));
}

/* Moves the end, if that is possible and changes the plan. */
static gboolean
edit (GRand         *rand,
      KoersStrategy *strategy,
      KoersRecord   *record)
{
  gboolean is_milestone = koers_record_get_kind (record) == KOERS_KIND_MILESTONE;
  int field = is_milestone ? (int) KOERS_MILESTONE_DUE_DATE : (int) KOERS_INITIATIVE_END_DATE;
  KoersPlanDates dates = koers_record_get_plan_dates (record);
  gint32 last = MAX (koers_plan_dates_get_span (dates).end, 20000);
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autofree char *problem = NULL;

  if (g_rand_int_range (rand, 0, 4) == 0)
    koers_change_set_set_record (changes, record, field, koers_value_none);
  else
    koers_change_set_set_record (changes, record, field, koers_value_date (koers_date_from_day (last + g_rand_int_range (rand, 0, 500), KOERS_PRECISION_DAY)));
  problem = koers_test_dup_problem (strategy, changes, NULL);
  if (problem != NULL)
    {
      koers_change_set_unref (changes);
      return FALSE;
    }
  koers_test_apply (strategy, changes);
  return TRUE;
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
      g_autoptr (GHashTable) spans = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_autoptr (GHashTable) edited = g_hash_table_new (NULL, NULL);
      g_autoptr (KoersPlanShifts) none = NULL, same = NULL, shifts = NULL;
      KoersRecord *first, *second;

      koers_random_changes_fill (rand, strategy, 400);
      first = freeze (strategy, "First");
      none = koers_plan_shifts_new (strategy, first, NULL);
      second = freeze (strategy, "Second");
      same = koers_plan_shifts_new (strategy, first, second);
      if (koers_plan_shifts_get_n (none) != 0 || koers_plan_shifts_get_n (same) != 0)
        g_error ("seed %u: a plan differs from itself", seed);

      for (guint i = 0; i < N_EDITS; i++)
        {
          KoersRecord *record = choose (rand, strategy);
          KoersSpan span = record != NULL ? koers_plan_dates_get_span (koers_record_get_plan_dates (record)) : (KoersSpan) { 0, 0 };

          if (record == NULL || g_hash_table_contains (edited, record) || !edit (rand, strategy, record))
            continue;
          g_hash_table_add (edited, record);
          g_hash_table_insert (spans, record, g_memdup2 (&span, sizeof span));
        }

      shifts = koers_plan_shifts_new (strategy, first, NULL);
      for (guint i = 0; i < koers_plan_shifts_get_n (shifts); i++)
        {
          const KoersPlanShift *shift = koers_plan_shifts_get (shifts, i);
          const KoersSpan *then = g_hash_table_lookup (spans, shift->subject);
          KoersSpan now = koers_plan_dates_get_span (koers_record_get_plan_dates (shift->subject));

          if (then == NULL)
            g_error ("seed %u: %s was not edited", seed, koers_record_get_name (shift->subject));
          if (shift->kind == KOERS_PLAN_SHIFT_MOVED &&
              (shift->start_days != now.start - then->start || shift->end_days != now.end - then->end))
            g_error ("seed %u: %s moved by other days", seed, koers_record_get_name (shift->subject));
          if ((shift->kind == KOERS_PLAN_SHIFT_ADDED) != koers_span_is_empty (*then) ||
              (shift->kind == KOERS_PLAN_SHIFT_DROPPED) != koers_span_is_empty (now))
            g_error ("seed %u: %s was neither added nor dropped", seed, koers_record_get_name (shift->subject));
          g_hash_table_remove (spans, shift->subject);
        }

      /* What is left was edited and is not in the list: it stands where it stood, or was never planned. */
      {
        GHashTableIter iter;
        gpointer record, then;

        g_hash_table_iter_init (&iter, spans);
        while (g_hash_table_iter_next (&iter, &record, &then))
          if (koers_record_is_planned (record) &&
              !koers_span_equal (*(KoersSpan *) then, koers_plan_dates_get_span (koers_record_get_plan_dates (record))))
            g_error ("seed %u: %s moved and is not told", seed, koers_record_get_name (record));
      }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/baseline/freeze", test_freeze);
  g_test_add_func ("/baseline/compare", test_compare);
  g_test_add_func ("/baseline/stopped", test_stopped);
  g_test_add_func ("/baseline/random", test_random);
  return g_test_run ();
}
