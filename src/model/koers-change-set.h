/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersOperation:
 *
 * What an edit does to its record.
 */
typedef enum {
  KOERS_OPERATION_INSERT,
  KOERS_OPERATION_UPDATE,
  KOERS_OPERATION_DELETE
} KoersOperation;

/**
 * KoersFieldChange:
 * @field: the number of a field
 * @before: its value before; nothing in an insert
 * @after: its value after; nothing in a delete
 */
typedef struct {
  int        field;
  KoersValue before;
  KoersValue after;
} KoersFieldChange;

/**
 * KoersEdit:
 * @operation: what it does
 * @kind: the kind of the record
 * @id: the record
 * @changes: (element-type KoersFieldChange): the fields that differ, in the order of the catalogue
 *
 * What a change set does to one record.
 */
typedef struct {
  KoersOperation operation;
  KoersKind      kind;
  KoersId        id;
  GArray        *changes;
} KoersEdit;

typedef struct _KoersChangeSet KoersChangeSet;

KoersChangeSet   *koers_change_set_new         (const char       *label);
KoersChangeSet   *koers_change_set_ref         (KoersChangeSet   *self);
void              koers_change_set_unref       (KoersChangeSet   *self);
const char       *koers_change_set_get_label   (KoersChangeSet   *self);
void              koers_change_set_set_label   (KoersChangeSet   *self,
                                                const char       *label);
gboolean          koers_change_set_is_empty    (KoersChangeSet   *self);
guint             koers_change_set_get_n       (KoersChangeSet   *self);
guint             koers_change_set_count       (KoersChangeSet   *self,
                                                KoersOperation    operation);
const KoersEdit  *koers_change_set_get         (KoersChangeSet   *self,
                                                guint             index);
const KoersEdit  *koers_change_set_lookup      (KoersChangeSet   *self,
                                                KoersId           id);
const KoersFieldChange *koers_edit_get_change  (const KoersEdit  *edit,
                                                guint             index);
const KoersFieldChange *koers_edit_lookup      (const KoersEdit  *edit,
                                                int               field);
void              koers_change_set_insert      (KoersChangeSet   *self,
                                                KoersKind         kind,
                                                KoersId           id);
void              koers_change_set_set         (KoersChangeSet   *self,
                                                KoersStrategy    *strategy,
                                                KoersKind         kind,
                                                KoersId           id,
                                                int               field,
                                                const KoersValue *value);
void              koers_change_set_take        (KoersChangeSet   *self,
                                                KoersStrategy    *strategy,
                                                KoersKind         kind,
                                                KoersId           id,
                                                int               field,
                                                KoersValue        value);
void              koers_change_set_set_record  (KoersChangeSet   *self,
                                                KoersRecord      *record,
                                                int               field,
                                                KoersValue        value);
gboolean          koers_change_set_delete      (KoersChangeSet   *self,
                                                KoersStrategy    *strategy,
                                                KoersRecord      *record,
                                                GError          **error);
void              koers_change_set_add_edit    (KoersChangeSet   *self,
                                                KoersOperation    operation,
                                                KoersKind         kind,
                                                KoersId           id);
void              koers_change_set_add_change  (KoersChangeSet   *self,
                                                int               field,
                                                const KoersValue *before,
                                                const KoersValue *after);
KoersChangeSet   *koers_change_set_invert      (KoersChangeSet   *self,
                                                const char       *label);
gboolean          koers_change_set_exists      (KoersChangeSet   *self,
                                                KoersStrategy    *strategy,
                                                KoersKind         kind,
                                                KoersId           id);
const KoersValue *koers_change_set_peek        (KoersChangeSet   *self,
                                                KoersStrategy    *strategy,
                                                KoersId           id,
                                                int               field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersChangeSet, koers_change_set_unref)

G_END_DECLS
