/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-search.h"

#include "koers-change-set.h"
#include "koers-initiative-status.h"
#include "koers-text.h"

#include <string.h>

/**
 * KoersSearch:
 *
 * Finds records by words that stand anywhere in their texts, without regard to case or accents. What is searched is folded once for each
 * record and kept until the record changes, so that a keystroke costs one walk over ready texts. What a record points to is kept with
 * that, and looked up each time: a department that is renamed costs one text, whoever stands under it.
 */
struct _KoersSearch {
  GObject        parent_instance;
  KoersStrategy *strategy;
  GHashTable    *folded;  /* record id -> text */
  GHashTable    *titles;  /* record id -> title, of what is pointed to */
  GHashTable    *choices; /* KoersChoice -> title */
};

G_DEFINE_FINAL_TYPE (KoersSearch, koers_search, G_TYPE_OBJECT)

static void
strategy_changed_cb (KoersSearch    *self,
                     KoersChangeSet *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      g_hash_table_remove (self->folded, &koers_change_set_get (changes, i)->id);
      g_hash_table_remove (self->titles, &koers_change_set_get (changes, i)->id);
    }
}

static void
koers_search_finalize (GObject *object)
{
  KoersSearch *self = KOERS_SEARCH (object);

  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->choices);
  g_clear_object (&self->strategy);

  G_OBJECT_CLASS (koers_search_parent_class)->finalize (object);
}

static void
koers_search_class_init (KoersSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_search_finalize;
}

static void
koers_search_init (KoersSearch *self)
{
  self->folded = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, g_free);
  self->titles = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, g_free);
  self->choices = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

KoersSearch *
koers_search_new (KoersStrategy *strategy)
{
  KoersSearch *self = g_object_new (KOERS_TYPE_SEARCH, NULL);

  self->strategy = g_object_ref (strategy);
  g_signal_connect_object (strategy, "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static const char *
get_folded (KoersSearch *self,
            KoersRecord *record)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (koers_record_get_kind (record));
  KoersId id = koers_record_get_id (record);
  char *folded = g_hash_table_lookup (self->folded, &id);
  g_autoptr (GString) text = NULL;

  if (folded != NULL)
    return folded;

  text = g_string_new (NULL);
  for (int i = 0; i < info->n_fields; i++)
    if (koers_field_get_value_type (&info->fields[i]) == KOERS_VALUE_TEXT && info->fields[i].type != KOERS_FIELD_JSON &&
        info->fields[i].type != KOERS_FIELD_COLOUR && koers_record_get_text (record, i) != NULL)
      {
        g_string_append (text, koers_record_get_text (record, i));
        g_string_append_c (text, '\n');
      }
  folded = koers_text_fold (text->str);
  g_hash_table_insert (self->folded, g_memdup2 (&id, sizeof id), folded);
  return folded;
}

/* ---- what is shown with a record */

/* A person is shown by a function, and may have a name too. */
static const char *
get_title (KoersSearch *self,
           KoersRecord *record)
{
  KoersId id = koers_record_get_id (record);
  char *folded = g_hash_table_lookup (self->titles, &id);
  const char *name = koers_record_get_kind (record) == KOERS_KIND_PERSON ? koers_record_get_text (record, KOERS_PERSON_NAME) : NULL;
  g_autofree char *title = NULL, *text = NULL;

  if (folded != NULL)
    return folded;
  title = koers_record_dup_title (record);
  text = g_strjoin ("\n", title, name, NULL);
  folded = koers_text_fold (text);
  g_hash_table_insert (self->titles, g_memdup2 (&id, sizeof id), folded);
  return folded;
}

static const char *
get_choice (KoersSearch       *self,
            const KoersChoice *choice)
{
  char *folded = g_hash_table_lookup (self->choices, choice);

  if (folded == NULL)
    {
      folded = koers_text_fold (koers_choice_get_title (choice));
      g_hash_table_insert (self->choices, (gpointer) choice, folded);
    }
  return folded;
}

static gboolean
is_in_title (KoersSearch *self,
             KoersRecord *record,
             const char  *word)
{
  return record != NULL && strstr (get_title (self, record), word) != NULL;
}

static gboolean
is_beside (KoersSearch *self,
           KoersRecord *record,
           const char  *word)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (koers_record_get_kind (record));

  for (int i = 0; i < info->n_fields; i++)
    {
      const KoersField *field = &info->fields[i];
      const KoersValue *value = koers_record_get_value (record, i);

      if (!koers_value_is_set (value))
        continue;
      if (field->type == KOERS_FIELD_REFERENCE && is_in_title (self, koers_record_get_target (record, i), word))
        return TRUE;
      if (field->type == KOERS_FIELD_CHOICE && strstr (get_choice (self, &field->choices[value->integer]), word) != NULL)
        return TRUE;
    }
  return koers_record_get_kind (record) == KOERS_KIND_INITIATIVE && is_in_title (self, koers_initiative_get_pillar (record), word);
}

KoersStrategy *
koers_search_get_strategy (KoersSearch *self)
{
  return self->strategy;
}

/**
 * koers_search_has:
 * @self: a search
 * @record: a record of its strategy
 * @words: (array zero-terminated=1): words, folded by koers_text_fold()
 *
 * Returns: whether each of the words stands somewhere in the texts of the record
 */
gboolean
koers_search_has (KoersSearch *self,
                  KoersRecord *record,
                  GStrv        words)
{
  const char *text = get_folded (self, record);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * koers_search_has_beside:
 * @self: a search
 * @record: a record of its strategy
 * @words: (array zero-terminated=1): words, folded by koers_text_fold()
 *
 * Returns: whether each of the words stands in the texts of the record or in what is shown beside them: the titles of what it points
 *   to and of the pillar it stands under, and what is chosen in it
 */
gboolean
koers_search_has_beside (KoersSearch *self,
                         KoersRecord *record,
                         GStrv        words)
{
  const char *text = get_folded (self, record);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (text, words[i]) == NULL && !is_beside (self, record, words[i]))
      return FALSE;
  return TRUE;
}

/**
 * koers_search_run:
 * @self: a search
 * @kinds: (array length=n_kinds): the kinds to search
 * @n_kinds: how many
 * @query: words, all of which must be there
 *
 * Finds records by their own texts: what they point to is found itself.
 *
 * Returns: (transfer container) (element-type KoersRecord): the records found, kind by kind in the order of the catalogue
 */
GPtrArray *
koers_search_run (KoersSearch     *self,
                  const KoersKind *kinds,
                  guint            n_kinds,
                  const char      *query)
{
  g_autofree char *folded = koers_text_fold (query);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < n_kinds; i++)
    {
      KoersRecordList *list = koers_strategy_get_list (self->strategy, kinds[i]);
      g_autoptr (GPtrArray) of_kind = g_ptr_array_new ();

      for (guint j = 0; j < koers_record_list_get_n (list); j++)
        {
          KoersRecord *record = koers_record_list_get (list, j);

          if (koers_search_has (self, record, words))
            g_ptr_array_add (of_kind, record);
        }
      g_ptr_array_sort (of_kind, koers_record_compare_ptr);
      g_ptr_array_extend_and_steal (found, g_steal_pointer (&of_kind));
    }
  return found;
}
