/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-chapters.h"

#include "koers-text.h"

#include <string.h>

/* Which chapter a place in an agreement is in: the nearest heading before it that is called as a chapter is. */

/* A heading may have a number before it: "3. Wonen", "Hoofdstuk 3 Wonen". */
static gboolean
is_heading (const char *sentence,
            const char *title)
{
  gsize length = strlen (sentence), wanted = strlen (title);
  const char *rest = sentence;

  if (wanted == 0 || length < wanted || !g_str_equal (sentence + length - wanted, title))
    return FALSE;
  if (length == wanted)
    return TRUE;
  if (g_str_has_prefix (rest, "hoofdstuk "))
    rest += strlen ("hoofdstuk ");
  else if (g_str_has_prefix (rest, "chapter "))
    rest += strlen ("chapter ");
  return strspn (rest, "0123456789.:) ") == (gsize) (sentence + length - wanted - rest);
}

static int
find_on_page (KoersPdfText *text,
              GPtrArray    *titles,
              guint         before)
{
  for (guint i = koers_pdf_text_get_n_sentences (text); i-- > 0;)
    {
      KoersPdfRange sentence = koers_pdf_text_get_sentence (text, i);
      g_autofree char *words = NULL, *folded = NULL;

      /* No heading is as long as that. */
      if (sentence.first > before || sentence.n > 40)
        continue;
      words = koers_pdf_text_dup (text, sentence);
      folded = koers_text_fold (words);
      for (guint j = 0; j < titles->len; j++)
        if (is_heading (folded, g_ptr_array_index (titles, j)))
          return (int) j;
    }
  return -1;
}

/**
 * koers_pdf_chapters_find_before:
 * @chapters: (element-type KoersRecord): the chapters of an agreement
 * @pdf: its PDF
 * @page: which page, from 0
 * @word: a word on it
 *
 * Looks for the chapter that a place is in.
 *
 * Returns: which of @chapters, from 0; -1 if no heading before that place is called so
 */
int
koers_pdf_chapters_find_before (GPtrArray *chapters,
                                KoersPdf  *pdf,
                                guint      page,
                                guint      word)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < chapters->len; i++)
    {
      const char *name = koers_record_get_name (g_ptr_array_index (chapters, i));

      g_ptr_array_add (titles, koers_text_fold (name != NULL ? name : ""));
    }
  for (guint i = page + 1; titles->len > 0 && i-- > 0;)
    {
      int found = find_on_page (koers_pdf_get_text (pdf, i), titles, i == page ? word : G_MAXUINT);

      if (found >= 0)
        return found;
    }
  return -1;
}
