/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-due.h"

#include "koers-department.h"
#include "koers-kpi-status.h"
#include "koers-safeguard.h"

/* What is due from whom: a function or a department, the departments below it included. */

/* More levels of departments than anybody has; the door refuses circles, a damaged file may hold one. */
#define MAX_LEVELS 100

static gboolean
is_within (KoersRecord *department,
           KoersRecord *top)
{
  for (guint i = 0; department != NULL && i < MAX_LEVELS; i++)
    {
      if (department == top)
        return TRUE;
      department = koers_record_get_target (department, KOERS_DEPARTMENT_PARENT);
    }
  return FALSE;
}

static gboolean
is_who (KoersRecord *person,
        KoersRecord *department,
        KoersRecord *who)
{
  return koers_record_get_kind (who) == KOERS_KIND_PERSON ? person == who : is_within (department, who);
}

/* Who answers for something, apart from its owner: who contributes, or is asked or told, owes nothing. */
static gboolean
is_responsible (KoersRecord *record,
                int          field,
                KoersRecord *who,
                gint32       day)
{
  GPtrArray *all = koers_strategy_get_referrers (koers_strategy_of (record), KOERS_KIND_RESPONSIBILITY, field, koers_record_get_id (record));

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      KoersRecord *responsibility = g_ptr_array_index (all, i);
      int kind = koers_record_get_choice (responsibility, KOERS_RESPONSIBILITY_KIND);

      if ((kind == KOERS_RESPONSIBILITY_KIND_ACCOUNTABLE || kind == KOERS_RESPONSIBILITY_KIND_OWNER || kind == KOERS_RESPONSIBILITY_KIND_LEAD) &&
          koers_responsibility_is_valid (responsibility, day) &&
          is_who (koers_record_get_target (responsibility, KOERS_RESPONSIBILITY_PERSON),
                  koers_record_get_target (responsibility, KOERS_RESPONSIBILITY_DEPARTMENT), who))
        return TRUE;
    }
  return FALSE;
}

/**
 * koers_initiative_is_of:
 * @initiative: an initiative of a strategy
 * @who: a person or a department
 * @day: days since 1970-01-01
 *
 * Returns: whether they answer for it on that day: as owner, lead or accountable, or because the department or one below it has it
 */
gboolean
koers_initiative_is_of (KoersRecord *initiative,
                        KoersRecord *who,
                        gint32       day)
{
  return is_who (koers_record_get_target (initiative, KOERS_INITIATIVE_OWNER), koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT), who) ||
         is_responsible (initiative, KOERS_RESPONSIBILITY_INITIATIVE, who, day);
}

static gboolean
is_kpi_of (KoersRecord *kpi,
           KoersRecord *who,
           gint32       day)
{
  return is_who (koers_record_get_target (kpi, KOERS_KPI_OWNER), koers_record_get_target (kpi, KOERS_KPI_DEPARTMENT), who) ||
         is_responsible (kpi, KOERS_RESPONSIBILITY_KPI, who, day);
}

static KoersDue *
add_due (GPtrArray    *found,
         KoersDueKind  kind,
         KoersRecord  *record,
         KoersDate     date,
         gboolean      is_overdue)
{
  KoersDue *due = g_new0 (KoersDue, 1);

  due->kind = kind;
  due->record = record;
  due->date = date;
  due->is_overdue = is_overdue;
  g_ptr_array_add (found, due);
  return due;
}

static GPtrArray *
get_referrers (KoersRecord *record,
               KoersKind    kind,
               int          field)
{
  return koers_strategy_get_referrers (koers_strategy_of (record), kind, field, koers_record_get_id (record));
}

/* ---- updates */

/**
 * koers_initiative_find_open_update:
 * @initiative: an initiative of a strategy
 * @last: (nullable): its last update that its writer let go of, as #KoersInitiativeStatus has it
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer none) (nullable): the update that was asked for, begun or sent back, and is not overtaken by @last
 */
KoersRecord *
koers_initiative_find_open_update (KoersRecord *initiative,
                                   KoersRecord *last,
                                   gint32       day)
{
  GPtrArray *updates = get_referrers (initiative, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE);
  gint32 after = last != NULL ? koers_record_get_date (last, KOERS_UPDATE_REFERENCE_DATE).day : G_MININT32;
  KoersRecord *open = NULL;

  for (guint i = 0; updates != NULL && i < updates->len; i++)
    {
      KoersRecord *update = g_ptr_array_index (updates, i);
      gint32 reference = koers_record_get_date (update, KOERS_UPDATE_REFERENCE_DATE).day;

      if (koers_update_is_handed_in (update) || reference > day || reference < after)
        continue;
      if (open == NULL || reference > koers_record_get_date (open, KOERS_UPDATE_REFERENCE_DATE).day)
        open = update;
    }
  return open;
}

static void
look_at_update (KoersRecord *initiative,
                gint32       day,
                GPtrArray   *found)
{
  KoersRecord *last = koers_initiative_get_status (initiative, day).update, *open = koers_initiative_find_open_update (initiative, last, day);
  KoersFreshness freshness = koers_initiative_get_freshness (initiative, last, day);
  KoersDue *due;

  if (freshness < KOERS_FRESHNESS_DUE && open == NULL)
    return;
  due = add_due (found, KOERS_DUE_UPDATE, initiative, (KoersDate) { 0 }, freshness > KOERS_FRESHNESS_DUE);
  due->update = open;
  due->freshness = freshness;
  due->age = koers_initiative_get_age (initiative, last, day);
}

/* ---- updates of others */

static int
compare_submitted (gconstpointer a,
                   gconstpointer b)
{
  KoersRecord *one = *(KoersRecord *const *) a, *other = *(KoersRecord *const *) b;
  gint32 day = koers_record_get_date (one, KOERS_UPDATE_REFERENCE_DATE).day, other_day = koers_record_get_date (other, KOERS_UPDATE_REFERENCE_DATE).day;

  return day != other_day ? (day > other_day) - (day < other_day) : koers_record_compare (one, other);
}

/**
 * koers_strategy_dup_submitted:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer container) (element-type KoersRecord): the updates that were submitted by then and wait for a judgement, the oldest first
 */
GPtrArray *
koers_strategy_dup_submitted (KoersStrategy *strategy,
                              gint32         day)
{
  KoersRecordList *updates = koers_strategy_get_list (strategy, KOERS_KIND_UPDATE);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (updates); i++)
    {
      KoersRecord *update = koers_record_list_get (updates, i);

      if (koers_record_get_choice (update, KOERS_UPDATE_STATE) == KOERS_UPDATE_STATE_SUBMITTED &&
          koers_record_get_date (update, KOERS_UPDATE_REFERENCE_DATE).day <= day)
        g_ptr_array_add (found, update);
    }
  g_ptr_array_sort (found, compare_submitted);
  return found;
}

/* Whoever wrote it does not judge it, nor does the department that they are of. */
static void
look_at_submitted (KoersStrategy *strategy,
                   KoersRecord   *who,
                   gint32         day,
                   GPtrArray     *found)
{
  g_autoptr (GPtrArray) submitted = koers_strategy_dup_submitted (strategy, day);

  for (guint i = 0; i < submitted->len; i++)
    {
      KoersRecord *update = g_ptr_array_index (submitted, i), *author = koers_record_get_target (update, KOERS_UPDATE_AUTHOR);

      if (author == NULL || !is_who (author, koers_record_get_target (author, KOERS_PERSON_DEPARTMENT), who))
        add_due (found, KOERS_DUE_REVIEW, update, koers_record_get_date (update, KOERS_UPDATE_REFERENCE_DATE), FALSE);
    }
}

/* ---- values of KPIs */

/**
 * koers_kpi_get_period_to_fill:
 * @kpi: a KPI of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says which value of a KPI is missing, by its frequency: that of the last period that was over before @day. Four months are named by
 * the last of them, half a year by its last quarter.
 *
 * Returns: the period; unset if it has been measured, or nobody said how often that is done
 */
KoersDate
koers_kpi_get_period_to_fill (KoersRecord *kpi,
                              gint32       day)
{
  static const struct {
    KoersPrecision precision;
    int            months;
  } frequencies[KOERS_FREQUENCY_N] = {
    [KOERS_FREQUENCY_MONTHLY] = { KOERS_PRECISION_MONTH, 1 },          [KOERS_FREQUENCY_QUARTERLY] = { KOERS_PRECISION_QUARTER, 3 },
    [KOERS_FREQUENCY_FOUR_MONTHLY] = { KOERS_PRECISION_MONTH, 4 },     [KOERS_FREQUENCY_HALF_YEARLY] = { KOERS_PRECISION_QUARTER, 6 },
    [KOERS_FREQUENCY_YEARLY] = { KOERS_PRECISION_YEAR, 12 },
  };
  int frequency = koers_record_get_choice (kpi, KOERS_KPI_FREQUENCY), year, month;
  KoersRecord *measurement = koers_kpi_find_measurement (kpi, G_MAXINT32);
  KoersDate baseline = koers_record_get_date (kpi, KOERS_KPI_BASELINE_PERIOD), over;
  gint32 measured = G_MININT32;

  if (frequency < 0)
    return (KoersDate) { 0 };
  koers_day_to_calendar (day, &year, &month, NULL);
  /* The last month of the period before the one that the day lies in. */
  month = (month - 1) / frequencies[frequency].months * frequencies[frequency].months;
  over = koers_date_from_day (koers_date_add (koers_date_new (year, 1, 1, KOERS_PRECISION_MONTH), month - 1).day, frequencies[frequency].precision);
  if (measurement != NULL)
    measured = koers_date_get_last_day (koers_record_get_date (measurement, KOERS_MEASUREMENT_PERIOD));
  if (koers_date_is_set (baseline))
    measured = MAX (measured, koers_date_get_last_day (baseline));
  return measured >= koers_date_get_last_day (over) ? (KoersDate) { 0 } : over;
}

static void
look_at_kpi (KoersRecord *kpi,
             gint32       day,
             GPtrArray   *found)
{
  KoersDate period = koers_kpi_get_period_to_fill (kpi, day);

  if (koers_date_is_set (period))
    add_due (found, KOERS_DUE_MEASUREMENT, kpi, period,
             day - koers_date_get_last_day (period) > koers_strategy_get_freshness_days (koers_strategy_of (kpi)).current);
}

/* ---- responsible use */

/* Whose it is: its own owner's, or else theirs who answer for the initiative. */
static gboolean
is_theirs (KoersRecord *owner,
           KoersRecord *who,
           gboolean     is_of_initiative)
{
  return owner != NULL ? is_who (owner, koers_record_get_target (owner, KOERS_PERSON_DEPARTMENT), who) : is_of_initiative;
}

static void
look_at_condition (KoersRecord *condition,
                   gint32       day,
                   GPtrArray   *found)
{
  KoersDate date = koers_record_get_date (condition, KOERS_CONDITION_DUE_DATE);

  if (koers_task_is_over (condition, KOERS_CONDITION_STATE) || (koers_date_is_set (date) && date.day > day + KOERS_DUE_AHEAD))
    return;
  add_due (found, KOERS_DUE_CONDITION, condition, date, koers_date_is_set (date) && koers_date_get_last_day (date) < day);
}

static void
look_at_safeguards (KoersRecord *initiative,
                    KoersRecord *who,
                    gboolean     is_of_initiative,
                    gint32       day,
                    GPtrArray   *found)
{
  GPtrArray *assessments = get_referrers (initiative, KOERS_KIND_ASSESSMENT, KOERS_ASSESSMENT_INITIATIVE);

  for (guint i = 0; assessments != NULL && i < assessments->len; i++)
    {
      KoersRecord *assessment = g_ptr_array_index (assessments, i), *owner = koers_record_get_target (assessment, KOERS_ASSESSMENT_OWNER);
      GPtrArray *conditions = get_referrers (assessment, KOERS_KIND_CONDITION, KOERS_CONDITION_ASSESSMENT);
      gboolean theirs = is_theirs (owner, who, is_of_initiative);

      if (theirs && koers_assessment_is_missing (assessment, day))
        add_due (found, KOERS_DUE_SAFEGUARD, assessment, (KoersDate) { 0 }, FALSE);
      for (guint j = 0; conditions != NULL && j < conditions->len; j++)
        if (is_theirs (koers_record_get_target (g_ptr_array_index (conditions, j), KOERS_CONDITION_OWNER), who, theirs))
          look_at_condition (g_ptr_array_index (conditions, j), day, found);
    }
}

/* ---- milestones */

static void
look_at_milestones (KoersRecord *initiative,
                    gint32       day,
                    GPtrArray   *found)
{
  GPtrArray *milestones = get_referrers (initiative, KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE);

  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      KoersRecord *milestone = g_ptr_array_index (milestones, i);
      KoersDate date = koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE);

      if (koers_date_is_set (date) && koers_date_get_last_day (date) <= day + KOERS_DUE_AHEAD && koers_milestone_is_open (milestone, day))
        add_due (found, KOERS_DUE_MILESTONE, milestone, date, koers_milestone_is_late (milestone, day));
    }
}

/* ---- all of it */

static gboolean
is_returned (const KoersDue *due)
{
  return due->update != NULL && koers_record_get_choice (due->update, KOERS_UPDATE_STATE) == KOERS_UPDATE_STATE_RETURNED;
}

/* By kind; where somebody waits for an answer first, then the oldest. */
static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const KoersDue *one = *(KoersDue *const *) a, *other = *(KoersDue *const *) b;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  if (is_returned (one) != is_returned (other))
    return is_returned (one) ? -1 : 1;
  if (one->age != other->age)
    return one->age > other->age ? -1 : 1;
  if (koers_date_is_set (one->date) != koers_date_is_set (other->date))
    return koers_date_is_set (one->date) ? -1 : 1;
  if (one->date.day != other->date.day)
    return one->date.day < other->date.day ? -1 : 1;
  return koers_record_compare (one->record, other->record);
}

/**
 * koers_strategy_find_due:
 * @strategy: a strategy
 * @who: a person or a department
 * @day: the reporting day, in days since 1970-01-01
 *
 * Lists what is due from somebody: updates that are due or were asked for, begun or sent back; values of KPIs of which a period is over;
 * required safeguards of work that goes on without them; conditions that are not met; milestones that passed or pass within a month; and
 * updates that others submitted and nobody judged.
 * Of work that is over, and of work that has not begun, only what was asked for and, of the latter, its milestones.
 *
 * Returns: (transfer full) (element-type KoersDue): that, by kind: what was returned with a question, and then the oldest, first
 */
GPtrArray *
koers_strategy_find_due (KoersStrategy *strategy,
                         KoersRecord   *who,
                         gint32         day)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  KoersRecordList *kpis = koers_strategy_get_list (strategy, KOERS_KIND_KPI);

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);
      gboolean is_theirs_whole = koers_initiative_is_of (initiative, who, day);

      if (is_theirs_whole)
        look_at_update (initiative, day, found);
      if (is_theirs_whole && !koers_initiative_is_over (initiative))
        look_at_milestones (initiative, day, found);
      if (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_IN_PROGRESS)
        look_at_safeguards (initiative, who, is_theirs_whole, day, found);
    }
  for (guint i = 0; i < koers_record_list_get_n (kpis); i++)
    if (is_kpi_of (koers_record_list_get (kpis, i), who, day))
      look_at_kpi (koers_record_list_get (kpis, i), day, found);
  look_at_submitted (strategy, who, day, found);
  g_ptr_array_sort (found, compare_due);
  return found;
}

/**
 * koers_due_get_initiative:
 * @due: what is due
 *
 * Returns: (transfer none) (nullable): the initiative that it is about; %NULL for the value of a KPI
 */
KoersRecord *
koers_due_get_initiative (const KoersDue *due)
{
  KoersRecord *assessment;

  switch (due->kind)
    {
    case KOERS_DUE_UPDATE:
      return due->record;
    case KOERS_DUE_SAFEGUARD:
      return koers_record_get_target (due->record, KOERS_ASSESSMENT_INITIATIVE);
    case KOERS_DUE_CONDITION:
      assessment = koers_record_get_target (due->record, KOERS_CONDITION_ASSESSMENT);
      return assessment != NULL ? koers_record_get_target (assessment, KOERS_ASSESSMENT_INITIATIVE) : NULL;
    case KOERS_DUE_MILESTONE:
      return koers_record_get_target (due->record, KOERS_MILESTONE_INITIATIVE);
    case KOERS_DUE_REVIEW:
      return koers_record_get_target (due->record, KOERS_UPDATE_INITIATIVE);
    case KOERS_DUE_MEASUREMENT:
    case KOERS_N_DUE_KINDS:
    default:
      return NULL;
    }
}
