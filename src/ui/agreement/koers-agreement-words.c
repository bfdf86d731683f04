/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-agreement-words.h"

#include "koers-contribution.h"

#include <glib/gi18n-lib.h>

/* Agreements, their objectives and what serves them, in words. */

static int
get_year (KoersRecord *agreement,
          int          field)
{
  int year, month, day_of_month;

  koers_day_to_calendar (koers_record_get_date (agreement, field).day, &year, &month, &day_of_month);
  return year;
}

/**
 * koers_agreement_dup_term:
 * @agreement: an agreement
 *
 * Returns: (transfer full): its term in years, such as "2022–2026"; empty if nobody said
 */
char *
koers_agreement_dup_term (KoersRecord *agreement)
{
  gboolean has_start = koers_date_is_set (koers_record_get_date (agreement, KOERS_AGREEMENT_START_DATE));
  gboolean has_end = koers_date_is_set (koers_record_get_date (agreement, KOERS_AGREEMENT_END_DATE));

  if (has_start && has_end)
    /* Translators: the first and the last year of a term. */
    return g_strdup_printf (C_("term", "%d–%d"), get_year (agreement, KOERS_AGREEMENT_START_DATE), get_year (agreement, KOERS_AGREEMENT_END_DATE));
  if (has_start)
    /* Translators: the first year of a term. */
    return g_strdup_printf (C_("term", "from %d"), get_year (agreement, KOERS_AGREEMENT_START_DATE));
  if (has_end)
    /* Translators: the last year of a term. */
    return g_strdup_printf (C_("term", "until %d"), get_year (agreement, KOERS_AGREEMENT_END_DATE));
  return g_strdup ("");
}

/**
 * koers_agreement_dup_state:
 * @agreement: an agreement
 *
 * Returns: (transfer full): its state and term, such as "In force · 2022–2026"
 */
char *
koers_agreement_dup_state (KoersRecord *agreement)
{
  g_autofree char *state = koers_record_dup_label (agreement, KOERS_AGREEMENT_STATE), *term = koers_agreement_dup_term (agreement);

  /* Translators: the state of an agreement, its term. */
  return *term != '\0' ? g_strdup_printf (C_("agreement", "%s · %s"), state, term) : g_steal_pointer (&state);
}

static gboolean
is_superseded (KoersRecord *objective)
{
  KoersRecord *agreement = koers_objective_get_agreement (objective);

  return agreement != NULL && koers_record_get_choice (agreement, KOERS_AGREEMENT_STATE) == KOERS_AGREEMENT_STATE_SUPERSEDED;
}

/**
 * koers_objective_is_missed:
 * @objective: an objective
 * @day: days since 1970-01-01
 *
 * Returns: whether nothing serves it on that day, and something should: a superseded agreement asks for nothing any more
 */
gboolean
koers_objective_is_missed (KoersRecord *objective,
                           gint32       day)
{
  guint n_initiatives, n_goals;

  koers_objective_count (objective, day, &n_initiatives, &n_goals);
  return n_initiatives == 0 && n_goals == 0 && !is_superseded (objective);
}

/**
 * koers_objective_dup_served:
 * @objective: an objective
 * @day: days since 1970-01-01
 *
 * Returns: (transfer full): how much serves it on that day, in a few words; empty if nothing does and nothing should
 */
char *
koers_objective_dup_served (KoersRecord *objective,
                            gint32       day)
{
  guint n_initiatives, n_goals;

  koers_objective_count (objective, day, &n_initiatives, &n_goals);
  if (n_initiatives > 0)
    return g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n_initiatives), n_initiatives);
  if (n_goals > 0)
    return g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals);
  return g_strdup (is_superseded (objective) ? "" : _("Not served"));
}

/**
 * koers_initiative_dup_no_mandate:
 * @initiative: an initiative
 * @day: days since 1970-01-01
 *
 * Returns: (transfer full) (nullable): why it is there although it serves no objective on that day; %NULL if it does, or if nobody said
 */
char *
koers_initiative_dup_no_mandate (KoersRecord *initiative,
                                 gint32       day)
{
  const char *reason = koers_record_get_text (initiative, KOERS_INITIATIVE_NO_MANDATE_REASON);
  g_autoptr (GPtrArray) contributions = reason != NULL ? koers_contribution_dup_all (initiative) : NULL;

  for (guint i = 0; reason != NULL && i < contributions->len; i++)
    if (!koers_contribution_is_ended (g_ptr_array_index (contributions, i), day))
      return NULL;
  /* Translators: why no objective asks for an initiative. */
  return reason != NULL ? g_strdup_printf (_("No mandate: %s"), reason) : NULL;
}

/**
 * koers_objective_dup_agreement:
 * @objective: an objective
 *
 * Returns: (transfer full): the name of the agreement in which it stands, and its state unless it is in force
 */
char *
koers_objective_dup_agreement (KoersRecord *objective)
{
  KoersRecord *agreement = koers_objective_get_agreement (objective);
  g_autofree char *title = NULL, *state = NULL;

  if (agreement == NULL)
    return g_strdup ("");
  title = koers_record_dup_title (agreement);
  if (koers_record_get_choice (agreement, KOERS_AGREEMENT_STATE) == KOERS_AGREEMENT_STATE_IN_FORCE)
    return g_steal_pointer (&title);
  state = koers_record_dup_label (agreement, KOERS_AGREEMENT_STATE);
  /* Translators: the name of an agreement, its state. */
  return g_strdup_printf (C_("agreement", "%s (%s)"), title, state);
}

/**
 * koers_contribution_dup_terms:
 * @contribution: a contribution
 *
 * Returns: (transfer full): its kind and strength, such as "Direct · strength 2 of 3"
 */
char *
koers_contribution_dup_terms (KoersRecord *contribution)
{
  g_autofree char *kind = koers_record_dup_label (contribution, KOERS_CONTRIBUTION_KIND);
  const int strength = (int) koers_record_get_integer (contribution, KOERS_CONTRIBUTION_STRENGTH, 0);

  /* Translators: direct, enabling or indirect; a number from 1 to 3. */
  return strength > 0 ? g_strdup_printf (C_("contribution", "%s · strength %d of 3"), kind, strength) : g_steal_pointer (&kind);
}

/**
 * koers_contribution_dup_past:
 * @contribution: a contribution that ended
 *
 * Returns: (transfer full): the sentence that something served an objective until a day, for those who look at the objective; for those who
 *   look at what served it, see koers_contribution_dup_sentence()
 */
char *
koers_contribution_dup_past (KoersRecord *contribution)
{
  g_autofree char *title = koers_record_dup_title (koers_contribution_get_subject (contribution));
  g_autofree char *date = koers_record_dup_label (contribution, KOERS_CONTRIBUTION_ENDED_DATE);

  /* Translators: the name of an initiative or goal, a date. */
  return g_strdup_printf (_("“%s” served it until %s"), title, date);
}
