/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersPdfBox:
 *
 * Where something stands on a page, in points from its upper left corner.
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} KoersPdfBox;

/**
 * KoersPdfWord:
 * @text: what stands there, without white space
 * @box: where
 * @ends_line: whether it is the last of its line
 *
 * A word of a page.
 */
typedef struct {
  char       *text;
  KoersPdfBox box;
  gboolean    ends_line;
} KoersPdfWord;

/**
 * KoersPdfRange:
 * @first: the first word
 * @n: how many words
 *
 * Words that follow each other.
 */
typedef struct {
  guint first;
  guint n;
} KoersPdfRange;

/**
 * KoersPdfText:
 *
 * The text of a page: its words, and the sentences that they make.
 */
typedef struct _KoersPdfText KoersPdfText;

KoersPdfText       *koers_pdf_text_new             (GArray        *words);
void                koers_pdf_text_free            (KoersPdfText  *self);
guint               koers_pdf_text_get_n_words     (KoersPdfText  *self);
const KoersPdfWord *koers_pdf_text_get_word        (KoersPdfText  *self,
                                                    guint          index);
guint               koers_pdf_text_get_n_sentences (KoersPdfText  *self);
KoersPdfRange       koers_pdf_text_get_sentence    (KoersPdfText  *self,
                                                    guint          index);
guint               koers_pdf_text_find_sentence   (KoersPdfText  *self,
                                                    guint          word);
int                 koers_pdf_text_find_word       (KoersPdfText  *self,
                                                    double         x,
                                                    double         y);
char               *koers_pdf_text_dup             (KoersPdfText  *self,
                                                    KoersPdfRange  range);
GArray             *koers_pdf_text_search          (KoersPdfText  *self,
                                                    const char    *text);
gboolean            koers_pdf_text_find_quote      (KoersPdfText  *self,
                                                    const char    *quote,
                                                    KoersPdfRange *range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersPdfText, koers_pdf_text_free)

G_END_DECLS
