/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-search.h"

G_BEGIN_DECLS

/**
 * KoersFilterKey:
 * @name: what is written before the equals sign
 * @title: what people read, untranslated
 * @kind: for a key whose values are records: their kind; otherwise %KOERS_N_KINDS
 * @field: for a key whose values are the choices of a field of initiatives: that field; otherwise -1
 *
 * Something that initiatives can be picked by.
 */
typedef struct {
  const char *name;
  const char *title;
  KoersKind   kind;
  int         field;
} KoersFilterKey;

typedef struct _KoersFilter KoersFilter;

#define KOERS_TYPE_FILTER (koers_filter_get_type ())

GType                 koers_filter_get_type  (void) G_GNUC_CONST;
const KoersFilterKey *koers_filter_get_keys  (guint                *n);
KoersFilter          *koers_filter_new       (KoersSearch          *search,
                                              const char *const    *words,
                                              GError              **error);
KoersFilter          *koers_filter_ref       (KoersFilter          *self);
void                  koers_filter_unref     (KoersFilter          *self);
const char *const    *koers_filter_get_words (KoersFilter          *self);
gboolean              koers_filter_is_empty  (KoersFilter          *self);
gboolean              koers_filter_has       (KoersFilter          *self,
                                              const char           *key,
                                              const char           *value);
GStrv                 koers_filter_dup_with  (KoersFilter          *self,
                                              const char           *key,
                                              const char           *value,
                                              gboolean              present);
GStrv                 koers_filter_dup_set   (KoersFilter          *self,
                                              const char           *key,
                                              const char           *value);
gboolean              koers_filter_passes    (KoersFilter          *self,
                                              KoersRecord          *initiative,
                                              gint32                day);
char                 *koers_filter_dup_label (KoersFilter          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersFilter, koers_filter_unref)

G_END_DECLS
