/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-link-list.h"

#include "koers-contribution.h"
#include "koers-link-comparison.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

/* How many suggestions are made at most. */
#define MAX_SUGGESTIONS 5

/* Comparing more texts than this takes longer than somebody who opens a dialog should wait for. */
#define MAX_AT_ONCE 2000

/* Of a quote, in characters. */
#define MAX_QUOTE 120

/**
 * KoersLinkList:
 *
 * What objectives can be linked to, or what initiatives and goals can: all of it under headings, what seems to fit best first, or what a
 * search found. What is chosen stays chosen while the list shows something else. An item is made when somebody looks at it, and where there
 * is much to compare, the suggestions come a little later.
 */
struct _KoersLinkList {
  GObject          parent_instance;
  KoersSearch     *search;
  GPtrArray       *ends;
  gint32           day;
  GListStore      *store; /* of KoersRecord, and of KoersLinkItem for headings */
  GtkMapListModel *items;
  char            *query;
  GHashTable      *by_record;
  GPtrArray       *suggestions; /* of KoersLinkItem; NULL until somebody asks */
  GCancellable    *cancellable; /* of the comparison that they come from */
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
take_suggestions (KoersLinkList       *self,
                  KoersLinkComparison *comparison)
{
  for (guint i = 0; i < koers_link_comparison_get_n_alike (comparison) && self->suggestions->len < MAX_SUGGESTIONS; i++)
    {
      KoersRecord *record = koers_link_comparison_get_alike (comparison, i);
      g_autofree char *words = NULL;

      /* It may have gone meanwhile. */
      if (koers_strategy_of (record) == NULL || !can_suggest (self, record))
        continue;
      words = koers_link_comparison_dup_words (comparison, i);
      koers_link_item_set_shared (get_item (self, record), words);
      g_ptr_array_add (self->suggestions, get_item (self, record));
    }
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  koers_link_comparison_run (data);
  g_task_return_boolean (task, TRUE);
}

/* ---- the list */

static void
add_heading (GPtrArray  *items,
             const char *text)
{
  g_ptr_array_add (items, koers_link_item_new_heading (text));
}

/* Who looks for nothing waits for no search. */
static GPtrArray *
find (KoersLinkList *self,
      KoersKind      kind,
      const char    *query)
{
  return *query == '\0' ? koers_strategy_dup_sorted (koers_search_get_strategy (self->search), kind) : koers_search_run (self->search, &kind, 1, query);
}

static gboolean
is_suggested (KoersLinkList *self,
              KoersRecord   *record)
{
  KoersLinkItem *item = g_hash_table_lookup (self->by_record, record);

  return item != NULL && koers_link_item_get_shared (item) != NULL;
}

static void
add_kind (KoersLinkList *self,
          GPtrArray     *items,
          KoersKind      kind,
          const char    *query)
{
  g_autoptr (GPtrArray) found = find (self, kind, query);
  gboolean is_first = TRUE;

  for (guint i = 0; i < found->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (found, i);

      /* What is suggested stands above already. */
      if (*query == '\0' && is_suggested (self, record))
        continue;
      if (is_first)
        add_heading (items, koers_kind_get_title_plural (kind));
      is_first = FALSE;
      g_ptr_array_add (items, g_object_ref (record));
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
  g_autoptr (GPtrArray) found = find (self, KOERS_KIND_OBJECTIVE, query);
  KoersRecord *chapter = NULL;

  g_ptr_array_sort (found, compare_objectives);
  for (guint i = 0; i < found->len; i++)
    {
      KoersRecord *objective = g_ptr_array_index (found, i);

      if (*query == '\0' && is_suggested (self, objective))
        continue;
      if (i == 0 || koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER) != chapter)
        add_chapter (items, koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER));
      chapter = koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER);
      g_ptr_array_add (items, g_object_ref (objective));
    }
}

/* A heading is an item already. */
static gpointer
map_item (gpointer item,
          gpointer data)
{
  gpointer mapped = KOERS_IS_LINK_ITEM (item) ? item : (gpointer) get_item (data, item);

  g_object_ref (mapped);
  g_object_unref (item);
  return mapped;
}

static void
koers_link_list_finalize (GObject *object)
{
  KoersLinkList *self = KOERS_LINK_LIST (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->search);
  /* Who still shows it sees nothing, before there is nobody to make items. */
  g_list_store_remove_all (self->store);
  gtk_map_list_model_set_map_func (self->items, NULL, NULL, NULL);
  g_clear_object (&self->items);
  g_clear_object (&self->store);
  g_free (self->query);
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
  self->store = g_list_store_new (G_TYPE_OBJECT);
  self->items = gtk_map_list_model_new (G_LIST_MODEL (g_object_ref (self->store)), map_item, self, NULL);
  self->query = g_strdup ("");
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

/* ---- searching */

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  KoersLinkList *self = data;
  g_autofree char *query = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->cancellable);
  take_suggestions (self, g_task_get_task_data (G_TASK (result)));
  query = g_strdup (self->query);
  if (*query == '\0' && self->suggestions->len > 0)
    koers_link_list_search (self, query);
}

static void
make_suggestions (KoersLinkList *self)
{
  g_autoptr (KoersLinkComparison) comparison = koers_link_comparison_new (koers_search_get_strategy (self->search), self->ends);
  g_autoptr (GTask) task = NULL;

  self->suggestions = g_ptr_array_new ();
  if (koers_link_comparison_get_n (comparison) <= MAX_AT_ONCE)
    {
      koers_link_comparison_run (comparison);
      take_suggestions (self, comparison);
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, compared_cb, self);
  g_task_set_task_data (task, g_steal_pointer (&comparison), (GDestroyNotify) koers_link_comparison_free);
  g_task_run_in_thread (task, compare_in_thread);
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
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_free (self->query);
  self->query = g_strstrip (g_strdup (query));
  if (self->suggestions == NULL)
    make_suggestions (self);
  if (*self->query == '\0' && self->suggestions->len > 0)
    {
      add_heading (items, _("Suggestions"));
      for (guint i = 0; i < self->suggestions->len; i++)
        g_ptr_array_add (items, g_object_ref (koers_link_item_get_record (g_ptr_array_index (self->suggestions, i))));
    }
  if (is_for_objectives (self))
    {
      add_kind (self, items, KOERS_KIND_INITIATIVE, self->query);
      add_kind (self, items, KOERS_KIND_GOAL, self->query);
    }
  else
    add_objectives (self, items, self->query);
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)), items->pdata, items->len);
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
