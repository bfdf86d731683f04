/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-likeness.h"

#include "koers-word.h"

#include <math.h>
#include <stdlib.h>

/* That a word stands in a text, how often and, once all texts are read, with what weight. */
typedef struct {
  guint  text;
  guint  n;
  double weight;
} Place;

struct _KoersLikeness {
  guint       n;
  GHashTable *words; /* key of a word -> GArray of Place, in the order of the texts */
};

static void
add_text (KoersLikeness *self,
          const char    *text,
          guint          index)
{
  const char *word;
  gsize length;

  while (koers_word_next (&text, &word, &length))
    {
      g_autofree char *key = koers_word_dup_key (word, length);
      GArray *places;
      Place place = { .text = index, .n = 1 };

      if (key == NULL)
        continue;
      places = g_hash_table_lookup (self->words, key);
      if (places == NULL)
        {
          places = g_array_new (FALSE, FALSE, sizeof (Place));
          g_hash_table_insert (self->words, g_steal_pointer (&key), places);
        }
      if (places->len > 0 && g_array_index (places, Place, places->len - 1).text == index)
        g_array_index (places, Place, places->len - 1).n++;
      else
        g_array_append_val (places, place);
    }
}

/* How much a word tells, by the number of texts that have it. One more text than there are is counted, so that a word that all texts
 * have still tells something: two texts of the same words are alike. A word that is in no text is as rare as one that is in one. */
static double
get_rarity (KoersLikeness *self,
            const GArray  *places)
{
  return log (((double) self->n + 1) / (places != NULL ? (double) places->len : 1));
}

/* Weighs the words of each text, so that the squares of the weights of a text add up to one. */
static void
weigh (KoersLikeness *self)
{
  g_autofree double *squares = g_new0 (double, MAX (self->n, 1));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < ((GArray *) value)->len; i++)
      {
        Place *place = &g_array_index ((GArray *) value, Place, i);

        place->weight = place->n * get_rarity (self, value);
        squares[place->text] += place->weight * place->weight;
      }

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < ((GArray *) value)->len; i++)
      {
        Place *place = &g_array_index ((GArray *) value, Place, i);

        place->weight /= sqrt (squares[place->text]);
      }
}

/**
 * koers_likeness_new:
 * @texts: (array length=n): the texts to compare others with, in UTF-8
 * @n: how many
 *
 * Gets a collection of texts ready to find those that are like another. Texts are alike that share words, the more so the rarer the
 * words are in the collection: a text is a vector of its words, weighed by how often they stand in it times the logarithm of how rare
 * they are, and the likeness is the cosine of the angle between two of them (weights tfc, in Salton and Buckley, "Term-weighting
 * approaches in automatic text retrieval", Information Processing & Management 24 (5), 1988).
 *
 * Returns: (transfer full): the collection; free with koers_likeness_free()
 */
KoersLikeness *
koers_likeness_new (const char *const *texts,
                    guint              n)
{
  KoersLikeness *self = g_new0 (KoersLikeness, 1);

  self->n = n;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n; i++)
    add_text (self, texts[i], i);
  weigh (self);
  return self;
}

void
koers_likeness_free (KoersLikeness *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static int
compare_matches (const void *a,
                 const void *b)
{
  const KoersLikenessMatch *left = a, *right = b;

  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/* The keys of a text's words -> how often they stand in it. */
static GHashTable *
count_words (const char *text)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *word;
  gsize length;

  while (koers_word_next (&text, &word, &length))
    {
      char *key = koers_word_dup_key (word, length);

      if (key != NULL)
        g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
    }
  return counts;
}

/**
 * koers_likeness_find:
 * @self: a collection
 * @text: a text, in UTF-8
 * @max: how many matches are wanted at most
 * @matches: (out caller-allocates) (array length=max): the texts of the collection that are most like it, the most like first; of
 *   equals the one that comes first in the collection
 *
 * Returns: how many there are; texts without a word in common are none
 */
guint
koers_likeness_find (KoersLikeness      *self,
                     const char         *text,
                     guint               max,
                     KoersLikenessMatch *matches)
{
  g_autoptr (GHashTable) counts = count_words (text);
  g_autofree KoersLikenessMatch *all = g_new0 (KoersLikenessMatch, MAX (self->n, 1));
  double squares = 0;
  guint n = 0;
  GHashTableIter iter;
  gpointer key, count;

  for (guint i = 0; i < self->n; i++)
    all[i].index = i;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    {
      GArray *places = g_hash_table_lookup (self->words, key);
      double weight = GPOINTER_TO_UINT (count) * get_rarity (self, places);

      squares += weight * weight;
      for (guint i = 0; places != NULL && i < places->len; i++)
        all[g_array_index (places, Place, i).text].likeness += weight * g_array_index (places, Place, i).weight;
    }

  for (guint i = 0; i < self->n; i++)
    if (all[i].likeness > 0)
      all[n++] = (KoersLikenessMatch) { i, MIN (all[i].likeness / sqrt (squares), 1) };
  qsort (all, n, sizeof *all, compare_matches);
  n = MIN (n, max);
  for (guint i = 0; i < n; i++)
    matches[i] = all[i];
  return n;
}

static const Place *
find_place (KoersLikeness *self,
            const char    *key,
            guint          index)
{
  GArray *places = g_hash_table_lookup (self->words, key);
  guint low = 0, high = places != NULL ? places->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (places, Place, middle).text < index)
        low = middle + 1;
      else
        high = middle;
    }
  if (places == NULL || low == places->len || g_array_index (places, Place, low).text != index)
    return NULL;
  return &g_array_index (places, Place, low);
}

/* A word of a text that another has too. */
typedef struct {
  char  *word;
  double weight;
} SharedWord;

static void
clear_shared_word (gpointer data)
{
  g_free (((SharedWord *) data)->word);
}

static int
compare_shared_words (gconstpointer a,
                      gconstpointer b)
{
  const SharedWord *left = a, *right = b;

  return left->weight > right->weight ? -1 : left->weight < right->weight;
}

/**
 * koers_likeness_dup_shared_words:
 * @self: a collection
 * @text: a text, in UTF-8
 * @index: a text of the collection
 *
 * Says why two texts are alike.
 *
 * Returns: (transfer full): the words that both have, as @text writes them first, the most telling first, with a comma between them;
 *   empty if there are none
 */
char *
koers_likeness_dup_shared_words (KoersLikeness *self,
                                 const char    *text,
                                 guint          index)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (SharedWord));
  GString *words = g_string_new (NULL);
  const char *start;
  gsize length;

  g_array_set_clear_func (shared, clear_shared_word);
  while (koers_word_next (&text, &start, &length))
    {
      g_autofree char *key = koers_word_dup_key (start, length);
      const Place *place = key != NULL ? find_place (self, key, index) : NULL;
      SharedWord word;

      if (place == NULL || !g_hash_table_add (seen, g_steal_pointer (&key)))
        continue;
      word = (SharedWord) { g_strndup (start, length), place->weight };
      g_array_append_val (shared, word);
    }
  g_array_sort (shared, compare_shared_words);
  for (guint i = 0; i < shared->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", g_array_index (shared, SharedWord, i).word);
  return g_string_free (words, FALSE);
}
