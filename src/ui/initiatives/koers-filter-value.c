/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-filter-value.h"

#include "koers-filter.h"
#include "koers-initiative-status.h"
#include "koers-record-title.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * KoersFilterValue:
 *
 * Something that can stand behind the equals sign in a word of a filter: as the word holds it, and as people read it.
 */
struct _KoersFilterValue {
  GObject  parent_instance;
  char    *value;
  char    *title;
};

G_DEFINE_FINAL_TYPE (KoersFilterValue, koers_filter_value, G_TYPE_OBJECT)

static void
koers_filter_value_finalize (GObject *object)
{
  KoersFilterValue *self = KOERS_FILTER_VALUE (object);

  g_free (self->value);
  g_free (self->title);

  G_OBJECT_CLASS (koers_filter_value_parent_class)->finalize (object);
}

static void
koers_filter_value_class_init (KoersFilterValueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_filter_value_finalize;
}

static void
koers_filter_value_init (KoersFilterValue *self)
{
}

const char *
koers_filter_value_get_value (KoersFilterValue *self)
{
  return self->value;
}

const char *
koers_filter_value_get_title (KoersFilterValue *self)
{
  return self->title;
}

/* ---- what there is */

static void
add (GPtrArray  *values,
     const char *query,
     const char *value,
     const char *title)
{
  g_autofree char *folded = koers_text_fold (title);
  KoersFilterValue *item;

  if (strstr (folded, query) == NULL)
    return;
  item = g_object_new (KOERS_TYPE_FILTER_VALUE, NULL);
  item->value = g_strdup (value);
  item->title = g_strdup (title);
  g_ptr_array_add (values, item);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return koers_text_compare (*(const char **) a, *(const char **) b);
}

static void
add_records (GPtrArray     *values,
             const char    *query,
             KoersStrategy *strategy,
             KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (sorted, koers_record_list_get (list, i));
  g_ptr_array_sort (sorted, koers_record_compare_ptr);
  for (guint i = 0; i < sorted->len; i++)
    {
      g_autofree char *id = koers_id_dup_text (koers_record_get_id (sorted->pdata[i]));
      g_autofree char *heading = koers_record_dup_heading (sorted->pdata[i]);

      add (values, query, id, heading);
    }
}

static void
add_tags (GPtrArray     *values,
          const char    *query,
          KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer tag;

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      const char *tags = koers_record_get_text (koers_record_list_get (list, i), KOERS_INITIATIVE_TAGS);
      g_auto (GStrv) lines = g_strsplit (tags != NULL ? tags : "", "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        if (*lines[j] != '\0' && !g_hash_table_contains (known, lines[j]))
          g_hash_table_add (known, g_strdup (lines[j]));
    }
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &tag, NULL))
    g_ptr_array_add (sorted, tag);
  g_ptr_array_sort (sorted, compare_texts);
  for (guint i = 0; i < sorted->len; i++)
    add (values, query, sorted->pdata[i], sorted->pdata[i]);
}

/**
 * koers_filter_values_find:
 * @strategy: a strategy
 * @key: a key of filters whose values can be chosen from a list
 * @query: what the titles have to contain
 *
 * Returns: (transfer full) (element-type KoersFilterValue): the values that initiatives of the strategy can have, nothing last
 */
GPtrArray *
koers_filter_values_find (KoersStrategy *strategy,
                          const char    *key,
                          const char    *query)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = koers_text_fold (query);
  guint n;
  const KoersFilterKey *keys = koers_filter_get_keys (&n), *row = NULL;
  const KoersField *field;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (keys[i].name, key))
      row = &keys[i];
  g_return_val_if_fail (row != NULL, values);

  field = row->field >= 0 ? koers_catalogue_get_field (KOERS_KIND_INITIATIVE, row->field) : NULL;
  if (row->kind != KOERS_N_KINDS)
    add_records (values, folded, strategy, row->kind);
  for (int i = 0; field != NULL && i < field->n_choices; i++)
    add (values, folded, field->choices[i].word, koers_choice_get_title (&field->choices[i]));
  for (int health = 0; g_str_equal (key, "health") && health < KOERS_N_HEALTHS; health++)
    add (values, folded, koers_health_get_word ((KoersHealth) health), koers_health_get_title ((KoersHealth) health));
  if (g_str_equal (key, "health"))
    add (values, folded, KOERS_UNSUPPORTED_WORD, C_ ("light", "On track, not supported"));
  if (g_str_equal (key, "tag"))
    add_tags (values, folded, strategy);
  if (row->kind != KOERS_N_KINDS || g_str_equal (key, "tag"))
    add (values, folded, "", _("None"));
  return values;
}
