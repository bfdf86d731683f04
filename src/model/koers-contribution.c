/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-contribution.h"

/* What serves which objective of which agreement. */

/* An agreement in force says most about today; one that was superseded says least. */
static int
get_rank (KoersRecord *agreement)
{
  switch (koers_record_get_choice (agreement, KOERS_AGREEMENT_STATE))
    {
    case KOERS_AGREEMENT_STATE_IN_FORCE:
      return 0;
    case KOERS_AGREEMENT_STATE_SUPERSEDED:
      return 2;
    case KOERS_AGREEMENT_STATE_DRAFT:
    default:
      return 1;
    }
}

/**
 * koers_agreement_compare:
 * @a: an agreement
 * @b: another one
 *
 * Orders agreements by how much they say about today: in force, draft, superseded; of each the newest term first.
 *
 * Returns: less than, equal to or more than 0, as for strcmp()
 */
int
koers_agreement_compare (KoersRecord *a,
                         KoersRecord *b)
{
  KoersDate start_a = koers_record_get_date (a, KOERS_AGREEMENT_START_DATE), start_b = koers_record_get_date (b, KOERS_AGREEMENT_START_DATE);
  int rank_a = get_rank (a), rank_b = get_rank (b);

  if (rank_a != rank_b)
    return rank_a - rank_b;
  if (koers_date_is_set (start_a) != koers_date_is_set (start_b))
    return koers_date_is_set (start_a) ? -1 : 1;
  if (koers_date_is_set (start_a) && start_a.day != start_b.day)
    return start_a.day > start_b.day ? -1 : 1;
  return koers_record_compare (a, b);
}

/**
 * koers_objective_get_agreement:
 * @objective: an objective
 *
 * Returns: (transfer none) (nullable): the agreement in which it stands
 */
KoersRecord *
koers_objective_get_agreement (KoersRecord *objective)
{
  KoersRecord *chapter = koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER);

  return chapter != NULL ? koers_record_get_target (chapter, KOERS_CHAPTER_AGREEMENT) : NULL;
}

/**
 * koers_objective_compare:
 * @a: an objective
 * @b: another one
 *
 * Orders objectives agreement by agreement, see koers_agreement_compare(), and chapter by chapter in each.
 *
 * Returns: less than, equal to or more than 0, as for strcmp()
 */
int
koers_objective_compare (KoersRecord *a,
                         KoersRecord *b)
{
  KoersRecord *agreement_a = koers_objective_get_agreement (a), *agreement_b = koers_objective_get_agreement (b);
  KoersRecord *chapter_a = koers_record_get_target (a, KOERS_OBJECTIVE_CHAPTER), *chapter_b = koers_record_get_target (b, KOERS_OBJECTIVE_CHAPTER);

  if (agreement_a != agreement_b && agreement_a != NULL && agreement_b != NULL)
    return koers_agreement_compare (agreement_a, agreement_b);
  if (chapter_a != chapter_b && chapter_a != NULL && chapter_b != NULL)
    return koers_record_compare (chapter_a, chapter_b);
  return koers_record_compare (a, b);
}

/**
 * koers_contribution_get_subject:
 * @contribution: a contribution
 *
 * Returns: (transfer none) (nullable): the initiative or goal that serves the objective
 */
KoersRecord *
koers_contribution_get_subject (KoersRecord *contribution)
{
  KoersRecord *initiative = koers_record_get_target (contribution, KOERS_CONTRIBUTION_INITIATIVE);

  return initiative != NULL ? initiative : koers_record_get_target (contribution, KOERS_CONTRIBUTION_GOAL);
}

/**
 * koers_contribution_is_ended:
 * @contribution: a contribution
 * @day: days since 1970-01-01
 *
 * Returns: whether it had come to an end by that day
 */
gboolean
koers_contribution_is_ended (KoersRecord *contribution,
                             gint32       day)
{
  KoersDate ended = koers_record_get_date (contribution, KOERS_CONTRIBUTION_ENDED_DATE);

  return koers_date_is_set (ended) && koers_date_get_last_day (ended) <= day;
}

static int
get_field (KoersRecord *record)
{
  switch ((int) koers_record_get_kind (record))
    {
    case KOERS_KIND_OBJECTIVE:
      return KOERS_CONTRIBUTION_OBJECTIVE;
    case KOERS_KIND_GOAL:
      return KOERS_CONTRIBUTION_GOAL;
    default:
      return KOERS_CONTRIBUTION_INITIATIVE;
    }
}

/* By what they serve; what serves the same, first initiatives and then goals. */
static int
compare_contributions (gconstpointer a,
                       gconstpointer b)
{
  KoersRecord *contribution_a = *(KoersRecord **) a, *contribution_b = *(KoersRecord **) b;
  KoersRecord *objective_a = koers_record_get_target (contribution_a, KOERS_CONTRIBUTION_OBJECTIVE);
  KoersRecord *objective_b = koers_record_get_target (contribution_b, KOERS_CONTRIBUTION_OBJECTIVE);
  KoersRecord *subject_a = koers_contribution_get_subject (contribution_a), *subject_b = koers_contribution_get_subject (contribution_b);

  if (objective_a != objective_b && objective_a != NULL && objective_b != NULL)
    return koers_objective_compare (objective_a, objective_b);
  if (subject_a == NULL || subject_b == NULL)
    return (subject_b == NULL) - (subject_a == NULL);
  if (koers_record_get_kind (subject_a) != koers_record_get_kind (subject_b))
    return koers_record_get_kind (subject_a) == KOERS_KIND_INITIATIVE ? -1 : 1;
  return koers_record_compare (subject_a, subject_b);
}

/**
 * koers_contribution_dup_all:
 * @record: an objective, or an initiative or goal
 *
 * Returns: (transfer container) (element-type KoersRecord): its contributions, also those that ended, by what stands at their other end
 */
GPtrArray *
koers_contribution_dup_all (KoersRecord *record)
{
  GPtrArray *contributions = koers_strategy_dup_children (koers_strategy_of (record), KOERS_KIND_CONTRIBUTION, get_field (record), koers_record_get_id (record));

  g_ptr_array_sort (contributions, compare_contributions);
  return contributions;
}

/**
 * koers_objective_count:
 * @objective: an objective
 * @day: days since 1970-01-01
 * @n_initiatives: (out): how many initiatives serve it on that day
 * @n_goals: (out): how many goals do
 *
 * Counts what serves an objective.
 */
void
koers_objective_count (KoersRecord *objective,
                       gint32       day,
                       guint       *n_initiatives,
                       guint       *n_goals)
{
  GPtrArray *contributions = koers_strategy_get_referrers (koers_strategy_of (objective), KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_OBJECTIVE,
                                                           koers_record_get_id (objective));

  *n_initiatives = *n_goals = 0;
  for (guint i = 0; contributions != NULL && i < contributions->len; i++)
    {
      KoersRecord *contribution = g_ptr_array_index (contributions, i);

      if (koers_contribution_is_ended (contribution, day))
        continue;
      if (koers_record_get_target (contribution, KOERS_CONTRIBUTION_INITIATIVE) != NULL)
        (*n_initiatives)++;
      else
        (*n_goals)++;
    }
}

/**
 * koers_contribution_find:
 * @objective: an objective
 * @subject: an initiative or goal
 *
 * Returns: (transfer none) (nullable): what ties the two, also if it ended
 */
KoersRecord *
koers_contribution_find (KoersRecord *objective,
                         KoersRecord *subject)
{
  GPtrArray *contributions = koers_strategy_get_referrers (koers_strategy_of (subject), KOERS_KIND_CONTRIBUTION, get_field (subject),
                                                           koers_record_get_id (subject));

  for (guint i = 0; contributions != NULL && i < contributions->len; i++)
    if (koers_record_get_target (g_ptr_array_index (contributions, i), KOERS_CONTRIBUTION_OBJECTIVE) == objective)
      return g_ptr_array_index (contributions, i);
  return NULL;
}

static void
set_terms (KoersChangeSet               *changes,
           KoersStrategy                *strategy,
           KoersId                       id,
           const KoersContributionTerms *terms)
{
  koers_change_set_take (changes, strategy, KOERS_KIND_CONTRIBUTION, id, KOERS_CONTRIBUTION_KIND, koers_value_integer (terms->kind));
  koers_change_set_take (changes, strategy, KOERS_KIND_CONTRIBUTION, id, KOERS_CONTRIBUTION_STRENGTH,
                         terms->strength > 0 ? koers_value_integer (terms->strength) : koers_value_none);
  koers_change_set_take (changes, strategy, KOERS_KIND_CONTRIBUTION, id, KOERS_CONTRIBUTION_RATIONALE,
                         terms->rationale != NULL && *terms->rationale != '\0' ? koers_value_text (terms->rationale) : koers_value_none);
}

/**
 * koers_contribution_add:
 * @changes: where to add it
 * @objective: an objective
 * @kind: %KOERS_KIND_INITIATIVE or %KOERS_KIND_GOAL
 * @subject: the id of one that does not serve it; it may be one that @changes adds
 * @terms: how it serves
 *
 * Lets an initiative or goal serve an objective.
 */
void
koers_contribution_add (KoersChangeSet               *changes,
                        KoersRecord                  *objective,
                        KoersKind                     kind,
                        KoersId                       subject,
                        const KoersContributionTerms *terms)
{
  KoersStrategy *strategy = koers_strategy_of (objective);
  int field = kind == KOERS_KIND_GOAL ? (int) KOERS_CONTRIBUTION_GOAL : (int) KOERS_CONTRIBUTION_INITIATIVE;
  KoersId id = koers_id_new ();

  koers_change_set_insert (changes, KOERS_KIND_CONTRIBUTION, id);
  koers_change_set_take (changes, strategy, KOERS_KIND_CONTRIBUTION, id, KOERS_CONTRIBUTION_OBJECTIVE, koers_value_id (koers_record_get_id (objective)));
  koers_change_set_take (changes, strategy, KOERS_KIND_CONTRIBUTION, id, field, koers_value_id (subject));
  set_terms (changes, strategy, id, terms);
}

/**
 * koers_contribution_link:
 * @changes: where to add it
 * @objective: an objective
 * @subject: an initiative or goal
 * @day: the day on which it is done, in days since 1970-01-01
 * @terms: how it serves
 *
 * Lets an initiative or goal serve an objective. What serves it already stays as it is; what did so once begins again.
 *
 * Returns: 1 if there was something to do, otherwise 0
 */
guint
koers_contribution_link (KoersChangeSet               *changes,
                         KoersRecord                  *objective,
                         KoersRecord                  *subject,
                         gint32                        day,
                         const KoersContributionTerms *terms)
{
  KoersStrategy *strategy = koers_strategy_of (objective);
  KoersRecord *present = koers_contribution_find (objective, subject);

  if (present != NULL && !koers_contribution_is_ended (present, day))
    return 0;
  if (present == NULL)
    koers_contribution_add (changes, objective, koers_record_get_kind (subject), koers_record_get_id (subject), terms);
  else
    {
      koers_change_set_set_record (changes, present, KOERS_CONTRIBUTION_ENDED_DATE, koers_value_none);
      set_terms (changes, strategy, koers_record_get_id (present), terms);
    }
  return 1;
}
