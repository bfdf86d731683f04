/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-private.h"

#include "koers-likeness.h"
#include "koers-succession-item-private.h"

/* How much the same code, and the same words in the title of the chapter, count beside the words of an objective: no more than what
 * decides between two that are nearly equally like. */
#define CODE_WEIGHT 0.02
#define CHAPTER_WEIGHT 0.02

static void
add_chapter (KoersStrategy *strategy,
             KoersRecord   *chapter,
             GPtrArray     *objectives)
{
  g_autoptr (GPtrArray) own = koers_strategy_dup_children (strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, koers_record_get_id (chapter));
  g_autoptr (GPtrArray) parts = koers_strategy_dup_children (strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_PARENT, koers_record_get_id (chapter));

  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (objectives, g_object_ref (g_ptr_array_index (own, i)));
  for (guint i = 0; i < parts->len; i++)
    add_chapter (strategy, g_ptr_array_index (parts, i), objectives);
}

/* The objectives of an agreement as it has them: chapter by chapter. */
static GPtrArray *
list_objectives (KoersStrategy *strategy,
                 KoersRecord   *agreement)
{
  g_autoptr (GPtrArray) chapters =
      koers_strategy_dup_children (strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, koers_record_get_id (agreement));
  GPtrArray *objectives = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chapters->len; i++)
    if (koers_record_get_target (g_ptr_array_index (chapters, i), KOERS_CHAPTER_PARENT) == NULL)
      add_chapter (strategy, g_ptr_array_index (chapters, i), objectives);
  return objectives;
}

/* What serves an objective and has not ended. */
GPtrArray *
koers_succession_dup_links (KoersRecord *objective)
{
  g_autoptr (GPtrArray) all = koers_strategy_dup_children (koers_strategy_of (objective), KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_OBJECTIVE,
                                                           koers_record_get_id (objective));
  GPtrArray *links = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!koers_date_is_set (koers_record_get_date (g_ptr_array_index (all, i), KOERS_CONTRIBUTION_ENDED_DATE)))
      g_ptr_array_add (links, g_ptr_array_index (all, i));
  return links;
}

/**
 * koers_objective_dup_words:
 * @objective: an objective
 *
 * Returns: (transfer full): all that it says: its name and the literal quote
 */
char *
koers_objective_dup_words (KoersRecord *objective)
{
  const char *name = koers_record_get_text (objective, KOERS_OBJECTIVE_NAME), *quote = koers_record_get_text (objective, KOERS_OBJECTIVE_QUOTE);

  return quote != NULL ? g_strjoin ("\n", name, quote, NULL) : g_strdup (name != NULL ? name : "");
}

static const char *
get_name (KoersRecord *record)
{
  const char *name = record != NULL ? koers_record_get_name (record) : NULL;

  return name != NULL ? name : "";
}

static const char *
get_chapter_name (KoersRecord *objective)
{
  return get_name (koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER));
}

typedef struct {
  KoersSuccessionMatch match;
  gboolean             is_chosen; /* somebody has said already that it continues the objective */
  double               score;
  guint                index;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *left = a, *right = b;

  if (left->is_chosen != right->is_chosen)
    return left->is_chosen ? -1 : 1;
  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

static gboolean
has_quote (KoersRecord *objective)
{
  return koers_record_get_text (objective, KOERS_OBJECTIVE_QUOTE) != NULL;
}

/* Where only one of two agreements is quoted literally, the names are what both have. */
static void
compare_names (KoersLikeness *names,
               KoersRecord   *objective,
               Candidate     *candidates,
               guint          n)
{
  g_autofree KoersLikenessMatch *found = g_new0 (KoersLikenessMatch, MAX (n, 1));
  guint n_found = koers_likeness_find (names, get_name (objective), n, found);

  for (guint i = 0; i < n_found; i++)
    {
      KoersSuccessionMatch *match = &candidates[found[i].index].match;

      if (has_quote (match->objective) != has_quote (objective))
        match->likeness = MAX (match->likeness, found[i].likeness);
    }
}

static void
propose (KoersSuccession     *self,
         KoersLikeness       *all_words,
         KoersLikeness       *names,
         KoersLikeness       *chapters,
         KoersSuccessionItem *item)
{
  KoersRecord *objective = koers_succession_item_get_objective (item);
  const char *code = koers_record_get_text (objective, KOERS_OBJECTIVE_CODE);
  guint n = self->candidates->len, n_found;
  g_autofree KoersLikenessMatch *found = g_new0 (KoersLikenessMatch, MAX (n, 1));
  g_autofree Candidate *candidates = g_new0 (Candidate, MAX (n, 1));
  g_autofree char *words = koers_objective_dup_words (objective);
  g_autoptr (GArray) ordered = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < n; i++)
    {
      KoersRecord *candidate = g_ptr_array_index (self->candidates, i);

      candidates[i] = (Candidate) { .match = { candidate, 0 }, .index = i };
      candidates[i].is_chosen = koers_record_get_target (candidate, KOERS_OBJECTIVE_REPLACES) == objective;
      if (code != NULL && g_strcmp0 (code, koers_record_get_text (candidate, KOERS_OBJECTIVE_CODE)) == 0)
        candidates[i].score += CODE_WEIGHT;
    }
  n_found = koers_likeness_find (chapters, get_chapter_name (objective), n, found);
  for (guint i = 0; i < n_found; i++)
    candidates[found[i].index].score += CHAPTER_WEIGHT * found[i].likeness;
  n_found = koers_likeness_find (all_words, words, n, found);
  for (guint i = 0; i < n_found; i++)
    candidates[found[i].index].match.likeness = found[i].likeness;
  compare_names (names, objective, candidates, n);

  for (guint i = 0; i < n; i++)
    {
      candidates[i].score += candidates[i].match.likeness;
      if (candidates[i].is_chosen || candidates[i].match.likeness > 0)
        g_array_append_val (ordered, candidates[i]);
    }
  g_array_sort (ordered, compare_candidates);
  for (guint i = 0; i < MIN (ordered->len, KOERS_SUCCESSION_MAX_MATCHES); i++)
    {
      const Candidate *candidate = &g_array_index (ordered, Candidate, i);

      koers_succession_item_add_match (item, &candidate->match,
                                       i == 0 && (candidate->is_chosen || candidate->match.likeness >= KOERS_SUCCESSION_LIKENESS));
    }
}

/* Lists the objectives of both agreements and finds for each of the old one what could continue it. */
void
koers_succession_make_items (KoersSuccession *self)
{
  g_autoptr (GPtrArray) objectives = list_objectives (self->strategy, self->old_agreement);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new (), chapter_names = g_ptr_array_new ();
  g_autoptr (KoersLikeness) likeness_of_words = NULL, likeness_of_names = NULL, likeness_of_chapters = NULL;

  self->candidates = list_objectives (self->strategy, self->new_agreement);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      g_ptr_array_add (words, koers_objective_dup_words (g_ptr_array_index (self->candidates, i)));
      g_ptr_array_add (names, (char *) get_name (g_ptr_array_index (self->candidates, i)));
      g_ptr_array_add (chapter_names, (char *) get_chapter_name (g_ptr_array_index (self->candidates, i)));
    }
  likeness_of_words = koers_likeness_new ((const char *const *) words->pdata, words->len);
  likeness_of_names = koers_likeness_new ((const char *const *) names->pdata, names->len);
  likeness_of_chapters = koers_likeness_new ((const char *const *) chapter_names->pdata, chapter_names->len);

  for (guint i = 0; i < objectives->len; i++)
    {
      g_autoptr (GPtrArray) links = koers_succession_dup_links (g_ptr_array_index (objectives, i));
      KoersSuccessionItem *item = koers_succession_item_new (g_ptr_array_index (objectives, i), links->len);

      propose (self, likeness_of_words, likeness_of_names, likeness_of_chapters, item);
      g_ptr_array_add (self->items, item);
    }
}
