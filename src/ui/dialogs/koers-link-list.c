/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-link-list.h"

#include "koers-contribution.h"
#include "koers-likeness.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* How many suggestions are made at most, and how alike two texts must be for one: found by looking at the example, where less than that
 * is chance. */
#define MAX_SUGGESTIONS 5
#define MIN_LIKENESS 0.08

/* Of a quote, in characters. */
#define MAX_QUOTE 120

/**
 * KoersLinkList:
 *
 * What objectives can be linked to, or what initiatives and goals can: all of it under headings, what seems to fit best first, or what a
 * search found. What is chosen stays chosen while the list shows something else.
 */
struct _KoersLinkList {
  GObject      parent_instance;
  KoersSearch *search;
  GPtrArray   *ends;
  gint32       day;
  GListStore  *items;
  GHashTable  *by_record;
  GPtrArray   *suggestions; /* of KoersLinkItem; NULL until somebody asks */
};

G_DEFINE_FINAL_TYPE (KoersLinkList, koers_link_list, G_TYPE_OBJECT)

static gboolean
is_for_objectives (KoersLinkList *self)
{
  return koers_record_get_kind (g_ptr_array_index (self->ends, 0)) == KOERS_KIND_OBJECTIVE;
}

/* ---- items */

/* Whether all ends are linked to it, so that there is nothing to choose. */
static gboolean
is_linked (KoersLinkList *self,
           KoersRecord   *record)
{
  for (guint i = 0; i < self->ends->len; i++)
    {
      KoersRecord *end = g_ptr_array_index (self->ends, i);
      KoersRecord *contribution = is_for_objectives (self) ? koers_contribution_find (end, record) : koers_contribution_find (record, end);

      if (contribution == NULL || koers_contribution_is_ended (contribution, self->day))
        return FALSE;
    }
  return TRUE;
}

static char *
dup_text (KoersRecord *record)
{
  switch ((int) koers_record_get_kind (record))
    {
    case KOERS_KIND_OBJECTIVE:
      return koers_record_get_text (record, KOERS_OBJECTIVE_QUOTE) != NULL ? koers_text_one_line (koers_record_get_text (record, KOERS_OBJECTIVE_QUOTE), MAX_QUOTE)
                                                                           : g_strdup ("");
    case KOERS_KIND_GOAL:
      return koers_record_dup_label (record, KOERS_GOAL_PILLAR);
    default:
      return koers_record_dup_label (record, KOERS_INITIATIVE_GOAL);
    }
}

static KoersLinkItem *
get_item (KoersLinkList *self,
          KoersRecord   *record)
{
  KoersLinkItem *item = g_hash_table_lookup (self->by_record, record);

  if (item == NULL)
    {
      g_autofree char *text = dup_text (record);

      item = koers_link_item_new (record, text, is_linked (self, record));
      g_hash_table_insert (self->by_record, record, item);
    }
  return item;
}

/* ---- suggestions */

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

static GPtrArray *
dup_candidates (KoersLinkList *self)
{
  static const KoersKind subjects[] = { KOERS_KIND_INITIATIVE, KOERS_KIND_GOAL }, objectives[] = { KOERS_KIND_OBJECTIVE };
  const KoersKind *kinds = is_for_objectives (self) ? subjects : objectives;
  GPtrArray *candidates = g_ptr_array_new ();

  for (guint i = 0; i < (is_for_objectives (self) ? G_N_ELEMENTS (subjects) : G_N_ELEMENTS (objectives)); i++)
    {
      KoersRecordList *list = koers_strategy_get_list (koers_search_get_strategy (self->search), kinds[i]);

      for (guint j = 0; j < koers_record_list_get_n (list); j++)
        g_ptr_array_add (candidates, koers_record_list_get (list, j));
    }
  return candidates;
}

/* What a superseded agreement asked for is not suggested any more. */
static gboolean
can_suggest (KoersLinkList *self,
             KoersRecord   *record)
{
  KoersRecord *agreement = is_for_objectives (self) ? NULL : koers_objective_get_agreement (record);

  return !is_linked (self, record) &&
         (agreement == NULL || koers_record_get_choice (agreement, KOERS_AGREEMENT_STATE) != KOERS_AGREEMENT_STATE_SUPERSEDED);
}

static void
make_suggestions (KoersLinkList *self)
{
  g_autoptr (GPtrArray) candidates = dup_candidates (self), texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (KoersLikeness) likeness = NULL;
  g_autofree KoersLikenessMatch *matches = g_new (KoersLikenessMatch, MAX (candidates->len, 1));
  guint n;

  self->suggestions = g_ptr_array_new ();
  for (guint i = 0; i < self->ends->len; i++)
    append_texts (wanted, g_ptr_array_index (self->ends, i));
  for (guint i = 0; i < candidates->len; i++)
    {
      GString *text = g_string_new (NULL);

      append_texts (text, g_ptr_array_index (candidates, i));
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
  likeness = koers_likeness_new ((const char *const *) texts->pdata, texts->len);
  n = koers_likeness_find (likeness, wanted->str, candidates->len, matches);
  for (guint i = 0; i < n && self->suggestions->len < MAX_SUGGESTIONS && matches[i].likeness >= MIN_LIKENESS; i++)
    {
      KoersRecord *record = g_ptr_array_index (candidates, matches[i].index);
      g_autofree char *words = NULL;

      if (!can_suggest (self, record))
        continue;
      words = koers_likeness_dup_shared_words (likeness, wanted->str, matches[i].index);
      koers_link_item_set_shared (get_item (self, record), words);
      g_ptr_array_add (self->suggestions, get_item (self, record));
    }
}

/* ---- the list */

static void
add_heading (GPtrArray  *items,
             const char *text)
{
  g_ptr_array_add (items, koers_link_item_new_heading (text));
}

static void
add_kind (KoersLinkList *self,
          GPtrArray     *items,
          KoersKind      kind,
          const char    *query)
{
  g_autoptr (GPtrArray) found = koers_search_run (self->search, &kind, 1, query);
  gboolean is_first = TRUE;

  for (guint i = 0; i < found->len; i++)
    {
      KoersLinkItem *item = get_item (self, g_ptr_array_index (found, i));

      /* What is suggested stands above already. */
      if (*query == '\0' && koers_link_item_get_shared (item) != NULL)
        continue;
      if (is_first)
        add_heading (items, koers_kind_get_title_plural (kind));
      is_first = FALSE;
      g_ptr_array_add (items, g_object_ref (item));
    }
}

static int
compare_objectives (gconstpointer a,
                    gconstpointer b)
{
  return koers_objective_compare (*(KoersRecord **) a, *(KoersRecord **) b);
}

static void
add_chapter (GPtrArray   *items,
             KoersRecord *chapter)
{
  KoersRecord *agreement = chapter != NULL ? koers_record_get_target (chapter, KOERS_CHAPTER_AGREEMENT) : NULL;
  g_autofree char *title = chapter != NULL ? koers_record_dup_title (chapter) : g_strdup (""), *agreement_title = NULL, *heading = NULL;

  if (agreement == NULL)
    {
      add_heading (items, title);
      return;
    }
  agreement_title = koers_record_dup_title (agreement);
  /* Translators: the name of a chapter, the name of the agreement in which it stands. */
  heading = g_strdup_printf (C_("chapter", "%s – %s"), title, agreement_title);
  add_heading (items, heading);
}

static void
add_objectives (KoersLinkList *self,
                GPtrArray     *items,
                const char    *query)
{
  static const KoersKind kind = KOERS_KIND_OBJECTIVE;
  g_autoptr (GPtrArray) found = koers_search_run (self->search, &kind, 1, query);
  KoersRecord *chapter = NULL;

  g_ptr_array_sort (found, compare_objectives);
  for (guint i = 0; i < found->len; i++)
    {
      KoersRecord *objective = g_ptr_array_index (found, i);
      KoersLinkItem *item = get_item (self, objective);

      if (*query == '\0' && koers_link_item_get_shared (item) != NULL)
        continue;
      if (i == 0 || koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER) != chapter)
        add_chapter (items, koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER));
      chapter = koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER);
      g_ptr_array_add (items, g_object_ref (item));
    }
}

static void
koers_link_list_finalize (GObject *object)
{
  KoersLinkList *self = KOERS_LINK_LIST (object);

  g_clear_object (&self->search);
  g_clear_object (&self->items);
  g_clear_pointer (&self->ends, g_ptr_array_unref);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->by_record, g_hash_table_unref);

  G_OBJECT_CLASS (koers_link_list_parent_class)->finalize (object);
}

static void
koers_link_list_class_init (KoersLinkListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_link_list_finalize;
}

static void
koers_link_list_init (KoersLinkList *self)
{
  self->items = g_list_store_new (KOERS_TYPE_LINK_ITEM);
  self->by_record = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * koers_link_list_new:
 * @search: a search in the strategy
 * @ends: (element-type KoersRecord): objectives, or initiatives and goals; one at least
 * @day: the day on which it is asked, in days since 1970-01-01
 *
 * Returns: (transfer full): what they can be linked to, of which nothing is chosen; as yet no item, see koers_link_list_search()
 */
KoersLinkList *
koers_link_list_new (KoersSearch *search,
                     GPtrArray   *ends,
                     gint32       day)
{
  KoersLinkList *self = g_object_new (KOERS_TYPE_LINK_LIST, NULL);

  self->search = g_object_ref (search);
  self->ends = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ends->len; i++)
    g_ptr_array_add (self->ends, g_object_ref (g_ptr_array_index (ends, i)));
  self->day = day;
  return self;
}

/**
 * koers_link_list_search:
 * @self: a list
 * @query: words, all of which must be there; empty for everything, with the suggestions first
 *
 * Makes the list show what has these words.
 */
void
koers_link_list_search (KoersLinkList *self,
                        const char    *query)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (query));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->suggestions == NULL)
    make_suggestions (self);
  if (*trimmed == '\0' && self->suggestions->len > 0)
    {
      add_heading (items, _("Suggestions"));
      for (guint i = 0; i < self->suggestions->len; i++)
        g_ptr_array_add (items, g_object_ref (g_ptr_array_index (self->suggestions, i)));
    }
  if (is_for_objectives (self))
    {
      add_kind (self, items, KOERS_KIND_INITIATIVE, trimmed);
      add_kind (self, items, KOERS_KIND_GOAL, trimmed);
    }
  else
    add_objectives (self, items, trimmed);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

/**
 * koers_link_list_get_items:
 * @self: a list
 *
 * Returns: (transfer none): its items, a list of #KoersLinkItem
 */
GListModel *
koers_link_list_get_items (KoersLinkList *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * koers_link_list_dup_chosen:
 * @self: a list
 *
 * Returns: (transfer container) (element-type KoersRecord): what is chosen and still there, also what the list does not show now
 */
GPtrArray *
koers_link_list_dup_chosen (KoersLinkList *self)
{
  GPtrArray *chosen = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->by_record);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (koers_link_item_get_chosen (item) && koers_strategy_of (koers_link_item_get_record (item)) != NULL)
      g_ptr_array_add (chosen, koers_link_item_get_record (item));
  return chosen;
}
