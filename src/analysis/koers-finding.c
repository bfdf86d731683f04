/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-finding.h"

#include "koers-attention.h"
#include "koers-coverage.h"
#include "koers-freshness.h"

#include <glib/gi18n-lib.h>

/**
 * koers_finding_get_word:
 * @kind: what is the matter
 *
 * Returns: (transfer none): what files hold
 */
const char *
koers_finding_get_word (KoersFindingKind kind)
{
  static const char *const words[KOERS_N_FINDING_KINDS] = {
    [KOERS_FINDING_KPI_OFF_TRACK] = "kpi_off_track",
    [KOERS_FINDING_RISK_WITHOUT_RESPONSE] = "risk_without_response",
    [KOERS_FINDING_UNSUPPORTED] = "unsupported_green",
    [KOERS_FINDING_OVERDUE_ACTION] = "overdue_action",
    [KOERS_FINDING_OVERDUE] = "overdue",
    [KOERS_FINDING_LATE_MILESTONES] = "late_milestones",
    [KOERS_FINDING_KPI_WITHOUT_VALUE] = "kpi_without_value",
    [KOERS_FINDING_NO_UPDATE] = "no_update",
    [KOERS_FINDING_NO_OWNER] = "no_owner",
    [KOERS_FINDING_NO_GOAL] = "no_goal",
    [KOERS_FINDING_NO_DATES] = "no_dates",
    [KOERS_FINDING_ENDS_AFTER_STRATEGY] = "ends_after_strategy",
    [KOERS_FINDING_NO_OBJECTIVE] = "no_objective",
    [KOERS_FINDING_OBJECTIVE_NOT_SERVED] = "objective_not_served",
    [KOERS_FINDING_GOAL_WITHOUT_INITIATIVE] = "goal_without_initiative",
    [KOERS_FINDING_GOAL_WITHOUT_KPI] = "goal_without_kpi",
  };

  return words[kind];
}

/**
 * koers_finding_dup_summary:
 * @kind: what is the matter
 * @n: with how many records
 *
 * Returns: (transfer full): that, for people
 */
char *
koers_finding_dup_summary (KoersFindingKind kind,
                           guint            n)
{
  switch (kind)
    {
    case KOERS_FINDING_KPI_OFF_TRACK:
      return g_strdup_printf (ngettext ("%u KPI is off track", "%u KPIs are off track", n), n);
    case KOERS_FINDING_RISK_WITHOUT_RESPONSE:
      return g_strdup_printf (ngettext ("%u high risk has no response", "%u high risks have no response", n), n);
    case KOERS_FINDING_OVERDUE_ACTION:
      return g_strdup_printf (ngettext ("%u action is overdue", "%u actions are overdue", n), n);
    case KOERS_FINDING_KPI_WITHOUT_VALUE:
      return g_strdup_printf (ngettext ("%u KPI has no recent value", "%u KPIs have no recent value", n), n);
    case KOERS_FINDING_OVERDUE:
      return g_strdup_printf (ngettext ("%u initiative is past its end date", "%u initiatives are past their end date", n), n);
    case KOERS_FINDING_LATE_MILESTONES:
      return g_strdup_printf (ngettext ("%u initiative has late milestones", "%u initiatives have late milestones", n), n);
    case KOERS_FINDING_UNSUPPORTED:
      return g_strdup_printf (ngettext ("%u initiative is on track without support", "%u initiatives are on track without support", n), n);
    case KOERS_FINDING_NO_UPDATE:
      return g_strdup_printf (ngettext ("%u initiative has no recent update", "%u initiatives have no recent update", n), n);
    case KOERS_FINDING_NO_OWNER:
      return g_strdup_printf (ngettext ("%u initiative has no owner", "%u initiatives have no owner", n), n);
    case KOERS_FINDING_NO_GOAL:
      return g_strdup_printf (ngettext ("%u initiative serves no goal", "%u initiatives serve no goal", n), n);
    case KOERS_FINDING_NO_DATES:
      return g_strdup_printf (ngettext ("%u initiative has no dates", "%u initiatives have no dates", n), n);
    case KOERS_FINDING_ENDS_AFTER_STRATEGY:
      return g_strdup_printf (ngettext ("%u initiative ends after the strategy does", "%u initiatives end after the strategy does", n), n);
    case KOERS_FINDING_NO_OBJECTIVE:
      return g_strdup_printf (ngettext ("%u initiative serves no objective", "%u initiatives serve no objective", n), n);
    case KOERS_FINDING_OBJECTIVE_NOT_SERVED:
      return g_strdup_printf (ngettext ("%u objective is served by no initiative", "%u objectives are served by no initiative", n), n);
    case KOERS_FINDING_GOAL_WITHOUT_INITIATIVE:
      return g_strdup_printf (ngettext ("%u goal is served by no initiative", "%u goals are served by no initiative", n), n);
    case KOERS_FINDING_GOAL_WITHOUT_KPI:
      return g_strdup_printf (ngettext ("%u goal is measured by no KPI", "%u goals are measured by no KPI", n), n);
    case KOERS_N_FINDING_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * koers_finding_dup_message:
 * @finding: a finding
 *
 * Returns: (transfer full): what is the matter with its record, a sentence for people
 */
char *
koers_finding_dup_message (const KoersFinding *finding)
{
  g_autofree char *date = NULL, *doubts = NULL;

  switch (finding->kind)
    {
    case KOERS_FINDING_KPI_OFF_TRACK:
    case KOERS_FINDING_RISK_WITHOUT_RESPONSE:
    case KOERS_FINDING_OVERDUE_ACTION:
    case KOERS_FINDING_KPI_WITHOUT_VALUE:
      return koers_attention_dup_reason (finding->record, finding->day);
    case KOERS_FINDING_OVERDUE:
      return g_strdup (_("The end date has passed and it is not completed."));
    case KOERS_FINDING_LATE_MILESTONES:
      return g_strdup_printf (ngettext ("%u milestone is late.", "%u milestones are late.", finding->n_late), finding->n_late);
    case KOERS_FINDING_UNSUPPORTED:
      doubts = koers_initiative_dup_doubts (finding->record, finding->day);
      if (doubts == NULL)
        return g_strdup (koers_health_get_title (KOERS_HEALTH_ON_TRACK));
      /* Translators: how work goes, why. */
      return g_strdup_printf (_("%s. %s"), C_ ("light", "On track, not supported"), g_strdelimit (doubts, "\n", ' '));
    case KOERS_FINDING_NO_UPDATE:
      if (!koers_date_is_set (finding->update))
        return g_strdup (_("Nobody has reported on it yet."));
      date = koers_date_dup_label (finding->update);
      return g_strdup_printf (_("Its last update is of %s."), date);
    case KOERS_FINDING_NO_OWNER:
      return g_strdup (_("Nobody owns it."));
    case KOERS_FINDING_NO_GOAL:
      return g_strdup (_("It serves no goal."));
    case KOERS_FINDING_NO_DATES:
      return g_strdup (_("It has no dates."));
    case KOERS_FINDING_ENDS_AFTER_STRATEGY:
      return g_strdup (_("It ends after the strategy does."));
    case KOERS_FINDING_NO_OBJECTIVE:
      return g_strdup (_("No objective of an agreement asks for it."));
    case KOERS_FINDING_OBJECTIVE_NOT_SERVED:
    case KOERS_FINDING_GOAL_WITHOUT_INITIATIVE:
      return g_strdup (_("No initiative serves it."));
    case KOERS_FINDING_GOAL_WITHOUT_KPI:
      return g_strdup (_("No KPI measures it."));
    case KOERS_N_FINDING_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* There can be some for each of fifty thousand initiatives, so that they are put into words only when they are shown. */
static KoersFinding *
add_finding (GPtrArray        *findings,
             KoersFindingKind  kind,
             KoersRecord      *record)
{
  KoersFinding *finding = g_new0 (KoersFinding, 1);

  finding->kind = kind;
  finding->record = record;
  g_ptr_array_add (findings, finding);
  return finding;
}

static gboolean
is_referred_to (KoersRecord *record,
                KoersKind    kind,
                int          field)
{
  GPtrArray *referrers = koers_strategy_get_referrers (koers_strategy_of (record), kind, field, koers_record_get_id (record));

  return referrers != NULL && referrers->len > 0;
}

/* What is being done is reported on; an update that its writer has not let go of is none. */
static void
look_at_update (KoersRecord                 *initiative,
                const KoersInitiativeStatus *status,
                gint32                       day,
                GPtrArray                   *findings)
{
  KoersDate reference = status->update != NULL ? koers_record_get_date (status->update, KOERS_UPDATE_REFERENCE_DATE) : (KoersDate) { 0 };

  if (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_IN_PROGRESS &&
      (status->update == NULL || reference.day < day - koers_strategy_get_freshness_days (koers_strategy_of (initiative)).due))
    add_finding (findings, KOERS_FINDING_NO_UPDATE, initiative)->update = reference;
}

static void
look_at_initiative (KoersRecord                 *initiative,
                    const KoersInitiativeStatus *status,
                    gint32                       day,
                    KoersDate                    strategy_end,
                    GPtrArray                   *findings)
{
  KoersSpan span = koers_initiative_get_span (initiative);

  if (koers_initiative_is_over (initiative))
    return;

  if (status->is_late)
    add_finding (findings, KOERS_FINDING_OVERDUE, initiative);
  if (status->n_late > 0)
    add_finding (findings, KOERS_FINDING_LATE_MILESTONES, initiative)->n_late = status->n_late;
  if (status->doubts != KOERS_DOUBT_NONE)
    add_finding (findings, KOERS_FINDING_UNSUPPORTED, initiative)->day = day;
  look_at_update (initiative, status, day, findings);
  if (koers_record_get_target (initiative, KOERS_INITIATIVE_OWNER) == NULL)
    add_finding (findings, KOERS_FINDING_NO_OWNER, initiative);
  if (koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL) == NULL)
    add_finding (findings, KOERS_FINDING_NO_GOAL, initiative);
  if (koers_span_is_empty (span))
    add_finding (findings, KOERS_FINDING_NO_DATES, initiative);
  else if (koers_date_is_set (strategy_end) && span.end > koers_date_get_last_day (strategy_end) + 1)
    add_finding (findings, KOERS_FINDING_ENDS_AFTER_STRATEGY, initiative);
}

/* What else needs a decision, beside the initiatives. */
static void
look_at_kind (KoersStrategy *strategy,
              KoersKind      kind,
              gint32         day,
              GPtrArray     *findings)
{
  static const KoersFindingKind kinds[KOERS_N_ATTENTIONS] = {
    [KOERS_ATTENTION_KPI] = KOERS_FINDING_KPI_OFF_TRACK,
    [KOERS_ATTENTION_RISK] = KOERS_FINDING_RISK_WITHOUT_RESPONSE,
    [KOERS_ATTENTION_ACTION] = KOERS_FINDING_OVERDUE_ACTION,
    [KOERS_ATTENTION_NO_DATA] = KOERS_FINDING_KPI_WITHOUT_VALUE,
  };
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);
      KoersAttention attention = koers_attention_of (record, day);

      if (attention != KOERS_ATTENTION_NONE)
        add_finding (findings, kinds[attention], record)->day = day;
    }
}

/* The answers of the coverage: what it counts is what is found here. */
static void
look_at_coverage (KoersStrategy               *strategy,
                  gint32                       day,
                  const KoersInitiativeStatus *statuses,
                  GPtrArray                   *findings)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new_by_status (strategy, day, NULL, statuses);
  GPtrArray *unasked = koers_coverage_get_unasked (coverage);

  for (guint i = 0; i < unasked->len; i++)
    add_finding (findings, KOERS_FINDING_NO_OBJECTIVE, g_ptr_array_index (unasked, i));
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);

      if (objective->finding == KOERS_COVERAGE_NOTHING)
        add_finding (findings, KOERS_FINDING_OBJECTIVE_NOT_SERVED, objective->objective);
    }
}

/**
 * koers_strategy_find:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Looks for what a planner should know: late work, initiatives without an owner or a goal, promises that nothing serves, KPIs that are off
 * track, risks that nobody answers. None of it is forbidden; all of it is worth a look.
 *
 * Returns: (transfer full) (element-type KoersFinding): what was found, in the order of the catalogue
 */
GPtrArray *
koers_strategy_find (KoersStrategy *strategy,
                     gint32         day)
{
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  g_autofree KoersInitiativeStatus *statuses = g_new (KoersInitiativeStatus, koers_record_list_get_n (initiatives));

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    statuses[i] = koers_initiative_get_status (koers_record_list_get (initiatives, i), day);
  return koers_strategy_find_by_status (strategy, day, statuses);
}

/**
 * koers_strategy_find_by_status:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 * @statuses: (array): how each of its initiatives stands on that day, in the order of their list
 *
 * Does what koers_strategy_find() does, for who knows already how the initiatives stand: finding that out is most of the work.
 *
 * Returns: (transfer full) (element-type KoersFinding): what was found, in the order of the catalogue
 */
GPtrArray *
koers_strategy_find_by_status (KoersStrategy               *strategy,
                               gint32                       day,
                               const KoersInitiativeStatus *statuses)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_free);
  KoersRecordList *goals = koers_strategy_get_list (strategy, KOERS_KIND_GOAL);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  KoersRecord *root = koers_strategy_get_root (strategy);
  KoersDate strategy_end = koers_record_get_date (root, KOERS_STRATEGY_END_DATE);

  for (guint i = 0; i < koers_record_list_get_n (goals); i++)
    {
      KoersRecord *goal = koers_record_list_get (goals, i);

      if (!is_referred_to (goal, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_GOAL) &&
          !is_referred_to (goal, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_GOAL) &&
          !is_referred_to (goal, KOERS_KIND_GOAL, KOERS_GOAL_PARENT))
        add_finding (findings, KOERS_FINDING_GOAL_WITHOUT_INITIATIVE, goal);
      if (!is_referred_to (goal, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_GOAL))
        add_finding (findings, KOERS_FINDING_GOAL_WITHOUT_KPI, goal);
    }
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    look_at_initiative (koers_record_list_get (initiatives, i), &statuses[i], day, strategy_end, findings);
  look_at_coverage (strategy, day, statuses, findings);
  look_at_kind (strategy, KOERS_KIND_KPI, day, findings);
  look_at_kind (strategy, KOERS_KIND_RISK, day, findings);
  look_at_kind (strategy, KOERS_KIND_ACTION, day, findings);
  return findings;
}
