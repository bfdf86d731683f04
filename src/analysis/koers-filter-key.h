/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-date.h"
#include "koers-filter.h"

G_BEGIN_DECLS

/**
 * KoersFilterTerm:
 * @key: the number of its key; -1 for a field of initiatives
 * @field: for a field of initiatives: which
 * @value: what stands behind the equals sign
 * @folded: the same without case and accents
 * @words: (array zero-terminated=1): the words of @folded
 * @records: (element-type KoersId): the records that the value means
 * @date: the date that the value means, if it is one
 *
 * One word of a filter, read.
 */
typedef struct {
  int         key;
  int         field;
  char       *value;
  char       *folded;
  GStrv       words;
  GHashTable *records;
  KoersDate   date;
} KoersFilterTerm;

gboolean    koers_filter_term_read      (KoersStrategy          *strategy,
                                         const char             *word,
                                         KoersFilterTerm        *term,
                                         GError                **error);
void        koers_filter_term_clear     (gpointer                term);
gboolean    koers_filter_term_passes    (const KoersFilterTerm  *term,
                                         KoersSearch            *search,
                                         KoersRecord            *initiative,
                                         gint32                  day);
const char *koers_filter_term_get_title (const KoersFilterTerm  *term);
char       *koers_filter_term_dup_label (const KoersFilterTerm  *term,
                                         KoersStrategy          *strategy);

G_END_DECLS
