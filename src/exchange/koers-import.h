/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-rules.h"

G_BEGIN_DECLS

/**
 * KOERS_IMPORT_MAX_FAULTS:
 *
 * How many faults of an input are told at once.
 */
#define KOERS_IMPORT_MAX_FAULTS 10

/**
 * KoersImport:
 * @changes: what would change; nothing has changed yet
 * @n_added: how many records would be added
 * @n_updated: how many would be updated
 * @n_unchanged: how many are already as the input has them
 * @notes: (element-type utf8): what was passed over and why, a line each, with its place in the input
 * @note_lines: (element-type guint): the line of the input that each of them is about, as far as they are about lines
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
  GArray         *note_lines;
  GHashTable     *places;
  GBytes         *source;
  char         *(*dup_place) (KoersImport *self,
                              KoersKind    kind,
                              guint        place,
                              int          field);
};

KoersImport *koers_import_new               (const char      *label,
                                             GBytes          *source);
void         koers_import_free              (KoersImport     *self);
void         koers_import_set_place         (KoersImport     *self,
                                             KoersId          id,
                                             guint            place);
void         koers_import_count             (KoersImport     *self,
                                             KoersStrategy   *strategy,
                                             KoersKind        kind,
                                             KoersId          id);
void         koers_import_add_note          (KoersImport     *self,
                                             guint            line,
                                             const char      *message);
gboolean     koers_import_is_empty          (KoersImport     *self);
void         koers_import_leave_out_refused (KoersImport     *self,
                                             KoersStrategy   *strategy);
char        *koers_import_dup_faults        (GPtrArray       *faults,
                                             guint            n);
gboolean     koers_import_check             (KoersImport     *self,
                                             KoersStrategy   *strategy,
                                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersImport, koers_import_free)

G_END_DECLS
