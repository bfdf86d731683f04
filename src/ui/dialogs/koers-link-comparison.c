/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-link-comparison.h"

#include "koers-likeness.h"

/* How alike two texts must be: found by looking at the example, where less than that is chance. */
#define MIN_LIKENESS 0.08

struct _KoersLinkComparison {
  GPtrArray          *candidates; /* of KoersRecord */
  GPtrArray          *texts;
  GString            *wanted;
  KoersLikeness      *likeness;
  KoersLikenessMatch *matches;
  guint               n_matches;
};

static void
append_texts (GString     *text,
              KoersRecord *record)
{
  const KoersKind kind = koers_record_get_kind (record);
  const int more = koers_catalogue_lookup_field (kind, kind == KOERS_KIND_OBJECTIVE ? "quote" : "description");

  g_string_append_printf (text, "%s\n", koers_record_get_name (record) != NULL ? koers_record_get_name (record) : "");
  if (more >= 0 && koers_record_get_text (record, more) != NULL)
    g_string_append_printf (text, "%s\n", koers_record_get_text (record, more));
}

static void
add_candidates (KoersLinkComparison *self,
                KoersStrategy       *strategy,
                KoersKind            kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      GString *text = g_string_new (NULL);

      append_texts (text, koers_record_list_get (list, i));
      g_ptr_array_add (self->candidates, g_object_ref (koers_record_list_get (list, i)));
      g_ptr_array_add (self->texts, g_string_free (text, FALSE));
    }
}

/**
 * koers_link_comparison_new:
 * @strategy: a strategy
 * @ends: (element-type KoersRecord): objectives, or initiatives and goals of it; one at least
 *
 * Takes the texts of @ends, and of all that they could be linked to: initiatives and goals, or objectives.
 *
 * Returns: (transfer full): what is to be compared
 */
KoersLinkComparison *
koers_link_comparison_new (KoersStrategy *strategy,
                           GPtrArray     *ends)
{
  KoersLinkComparison *self = g_new0 (KoersLinkComparison, 1);

  self->candidates = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->wanted = g_string_new (NULL);
  for (guint i = 0; i < ends->len; i++)
    append_texts (self->wanted, g_ptr_array_index (ends, i));
  if (koers_record_get_kind (g_ptr_array_index (ends, 0)) == KOERS_KIND_OBJECTIVE)
    {
      add_candidates (self, strategy, KOERS_KIND_INITIATIVE);
      add_candidates (self, strategy, KOERS_KIND_GOAL);
    }
  else
    add_candidates (self, strategy, KOERS_KIND_OBJECTIVE);
  return self;
}

void
koers_link_comparison_free (KoersLinkComparison *self)
{
  g_ptr_array_unref (self->candidates);
  g_ptr_array_unref (self->texts);
  g_string_free (self->wanted, TRUE);
  g_clear_pointer (&self->likeness, koers_likeness_free);
  g_free (self->matches);
  g_free (self);
}

/**
 * koers_link_comparison_get_n:
 * @self: what is to be compared
 *
 * Returns: how many texts there are to compare with
 */
guint
koers_link_comparison_get_n (KoersLinkComparison *self)
{
  return self->candidates->len;
}

/**
 * koers_link_comparison_run:
 * @self: what is to be compared
 *
 * Compares. This can take some tenths of a second, and can be done in another thread.
 */
void
koers_link_comparison_run (KoersLinkComparison *self)
{
  self->matches = g_new (KoersLikenessMatch, MAX (self->candidates->len, 1));
  self->likeness = koers_likeness_new ((const char *const *) self->texts->pdata, self->texts->len);
  self->n_matches = koers_likeness_find (self->likeness, self->wanted->str, self->candidates->len, self->matches);
}

/**
 * koers_link_comparison_get_n_alike:
 * @self: what was compared
 *
 * Returns: how many are alike by more than chance
 */
guint
koers_link_comparison_get_n_alike (KoersLinkComparison *self)
{
  guint n = 0;

  while (n < self->n_matches && self->matches[n].likeness >= MIN_LIKENESS)
    n++;
  return n;
}

/**
 * koers_link_comparison_get_alike:
 * @self: what was compared
 * @rank: 0 for the one that is most alike
 *
 * Returns: (transfer none): the record, which may have left the strategy since
 */
KoersRecord *
koers_link_comparison_get_alike (KoersLinkComparison *self,
                                 guint                rank)
{
  return g_ptr_array_index (self->candidates, self->matches[rank].index);
}

/**
 * koers_link_comparison_dup_words:
 * @self: what was compared
 * @rank: 0 for the one that is most alike
 *
 * Returns: (transfer full): the words that both have
 */
char *
koers_link_comparison_dup_words (KoersLinkComparison *self,
                                 guint                rank)
{
  return koers_likeness_dup_shared_words (self->likeness, self->wanted->str, self->matches[rank].index);
}
