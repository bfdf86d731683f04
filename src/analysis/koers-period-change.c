/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-period-change.h"

#include "koers-baseline.h"
#include "koers-freshness.h"

struct _KoersPeriodChanges {
  KoersStrategy *before, *after;
  gint32         before_day, after_day;
  GArray        *changes;
};

static void
add_change (KoersPeriodChanges    *self,
            KoersPeriodChangeKind  kind,
            KoersPeriodState       before,
            KoersPeriodState       after)
{
  KoersPeriodChange change = { .kind = kind, .before = before, .after = after };

  g_array_append_val (self->changes, change);
}

/* ---- what came and what went */

/* Whether it was still to be done or was done: not stopped or cancelled, itself or what it belongs to. */
static gboolean
stands (KoersRecord *record)
{
  if (record == NULL)
    return FALSE;
  switch ((int) koers_record_get_kind (record))
    {
    case KOERS_KIND_INITIATIVE:
      return koers_record_get_choice (record, KOERS_INITIATIVE_STATE) != KOERS_INITIATIVE_STATE_STOPPED;
    case KOERS_KIND_MILESTONE:
      return koers_record_get_choice (record, KOERS_MILESTONE_STATE) != KOERS_TASK_STATE_CANCELLED &&
             stands (koers_record_get_target (record, KOERS_MILESTONE_INITIATIVE));
    default:
      return TRUE;
    }
}

/* A milestone comes and goes with its initiative, which is told. */
static gboolean
goes_with_another (KoersPeriodChanges *self,
                   KoersRecord        *record)
{
  KoersId initiative;

  if (koers_record_get_kind (record) != KOERS_KIND_MILESTONE)
    return FALSE;
  initiative = koers_record_get_reference (record, KOERS_MILESTONE_INITIATIVE);
  return stands (koers_strategy_lookup (self->before, initiative)) != stands (koers_strategy_lookup (self->after, initiative));
}

static gboolean
compare_presence (KoersPeriodChanges *self,
                  KoersRecord        *before,
                  KoersRecord        *after)
{
  gboolean was = stands (before), is = stands (after);

  if (was != is && !goes_with_another (self, is ? after : before))
    add_change (self, is ? KOERS_PERIOD_CHANGE_ADDED : KOERS_PERIOD_CHANGE_DROPPED, (KoersPeriodState) { .record = before },
                (KoersPeriodState) { .record = after });
  return was && is;
}

/* ---- what moved */

static gboolean
move (KoersPeriodChanges *self,
      KoersRecord        *before,
      KoersRecord        *after,
      KoersDate           was,
      KoersDate           is,
      int                 days,
      gboolean            is_start)
{
  KoersPeriodChange change = { days > 0 ? KOERS_PERIOD_CHANGE_SLIPPED : KOERS_PERIOD_CHANGE_PULLED_FORWARD, { .record = before, .date = was },
                               { .record = after, .date = is }, days, is_start };

  if (!koers_date_is_set (was) || !koers_date_is_set (is) || days == 0)
    return FALSE;
  g_array_append_val (self->changes, change);
  return TRUE;
}

/* When it is to be ready counts; when it begins only if that stays the same. */
static void
compare_dates (KoersPeriodChanges *self,
               KoersRecord        *before,
               KoersRecord        *after)
{
  KoersPlanDates was = koers_record_get_plan_dates (before), is = koers_record_get_plan_dates (after);

  /* A quarter that became a day of that quarter has moved by what its edge moved. */
  if (!move (self, before, after, was.end, is.end, koers_date_get_last_day (is.end) - koers_date_get_last_day (was.end), FALSE))
    move (self, before, after, was.start, is.start, is.start.day - was.start.day, TRUE);
}

/* ---- lights and age */

/* From good to bad; of what is not known nobody can say that it is better than what is off track. */
static int
get_rank (KoersHealth health)
{
  static const int ranks[KOERS_N_HEALTHS] = {
    [KOERS_HEALTH_ACHIEVED] = 0, [KOERS_HEALTH_ON_TRACK] = 1, [KOERS_HEALTH_AT_RISK] = 2, [KOERS_HEALTH_OFF_TRACK] = 3,
    [KOERS_HEALTH_NOT_ASSESSED] = 4,
  };

  return ranks[health];
}

static gboolean
is_worse (KoersHealth before,
          KoersHealth after)
{
  /* The first light of what had none is bad news if it is one. */
  if (before == KOERS_HEALTH_NOT_ASSESSED)
    return get_rank (after) > get_rank (KOERS_HEALTH_ON_TRACK);
  return get_rank (after) > get_rank (before);
}

static void
compare_status (KoersPeriodChanges *self,
                KoersRecord        *before,
                KoersRecord        *after)
{
  KoersInitiativeStatus was = koers_initiative_get_status (before, self->before_day), is = koers_initiative_get_status (after, self->after_day);
  KoersPeriodState then = { .record = before, .health = was.health }, now = { .record = after, .health = is.health };

  if (was.health != is.health)
    add_change (self, is_worse (was.health, is.health) ? KOERS_PERIOD_CHANGE_WORSE : KOERS_PERIOD_CHANGE_BETTER, then, now);
  if (koers_initiative_get_freshness (before, was.update, self->before_day) == KOERS_FRESHNESS_STALE ||
      koers_initiative_get_freshness (after, is.update, self->after_day) != KOERS_FRESHNESS_STALE)
    return;
  if (was.update != NULL)
    then.date = koers_record_get_date (was.update, KOERS_UPDATE_REFERENCE_DATE);
  if (is.update != NULL)
    now.date = koers_record_get_date (is.update, KOERS_UPDATE_REFERENCE_DATE);
  add_change (self, KOERS_PERIOD_CHANGE_STALE, then, now);
}

/* ---- promises */

static gboolean
is_reached (KoersRecord *milestone,
            gint32       day)
{
  return milestone != NULL && stands (milestone) && !koers_milestone_is_open (milestone, day);
}

static gboolean
is_due_between (KoersPeriodChanges *self,
                KoersRecord        *milestone)
{
  KoersDate due = milestone != NULL ? koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE) : (KoersDate) { 0 };

  return koers_date_is_set (due) && koers_date_get_last_day (due) > self->before_day && koers_date_get_last_day (due) <= self->after_day;
}

/* What was put in later as reached before was no promise of this period. */
static gboolean
was_reached_earlier (KoersPeriodChanges *self,
                     KoersRecord        *before,
                     KoersRecord        *after)
{
  KoersDate completed = koers_record_get_date (after, KOERS_MILESTONE_COMPLETED_DATE);

  return is_reached (before, self->before_day) || (before == NULL && koers_date_is_set (completed) && completed.day <= self->before_day);
}

static void
compare_promise (KoersPeriodChanges *self,
                 KoersRecord        *before,
                 KoersRecord        *after)
{
  gboolean was_due = is_due_between (self, before), is_due = is_due_between (self, after);
  KoersRecord *promise = before != NULL && (was_due || !is_due) ? before : after;
  KoersPeriodState was = { .record = before }, is = { .record = after };

  if (!stands (after))
    return;
  was.date = koers_record_get_date (promise, KOERS_MILESTONE_DUE_DATE);
  if (is_reached (after, self->after_day))
    {
      is.date = koers_record_get_date (after, KOERS_MILESTONE_COMPLETED_DATE);
      if (!was_reached_earlier (self, before, after))
        add_change (self, KOERS_PERIOD_CHANGE_KEPT, was, is);
    }
  else if (was_due || is_due)
    add_change (self, KOERS_PERIOD_CHANGE_MISSED, was, is);
}

/* ---- KPIs */

static gboolean
is_same_value (KoersRecord *a,
               KoersRecord *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return koers_value_equal (koers_record_get_value (a, KOERS_MEASUREMENT_VALUE), koers_record_get_value (b, KOERS_MEASUREMENT_VALUE));
}

static void
compare_kpi (KoersPeriodChanges *self,
             KoersRecord        *before,
             KoersRecord        *after)
{
  KoersKpiStatus was = koers_kpi_get_status (before, self->before_day), is = koers_kpi_get_status (after, self->after_day);

  if (was.health != is.health || !is_same_value (was.measurement, is.measurement))
    add_change (self, KOERS_PERIOD_CHANGE_KPI, (KoersPeriodState) { .record = before, .health = was.health, .measurement = was.measurement },
                (KoersPeriodState) { .record = after, .health = is.health, .measurement = is.measurement });
}

/* ---- all of it */

static void
compare_record (KoersPeriodChanges *self,
                KoersRecord        *before,
                KoersRecord        *after)
{
  KoersKind kind = koers_record_get_kind (after != NULL ? after : before);
  gboolean stayed = compare_presence (self, before, after);

  if (kind == KOERS_KIND_MILESTONE)
    compare_promise (self, before, after);
  if (!stayed)
    return;
  if (kind == KOERS_KIND_INITIATIVE)
    compare_status (self, before, after);
  if (kind == KOERS_KIND_INITIATIVE || kind == KOERS_KIND_MILESTONE)
    compare_dates (self, before, after);
  if (kind == KOERS_KIND_KPI)
    compare_kpi (self, before, after);
}

/* What is there in the order of the plan, and then what is there no more. */
static void
compare_kind (KoersPeriodChanges *self,
              KoersKind           kind)
{
  g_autoptr (GPtrArray) present = koers_strategy_dup_sorted (self->after, kind), past = koers_strategy_dup_sorted (self->before, kind);

  for (guint i = 0; i < present->len; i++)
    {
      KoersRecord *after = g_ptr_array_index (present, i);

      compare_record (self, koers_strategy_lookup (self->before, koers_record_get_id (after)), after);
    }
  for (guint i = 0; i < past->len; i++)
    {
      KoersRecord *before = g_ptr_array_index (past, i);

      if (koers_strategy_lookup (self->after, koers_record_get_id (before)) == NULL)
        compare_record (self, before, NULL);
    }
}

/* Puts changes of a kind together and leaves them in their order. */
static GArray *
group_changes (GArray *changes)
{
  GArray *grouped = g_array_sized_new (FALSE, FALSE, sizeof (KoersPeriodChange), changes->len);

  for (int kind = 0; kind < KOERS_N_PERIOD_CHANGE_KINDS; kind++)
    for (guint i = 0; i < changes->len; i++)
      if (g_array_index (changes, KoersPeriodChange, i).kind == (KoersPeriodChangeKind) kind)
        g_array_append_val (grouped, g_array_index (changes, KoersPeriodChange, i));
  return grouped;
}

/**
 * koers_period_changes_new:
 * @before: a strategy as it stood
 * @before_day: on which day that was, in days since 1970-01-01
 * @after: the same strategy later
 * @after_day: on which day that is
 *
 * Compares a strategy with what it was, each judged on its own day: which milestones were reached and which were missed, what goes better or
 * worse, of what nobody can tell any more, what moved, which KPIs did, and which pillars, goals, initiatives, milestones and KPIs came or went.
 * Records are the same if they have the same id.
 *
 * Returns: (transfer full): how they differ, by kind; it holds for both as they are now
 */
KoersPeriodChanges *
koers_period_changes_new (KoersStrategy *before,
                          gint32         before_day,
                          KoersStrategy *after,
                          gint32         after_day)
{
  static const KoersKind kinds[] = { KOERS_KIND_PILLAR, KOERS_KIND_GOAL, KOERS_KIND_INITIATIVE, KOERS_KIND_MILESTONE, KOERS_KIND_KPI };
  KoersPeriodChanges *self = g_new0 (KoersPeriodChanges, 1);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (KoersPeriodChange));

  self->before = g_object_ref (before);
  self->before_day = before_day;
  self->after = g_object_ref (after);
  self->after_day = after_day;
  self->changes = changes;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    compare_kind (self, kinds[i]);
  self->changes = group_changes (changes);
  return self;
}

/**
 * koers_period_changes_free:
 * @self: how a strategy differs from what it was
 *
 * Lets go of it.
 */
void
koers_period_changes_free (KoersPeriodChanges *self)
{
  g_array_unref (self->changes);
  g_object_unref (self->before);
  g_object_unref (self->after);
  g_free (self);
}

/**
 * koers_period_changes_get_n:
 * @self: how a strategy differs from what it was
 *
 * Returns: in how many things it does
 */
guint
koers_period_changes_get_n (KoersPeriodChanges *self)
{
  return self->changes->len;
}

/**
 * koers_period_changes_get:
 * @self: how a strategy differs from what it was
 * @index: which difference
 *
 * Returns: (transfer none): that difference
 */
const KoersPeriodChange *
koers_period_changes_get (KoersPeriodChanges *self,
                          guint               index)
{
  g_return_val_if_fail (index < self->changes->len, NULL);

  return &g_array_index (self->changes, KoersPeriodChange, index);
}

/**
 * koers_period_changes_count:
 * @self: how a strategy differs from what it was
 * @kind: what can happen
 *
 * Returns: how often it did
 */
guint
koers_period_changes_count (KoersPeriodChanges    *self,
                            KoersPeriodChangeKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < self->changes->len; i++)
    if (g_array_index (self->changes, KoersPeriodChange, i).kind == kind)
      n++;
  return n;
}
