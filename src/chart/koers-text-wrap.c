/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-text-wrap.h"

#include <string.h>

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
  guint n_lines = 0;

  if (max_lines <= 1 || koers_text_measure_width (measure, text, role) <= width)
    {
      g_strv_builder_add (lines, text);
      return g_strv_builder_end (lines);
    }

  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize before = line->len;

      if (before > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
      if (before == 0 || n_lines + 1 >= max_lines || koers_text_measure_width (measure, line->str, role) <= width)
        continue;
      g_string_truncate (line, before);
      g_strv_builder_add (lines, line->str);
      n_lines++;
      g_string_assign (line, words[i]);
    }
  g_strv_builder_add (lines, line->str);
  return g_strv_builder_end (lines);
}
