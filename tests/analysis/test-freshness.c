/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-freshness.h"
#include "koers-initiative-status.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* A strategy with one initiative, to which a test adds. */
typedef struct {
  KoersStrategy *strategy;
  KoersId        initiative;
} Fixture;

static gint32
day (const char *text)
{
  return koers_test_date (text).date.day;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId pillar;

  fixture->strategy = koers_strategy_new ();
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  pillar = koers_test_insert (changes, fixture->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->initiative = koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                           KOERS_INITIATIVE_PILLAR, koers_value_id (pillar),
                                           KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS), -1);
  koers_test_apply (fixture->strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static void
set (Fixture    *fixture,
     int         field,
     KoersValue  value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, field, value);
  koers_test_apply (fixture->strategy, changes);
}

static void
add_update (Fixture    *fixture,
            const char *on,
            int         state)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_insert (changes, fixture->strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative),
                     KOERS_UPDATE_REFERENCE_DATE, koers_test_date (on), KOERS_UPDATE_STATE, koers_value_integer (state), -1);
  koers_test_apply (fixture->strategy, changes);
}

static KoersFreshness
get_freshness (Fixture    *fixture,
               const char *on)
{
  KoersRecord *initiative = koers_strategy_lookup (fixture->strategy, fixture->initiative);

  return koers_initiative_get_freshness (initiative, koers_initiative_get_status (initiative, day (on)).update, day (on));
}

/* The last day of each state and the first of the next. */
static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  KoersFreshnessDays days = koers_strategy_get_freshness_days (fixture->strategy);

  g_assert_cmpint (days.current, ==, 30);
  g_assert_cmpint (days.due, ==, 60);
  g_assert_cmpint (days.late, ==, 180);
  add_update (fixture, "2025-01-01", KOERS_UPDATE_STATE_ACCEPTED);
  g_assert_cmpint (get_freshness (fixture, "2025-01-01"), ==, KOERS_FRESHNESS_CURRENT);
  g_assert_cmpint (get_freshness (fixture, "2025-01-31"), ==, KOERS_FRESHNESS_CURRENT);
  g_assert_cmpint (get_freshness (fixture, "2025-02-01"), ==, KOERS_FRESHNESS_DUE);
  g_assert_cmpint (get_freshness (fixture, "2025-03-02"), ==, KOERS_FRESHNESS_DUE);
  g_assert_cmpint (get_freshness (fixture, "2025-03-03"), ==, KOERS_FRESHNESS_LATE);
  g_assert_cmpint (get_freshness (fixture, "2025-06-30"), ==, KOERS_FRESHNESS_LATE);
  g_assert_cmpint (get_freshness (fixture, "2025-07-01"), ==, KOERS_FRESHNESS_STALE);
}

/* What its writer has not let go of says nothing yet. */
static void
test_which_update (Fixture       *fixture,
                   gconstpointer  data)
{
  add_update (fixture, "2025-01-01", KOERS_UPDATE_STATE_SUBMITTED);
  add_update (fixture, "2025-06-01", KOERS_UPDATE_STATE_REQUESTED);
  add_update (fixture, "2025-06-01", KOERS_UPDATE_STATE_DRAFT);
  add_update (fixture, "2025-06-01", KOERS_UPDATE_STATE_RETURNED);
  g_assert_cmpint (get_freshness (fixture, "2025-06-10"), ==, KOERS_FRESHNESS_LATE);
  add_update (fixture, "2025-06-01", KOERS_UPDATE_STATE_ACCEPTED);
  g_assert_cmpint (get_freshness (fixture, "2025-06-10"), ==, KOERS_FRESHNESS_CURRENT);
  /* On a day before that it was not known. */
  g_assert_cmpint (get_freshness (fixture, "2025-05-31"), ==, KOERS_FRESHNESS_LATE);
}

static void
test_never_reported (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_cmpint (get_freshness (fixture, "2025-06-10"), ==, KOERS_FRESHNESS_STALE);
  set (fixture, KOERS_INITIATIVE_START_DATE, koers_test_date ("2025-Q2"));
  g_assert_cmpint (get_freshness (fixture, "2025-02-01"), ==, KOERS_FRESHNESS_CURRENT);
  g_assert_cmpint (get_freshness (fixture, "2025-05-01"), ==, KOERS_FRESHNESS_CURRENT);
  g_assert_cmpint (get_freshness (fixture, "2025-05-02"), ==, KOERS_FRESHNESS_DUE);
  g_assert_cmpint (get_freshness (fixture, "2025-12-31"), ==, KOERS_FRESHNESS_STALE);
}

static void
test_by_state (Fixture       *fixture,
               gconstpointer  data)
{
  add_update (fixture, "2024-01-01", KOERS_UPDATE_STATE_ACCEPTED);
  for (int state = 0; state < KOERS_INITIATIVE_STATE_N; state++)
    {
      set (fixture, KOERS_INITIATIVE_STATE, koers_value_integer (state));
      g_assert_cmpint (get_freshness (fixture, "2025-06-10"), ==,
                       state == KOERS_INITIATIVE_STATE_IN_PROGRESS ? KOERS_FRESHNESS_STALE : KOERS_FRESHNESS_NOT_ASKED);
    }
}

static void
test_words (void)
{
  for (int freshness = 0; freshness < KOERS_N_FRESHNESSES; freshness++)
    for (int other = 0; other < freshness; other++)
      {
        g_assert_cmpstr (koers_freshness_get_word ((KoersFreshness) freshness), !=, koers_freshness_get_word ((KoersFreshness) other));
        g_assert_cmpstr (koers_freshness_get_title ((KoersFreshness) freshness), !=, koers_freshness_get_title ((KoersFreshness) other));
      }
}

/* Everything was reported on the pinned day, and asked for again as time goes on. */
static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  const struct {
    const char     *day;
    KoersFreshness  freshness;
  } days[] = {
    { "2025-09-30", KOERS_FRESHNESS_CURRENT },
    { "2025-11-15", KOERS_FRESHNESS_DUE },
    { "2025-12-31", KOERS_FRESHNESS_LATE },
    { "2026-04-30", KOERS_FRESHNESS_STALE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      guint counts[KOERS_N_FRESHNESSES] = { 0 };

      for (guint j = 0; j < koers_record_list_get_n (initiatives); j++)
        {
          KoersRecord *initiative = koers_record_list_get (initiatives, j);

          counts[koers_initiative_get_freshness (initiative, koers_initiative_get_status (initiative, day (days[i].day)).update, day (days[i].day))]++;
        }
      g_assert_cmpuint (counts[KOERS_FRESHNESS_NOT_ASKED], ==, 14);
      g_assert_cmpuint (counts[days[i].freshness], ==, 17);
    }
}

#define add(path, test) g_test_add ("/analysis/freshness/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("limits", test_limits);
  add ("which-update", test_which_update);
  add ("never-reported", test_never_reported);
  add ("by-state", test_by_state);
  g_test_add_func ("/analysis/freshness/words", test_words);
  g_test_add_data_func ("/analysis/freshness/example/nl", "nl", test_example);
  g_test_add_data_func ("/analysis/freshness/example/en", "en", test_example);

  return g_test_run ();
}
