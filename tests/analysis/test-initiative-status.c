/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-initiative-status.h"
#include "koers-test-changes.h"

/* A strategy of one pillar and one initiative, to which a test adds. */
typedef struct {
  KoersStrategy *strategy;
  KoersId        pillar;
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

  fixture->strategy = koers_strategy_new ();
  koers_test_insert (changes, fixture->strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("S"), -1);
  fixture->pillar = koers_test_insert (changes, fixture->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"), -1);
  fixture->initiative = koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                                           KOERS_INITIATIVE_PILLAR, koers_value_id (fixture->pillar),
                                           KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_IN_PROGRESS), -1);
  koers_test_apply (fixture->strategy, changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static KoersRecord *
get_initiative (Fixture *fixture)
{
  return koers_strategy_lookup (fixture->strategy, fixture->initiative);
}

static KoersInitiativeStatus
get_status (Fixture    *fixture,
            const char *on)
{
  KoersInitiativeStatus status = koers_initiative_get_status (get_initiative (fixture), day (on));

  g_assert_cmpint (koers_initiative_get_health (get_initiative (fixture), day (on)), ==, status.health);
  return status;
}

static void
set_state (Fixture *fixture,
           int      state)
{
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_STATE, koers_value_integer (state));
}

static void
set_date (Fixture    *fixture,
          int         field,
          const char *text)
{
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, field, text != NULL ? koers_test_date (text) : koers_value_none);
}

static KoersId
add_milestone (Fixture    *fixture,
               const char *due,
               int         state,
               const char *completed)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId id = koers_test_insert (changes, fixture->strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE, koers_value_id (fixture->initiative),
                                  KOERS_MILESTONE_NAME, koers_value_text ("M"), KOERS_MILESTONE_DUE_DATE, due != NULL ? koers_test_date (due) : koers_value_none,
                                  KOERS_MILESTONE_STATE, koers_value_integer (state),
                                  KOERS_MILESTONE_COMPLETED_DATE, completed != NULL ? koers_test_date (completed) : koers_value_none, -1);

  koers_test_apply (fixture->strategy, changes);
  return id;
}

/* Lights as in KOERS_LIGHT_..., -1 for none. */
static KoersId
add_update (Fixture    *fixture,
            const char *on,
            int         state,
            int         time,
            int         quality,
            int         money,
            int         progress)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId id = koers_test_insert (changes, fixture->strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (fixture->initiative),
                                  KOERS_UPDATE_REFERENCE_DATE, koers_test_date (on), KOERS_UPDATE_STATE, koers_value_integer (state),
                                  KOERS_UPDATE_TIME_LIGHT, time >= 0 ? koers_value_integer (time) : koers_value_none,
                                  KOERS_UPDATE_QUALITY_LIGHT, quality >= 0 ? koers_value_integer (quality) : koers_value_none,
                                  KOERS_UPDATE_MONEY_LIGHT, money >= 0 ? koers_value_integer (money) : koers_value_none,
                                  KOERS_UPDATE_REASON, koers_value_text ("Reason"),
                                  KOERS_UPDATE_PROGRESS, progress >= 0 ? koers_value_integer (progress) : koers_value_none, -1);

  koers_test_apply (fixture->strategy, changes);
  return id;
}

/* ---- where a percentage comes from */

static void
test_sources (Fixture       *fixture,
              gconstpointer  data)
{
  KoersInitiativeStatus status = get_status (fixture, "2025-09-30");

  g_assert_cmpint (status.source, ==, KOERS_PROGRESS_NONE);
  g_assert_cmpint (status.percent, ==, -1);
  g_assert_cmpint (status.health, ==, KOERS_HEALTH_NOT_ASSESSED);
  g_assert_null (status.update);

  /* The share of the milestones that is done, cancelled ones left aside. */
  add_milestone (fixture, "2025-01-31", KOERS_TASK_STATE_DONE, "2025-02-10");
  add_milestone (fixture, "2025-03", KOERS_TASK_STATE_OPEN, NULL);
  add_milestone (fixture, NULL, KOERS_TASK_STATE_OPEN, NULL);
  add_milestone (fixture, "2024", KOERS_TASK_STATE_CANCELLED, NULL);
  status = get_status (fixture, "2025-09-30");
  g_assert_cmpint (status.source, ==, KOERS_PROGRESS_MILESTONES);
  g_assert_cmpint (status.percent, ==, 33);
  g_assert_cmpuint (status.n_milestones, ==, 3);
  g_assert_cmpuint (status.n_done, ==, 1);
  g_assert_cmpuint (status.n_late, ==, 1);

  /* An update that says nothing of progress changes nothing of it. */
  add_update (fixture, "2025-06-30", KOERS_UPDATE_STATE_ACCEPTED, KOERS_LIGHT_ON_TRACK, -1, -1, -1);
  status = get_status (fixture, "2025-09-30");
  g_assert_cmpint (status.source, ==, KOERS_PROGRESS_MILESTONES);
  g_assert_cmpint (status.health, ==, KOERS_HEALTH_ON_TRACK);

  /* What somebody judged comes before it, also if that is nothing yet. */
  add_update (fixture, "2025-07-31", KOERS_UPDATE_STATE_ACCEPTED, KOERS_LIGHT_ON_TRACK, -1, -1, 0);
  status = get_status (fixture, "2025-09-30");
  g_assert_cmpint (status.source, ==, KOERS_PROGRESS_JUDGEMENT);
  g_assert_cmpint (status.percent, ==, 0);

  set_state (fixture, KOERS_INITIATIVE_STATE_COMPLETED);
  status = get_status (fixture, "2025-09-30");
  g_assert_cmpint (status.source, ==, KOERS_PROGRESS_STATE);
  g_assert_cmpint (status.percent, ==, 100);
  g_assert_cmpint (status.health, ==, KOERS_HEALTH_ACHIEVED);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  const KoersInitiativeStatus statuses[] = {
    { .percent = -1, .source = KOERS_PROGRESS_NONE },
    { .percent = 100, .source = KOERS_PROGRESS_STATE },
    { .percent = 40, .source = KOERS_PROGRESS_JUDGEMENT },
    { .percent = 100, .source = KOERS_PROGRESS_MILESTONES, .n_milestones = 1, .n_done = 1 },
    { .percent = 33, .source = KOERS_PROGRESS_MILESTONES, .n_milestones = 3, .n_done = 1 },
  };
  const char *const words[] = { "Not known", "100 %, completed", "40 %, by judgement", "100 %, 1 of 1 milestone done", "33 %, 1 of 3 milestones done" };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *text = koers_initiative_status_dup_progress (&statuses[i]);

      g_assert_cmpstr (text, ==, words[i]);
    }
  for (int health = 0; health < KOERS_N_HEALTHS; health++)
    {
      g_assert_cmpstr (koers_health_get_title ((KoersHealth) health), !=, "");
      for (int other = 0; other < health; other++)
        g_assert_cmpstr (koers_health_get_word ((KoersHealth) health), !=, koers_health_get_word ((KoersHealth) other));
    }
}

/* ---- how it goes */

/* Lights are never averaged: the worst of the three counts. */
static void
test_worst_light (Fixture       *fixture,
                  gconstpointer  data)
{
  const KoersHealth healths[] = { KOERS_HEALTH_NOT_ASSESSED, KOERS_HEALTH_ON_TRACK, KOERS_HEALTH_AT_RISK, KOERS_HEALTH_OFF_TRACK };

  for (int time = -1; time < KOERS_LIGHT_N; time++)
    for (int quality = -1; quality < KOERS_LIGHT_N; quality++)
      for (int money = -1; money < KOERS_LIGHT_N; money++)
        {
          KoersId update = add_update (fixture, "2025-06-30", KOERS_UPDATE_STATE_ACCEPTED, time, quality, money, -1);
          KoersChangeSet *changes = koers_change_set_new ("");

          g_assert_cmpint (get_status (fixture, "2025-09-30").health, ==, healths[1 + MAX (time, MAX (quality, money))]);
          koers_change_set_delete (changes, fixture->strategy, koers_strategy_lookup (fixture->strategy, update), NULL);
          koers_test_apply (fixture->strategy, changes);
        }
}

/* Only what is in progress has a light: the rest is not assessed, and what is completed is achieved, whatever was said before. */
static void
test_health_by_state (Fixture       *fixture,
                      gconstpointer  data)
{
  add_update (fixture, "2025-06-30", KOERS_UPDATE_STATE_ACCEPTED, KOERS_LIGHT_OFF_TRACK, -1, -1, 20);
  for (int state = 0; state < KOERS_INITIATIVE_STATE_N; state++)
    {
      KoersHealth health;

      set_state (fixture, state);
      health = get_status (fixture, "2025-09-30").health;
      g_assert_cmpint (health, ==,
                       state == KOERS_INITIATIVE_STATE_IN_PROGRESS ? KOERS_HEALTH_OFF_TRACK
                       : state == KOERS_INITIATIVE_STATE_COMPLETED ? KOERS_HEALTH_ACHIEVED
                                                                   : KOERS_HEALTH_NOT_ASSESSED);
    }
}

/* The last update on the day counts; what came after it was not known, and what is not let go of is not said. */
static void
test_which_update (Fixture       *fixture,
                   gconstpointer  data)
{
  KoersId first = add_update (fixture, "2025-03-31", KOERS_UPDATE_STATE_ACCEPTED, KOERS_LIGHT_ON_TRACK, -1, -1, 10);
  KoersId last = add_update (fixture, "2025-09-30", KOERS_UPDATE_STATE_SUBMITTED, KOERS_LIGHT_OFF_TRACK, -1, -1, 30);
  KoersId middle = add_update (fixture, "2025-06-30", KOERS_UPDATE_STATE_ACCEPTED, KOERS_LIGHT_AT_RISK, -1, -1, 20);
  const struct {
    const char *day;
    KoersId    *update;
    int         percent;
  } days[] = {
    { "2025-03-30", NULL, -1 },      { "2025-03-31", &first, 10 }, { "2025-06-29", &first, 10 }, { "2025-06-30", &middle, 20 },
    { "2025-09-29", &middle, 20 },   { "2025-09-30", &last, 30 },  { "2099-12-31", &last, 30 },
  };

  add_update (fixture, "2025-05-31", KOERS_UPDATE_STATE_REQUESTED, -1, -1, -1, 99);
  add_update (fixture, "2025-05-31", KOERS_UPDATE_STATE_DRAFT, KOERS_LIGHT_OFF_TRACK, -1, -1, 99);
  add_update (fixture, "2025-05-31", KOERS_UPDATE_STATE_RETURNED, KOERS_LIGHT_OFF_TRACK, -1, -1, 99);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      KoersInitiativeStatus status = get_status (fixture, days[i].day);

      g_assert_cmpint (status.percent, ==, days[i].percent);
      if (days[i].update == NULL)
        g_assert_null (status.update);
      else
        g_assert_true (koers_id_equal (koers_record_get_id (status.update), *days[i].update));
    }
}

/* ---- lateness */

/* What ends in a period is late on the day after it. */
static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  const struct {
    const char *end;
    const char *last;
    const char *late;
  } ends[] = {
    { "2025-09-30", "2025-09-30", "2025-10-01" },
    { "2025-09", "2025-09-30", "2025-10-01" },
    { "2025-Q3", "2025-09-30", "2025-10-01" },
    { "2025", "2025-12-31", "2026-01-01" },
  };

  g_assert_false (get_status (fixture, "2199-12-31").is_late);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      KoersId milestone;

      set_date (fixture, KOERS_INITIATIVE_END_DATE, ends[i].end);
      milestone = add_milestone (fixture, ends[i].end, KOERS_TASK_STATE_OPEN, NULL);
      g_assert_false (get_status (fixture, ends[i].last).is_late);
      g_assert_cmpuint (get_status (fixture, ends[i].last).n_late, ==, 0);
      g_assert_true (get_status (fixture, ends[i].late).is_late);
      g_assert_cmpuint (get_status (fixture, ends[i].late).n_late, ==, 1);
      koers_test_change (fixture->strategy, KOERS_KIND_MILESTONE, milestone, KOERS_MILESTONE_STATE, koers_value_integer (KOERS_TASK_STATE_CANCELLED));
      g_assert_cmpuint (get_status (fixture, ends[i].late).n_late, ==, 0);
    }

  for (int state = 0; state < KOERS_INITIATIVE_STATE_N; state++)
    {
      set_state (fixture, state);
      g_assert_cmpint (get_status (fixture, "2030-01-01").is_late, ==,
                       state == KOERS_INITIATIVE_STATE_IN_PROGRESS || state == KOERS_INITIATIVE_STATE_PLANNED);
    }
  set_state (fixture, KOERS_INITIATIVE_STATE_IN_PROGRESS);
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_CONTINUOUS, koers_value_bool (TRUE));
  g_assert_false (get_status (fixture, "2030-01-01").is_late);
}

/* A milestone that was completed later was open on the day, and late if it was due before. */
/* What the last update foresees goes before what the plan did, also when it foresees nothing new. */
static void
test_forecast (Fixture       *fixture,
               gconstpointer  data)
{
  KoersRecord *initiative = get_initiative (fixture);
  KoersId update;

  g_assert_false (koers_date_is_set (koers_initiative_get_forecast (initiative, get_status (fixture, "2025-09-30").update)));
  set_date (fixture, KOERS_INITIATIVE_FORECAST_END_DATE, "2026-Q1");
  update = add_update (fixture, "2025-09-30", KOERS_UPDATE_STATE_SUBMITTED, KOERS_LIGHT_AT_RISK, -1, -1, -1);
  g_assert_true (koers_date_equal (koers_initiative_get_forecast (initiative, get_status (fixture, "2025-09-30").update), koers_test_date ("2026-Q1").date));
  koers_test_change (fixture->strategy, KOERS_KIND_UPDATE, update, KOERS_UPDATE_FORECAST_END_DATE, koers_test_date ("2026-Q3"));
  g_assert_true (koers_date_equal (koers_initiative_get_forecast (initiative, get_status (fixture, "2025-09-30").update), koers_test_date ("2026-Q3").date));
  /* Of the day before the update, nobody knew that. */
  g_assert_true (koers_date_equal (koers_initiative_get_forecast (initiative, get_status (fixture, "2025-09-29").update), koers_test_date ("2026-Q1").date));
}

static void
test_completed_later (Fixture       *fixture,
                      gconstpointer  data)
{
  KoersInitiativeStatus status;

  add_milestone (fixture, "2025-03-31", KOERS_TASK_STATE_DONE, "2025-05-15");
  status = get_status (fixture, "2025-03-31");
  g_assert_cmpuint (status.n_done, ==, 0);
  g_assert_cmpuint (status.n_late, ==, 0);
  status = get_status (fixture, "2025-05-14");
  g_assert_cmpuint (status.n_done, ==, 0);
  g_assert_cmpuint (status.n_late, ==, 1);
  g_assert_cmpint (status.percent, ==, 0);
  status = get_status (fixture, "2025-05-15");
  g_assert_cmpuint (status.n_done, ==, 1);
  g_assert_cmpuint (status.n_late, ==, 0);
  g_assert_cmpint (status.percent, ==, 100);
}

/* ---- when it is */

static void
assert_span (Fixture    *fixture,
             const char *start,
             const char *last)
{
  KoersSpan span = koers_initiative_get_span (get_initiative (fixture));

  if (start == NULL)
    {
      g_assert_true (koers_span_is_empty (span));
      return;
    }
  g_assert_cmpint (span.start, ==, day (start));
  g_assert_cmpint (span.end, ==, day (last) + 1);
}

static void
test_span (Fixture       *fixture,
           gconstpointer  data)
{
  KoersId root = koers_record_get_id (koers_strategy_get_root (fixture->strategy));

  assert_span (fixture, NULL, NULL);
  set_date (fixture, KOERS_INITIATIVE_START_DATE, "2025-Q2");
  assert_span (fixture, "2025-04-01", "2025-06-30");
  set_date (fixture, KOERS_INITIATIVE_END_DATE, "2026");
  assert_span (fixture, "2025-04-01", "2026-12-31");
  set_date (fixture, KOERS_INITIATIVE_START_DATE, NULL);
  assert_span (fixture, "2026-01-01", "2026-12-31");
  set_date (fixture, KOERS_INITIATIVE_START_DATE, "2026");
  set_date (fixture, KOERS_INITIATIVE_END_DATE, "2026-02");
  assert_span (fixture, "2026-01-01", "2026-02-28");

  /* What goes on goes on to the end of the strategy, if that has one. */
  set_date (fixture, KOERS_INITIATIVE_END_DATE, NULL);
  koers_test_change (fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_CONTINUOUS, koers_value_bool (TRUE));
  assert_span (fixture, "2026-01-01", "2026-12-31");
  koers_test_change (fixture->strategy, KOERS_KIND_STRATEGY, root, KOERS_STRATEGY_END_DATE, koers_test_date ("2028"));
  assert_span (fixture, "2026-01-01", "2028-12-31");
  set_date (fixture, KOERS_INITIATIVE_END_DATE, "2027");
  assert_span (fixture, "2026-01-01", "2027-12-31");
}

static void
test_reporting_day (Fixture       *fixture,
                    gconstpointer  data)
{
  KoersId root = koers_record_get_id (koers_strategy_get_root (fixture->strategy));
  gint32 before = koers_date_today ().day, today = koers_strategy_get_reporting_day (fixture->strategy);

  /* Midnight may pass while this runs. */
  g_assert_cmpint (today, >=, before);
  g_assert_cmpint (today, <=, koers_date_today ().day);
  koers_test_change (fixture->strategy, KOERS_KIND_STRATEGY, root, KOERS_STRATEGY_REPORTING_DATE, koers_test_date ("2025-09-30"));
  g_assert_cmpint (koers_strategy_get_reporting_day (fixture->strategy), ==, day ("2025-09-30"));
}

/* ---- where it belongs */

static void
test_pillar (Fixture       *fixture,
             gconstpointer  data)
{
  KoersRecord *pillar = koers_strategy_lookup (fixture->strategy, fixture->pillar);
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId above, below;

  g_assert_true (koers_initiative_get_pillar (get_initiative (fixture)) == pillar);
  above = koers_test_insert (changes, fixture->strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Above"),
                             KOERS_GOAL_PILLAR, koers_value_id (fixture->pillar), -1);
  below = koers_test_insert (changes, fixture->strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Below"),
                             KOERS_GOAL_PARENT, koers_value_id (above), -1);
  koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_PILLAR, koers_value_none);
  koers_test_set (changes, fixture->strategy, KOERS_KIND_INITIATIVE, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_id (below));
  koers_test_apply (fixture->strategy, changes);
  g_assert_true (koers_goal_get_pillar (koers_strategy_lookup (fixture->strategy, above)) == pillar);
  g_assert_true (koers_goal_get_pillar (koers_strategy_lookup (fixture->strategy, below)) == pillar);
  g_assert_true (koers_initiative_get_pillar (get_initiative (fixture)) == pillar);
}

int
main (int   argc,
      char *argv[])
{
#define ADD(name, test) g_test_add ("/analysis/initiative-status/" name, Fixture, NULL, set_up, test, tear_down)
  g_test_init (&argc, &argv, NULL);

  ADD ("sources", test_sources);
  ADD ("words", test_words);
  ADD ("worst-light", test_worst_light);
  ADD ("health-by-state", test_health_by_state);
  ADD ("which-update", test_which_update);
  ADD ("late", test_late);
  ADD ("forecast", test_forecast);
  ADD ("completed-later", test_completed_later);
  ADD ("span", test_span);
  ADD ("reporting-day", test_reporting_day);
  ADD ("pillar", test_pillar);
#undef ADD

  return g_test_run ();
}
