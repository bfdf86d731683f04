/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersLikeness:
 *
 * How much other texts are like those of a collection.
 */
typedef struct _KoersLikeness KoersLikeness;

/**
 * KoersLikenessMatch:
 * @index: which text of the collection
 * @likeness: from 0 (no word in common) to 1 (the same words)
 */
typedef struct {
  guint  index;
  double likeness;
} KoersLikenessMatch;

KoersLikeness *koers_likeness_new              (const char *const  *texts,
                                                guint               n);
void           koers_likeness_free             (KoersLikeness      *self);
guint          koers_likeness_find             (KoersLikeness      *self,
                                                const char         *text,
                                                guint               max,
                                                KoersLikenessMatch *matches);
char          *koers_likeness_dup_shared_words (KoersLikeness      *self,
                                                const char         *text,
                                                guint               index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersLikeness, koers_likeness_free)

G_END_DECLS
