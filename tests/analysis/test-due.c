/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-due.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#include <string.h>

static gint32
day (const char *text)
{
  return koers_test_date (text).date.day;
}

/* Strategies know nobody by a number; the example's functions are known by their names. */
static KoersRecord *
find (KoersStrategy *strategy,
      KoersKind      kind,
      int            field,
      const char    *text)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    if (g_strcmp0 (koers_record_get_text (koers_record_list_get (list, i), field), text) == 0)
      return koers_record_list_get (list, i);
  g_error ("there is no “%s”", text);
}

static KoersRecord *
find_person (KoersStrategy *strategy,
             const char    *function)
{
  return find (strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, function);
}

static KoersRecord *
find_department (KoersStrategy *strategy,
                 const char    *code)
{
  return find (strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_CODE, code);
}

/* One line for each kind: how many, and how many of them are overdue. */
static char *
describe (KoersStrategy *strategy,
          KoersRecord   *who,
          const char    *on)
{
  g_autoptr (GPtrArray) found = koers_strategy_find_due (strategy, who, day (on));
  guint counts[KOERS_N_DUE_KINDS] = { 0 }, overdue[KOERS_N_DUE_KINDS] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const KoersDue *due = g_ptr_array_index (found, i);

      g_assert_true (i == 0 || ((KoersDue *) g_ptr_array_index (found, i - 1))->kind <= due->kind);
      counts[due->kind]++;
      overdue[due->kind] += due->is_overdue ? 1 : 0;
    }
  for (int kind = 0; kind < KOERS_N_DUE_KINDS; kind++)
    g_string_append_printf (text, "%s%u/%u", kind > 0 ? " " : "", counts[kind], overdue[kind]);
  return g_string_free (text, FALSE);
}

/* Updates, values of KPIs, safeguards, conditions, milestones, judgements: all, and overdue. */
static void
test_example (void)
{
  static const struct {
    const char *who;
    const char *day;
    const char *due;
  } cases[] = {
    /* Everything was said on the day that the example is pinned to. */
    { "DBV", "2025-09-30", "0/0 0/0 2/0 0/0 1/1 0/0" },
    { "BSD", "2025-09-30", "0/0 0/0 1/0 0/0 1/1 0/0" },
    { "SZW", "2025-09-30", "0/0 0/0 5/0 0/0 1/1 0/0" },
    { "Product owner Urban Data Platform", "2025-09-30", "0/0 0/0 1/0 0/0 0/0 0/0" },
    { "Project lead SZW", "2025-09-30", "0/0 0/0 5/0 0/0 1/1 0/0" },
    /* A month and a half later the updates are due and the quarter is over, but not yet late. */
    { "DBV", "2025-11-15", "8/0 0/0 2/0 0/0 4/1 0/0" },
    { "Product owner Urban Data Platform", "2025-11-15", "2/0 0/0 1/0 0/0 1/0 0/0" },
    /* After the next quarter the values are missing too; a month later that is late. */
    { "DBV", "2026-01-05", "8/8 10/0 2/0 0/0 5/5 0/0" },
    { "DBV", "2026-02-05", "8/8 10/10 2/0 0/0 7/5 0/0" },
  };
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoersRecord *who = strlen (cases[i].who) == 3 ? find_department (strategy, cases[i].who) : find_person (strategy, cases[i].who);
      g_autofree char *due = describe (strategy, who, cases[i].day);

      g_test_message ("%s on %s: %s", cases[i].who, cases[i].day, due);
      g_assert_cmpstr (due, ==, cases[i].due);
    }
}

/* ---- whose it is */

/* Two departments, one below the other, a person in each, and an initiative that is in progress and was never reported on. */
typedef struct {
  KoersStrategy *strategy;
  KoersId        top, below, owner, other, initiative;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar;

  fixture->strategy = koers_strategy_new ();
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, fixture->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->top = koers_test_insert (changes, fixture->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Top"), -1);
  fixture->below = koers_test_insert (changes, fixture->strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_NAME, koers_value_text ("Below"),
                                      KOERS_DEPARTMENT_PARENT, koers_value_id (fixture->top), -1);
  fixture->owner = koers_test_insert (changes, fixture->strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, koers_value_text ("Owner"),
                                      KOERS_PERSON_DEPARTMENT, koers_value_id (fixture->top), -1);
  fixture->other = koers_test_insert (changes, fixture->strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, koers_value_text ("Other"), -1);
  fixture->initiative = koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                           KOERS_INITIATIVE_PILLAR, koers_value_id (pillar),
                                           KOERS_INITIATIVE_DEPARTMENT, koers_value_id (fixture->below),
                                           KOERS_INITIATIVE_OWNER, koers_value_id (fixture->owner),
                                           KOERS_INITIATIVE_START_DATE, koers_test_date ("2025-01-01"),
                                           KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS), -1);
  koers_test_apply (fixture->strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

#define insert(fixture, kind, ...) \
  G_STMT_START \
  { \
    KoersChangeSet *inserted = koers_change_set_new (""); \
\
    koers_test_insert (inserted, (fixture)->strategy, kind, __VA_ARGS__, -1); \
    koers_test_apply ((fixture)->strategy, inserted); \
  } \
  G_STMT_END

#define assert_due(fixture, who, on, expected) \
  G_STMT_START \
  { \
    g_autofree char *due = describe ((fixture)->strategy, koers_strategy_lookup ((fixture)->strategy, who), on); \
\
    g_assert_cmpstr (due, ==, expected); \
  } \
  G_STMT_END

static void
test_whose (Fixture       *fixture,
            gconstpointer  data)
{
  const int owing[] = { KOERS_RESPONSIBILITY_KIND_ACCOUNTABLE, KOERS_RESPONSIBILITY_KIND_OWNER, KOERS_RESPONSIBILITY_KIND_LEAD };

  assert_due (fixture, fixture->owner, "2025-02-15", "1/0 0/0 0/0 0/0 0/0 0/0");
  assert_due (fixture, fixture->below, "2025-02-15", "1/0 0/0 0/0 0/0 0/0 0/0");
  assert_due (fixture, fixture->top, "2025-02-15", "1/0 0/0 0/0 0/0 0/0 0/0");
  assert_due (fixture, fixture->other, "2025-02-15", "0/0 0/0 0/0 0/0 0/0 0/0");
  for (int kind = 0; kind < KOERS_RESPONSIBILITY_KIND_N; kind++)
    {
      gboolean owes = FALSE;
      KoersChangeSet *changes = koers_change_set_new ("");
      KoersId id = koers_test_insert (changes, fixture->strategy, KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_KIND, koers_value_integer (kind),
                                      KOERS_RESPONSIBILITY_PERSON, koers_value_id (fixture->other),
                                      KOERS_RESPONSIBILITY_INITIATIVE, koers_value_id (fixture->initiative),
                                      KOERS_RESPONSIBILITY_VALID_TO, koers_test_date ("2025-02-28"), -1);

      for (guint i = 0; i < G_N_ELEMENTS (owing); i++)
        owes = owes || owing[i] == kind;
      koers_test_apply (fixture->strategy, changes);
      assert_due (fixture, fixture->other, "2025-02-28", owes ? "1/0 0/0 0/0 0/0 0/0 0/0" : "0/0 0/0 0/0 0/0 0/0 0/0");
      assert_due (fixture, fixture->other, "2025-03-01", "0/0 0/0 0/0 0/0 0/0 0/0");
      changes = koers_change_set_new ("");
      koers_change_set_delete (changes, fixture->strategy, koers_strategy_lookup (fixture->strategy, id), NULL);
      koers_test_apply (fixture->strategy, changes);
    }
}

/* ---- what is due */

static void
add_update (Fixture    *fixture,
            const char *on,
            int         state)
{
  insert (fixture, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative), KOERS_UPDATE_REFERENCE_DATE, koers_test_date (on),
          KOERS_UPDATE_STATE, koers_value_integer (state), KOERS_UPDATE_AUTHOR, koers_value_id (fixture->owner));
}

static const KoersDue *
get_first (Fixture    *fixture,
           const char *on)
{
  static GPtrArray *found;

  g_clear_pointer (&found, g_ptr_array_unref);
  found = koers_strategy_find_due (fixture->strategy, koers_strategy_lookup (fixture->strategy, fixture->owner), day (on));
  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

static void
assert_message (Fixture    *fixture,
                const char *on,
                const char *expected)
{
  const KoersDue *due = get_first (fixture, on);
  g_autofree char *message = due != NULL ? koers_due_dup_message (due) : NULL;

  g_assert_cmpstr (message, ==, expected);
}

/* What was begun or sent back is due also when the last one is current, until one is handed in after it. */
static void
test_open_updates (Fixture       *fixture,
                   gconstpointer  data)
{
  const struct {
    int         state;
    const char *message;
  } states[] = {
    { KOERS_UPDATE_STATE_REQUESTED, "Asked for" },
    { KOERS_UPDATE_STATE_DRAFT, "Begun, not submitted" },
    { KOERS_UPDATE_STATE_RETURNED, "Returned with a question" },
  };
  const char *const days[] = { "2025-02-10", "2025-02-11", "2025-02-12" };

  assert_message (fixture, "2025-02-15", "Last said 45 days ago");
  add_update (fixture, "2025-02-01", KOERS_UPDATE_STATE_SUBMITTED);
  assert_message (fixture, "2025-02-15", NULL);
  assert_message (fixture, "2025-03-04", "Last said 31 days ago");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      add_update (fixture, days[i], states[i].state);
      assert_message (fixture, days[i], states[i].message);
      g_assert_cmpint (koers_record_get_choice (get_first (fixture, days[i])->update, KOERS_UPDATE_STATE), ==, states[i].state);
    }
  assert_message (fixture, "2025-02-09", NULL);
  add_update (fixture, "2025-02-13", KOERS_UPDATE_STATE_SUBMITTED);
  assert_message (fixture, "2025-02-15", NULL);
}

/* Updates that were submitted wait for everybody but who wrote them, the oldest first; not those of a later day. */
static void
test_reviews (Fixture       *fixture,
              gconstpointer  data)
{
  const struct {
    KoersId who;
    guint   n;
  } judges[] = { { fixture->other, 2 }, { fixture->owner, 0 }, { fixture->top, 0 }, { fixture->below, 2 } };

  add_update (fixture, "2025-02-10", KOERS_UPDATE_STATE_SUBMITTED);
  add_update (fixture, "2025-02-01", KOERS_UPDATE_STATE_SUBMITTED);
  add_update (fixture, "2025-02-05", KOERS_UPDATE_STATE_RETURNED);
  add_update (fixture, "2025-02-11", KOERS_UPDATE_STATE_SUBMITTED);
  for (guint i = 0; i < G_N_ELEMENTS (judges); i++)
    {
      g_autoptr (GPtrArray) found = koers_strategy_find_due (fixture->strategy, koers_strategy_lookup (fixture->strategy, judges[i].who), day ("2025-02-10"));
      guint n = 0;

      for (guint j = 0; j < found->len; j++)
        {
          const KoersDue *due = g_ptr_array_index (found, j);
          g_autofree char *message = koers_due_dup_message (due);

          if (due->kind != KOERS_DUE_REVIEW)
            continue;
          g_assert_cmpstr (message, ==, n == 0 ? "Submitted by Owner, of 1 Feb 2025" : "Submitted by Owner, of 10 Feb 2025");
          g_assert_true (koers_due_get_initiative (due) == koers_strategy_lookup (fixture->strategy, fixture->initiative));
          n++;
        }
      g_assert_cmpuint (n, ==, judges[i].n);
    }
}

/* The day on which the value of a period begins to be missing. */
static void
test_frequencies (Fixture       *fixture,
                  gconstpointer  data)
{
  const struct {
    int         frequency;
    const char *day;
    const char *period;
  } cases[] = {
    { KOERS_FREQUENCY_MONTHLY, "2025-02-28", "2025-01" },      { KOERS_FREQUENCY_MONTHLY, "2025-03-01", "2025-02" },
    { KOERS_FREQUENCY_QUARTERLY, "2025-03-31", "2024-Q4" },    { KOERS_FREQUENCY_QUARTERLY, "2025-04-01", "2025-Q1" },
    { KOERS_FREQUENCY_FOUR_MONTHLY, "2025-04-30", "2024-12" }, { KOERS_FREQUENCY_FOUR_MONTHLY, "2025-05-01", "2025-04" },
    { KOERS_FREQUENCY_HALF_YEARLY, "2025-06-30", "2024-Q4" },  { KOERS_FREQUENCY_HALF_YEARLY, "2025-07-01", "2025-Q2" },
    { KOERS_FREQUENCY_YEARLY, "2025-12-31", "2024" },          { KOERS_FREQUENCY_YEARLY, "2026-01-01", "2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoersChangeSet *changes = koers_change_set_new ("");
      KoersId id = koers_test_insert (changes, fixture->strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("K"),
                                      KOERS_KPI_DIRECTION, koers_value_integer (KOERS_KPI_DIRECTION_UP),
                                      KOERS_KPI_FREQUENCY, koers_value_integer (cases[i].frequency), -1);
      KoersRecord *kpi;
      char text[KOERS_DATE_TEXT_SIZE];

      koers_test_apply (fixture->strategy, changes);
      kpi = koers_strategy_lookup (fixture->strategy, id);
      koers_date_to_text (koers_kpi_get_period_to_fill (kpi, day (cases[i].day)), text);
      g_assert_cmpstr (text, ==, cases[i].period);
      insert (fixture, KOERS_KIND_MEASUREMENT, KOERS_MEASUREMENT_KPI, koers_value_id (id), KOERS_MEASUREMENT_PERIOD, koers_test_date (cases[i].period),
              KOERS_MEASUREMENT_VALUE, koers_value_decimal ((KoersDecimal) { 1, 0 }));
      g_assert_false (koers_date_is_set (koers_kpi_get_period_to_fill (kpi, day (cases[i].day))));
    }
}

static void
test_safeguards (Fixture       *fixture,
                 gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId type = koers_test_insert (changes, fixture->strategy, KOERS_KIND_SAFEGUARD_TYPE, KOERS_SAFEGUARD_TYPE_NAME, koers_value_text ("DPIA"),
                                    KOERS_SAFEGUARD_TYPE_STAGE, koers_value_integer (KOERS_STAGE_DESIGN), -1);
  KoersId id = koers_test_insert (changes, fixture->strategy, KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_INITIATIVE, koers_value_id (fixture->initiative),
                                  KOERS_ASSESSMENT_SAFEGUARD_TYPE, koers_value_id (type),
                                  KOERS_ASSESSMENT_APPLICABILITY, koers_value_integer (KOERS_APPLICABILITY_REQUIRED), -1);

  koers_test_insert (changes, fixture->strategy, KOERS_KIND_CONDITION, KOERS_CONDITION_NAME, koers_value_text ("C"),
                     KOERS_CONDITION_ASSESSMENT, koers_value_id (id), KOERS_CONDITION_OWNER, koers_value_id (fixture->other),
                     KOERS_CONDITION_DUE_DATE, koers_test_date ("2025-03-01"), KOERS_CONDITION_STATE, koers_value_integer (KOERS_TASK_STATE_OPEN), -1);
  koers_test_apply (fixture->strategy, changes);
  /* The condition is somebody else's, within a month of its day. */
  assert_due (fixture, fixture->owner, "2025-01-10", "0/0 0/0 1/0 0/0 0/0 0/0");
  assert_due (fixture, fixture->other, "2025-01-29", "0/0 0/0 0/0 0/0 0/0 0/0");
  assert_due (fixture, fixture->other, "2025-01-30", "0/0 0/0 0/0 1/0 0/0 0/0");
  assert_due (fixture, fixture->other, "2025-03-02", "0/0 0/0 0/0 1/1 0/0 0/0");

  /* Not before its stage, and not once it has been approved, until that ends. */
  changes = koers_change_set_new ("");
  koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STAGE, koers_value_integer (KOERS_STAGE_PROBLEM_ANALYSIS));
  koers_test_apply (fixture->strategy, changes);
  assert_due (fixture, fixture->owner, "2025-01-10", "0/0 0/0 0/0 0/0 0/0 0/0");
  changes = koers_change_set_new ("");
  koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STAGE, koers_value_integer (KOERS_STAGE_DESIGN));
  koers_test_apply (fixture->strategy, changes);
  assert_due (fixture, fixture->owner, "2025-01-10", "0/0 0/0 1/0 0/0 0/0 0/0");
  changes = koers_change_set_new ("");
  koers_test_set (changes, fixture->strategy, KOERS_KIND_ASSESSMENT, id, KOERS_ASSESSMENT_STATE, koers_value_integer (KOERS_ASSESSMENT_STATE_APPROVED));
  koers_test_set (changes, fixture->strategy, KOERS_KIND_ASSESSMENT, id, KOERS_ASSESSMENT_VALID_UNTIL, koers_test_date ("2025-01-10"));
  koers_test_apply (fixture->strategy, changes);
  assert_due (fixture, fixture->owner, "2025-01-10", "0/0 0/0 0/0 0/0 0/0 0/0");
  assert_due (fixture, fixture->owner, "2025-01-11", "0/0 0/0 1/0 0/0 0/0 0/0");
}

#define add(path, test) g_test_add ("/analysis/due/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/due/example", test_example);
  add ("whose", test_whose);
  add ("open-updates", test_open_updates);
  add ("reviews", test_reviews);
  add ("frequencies", test_frequencies);
  add ("safeguards", test_safeguards);

  return g_test_run ();
}
