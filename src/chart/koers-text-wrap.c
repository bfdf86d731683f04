/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-text-wrap.h"

#include <string.h>

/* How far the widths of words, with spaces between them, are at most from that of the whole, as a part of it: by kerning. That of a word is in
 * whole pixels, rounded up. */
#define KERNING 0.05

/* Whether words stand within a width, by the sum of the widths of words, which are known of most, and by the whole only where that is near. */
static gboolean
fits (KoersTextMeasure  measure,
      const char       *text,
      KoersTextRole     role,
      double            width,
      double            sum,
      guint             n_words)
{
  double guess = sum + (n_words - 1) * koers_text_measure_width (measure, " ", role), doubt = n_words + KERNING * guess;

  if (guess + doubt <= width)
    return TRUE;
  return guess - doubt <= width && koers_text_measure_width (measure, text, role) <= width;
}

/**
 * koers_text_get_longest_word:
 * @measure: the widths of texts
 * @text: UTF-8
 * @role: what it is for
 *
 * Returns: how wide the widest of its words is, in pixels
 */
double
koers_text_get_longest_word (KoersTextMeasure  measure,
                             const char       *text,
                             KoersTextRole     role)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, koers_text_measure_width (measure, words[i], role));
  return longest;
}

/**
 * koers_text_fits:
 * @measure: the widths of texts
 * @text: UTF-8
 * @role: what it is for
 * @width: how much room there is, in pixels
 *
 * Does not measure all of a text if the widths of its words, which other texts have too, tell enough.
 *
 * Returns: whether it is no wider
 */
gboolean
koers_text_fits (KoersTextMeasure  measure,
                 const char       *text,
                 KoersTextRole     role,
                 double            width)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double sum = 0;
  guint n = 0;

  for (; words[n] != NULL; n++)
    sum += koers_text_measure_width (measure, words[n], role);
  return n == 0 || fits (measure, text, role, width, sum, n);
}

/**
 * koers_text_wrap:
 * @measure: the widths of texts
 * @text: UTF-8
 * @role: what it is for
 * @width: how wide a line may be, in pixels
 * @max_lines: how many lines there may be; at least 1
 *
 * Breaks a text between its words. A word that is too long stands on a line of its own, and what does not fit on the last line stands
 * on it all the same: whoever draws it cuts it off.
 *
 * Returns: (transfer full): the lines, at least one
 */
GStrv
koers_text_wrap (KoersTextMeasure  measure,
                 const char       *text,
                 KoersTextRole     role,
                 double            width,
                 guint             max_lines)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_lines = 0, n_words = 0;
  double sum = 0;

  if (max_lines <= 1 || koers_text_fits (measure, text, role, width))
    {
      g_strv_builder_add (lines, text);
      return g_strv_builder_end (lines);
    }

  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize before = line->len;
      double word = koers_text_measure_width (measure, words[i], role);

      sum += word;
      n_words++;
      if (before > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
      if (before == 0 || n_lines + 1 >= max_lines || fits (measure, line->str, role, width, sum, n_words))
        continue;
      g_string_truncate (line, before);
      g_strv_builder_add (lines, line->str);
      n_lines++;
      g_string_assign (line, words[i]);
      sum = word;
      n_words = 1;
    }
  g_strv_builder_add (lines, line->str);
  return g_strv_builder_end (lines);
}
