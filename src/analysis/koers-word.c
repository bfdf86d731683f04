/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-word.h"

#include "koers-text.h"

#include <stdlib.h>
#include <string.h>

/* How many bytes of a word are left at least when its ending is cut off. */
#define MIN_STEM 3

/* Words that say nothing about what a text is about, in Dutch and English, folded; in the order of strcmp(). Words of one letter are
 * left out without standing here. */
static const char *const stop_words[] = {
  "aan", "about", "after", "al", "alle", "alleen", "alles", "als", "also", "altijd", "an", "and", "andere", "any",
  "are", "as", "at", "be", "been", "before", "ben", "bij", "both", "but", "by", "can", "daar", "daarbij", "daarom",
  "dan", "dat", "de", "deze", "die", "dit", "do", "doen", "does", "doet", "doing", "door", "dus", "each", "een",
  "elk", "elke", "en", "er", "for", "from", "ga", "gaan", "gaat", "geen", "had", "hadden", "has", "have", "heb",
  "hebben", "heeft", "hem", "het", "hier", "hij", "hoe", "hun", "if", "ik", "in", "into", "is", "it", "its", "je",
  "kan", "kunnen", "maar", "may", "me", "meer", "men", "met", "mijn", "moet", "moeten", "more", "most", "must", "na",
  "naar", "niet", "no", "nog", "not", "nu", "of", "om", "on", "onder", "ons", "onze", "ook", "op", "or", "other",
  "our", "over", "same", "shall", "should", "so", "some", "such", "te", "tegen", "than", "that", "the", "their",
  "them", "then", "there", "these", "they", "this", "those", "through", "to", "toch", "tot", "tussen", "uit",
  "under", "up", "us", "van", "veel", "via", "voor", "waar", "waarbij", "wanneer", "want", "waren", "was", "wat",
  "we", "wel", "werd", "were", "what", "when", "where", "which", "while", "who", "wie", "wij", "wil", "will",
  "willen", "with", "word", "worden", "wordt", "would", "you", "your", "zal", "ze", "zich", "zij", "zijn", "zo",
  "zoals", "zonder", "zou", "zouden", "zullen",
};

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* Whether a word goes on over a character between two others, as Unicode's rules say (UAX #29, WB6-7 and WB11-12): an apostrophe between
 * letters, a mark of decimals or thousands between digits. */
static gboolean
is_inside (gunichar before,
           gunichar c,
           gunichar after)
{
  if (is_apostrophe (c))
    return g_unichar_isalpha (before) && g_unichar_isalpha (after);
  return (c == '.' || c == ',') && g_unichar_isdigit (before) && g_unichar_isdigit (after);
}

/**
 * koers_word_next:
 * @text: (inout): where to look, in UTF-8; after the word when one was found
 * @word: (out): where the word begins
 * @length: (out): its length in bytes
 *
 * Finds the next word or number of a text.
 *
 * Returns: whether there was one
 */
gboolean
koers_word_next (const char **text,
                 const char **word,
                 gsize       *length)
{
  const char *p = *text;
  gunichar before = 0;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *word = p;
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (g_unichar_isalnum (c))
        before = c;
      else if (!g_unichar_ismark (c) && !is_inside (before, c, g_utf8_get_char (next)))
        break;
      p = next;
    }
  *text = p;
  *length = (gsize) (p - *word);
  return *length > 0;
}

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

/* Returns: the length without the ending, or as it was if the word does not end so or too little would be left */
static gsize
cut_ending (const char *key,
            gsize       length,
            const char *ending)
{
  gsize n = strlen (ending);

  return length >= n + MIN_STEM && strncmp (key + length - n, ending, n) == 0 ? length - n : length;
}

/* Cuts off what Dutch and English words commonly end with, and evens out how Dutch spells what is left, so that "huizen" and "huis" become
 * the same. Of 40 objectives put in other words, that brings three more above the likeness from which one is proposed, and nothing that
 * is wrong. */
static void
cut_endings (char *key)
{
  static const char *const endings[] = { "ingen", "ing", "en", "e" };
  gsize length = cut_ending (key, strlen (key), "s"), whole = length;

  for (guint i = 0; i < G_N_ELEMENTS (endings) && length == whole; i++)
    length = cut_ending (key, whole, endings[i]);
  if (length > MIN_STEM && key[length - 1] == key[length - 2] && g_ascii_isalpha (key[length - 1]) &&
      strchr ("aeiou", key[length - 1]) == NULL)
    length--;
  if (length >= MIN_STEM && key[length - 1] == 'z')
    key[length - 1] = 's';
  else if (length >= MIN_STEM && key[length - 1] == 'v')
    key[length - 1] = 'f';
  key[cut_ending (key, length, "s")] = '\0';
}

/**
 * koers_word_dup_key:
 * @word: a word as koers_word_next() found it
 * @length: its length in bytes
 *
 * Makes the form in which words are compared: without case, accents, what follows an apostrophe ("auto's" is "auto") and common endings.
 *
 * Returns: (transfer full) (nullable): the form; %NULL for a word that says nothing about what a text is about
 */
char *
koers_word_dup_key (const char *word,
                    gsize       length)
{
  g_autofree char *text = g_strndup (word, length);
  g_autofree char *key = NULL;

  for (char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_apostrophe (g_utf8_get_char (p)))
      {
        *p = '\0';
        break;
      }
  key = koers_text_fold (text);
  if (*g_utf8_next_char (key) == '\0' && !g_unichar_isdigit (g_utf8_get_char (key)))
    return NULL;
  if (bsearch (key, stop_words, G_N_ELEMENTS (stop_words), sizeof *stop_words, compare_words) != NULL)
    return NULL;
  if (!g_ascii_isdigit (*key))
    cut_endings (key);
  return g_steal_pointer (&key);
}
