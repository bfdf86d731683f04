/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-filter.h"

#include "koers-error.h"
#include "koers-filter-key.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * KoersFilter:
 *
 * Picks initiatives by words such as `state=planned`: of several words with one key an initiative has to answer one, of words with
 * different keys each. The window, a saved view and the command line speak the same words. A filter never changes; it is made anew when
 * a word comes or goes.
 */
struct _KoersFilter {
  gatomicrefcount  ref_count;
  KoersSearch     *search;
  GStrv            words;
  /* (element-type KoersFilterTerm): those with one key stand together. */
  GArray          *terms;
};

G_DEFINE_BOXED_TYPE (KoersFilter, koers_filter, koers_filter_ref, koers_filter_unref)

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const KoersFilterTerm *one = a, *other = b;

  return one->key != other->key ? one->key - other->key : one->field - other->field;
}

/**
 * koers_filter_new:
 * @search: a search in the strategy
 * @words: (array zero-terminated=1) (nullable): words like `state=planned`
 * @error: where to say what is wrong
 *
 * A key is one of koers_filter_get_keys() or a field of initiatives. A value is as files hold it or as people read it; of what is
 * referred to it may be the id, the code or the name. No value is the value of what is not filled in.
 *
 * Errors: %KOERS_ERROR_USAGE.
 *
 * Returns: (transfer full) (nullable): a filter
 */
KoersFilter *
koers_filter_new (KoersSearch        *search,
                  const char *const  *words,
                  GError            **error)
{
  g_autoptr (KoersFilter) self = g_new0 (KoersFilter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->search = g_object_ref (search);
  self->words = words != NULL ? g_strdupv ((GStrv) words) : g_new0 (char *, 1);
  self->terms = g_array_new (FALSE, TRUE, sizeof (KoersFilterTerm));
  g_array_set_clear_func (self->terms, koers_filter_term_clear);
  for (guint i = 0; self->words[i] != NULL; i++)
    {
      KoersFilterTerm term;

      if (!koers_filter_term_read (koers_search_get_strategy (search), self->words[i], &term, error))
        return NULL;
      g_array_append_val (self->terms, term);
    }
  g_array_sort (self->terms, compare_terms);
  return g_steal_pointer (&self);
}

KoersFilter *
koers_filter_ref (KoersFilter *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
koers_filter_unref (KoersFilter *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->terms, g_array_unref);
  g_strfreev (self->words);
  g_clear_object (&self->search);
  g_free (self);
}

/**
 * koers_filter_get_words:
 * @self: a filter
 *
 * Returns: (transfer none) (array zero-terminated=1): its words, as a saved view holds them
 */
const char *const *
koers_filter_get_words (KoersFilter *self)
{
  return (const char *const *) self->words;
}

gboolean
koers_filter_is_empty (KoersFilter *self)
{
  return self->words[0] == NULL;
}

static gboolean
is_word (const char *word,
         const char *key,
         const char *value)
{
  gsize length = strlen (key);

  return strncmp (word, key, length) == 0 && word[length] == '=' && (value == NULL || g_str_equal (word + length + 1, value));
}

/**
 * koers_filter_has:
 * @self: a filter
 * @key: a key
 * @value: (nullable): a value; %NULL for any
 *
 * Returns: whether it has that word
 */
gboolean
koers_filter_has (KoersFilter *self,
                  const char  *key,
                  const char  *value)
{
  for (guint i = 0; self->words[i] != NULL; i++)
    if (is_word (self->words[i], key, value))
      return TRUE;
  return FALSE;
}

static GStrv
dup_words (KoersFilter *self,
           const char  *key,
           const char  *without,
           const char  *with)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *added = with != NULL ? g_strconcat (key, "=", with, NULL) : NULL;

  for (guint i = 0; self->words[i] != NULL; i++)
    if (!is_word (self->words[i], key, without))
      g_strv_builder_add (words, self->words[i]);
  if (added != NULL)
    g_strv_builder_add (words, added);
  return g_strv_builder_end (words);
}

/**
 * koers_filter_dup_with:
 * @self: a filter
 * @key: a key
 * @value: a value
 * @present: whether it is to be among the words
 *
 * Returns: (transfer full): the words of a filter with or without that one
 */
GStrv
koers_filter_dup_with (KoersFilter *self,
                       const char  *key,
                       const char  *value,
                       gboolean     present)
{
  return dup_words (self, key, value, present ? value : NULL);
}

/**
 * koers_filter_dup_set:
 * @self: a filter
 * @key: a key
 * @value: (nullable): the only value; %NULL for none
 *
 * Returns: (transfer full): the words of a filter with that value alone for the key
 */
GStrv
koers_filter_dup_set (KoersFilter *self,
                      const char  *key,
                      const char  *value)
{
  return dup_words (self, key, NULL, value);
}

/**
 * koers_filter_passes:
 * @self: a filter
 * @initiative: an initiative of its strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: whether it is picked
 */
gboolean
koers_filter_passes (KoersFilter *self,
                     KoersRecord *initiative,
                     gint32       day)
{
  const KoersFilterTerm *terms = (const KoersFilterTerm *) (gpointer) self->terms->data;

  for (guint i = 0, end; i < self->terms->len; i = end)
    {
      gboolean passes = FALSE;

      for (end = i; end < self->terms->len && compare_terms (&terms[end], &terms[i]) == 0; end++)
        passes = passes || koers_filter_term_passes (&terms[end], self->search, initiative, day);
      if (!passes)
        return FALSE;
    }
  return TRUE;
}

/**
 * koers_filter_dup_label:
 * @self: a filter
 *
 * Returns: (transfer full): what it picks by, for people: "State: Planned, In progress · Department: BSD"
 */
char *
koers_filter_dup_label (KoersFilter *self)
{
  const KoersFilterTerm *terms = (const KoersFilterTerm *) (gpointer) self->terms->data;
  GString *label = g_string_new (NULL);

  for (guint i = 0; i < self->terms->len; i++)
    {
      g_autofree char *value = koers_filter_term_dup_label (&terms[i], koers_search_get_strategy (self->search));

      if (i > 0 && compare_terms (&terms[i], &terms[i - 1]) == 0)
        g_string_append_printf (label, ", %s", value);
      else
        g_string_append_printf (label, "%s%s: %s", i > 0 ? " · " : "", koers_filter_term_get_title (&terms[i]), value);
    }
  return g_string_free (label, FALSE);
}
