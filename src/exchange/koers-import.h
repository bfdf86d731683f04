/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-rules.h"

G_BEGIN_DECLS

/**
 * KoersImport:
 * @changes: what would change; nothing has changed yet
 * @n_added: how many records would be added
 * @n_updated: how many would be updated
 * @n_unchanged: how many are already as the input has them
 * @notes: (element-type utf8): what was passed over and why, a line each, with its place in the input
 * @places: where in the input each record stands, for messages: id to a number that the format understands
 * @source: the input
 * @dup_place: says for people where in the input a record or one of its fields stands
 *
 * What a file would do to a strategy.
 */
typedef struct _KoersImport KoersImport;

struct _KoersImport {
  KoersChangeSet *changes;
  guint           n_added;
  guint           n_updated;
  guint           n_unchanged;
  GPtrArray      *notes;
  GHashTable     *places;
  GBytes         *source;
  char         *(*dup_place) (KoersImport *self,
                              KoersKind    kind,
                              guint        place,
                              int          field);
};

KoersImport *koers_import_new       (const char      *label,
                                     GBytes          *source);
void         koers_import_free      (KoersImport     *self);
void         koers_import_set_place (KoersImport     *self,
                                     KoersId          id,
                                     guint            place);
void         koers_import_count     (KoersImport     *self,
                                     KoersStrategy   *strategy,
                                     KoersKind        kind,
                                     KoersId          id);
gboolean     koers_import_check     (KoersImport     *self,
                                     KoersStrategy   *strategy,
                                     GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersImport, koers_import_free)

G_END_DECLS
