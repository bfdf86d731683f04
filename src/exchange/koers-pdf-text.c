/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-text.h"

#include "koers-text.h"

#include <math.h>
#include <string.h>

/* Between two lines of a paragraph there is less than this many times the height of a line; between paragraphs there is more. */
#define PARAGRAPH_GAP 0.9

/* Letters of a heading are at least this much larger than those of a text. */
#define HEADING_SIZE 1.15

/* So much of a quote is enough to find it by, in letters and digits. */
#define ENOUGH_OF_A_QUOTE 40

struct _KoersPdfText {
  GArray  *words;     /* KoersPdfWord */
  GArray  *sentences; /* KoersPdfRange */
  GString *key;       /* the text, folded, with broken words mended */
  GArray  *starts;    /* gsize: where each word begins in the key */
};

static void
clear_word (gpointer data)
{
  g_free (((KoersPdfWord *) data)->text);
}

/* ---- broken words */

typedef enum { JOIN_SPACE, JOIN_NOTHING, JOIN_WITHOUT_HYPHEN } Join;

/* The hyphen with which a word ends, in bytes; 0 if it ends otherwise. */
static gsize
get_hyphen (const char *text)
{
  static const char *const hyphens[] = { "-", "\u2010", "\u00ad" };

  for (guint i = 0; i < G_N_ELEMENTS (hyphens); i++)
    if (g_str_has_suffix (text, hyphens[i]) && strlen (text) > strlen (hyphens[i]))
      return strlen (hyphens[i]);
  return 0;
}

/* Half of a pair keeps its hyphen: "in- en uitvoer". */
static gboolean
is_conjunction (const char *text)
{
  static const char *const words[] = { "en", "of", "tot", "and", "or", "to" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (text, words[i]))
      return TRUE;
  return FALSE;
}

/* What ends in a small letter was one word; an abbreviation keeps its hyphen: "EU-beleid", and so does a number: "2022-2026". */
static Join
get_join (const KoersPdfWord *word,
          const KoersPdfWord *next)
{
  gsize hyphen = word->ends_line ? get_hyphen (word->text) : 0;
  gunichar last;

  if (hyphen == 0 || is_conjunction (next->text))
    return JOIN_SPACE;
  if (g_str_has_suffix (word->text, "\u00ad"))
    return JOIN_WITHOUT_HYPHEN;
  last = g_utf8_get_char (g_utf8_prev_char (word->text + strlen (word->text) - hyphen));
  if (!g_unichar_isalnum (last))
    return JOIN_SPACE;
  return g_unichar_islower (last) && g_unichar_islower (g_utf8_get_char (next->text)) ? JOIN_WITHOUT_HYPHEN : JOIN_NOTHING;
}

static void
append_word (KoersPdfText *self,
             GString      *text,
             guint         index,
             gboolean      last)
{
  const KoersPdfWord *word = &g_array_index (self->words, KoersPdfWord, index);
  Join join = !last ? get_join (word, word + 1) : JOIN_NOTHING;

  g_string_append_len (text, word->text, (gssize) (strlen (word->text) - (join == JOIN_WITHOUT_HYPHEN ? get_hyphen (word->text) : 0)));
  if (join == JOIN_SPACE)
    g_string_append_c (text, ' ');
}

/* ---- sentences */

/* Whether a point after this belongs to it. */
static gboolean
is_abbreviation (const char *text)
{
  static const char *const words[] = { "art.", "bijv.", "bv.", "blz.", "ca.", "dhr.", "dr.", "drs.", "etc.", "evt.", "incl.", "ing.", "ir.", "jl.",
                                       "max.", "mevr.", "min.", "mr.", "nr.", "p.", "pag.", "par.", "prof.", "st.", "vgl.", "zgn.", "no.", "vs." };
  g_autofree char *folded = koers_text_fold (text);
  const char *start = folded + strspn (folded, "(\"'");
  const char *point = strchr (start, '.');

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (start, words[i]))
      return TRUE;
  /* Letters with points between them: "o.a.", "t.b.v."; and numbers of a list: "3.". */
  return (point != NULL && point[1] != '\0' && g_ascii_isalpha (point[1])) || (*start != '\0' && strspn (start, "0123456789") == strlen (start) - 1);
}

static gboolean
ends_sentence (const KoersPdfWord *word,
               const KoersPdfWord *next)
{
  const char *end = word->text + strlen (word->text);
  gunichar first = g_utf8_get_char (next->text);

  while (end > word->text)
    {
      const char *before = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (before);

      if (c != ')' && c != '"' && c != '\'' && c != 0x201d && c != 0x2019 && c != 0xbb)
        break;
      end = before;
    }
  if (end == word->text || strchr (".!?", end[-1]) == NULL)
    return FALSE;
  return !g_unichar_islower (first) && (end[-1] != '.' || !is_abbreviation (word->text));
}

static gboolean
begins_item (const char *text)
{
  static const char *const signs[] = { "•", "-", "–", "▪", "◦", "o", "\uf0b7", "*" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (text, signs[i]))
      return TRUE;
  return FALSE;
}

/* Whether a paragraph, a heading or an item of a list ends here. */
static gboolean
ends_paragraph (const KoersPdfWord *word,
                const KoersPdfWord *next)
{
  double low = MIN (word->box.height, next->box.height), high = MAX (word->box.height, next->box.height);

  if (!word->ends_line)
    return FALSE;
  return high > low * HEADING_SIZE || next->box.y - (word->box.y + word->box.height) > PARAGRAPH_GAP * low || begins_item (next->text) ||
         next->box.y + next->box.height < word->box.y;
}

static void
find_sentences (KoersPdfText *self)
{
  KoersPdfRange range = { 0, 0 };

  for (guint i = 0; i < self->words->len; i++)
    {
      const KoersPdfWord *word = &g_array_index (self->words, KoersPdfWord, i);

      range.n++;
      if (i + 1 < self->words->len && !ends_sentence (word, word + 1) && !ends_paragraph (word, word + 1))
        continue;
      g_array_append_val (self->sentences, range);
      range = (KoersPdfRange) { i + 1, 0 };
    }
}

/* ---- the text */

static void
make_key (KoersPdfText *self)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      g_autoptr (GString) piece = g_string_new (NULL);
      g_autofree char *folded = NULL;
      gsize start = self->key->len;
      gboolean space;

      append_word (self, piece, i, i + 1 == self->words->len);
      /* Folding takes the space at the end away. */
      space = g_str_has_suffix (piece->str, " ");
      folded = koers_text_fold (piece->str);
      g_strchomp (folded);
      g_array_append_val (self->starts, start);
      g_string_append (self->key, folded);
      if (space)
        g_string_append_c (self->key, ' ');
    }
}

/**
 * koers_pdf_text_new:
 * @words: (transfer full) (element-type KoersPdfWord): the words of a page, in the order in which they are read
 *
 * Returns: (transfer full): the text
 */
KoersPdfText *
koers_pdf_text_new (GArray *words)
{
  KoersPdfText *self = g_new0 (KoersPdfText, 1);

  g_array_set_clear_func (words, clear_word);
  self->words = words;
  self->sentences = g_array_new (FALSE, FALSE, sizeof (KoersPdfRange));
  self->key = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  find_sentences (self);
  make_key (self);
  return self;
}

void
koers_pdf_text_free (KoersPdfText *self)
{
  g_array_unref (self->words);
  g_array_unref (self->sentences);
  g_array_unref (self->starts);
  g_string_free (self->key, TRUE);
  g_free (self);
}

guint
koers_pdf_text_get_n_words (KoersPdfText *self)
{
  return self->words->len;
}

const KoersPdfWord *
koers_pdf_text_get_word (KoersPdfText *self,
                         guint         index)
{
  return &g_array_index (self->words, KoersPdfWord, index);
}

guint
koers_pdf_text_get_n_sentences (KoersPdfText *self)
{
  return self->sentences->len;
}

KoersPdfRange
koers_pdf_text_get_sentence (KoersPdfText *self,
                             guint         index)
{
  return g_array_index (self->sentences, KoersPdfRange, index);
}

/**
 * koers_pdf_text_find_sentence:
 * @self: the text of a page
 * @word: one of its words
 *
 * Returns: the sentence that the word is in
 */
guint
koers_pdf_text_find_sentence (KoersPdfText *self,
                              guint         word)
{
  guint i = 0;

  while (i + 1 < self->sentences->len && g_array_index (self->sentences, KoersPdfRange, i + 1).first <= word)
    i++;
  return i;
}

/**
 * koers_pdf_text_find_word:
 * @self: the text of a page
 * @x: in points from the left
 * @y: in points from above
 *
 * Returns: the word there, or else the one that is nearest; -1 if there are no words
 */
int
koers_pdf_text_find_word (KoersPdfText *self,
                          double        x,
                          double        y)
{
  int nearest = -1;
  double distance = INFINITY;

  for (guint i = 0; i < self->words->len; i++)
    {
      const KoersPdfBox *box = &g_array_index (self->words, KoersPdfWord, i).box;
      double dx = MAX (MAX (box->x - x, x - (box->x + box->width)), 0), dy = MAX (MAX (box->y - y, y - (box->y + box->height)), 0);

      /* Whoever points behind the end of a line means that line. */
      if (dx * dx + 16 * dy * dy < distance)
        {
          nearest = (int) i;
          distance = dx * dx + 16 * dy * dy;
        }
    }
  return nearest;
}

/**
 * koers_pdf_text_dup:
 * @self: the text of a page
 * @range: some of its words
 *
 * Returns: (transfer full): what stands there, on one line, with the words mended that were broken at the end of a line
 */
char *
koers_pdf_text_dup (KoersPdfText  *self,
                    KoersPdfRange  range)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = range.first; i < MIN (range.first + range.n, self->words->len); i++)
    append_word (self, text, i, i + 1 >= MIN (range.first + range.n, self->words->len));
  g_string_replace (text, "\u00ad", "", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- search */

/* The words that a part of the key goes over. */
static KoersPdfRange
get_range (KoersPdfText *self,
           gsize         start,
           gsize         end)
{
  KoersPdfRange range = { 0, 1 };

  while (range.first + 1 < self->starts->len && g_array_index (self->starts, gsize, range.first + 1) <= start)
    range.first++;
  while (range.first + range.n < self->starts->len && g_array_index (self->starts, gsize, range.first + range.n) < end)
    range.n++;
  return range;
}

static char *
dup_needle (const char *text)
{
  g_autofree char *folded = koers_text_fold (text);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) needle = g_string_new (NULL);

  g_strdelimit (folded, "\n\r\t", ' ');
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (needle, "%s%s", needle->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&needle), FALSE);
}

/**
 * koers_pdf_text_search:
 * @self: the text of a page
 * @text: what to look for, whatever the case, accents and ends of lines
 *
 * Returns: (transfer full) (element-type KoersPdfRange): where it stands, in whole words
 */
GArray *
koers_pdf_text_search (KoersPdfText *self,
                       const char   *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (KoersPdfRange));
  g_autofree char *needle = dup_needle (text);
  const char *at = self->key->str;

  while (*needle != '\0' && (at = strstr (at, needle)) != NULL)
    {
      KoersPdfRange range = get_range (self, (gsize) (at - self->key->str), (gsize) (at - self->key->str) + strlen (needle));

      g_array_append_val (found, range);
      at += strlen (needle);
    }
  return found;
}

/* Only letters and digits, and for each byte where it came from. */
static GString *
make_compact (const char *text,
              GArray     *places)
{
  GString *compact = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      for (const char *byte = p; byte < g_utf8_next_char (p); byte++)
        {
          gsize place = (gsize) (p - text);

          g_string_append_c (compact, *byte);
          if (places != NULL)
            g_array_append_val (places, place);
        }
  return compact;
}

/**
 * koers_pdf_text_find_quote:
 * @self: the text of a page
 * @quote: what was taken from it, or from another copy of the same
 * @range: (out): where it stands
 *
 * Finds a quote: as it is, or else by its letters, or else by its beginning.
 *
 * Returns: whether it is there
 */
gboolean
koers_pdf_text_find_quote (KoersPdfText  *self,
                           const char    *quote,
                           KoersPdfRange *range)
{
  g_autoptr (GArray) found = koers_pdf_text_search (self, quote), places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *needle = dup_needle (quote);
  g_autoptr (GString) compact = NULL, wanted = NULL;
  const char *at;

  if (found->len > 0)
    {
      *range = g_array_index (found, KoersPdfRange, 0);
      return TRUE;
    }
  compact = make_compact (self->key->str, places);
  wanted = make_compact (needle, NULL);
  if (wanted->len == 0)
    return FALSE;
  at = strstr (compact->str, wanted->str);
  if (at == NULL && wanted->len > ENOUGH_OF_A_QUOTE)
    {
      g_string_truncate (wanted, ENOUGH_OF_A_QUOTE);
      at = strstr (compact->str, wanted->str);
    }
  if (at == NULL)
    return FALSE;
  *range = get_range (self, g_array_index (places, gsize, at - compact->str),
                      g_array_index (places, gsize, (gsize) (at - compact->str) + wanted->len - 1) + 1);
  return TRUE;
}
