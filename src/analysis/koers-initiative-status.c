/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-status.h"

#include "koers-kpi-status.h"
#include "koers-status-memory.h"

#include <glib/gi18n-lib.h>

/* More levels of goals than anybody has; the door refuses circles, a damaged file may hold one. */
#define MAX_LEVELS 100

/**
 * koers_strategy_get_reporting_day:
 * @strategy: a strategy
 *
 * Says on which day everything is judged: the reporting date of the strategy if it pins one, otherwise today.
 *
 * Returns: days since 1970-01-01
 */
gint32
koers_strategy_get_reporting_day (KoersStrategy *strategy)
{
  KoersRecord *root = koers_strategy_get_root (strategy);
  KoersDate pinned = root != NULL ? koers_record_get_date (root, KOERS_STRATEGY_REPORTING_DATE) : (KoersDate) { 0 };

  return koers_date_is_set (pinned) ? pinned.day : koers_date_today ().day;
}

/**
 * koers_goal_get_pillar:
 * @goal: a goal
 *
 * Returns: (transfer none) (nullable): the pillar that it belongs to, through its parents
 */
KoersRecord *
koers_goal_get_pillar (KoersRecord *goal)
{
  for (guint i = 0; goal != NULL && i < MAX_LEVELS; i++)
    {
      KoersRecord *parent = koers_record_get_target (goal, KOERS_GOAL_PARENT);

      if (parent == NULL)
        return koers_record_get_target (goal, KOERS_GOAL_PILLAR);
      goal = parent;
    }
  return NULL;
}

/**
 * koers_initiative_get_pillar:
 * @initiative: an initiative
 *
 * Returns: (transfer none) (nullable): the pillar that it belongs to, through its goal or directly
 */
KoersRecord *
koers_initiative_get_pillar (KoersRecord *initiative)
{
  KoersRecord *goal = koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL);

  return goal != NULL ? koers_goal_get_pillar (goal) : koers_record_get_target (initiative, KOERS_INITIATIVE_PILLAR);
}

/**
 * koers_initiative_get_span:
 * @initiative: an initiative
 *
 * Says when it is planned. With only one of its dates it is taken to last as long as that date's period, and a continuous one goes on
 * to the end of the strategy.
 *
 * Returns: the days from its start to its end; empty if it has no dates
 */
KoersSpan
koers_initiative_get_span (KoersRecord *initiative)
{
  KoersDate start = koers_record_get_date (initiative, KOERS_INITIATIVE_START_DATE);
  KoersDate end = koers_record_get_date (initiative, KOERS_INITIATIVE_END_DATE);
  KoersStrategy *strategy = koers_strategy_of (initiative);
  KoersRecord *root = strategy != NULL ? koers_strategy_get_root (strategy) : NULL;
  KoersDate last = root != NULL ? koers_record_get_date (root, KOERS_STRATEGY_END_DATE) : (KoersDate) { 0 };

  if (!koers_date_is_set (start) && !koers_date_is_set (end))
    return (KoersSpan) { 0, 0 };
  if (!koers_date_is_set (end) && koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS) && koers_date_is_set (last))
    end = last;
  if (!koers_date_is_set (start))
    start = end;
  if (!koers_date_is_set (end))
    end = start;
  return (KoersSpan) { start.day, koers_date_get_last_day (end) + 1 };
}

/* What was completed later was not done on the day. */
static gboolean
is_done (KoersRecord *milestone,
         gint32       day)
{
  KoersDate completed = koers_record_get_date (milestone, KOERS_MILESTONE_COMPLETED_DATE);

  return koers_record_get_choice (milestone, KOERS_MILESTONE_STATE) == KOERS_TASK_STATE_DONE &&
         (!koers_date_is_set (completed) || completed.day <= day);
}

/* Whether its period was over, whatever came of it. */
static gboolean
is_over (KoersRecord *milestone,
         gint32       day)
{
  KoersDate due = koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE);

  return koers_date_is_set (due) && koers_date_get_last_day (due) < day;
}

/**
 * koers_task_is_over:
 * @record: a milestone, condition or action
 * @field: its state
 *
 * Returns: whether nothing of it is to come any more: it was done or cancelled
 */
gboolean
koers_task_is_over (KoersRecord *record,
                    int          field)
{
  int state = koers_record_get_choice (record, field);

  return state == KOERS_TASK_STATE_DONE || state == KOERS_TASK_STATE_CANCELLED;
}

/**
 * koers_milestone_is_open:
 * @milestone: a milestone
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: whether it was still to be reached on that day, late or not
 */
gboolean
koers_milestone_is_open (KoersRecord *milestone,
                         gint32       day)
{
  return koers_record_get_choice (milestone, KOERS_MILESTONE_STATE) != KOERS_TASK_STATE_CANCELLED && !is_done (milestone, day);
}

/**
 * koers_milestone_is_late:
 * @milestone: a milestone
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: whether it was open on that day and its period was over
 */
gboolean
koers_milestone_is_late (KoersRecord *milestone,
                         gint32       day)
{
  return koers_milestone_is_open (milestone, day) && is_over (milestone, day);
}

/**
 * koers_update_is_handed_in:
 * @update: an update
 *
 * Returns: whether its writer let go of it
 */
gboolean
koers_update_is_handed_in (KoersRecord *update)
{
  int state = koers_record_get_choice (update, KOERS_UPDATE_STATE);

  return state == KOERS_UPDATE_STATE_SUBMITTED || state == KOERS_UPDATE_STATE_ACCEPTED;
}

/* The last update on or before the day that its writer has let go of. */
static KoersRecord *
find_update (KoersRecord *initiative,
             gint32       day)
{
  GPtrArray *updates = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE,
                                                     koers_record_get_id (initiative));
  KoersRecord *last = NULL;

  for (guint i = 0; updates != NULL && i < updates->len; i++)
    {
      KoersRecord *update = g_ptr_array_index (updates, i);
      gint32 reference = koers_record_get_date (update, KOERS_UPDATE_REFERENCE_DATE).day;

      if (!koers_update_is_handed_in (update) || reference > day)
        continue;
      if (last == NULL || reference > koers_record_get_date (last, KOERS_UPDATE_REFERENCE_DATE).day ||
          (reference == koers_record_get_date (last, KOERS_UPDATE_REFERENCE_DATE).day && koers_record_compare (update, last) > 0))
        last = update;
    }
  return last;
}

static void
count_milestones (KoersRecord           *initiative,
                  gint32                 day,
                  KoersInitiativeStatus *status)
{
  GPtrArray *milestones = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE,
                                                        koers_record_get_id (initiative));

  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      KoersRecord *milestone = g_ptr_array_index (milestones, i);

      if (koers_record_get_choice (milestone, KOERS_MILESTONE_STATE) == KOERS_TASK_STATE_CANCELLED)
        continue;
      status->n_milestones++;
      if (is_done (milestone, day))
        status->n_done++;
      else if (is_over (milestone, day))
        status->n_late++;
    }
}

/* How far the KPIs have come that count as its progress: the mean of those that can be judged, in percent; -1 if there are none. */
static int
get_kpi_percent (KoersRecord *initiative,
                 gint32       day)
{
  GPtrArray *links = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_INITIATIVE,
                                                   koers_record_get_id (initiative));
  double sum = 0;
  guint n = 0;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      KoersRecord *link = g_ptr_array_index (links, i), *kpi = koers_record_get_target (link, KOERS_KPI_LINK_KPI);
      KoersKpiStatus status;

      if (kpi == NULL || !koers_record_get_bool (link, KOERS_KPI_LINK_DRIVES_PROGRESS))
        continue;
      status = koers_kpi_get_status (kpi, day);
      if (status.basis != KOERS_KPI_JUDGED)
        continue;
      n++;
      if (status.health == KOERS_HEALTH_ACHIEVED)
        sum += 1;
      else if (status.way > 0)
        sum += CLAMP (status.reached / status.way, 0, 1);
    }
  return n > 0 ? (int) (100 * sum / n) : -1;
}

static KoersHealth
get_worst_light (KoersRecord *update)
{
  static const KoersHealth healths[] = { KOERS_HEALTH_ON_TRACK, KOERS_HEALTH_AT_RISK, KOERS_HEALTH_OFF_TRACK };
  int worst = koers_record_get_choice (update, KOERS_UPDATE_TIME_LIGHT);

  worst = MAX (worst, koers_record_get_choice (update, KOERS_UPDATE_QUALITY_LIGHT));
  worst = MAX (worst, koers_record_get_choice (update, KOERS_UPDATE_MONEY_LIGHT));
  return worst < 0 ? KOERS_HEALTH_NOT_ASSESSED : healths[worst];
}

static KoersHealth
get_health (int          state,
            KoersRecord *update)
{
  if (state == KOERS_INITIATIVE_STATE_COMPLETED)
    return KOERS_HEALTH_ACHIEVED;
  return state == KOERS_INITIATIVE_STATE_IN_PROGRESS && update != NULL ? get_worst_light (update) : KOERS_HEALTH_NOT_ASSESSED;
}

/**
 * koers_initiative_get_forecast:
 * @initiative: an initiative
 * @update: (nullable): the update that says how it stands
 *
 * Returns: when it is foreseen to end: as the update says, which is of its day, or else as the plan does; not set if neither says so
 */
KoersDate
koers_initiative_get_forecast (KoersRecord *initiative,
                               KoersRecord *update)
{
  KoersDate forecast = update != NULL ? koers_record_get_date (update, KOERS_UPDATE_FORECAST_END_DATE) : (KoersDate) { 0 };

  return koers_date_is_set (forecast) ? forecast : koers_record_get_date (initiative, KOERS_INITIATIVE_FORECAST_END_DATE);
}

/**
 * koers_initiative_is_over:
 * @initiative: an initiative
 *
 * Returns: whether nothing of it is to come any more: it was completed or stopped
 */
gboolean
koers_initiative_is_over (KoersRecord *initiative)
{
  int state = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE);

  return state == KOERS_INITIATIVE_STATE_COMPLETED || state == KOERS_INITIATIVE_STATE_STOPPED;
}

/**
 * koers_initiative_get_health:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: how it goes, as koers_initiative_get_status() says, without the work of the rest
 */
KoersHealth
koers_initiative_get_health (KoersRecord *initiative,
                             gint32       day)
{
  int state = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE);

  return get_health (state, state == KOERS_INITIATIVE_STATE_IN_PROGRESS ? find_update (initiative, day) : NULL);
}

/* @judged: how far somebody says it is; -1 if nobody says so */
static void
set_percent (KoersInitiativeStatus *status,
             KoersRecord           *initiative,
             gint32                 day,
             int                    judged)
{
  if (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_COMPLETED)
    {
      status->percent = 100;
      status->source = KOERS_PROGRESS_STATE;
    }
  else if (judged >= 0)
    {
      status->percent = judged;
      status->source = KOERS_PROGRESS_JUDGEMENT;
    }
  else if ((status->percent = get_kpi_percent (initiative, day)) >= 0)
    status->source = KOERS_PROGRESS_KPI;
  else if (status->n_milestones > 0)
    {
      status->percent = (int) (100 * status->n_done / status->n_milestones);
      status->source = KOERS_PROGRESS_MILESTONES;
    }
}

/**
 * koers_initiative_foresee_status:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 * @health: the worst light of an update of that day
 * @percent: how far it says that the work is, 0 to 100; -1 if it does not say so
 *
 * Returns: what koers_initiative_get_status() would say if there was such an update, which speaks of no other end than before
 */
KoersInitiativeStatus
koers_initiative_foresee_status (KoersRecord *initiative,
                                 gint32       day,
                                 KoersHealth  health,
                                 int          percent)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);

  if (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_IN_PROGRESS)
    status.health = health;
  status.update = NULL;
  status.doubts = KOERS_DOUBT_NONE;
  if (status.health == KOERS_HEALTH_ON_TRACK)
    status.doubts = koers_initiative_find_doubts (initiative, day, NULL, status.n_late) & ~(KoersDoubts) KOERS_DOUBT_STALE;
  status.percent = -1;
  status.source = KOERS_PROGRESS_NONE;
  set_percent (&status, initiative, day, percent);
  return status;
}

static KoersInitiativeStatus
judge (KoersRecord *initiative,
       gint32       day)
{
  KoersInitiativeStatus status = { .percent = -1 };
  int state = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE);
  KoersSpan span = koers_initiative_get_span (initiative);

  count_milestones (initiative, day, &status);
  status.update = find_update (initiative, day);
  status.is_late = (state == KOERS_INITIATIVE_STATE_IN_PROGRESS || state == KOERS_INITIATIVE_STATE_PLANNED) && !koers_span_is_empty (span) &&
                   span.end <= day && !koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS);

  status.health = get_health (state, status.update);
  if (status.health == KOERS_HEALTH_ON_TRACK)
    status.doubts = koers_initiative_find_doubts (initiative, day, status.update, status.n_late);

  set_percent (&status, initiative, day, status.update != NULL ? (int) koers_record_get_integer (status.update, KOERS_UPDATE_PROGRESS, -1) : -1);
  return status;
}

/**
 * koers_initiative_get_status:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says how an initiative stands: completed is achieved; what is in progress has the worst light of its last update; the rest is not
 * assessed. Progress is what the last update judged, or else how far the KPIs have come that count as its progress, or else the share of the
 * milestones that is done.
 *
 * Returns: the status
 */
KoersInitiativeStatus
koers_initiative_get_status (KoersRecord *initiative,
                             gint32       day)
{
  const KoersInitiativeStatus *known = koers_status_memory_lookup (initiative, day);
  KoersInitiativeStatus status;

  if (known != NULL)
    return *known;
  status = judge (initiative, day);
  koers_status_memory_keep (initiative, day, &status, sizeof status);
  return status;
}

/**
 * koers_initiative_status_get_title:
 * @status: a status
 *
 * Returns: (transfer none): how it goes, for people, and whether that is supported by the rest of what is known
 */
const char *
koers_initiative_status_get_title (const KoersInitiativeStatus *status)
{
  return status->doubts != KOERS_DOUBT_NONE ? C_ ("light", "On track, not supported") : koers_health_get_title (status->health);
}

/**
 * koers_initiative_status_get_word:
 * @status: a status
 *
 * Returns: (transfer none): the same as filters have it
 */
const char *
koers_initiative_status_get_word (const KoersInitiativeStatus *status)
{
  return status->doubts != KOERS_DOUBT_NONE ? KOERS_UNSUPPORTED_WORD : koers_health_get_word (status->health);
}

/**
 * koers_initiative_status_dup_progress:
 * @status: a status
 *
 * Returns: (transfer full): how far it is and where that comes from, for people
 */
char *
koers_initiative_status_dup_progress (const KoersInitiativeStatus *status)
{
  switch (status->source)
    {
    case KOERS_PROGRESS_STATE:
      return g_strdup (_("100 %, completed"));
    case KOERS_PROGRESS_JUDGEMENT:
      return g_strdup_printf (_("%d %%, by judgement"), status->percent);
    case KOERS_PROGRESS_MILESTONES:
      return g_strdup_printf (ngettext ("%d %%, %u of %u milestone done", "%d %%, %u of %u milestones done", status->n_milestones),
                              status->percent, status->n_done, status->n_milestones);
    case KOERS_PROGRESS_KPI:
      return g_strdup_printf (_("%d %%, by KPI"), status->percent);
    case KOERS_PROGRESS_NONE:
    case KOERS_N_PROGRESS_SOURCES:
    default:
      return g_strdup (_("Not known"));
    }
}

const char *
koers_progress_source_get_word (KoersProgressSource source)
{
  static const char *const words[] = { "none", "state", "judgement", "milestones", "kpi" };

  return words[source];
}

/**
 * koers_health_get_word:
 * @health: how work goes
 *
 * Returns: (transfer none): what files hold
 */
const char *
koers_health_get_word (KoersHealth health)
{
  static const char *const words[] = { "not_assessed", "on_track", "at_risk", "off_track", "achieved" };

  return words[health];
}

/**
 * koers_health_get_title:
 * @health: how work goes
 *
 * Returns: (transfer none): what people read, in their language
 */
const char *
koers_health_get_title (KoersHealth health)
{
  switch (health)
    {
    case KOERS_HEALTH_ON_TRACK:
      return C_ ("light", "On track");
    case KOERS_HEALTH_AT_RISK:
      return C_ ("light", "At risk");
    case KOERS_HEALTH_OFF_TRACK:
      return C_ ("light", "Off track");
    case KOERS_HEALTH_ACHIEVED:
      return C_ ("light", "Achieved");
    case KOERS_HEALTH_NOT_ASSESSED:
    case KOERS_N_HEALTHS:
    default:
      return C_ ("light", "Not assessed");
    }
}
