/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-private.h"

/* ---- agreements, chapters and objectives */

static void
find_agreements (KoersCoverage *self,
                 KoersRecord   *agreement)
{
  if (agreement != NULL)
    {
      self->agreements = g_ptr_array_new ();
      g_ptr_array_add (self->agreements, agreement);
      return;
    }
  self->agreements = koers_strategy_dup_sorted (self->strategy, KOERS_KIND_AGREEMENT);
  for (guint i = self->agreements->len; i-- > 0;)
    if (koers_record_get_choice (g_ptr_array_index (self->agreements, i), KOERS_AGREEMENT_STATE) != KOERS_AGREEMENT_STATE_IN_FORCE)
      g_ptr_array_remove_index (self->agreements, i);
}

static void
add_chapter (KoersCoverage *self,
             KoersRecord   *chapter,
             KoersRecord   *agreement,
             guint          depth,
             GHashTable    *seen)
{
  KoersCoverageChapter added = { .chapter = chapter, .agreement = agreement, .depth = depth, .first = self->objectives->len };
  g_autoptr (GPtrArray) objectives = NULL, below = NULL;

  if (depth >= MAX_LEVELS || !g_hash_table_add (seen, chapter))
    return;
  objectives = koers_strategy_dup_children (self->strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, koers_record_get_id (chapter));
  for (guint i = 0; i < objectives->len; i++)
    {
      KoersCoverageObjective objective = { .objective = g_ptr_array_index (objectives, i), .chapter = self->chapters->len };

      g_array_append_val (self->objectives, objective);
      g_hash_table_insert (self->numbers, objective.objective, GUINT_TO_POINTER (self->objectives->len));
    }
  added.n_objectives = objectives->len;
  g_array_append_val (self->chapters, added);
  below = koers_strategy_dup_children (self->strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_PARENT, koers_record_get_id (chapter));
  for (guint i = 0; i < below->len; i++)
    if (koers_record_get_target (g_ptr_array_index (below, i), KOERS_CHAPTER_AGREEMENT) == agreement)
      add_chapter (self, g_ptr_array_index (below, i), agreement, depth + 1, seen);
}

/* In the order of the agreement: each chapter above those that are part of it. */
static void
add_chapters (KoersCoverage *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->agreements->len; i++)
    {
      KoersRecord *agreement = g_ptr_array_index (self->agreements, i);
      g_autoptr (GPtrArray) chapters = koers_strategy_dup_children (self->strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT,
                                                                    koers_record_get_id (agreement));

      for (guint j = 0; j < chapters->len; j++)
        if (koers_record_get_target (g_ptr_array_index (chapters, j), KOERS_CHAPTER_PARENT) == NULL)
          add_chapter (self, g_ptr_array_index (chapters, j), agreement, 0, seen);
      /* Those that are part of nothing that was reached. */
      for (guint j = 0; j < chapters->len; j++)
        add_chapter (self, g_ptr_array_index (chapters, j), agreement, 0, seen);
    }
}

/* ---- what nobody asked for */

/* Of what is over nobody needs to say any more what it was for. Without any objective nobody can ask for anything. */
static void
find_unasked (KoersCoverage *self)
{
  KoersRecordList *initiatives = koers_strategy_get_list (self->strategy, KOERS_KIND_INITIATIVE);

  for (guint i = 0; i < self->n_initiatives && self->objectives->len > 0; i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);

      if (self->asked[i] || koers_initiative_is_over (initiative))
        continue;
      g_ptr_array_add (koers_record_get_text (initiative, KOERS_INITIATIVE_NO_MANDATE_REASON) != NULL ? self->excused : self->unasked, initiative);
    }
}

/* ---- the whole */

/**
 * koers_coverage_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 * @agreement: (nullable): an agreement; %NULL for all that are in force
 *
 * Says of each objective what serves it: the initiatives that contribute to it, and those of goals that do. A contribution that has ended
 * serves nothing; work that was stopped still counts as what was meant to serve it, and the finding says so.
 *
 * Returns: (transfer full): the coverage of the agreements
 */
KoersCoverage *
koers_coverage_new (KoersStrategy *strategy,
                    gint32         day,
                    KoersRecord   *agreement)
{
  return koers_coverage_new_by_status (strategy, day, agreement, NULL);
}

/**
 * koers_coverage_new_by_status:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 * @agreement: (nullable): an agreement; %NULL for all that are in force
 * @statuses: (nullable) (array): how each of its initiatives stands on that day, in the order of their list
 *
 * Does what koers_coverage_new() does, for who knows already how the initiatives stand.
 *
 * Returns: (transfer full): the coverage of the agreements
 */
KoersCoverage *
koers_coverage_new_by_status (KoersStrategy               *strategy,
                              gint32                       day,
                              KoersRecord                 *agreement,
                              const KoersInitiativeStatus *statuses)
{
  KoersCoverage *self = g_new0 (KoersCoverage, 1);

  self->strategy = g_object_ref (strategy);
  self->day = day;
  self->n_initiatives = koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE));
  self->chapters = g_array_new (FALSE, FALSE, sizeof (KoersCoverageChapter));
  self->objectives = g_array_new (FALSE, FALSE, sizeof (KoersCoverageObjective));
  self->services = g_array_sized_new (FALSE, FALSE, sizeof (KoersCoverageService), self->n_initiatives + 1);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->asked = g_new0 (guint8, self->n_initiatives + 1);
  self->unasked = g_ptr_array_new ();
  self->excused = g_ptr_array_new ();
  find_agreements (self, agreement);
  add_chapters (self);
  koers_coverage_add_services (self, statuses);
  find_unasked (self);
  return self;
}

/**
 * koers_coverage_free:
 * @self: a coverage
 *
 * Lets go of it.
 */
void
koers_coverage_free (KoersCoverage *self)
{
  g_ptr_array_unref (self->agreements);
  g_array_unref (self->chapters);
  g_array_unref (self->objectives);
  g_array_unref (self->services);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->unasked);
  g_ptr_array_unref (self->excused);
  g_object_unref (self->strategy);
  g_free (self->asked);
  g_free (self);
}

KoersStrategy *
koers_coverage_get_strategy (KoersCoverage *self)
{
  return self->strategy;
}

gint32
koers_coverage_get_day (KoersCoverage *self)
{
  return self->day;
}

/**
 * koers_coverage_get_agreements:
 * @self: a coverage
 *
 * Returns: (transfer none) (element-type KoersRecord): the agreements that it is of, in their order
 */
GPtrArray *
koers_coverage_get_agreements (KoersCoverage *self)
{
  return self->agreements;
}

guint
koers_coverage_get_n_chapters (KoersCoverage *self)
{
  return self->chapters->len;
}

/**
 * koers_coverage_get_chapter:
 * @self: a coverage
 * @chapter: the number of a chapter, in the order of the agreement
 *
 * Returns: (transfer none): that chapter
 */
const KoersCoverageChapter *
koers_coverage_get_chapter (KoersCoverage *self,
                            guint          chapter)
{
  return &g_array_index (self->chapters, KoersCoverageChapter, chapter);
}

guint
koers_coverage_get_n_objectives (KoersCoverage *self)
{
  return self->objectives->len;
}

/**
 * koers_coverage_get_objective:
 * @self: a coverage
 * @objective: the number of an objective, in the order of the agreement
 *
 * Returns: (transfer none): that objective
 */
const KoersCoverageObjective *
koers_coverage_get_objective (KoersCoverage *self,
                              guint          objective)
{
  return &g_array_index (self->objectives, KoersCoverageObjective, objective);
}

/**
 * koers_coverage_lookup:
 * @self: a coverage
 * @objective: an objective
 *
 * Returns: (transfer none) (nullable): what serves it; %NULL if it stands in another agreement
 */
const KoersCoverageObjective *
koers_coverage_lookup (KoersCoverage *self,
                       KoersRecord   *objective)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, objective));

  return number > 0 ? koers_coverage_get_objective (self, number - 1) : NULL;
}

/**
 * koers_coverage_get_n_found:
 * @self: a coverage
 * @finding: a way of being served
 *
 * Returns: how many objectives are served so
 */
guint
koers_coverage_get_n_found (KoersCoverage        *self,
                            KoersCoverageFinding  finding)
{
  return self->n_found[finding];
}

/**
 * koers_coverage_is_asked_for:
 * @self: a coverage
 * @initiative: an initiative
 *
 * Returns: whether it serves an objective
 */
gboolean
koers_coverage_is_asked_for (KoersCoverage *self,
                             KoersRecord   *initiative)
{
  return self->asked[koers_record_get_index (initiative)];
}

/**
 * koers_coverage_get_unasked:
 * @self: a coverage
 *
 * Returns: (transfer none) (element-type KoersRecord): the initiatives that are not over, that no objective asks for, and that do not say why
 */
GPtrArray *
koers_coverage_get_unasked (KoersCoverage *self)
{
  return self->unasked;
}

/**
 * koers_coverage_get_excused:
 * @self: a coverage
 *
 * Returns: (transfer none) (element-type KoersRecord): the initiatives that are not over and that no objective asks for, but that say why
 */
GPtrArray *
koers_coverage_get_excused (KoersCoverage *self)
{
  return self->excused;
}
