/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-risk.h"

#include <glib/gi18n-lib.h>

/* How severe risks are. The score is probability times impact, each from 1 to 5; the words for both and the levels of the score follow "A risk
 * matrix for risk managers" (National Patient Safety Agency, 2008), which is much used. It is a convention: the score puts risks in an order, it
 * measures nothing. */

/* Where each level begins, and its name. */
static const struct {
  guint       from;
  guint       to;
  const char *title;
} levels[KOERS_N_RISK_LEVELS] = {
  [KOERS_RISK_LEVEL_NONE] = { 0, 0, NC_("risk", "Not judged") },
  [KOERS_RISK_LEVEL_LOW] = { 1, 3, NC_("risk", "Low") },
  [KOERS_RISK_LEVEL_MEDIUM] = { 4, 6, NC_("risk", "Medium") },
  [KOERS_RISK_LEVEL_HIGH] = { 8, 12, NC_("risk", "High") },
  [KOERS_RISK_LEVEL_VERY_HIGH] = { 15, 25, NC_("risk", "Very high") },
};

static const char *const probabilities[KOERS_RISK_N_STEPS] = {
  NC_("probability", "Rare"), NC_("probability", "Unlikely"), NC_("probability", "Possible"), NC_("probability", "Likely"),
  NC_("probability", "Almost certain"),
};

static const char *const impacts[KOERS_RISK_N_STEPS] = {
  NC_("impact", "Negligible"), NC_("impact", "Minor"), NC_("impact", "Moderate"), NC_("impact", "Major"), NC_("impact", "Severe"),
};

/**
 * koers_risk_get_score:
 * @risk: a risk
 *
 * Returns: its probability times its impact, 1 to 25; 0 if one of the two was not judged
 */
guint
koers_risk_get_score (KoersRecord *risk)
{
  return (guint) (koers_record_get_integer (risk, KOERS_RISK_PROBABILITY, 0) * koers_record_get_integer (risk, KOERS_RISK_IMPACT, 0));
}

/**
 * koers_risk_level_from_score:
 * @score: probability times impact, 0 to 25
 *
 * Returns: how severe that is
 */
KoersRiskLevel
koers_risk_level_from_score (guint score)
{
  KoersRiskLevel level = KOERS_RISK_LEVEL_VERY_HIGH;

  while (level > KOERS_RISK_LEVEL_NONE && score < levels[level].from)
    level--;
  return level;
}

/**
 * koers_risk_level_get_title:
 * @level: how severe a risk is
 *
 * Returns: the word for it
 */
const char *
koers_risk_level_get_title (KoersRiskLevel level)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "risk", levels[level].title);
}

/**
 * koers_risk_level_dup_range:
 * @level: how severe a risk is, not %KOERS_RISK_LEVEL_NONE
 *
 * Returns: (transfer full): the word for it and which scores that are, such as "Low (1–3)"
 */
char *
koers_risk_level_dup_range (KoersRiskLevel level)
{
  /* Translators: how severe a risk is, the lowest score of that, the highest. */
  return g_strdup_printf (C_ ("risk", "%s (%u–%u)"), koers_risk_level_get_title (level), levels[level].from, levels[level].to);
}

/**
 * koers_risk_probability_get_title:
 * @probability: 1 to 5
 *
 * Returns: the words for it
 */
const char *
koers_risk_probability_get_title (guint probability)
{
  g_return_val_if_fail (probability >= 1 && probability <= KOERS_RISK_N_STEPS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "probability", probabilities[probability - 1]);
}

/**
 * koers_risk_impact_get_title:
 * @impact: 1 to 5
 *
 * Returns: the words for it
 */
const char *
koers_risk_impact_get_title (guint impact)
{
  g_return_val_if_fail (impact >= 1 && impact <= KOERS_RISK_N_STEPS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "impact", impacts[impact - 1]);
}

/**
 * koers_risk_dup_score:
 * @risk: a risk
 *
 * Returns: (transfer full): probability times impact and how severe that is, for people
 */
char *
koers_risk_dup_score (KoersRecord *risk)
{
  guint score = koers_risk_get_score (risk);
  KoersRiskLevel level = koers_risk_level_from_score (score);

  if (level == KOERS_RISK_LEVEL_NONE)
    return g_strdup (koers_risk_level_get_title (level));
  /* Translators: probability, impact, their product, how severe that is. */
  return g_strdup_printf (C_ ("risk", "%d × %d = %u, %s"), (int) koers_record_get_integer (risk, KOERS_RISK_PROBABILITY, 0),
                          (int) koers_record_get_integer (risk, KOERS_RISK_IMPACT, 0), score, koers_risk_level_get_title (level));
}

/**
 * koers_risk_is_open:
 * @risk: a risk
 *
 * Returns: whether it asks for attention: it was neither mitigated nor closed; what has occurred does until it is closed
 */
gboolean
koers_risk_is_open (KoersRecord *risk)
{
  int state = koers_record_get_choice (risk, KOERS_RISK_STATE);

  return state != KOERS_RISK_STATE_MITIGATED && state != KOERS_RISK_STATE_CLOSED;
}

/**
 * koers_risk_is_late:
 * @risk: a risk
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: whether something should have been done about it by then
 */
gboolean
koers_risk_is_late (KoersRecord *risk,
                    gint32       day)
{
  KoersDate due = koers_record_get_date (risk, KOERS_RISK_DUE_DATE);

  return koers_risk_is_open (risk) && koers_date_is_set (due) && koers_date_get_last_day (due) < day;
}

/**
 * koers_risk_needs_response:
 * @risk: a risk
 *
 * Returns: whether it is open and high or very high, and nobody said what to do about it
 */
gboolean
koers_risk_needs_response (KoersRecord *risk)
{
  return koers_risk_is_open (risk) && koers_risk_level_from_score (koers_risk_get_score (risk)) >= KOERS_RISK_LEVEL_HIGH &&
         koers_record_get_choice (risk, KOERS_RISK_RESPONSE) < 0 && koers_record_get_text (risk, KOERS_RISK_MITIGATION) == NULL;
}

static gint32
get_due_day (KoersRecord *risk)
{
  KoersDate due = koers_record_get_date (risk, KOERS_RISK_DUE_DATE);

  return koers_date_is_set (due) ? koers_date_get_last_day (due) : G_MAXINT32;
}

/**
 * koers_risk_compare:
 * @a: a risk
 * @b: another one
 *
 * Puts risks in the order in which a meeting should look at them: what is open first, of that what is most severe, of that what is due first.
 *
 * Returns: less than 0 if @a comes first, more if @b does, 0 if they are the same
 */
int
koers_risk_compare (KoersRecord *a,
                    KoersRecord *b)
{
  gboolean is_open = koers_risk_is_open (a), other_is_open = koers_risk_is_open (b);
  guint score = koers_risk_get_score (a), other_score = koers_risk_get_score (b);
  gint32 due = get_due_day (a), other_due = get_due_day (b);

  if (is_open != other_is_open)
    return is_open ? -1 : 1;
  if (score != other_score)
    return score > other_score ? -1 : 1;
  if (due != other_due)
    return due < other_due ? -1 : 1;
  return koers_record_compare (a, b);
}

static int
compare_risks (gconstpointer a,
               gconstpointer b)
{
  return koers_risk_compare (*(KoersRecord *const *) a, *(KoersRecord *const *) b);
}

/**
 * koers_strategy_dup_risks:
 * @strategy: a strategy
 *
 * Returns: (transfer container) (element-type KoersRecord): its risks, in the order of koers_risk_compare()
 */
GPtrArray *
koers_strategy_dup_risks (KoersStrategy *strategy)
{
  GPtrArray *risks = koers_strategy_dup_sorted (strategy, KOERS_KIND_RISK);

  g_ptr_array_sort (risks, compare_risks);
  return risks;
}

/**
 * koers_strategy_count_risks:
 * @strategy: a strategy
 *
 * Counts the open risks of a strategy. There is one cell for each, apart from those that were not judged.
 *
 * Returns: how many there are
 */
KoersRiskCounts
koers_strategy_count_risks (KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_RISK);
  KoersRiskCounts counts = { .n_open = 0 };

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *risk = koers_record_list_get (list, i);

      if (!koers_risk_is_open (risk))
        continue;
      counts.n_open++;
      if (koers_risk_get_score (risk) == 0)
        counts.n_not_judged++;
      else
        counts.n[koers_record_get_integer (risk, KOERS_RISK_PROBABILITY, 0) - 1][koers_record_get_integer (risk, KOERS_RISK_IMPACT, 0) - 1]++;
    }
  return counts;
}
