/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-finding.h"

#include "koers-initiative-status.h"

#include <glib/gi18n-lib.h>

void
koers_finding_free (KoersFinding *finding)
{
  g_free (finding->message);
  g_free (finding);
}

/**
 * koers_finding_get_word:
 * @kind: what is the matter
 *
 * Returns: (transfer none): what files hold
 */
const char *
koers_finding_get_word (KoersFindingKind kind)
{
  static const char *const words[] = { "overdue",     "late_milestones",      "no_owner",      "no_goal",
                                       "no_dates",    "ends_after_strategy",  "no_objective",  "objective_not_served",
                                       "goal_without_initiative", "goal_without_kpi" };

  return words[kind];
}

/* Takes the message. */
static void
add_finding (GPtrArray        *findings,
             KoersFindingKind  kind,
             KoersRecord      *record,
             char             *message)
{
  KoersFinding *finding = g_new0 (KoersFinding, 1);

  finding->kind = kind;
  finding->record = record;
  finding->message = message;
  g_ptr_array_add (findings, finding);
}

static gboolean
is_referred_to (KoersRecord *record,
                KoersKind    kind,
                int          field)
{
  GPtrArray *referrers = koers_strategy_get_referrers (koers_strategy_of (record), kind, field, koers_record_get_id (record));

  return referrers != NULL && referrers->len > 0;
}

static void
look_at_initiative (KoersRecord *initiative,
                    gint32       day,
                    KoersDate    strategy_end,
                    gboolean     has_agreement,
                    GPtrArray   *findings)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  KoersSpan span = koers_initiative_get_span (initiative);
  int state = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE);

  if (state == KOERS_INITIATIVE_STATE_COMPLETED || state == KOERS_INITIATIVE_STATE_STOPPED)
    return;

  if (status.is_late)
    add_finding (findings, KOERS_FINDING_OVERDUE, initiative, g_strdup (_("The end date has passed and it is not completed.")));
  if (status.n_late > 0)
    add_finding (findings, KOERS_FINDING_LATE_MILESTONES, initiative,
                 g_strdup_printf (ngettext ("%u milestone is late.", "%u milestones are late.", status.n_late), status.n_late));
  if (koers_record_get_target (initiative, KOERS_INITIATIVE_OWNER) == NULL)
    add_finding (findings, KOERS_FINDING_NO_OWNER, initiative, g_strdup (_("Nobody owns it.")));
  if (koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL) == NULL)
    add_finding (findings, KOERS_FINDING_NO_GOAL, initiative, g_strdup (_("It serves no goal.")));
  if (koers_span_is_empty (span))
    add_finding (findings, KOERS_FINDING_NO_DATES, initiative, g_strdup (_("It has no dates.")));
  else if (koers_date_is_set (strategy_end) && span.end > koers_date_get_last_day (strategy_end) + 1)
    add_finding (findings, KOERS_FINDING_ENDS_AFTER_STRATEGY, initiative, g_strdup (_("It ends after the strategy does.")));
  if (has_agreement && !is_referred_to (initiative, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_INITIATIVE) &&
      koers_record_get_text (initiative, KOERS_INITIATIVE_NO_MANDATE_REASON) == NULL)
    add_finding (findings, KOERS_FINDING_NO_OBJECTIVE, initiative, g_strdup (_("No objective of an agreement asks for it.")));
}

/**
 * koers_strategy_find:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Looks for what a planner should know: late work, initiatives without an owner or a goal, promises that nothing serves. None of it is
 * forbidden; all of it is worth a look.
 *
 * Returns: (transfer full) (element-type KoersFinding): what was found, in the order of the catalogue
 */
GPtrArray *
koers_strategy_find (KoersStrategy *strategy,
                     gint32         day)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_finding_free);
  KoersRecordList *goals = koers_strategy_get_list (strategy, KOERS_KIND_GOAL);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  KoersRecordList *objectives = koers_strategy_get_list (strategy, KOERS_KIND_OBJECTIVE);
  KoersRecord *root = koers_strategy_get_root (strategy);
  KoersDate strategy_end = koers_record_get_date (root, KOERS_STRATEGY_END_DATE);

  for (guint i = 0; i < koers_record_list_get_n (goals); i++)
    {
      KoersRecord *goal = koers_record_list_get (goals, i);

      if (!is_referred_to (goal, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_GOAL) &&
          !is_referred_to (goal, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_GOAL) &&
          !is_referred_to (goal, KOERS_KIND_GOAL, KOERS_GOAL_PARENT))
        add_finding (findings, KOERS_FINDING_GOAL_WITHOUT_INITIATIVE, goal, g_strdup (_("No initiative serves it.")));
      if (!is_referred_to (goal, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_GOAL))
        add_finding (findings, KOERS_FINDING_GOAL_WITHOUT_KPI, goal, g_strdup (_("No KPI measures it.")));
    }
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    look_at_initiative (koers_record_list_get (initiatives, i), day, strategy_end, koers_record_list_get_n (objectives) > 0, findings);
  for (guint i = 0; i < koers_record_list_get_n (objectives); i++)
    {
      KoersRecord *objective = koers_record_list_get (objectives, i);

      if (!is_referred_to (objective, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_OBJECTIVE))
        add_finding (findings, KOERS_FINDING_OBJECTIVE_NOT_SERVED, objective, g_strdup (_("No initiative serves it.")));
    }
  return findings;
}
