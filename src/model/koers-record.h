/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-value.h"

G_BEGIN_DECLS

#define KOERS_TYPE_RECORD (koers_record_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecord, koers_record, KOERS, RECORD, GObject)

/**
 * KoersStamp:
 * @time: microseconds since 1970-01-01, UTC
 * @by: (nullable): who, an interned string
 */
typedef struct {
  gint64      time;
  const char *by;
} KoersStamp;

GType             koers_record_get_kind_type  (KoersKind    kind);
KoersKind         koers_record_get_kind       (KoersRecord *self);
KoersId           koers_record_get_id         (KoersRecord *self);
gint64            koers_record_get_revision   (KoersRecord *self);
KoersStamp        koers_record_get_created    (KoersRecord *self);
KoersStamp        koers_record_get_modified   (KoersRecord *self);
guint             koers_record_get_index      (KoersRecord *self);
const KoersValue *koers_record_get_value      (KoersRecord *self,
                                               int          field);
void              koers_record_get_values     (KoersRecord *self,
                                               KoersValue   values[KOERS_MAX_FIELDS]);
const char       *koers_record_get_text       (KoersRecord *self,
                                               int          field);
gint64            koers_record_get_integer    (KoersRecord *self,
                                               int          field,
                                               gint64       otherwise);
int               koers_record_get_choice     (KoersRecord *self,
                                               int          field);
gboolean          koers_record_get_bool       (KoersRecord *self,
                                               int          field);
KoersDate         koers_record_get_date       (KoersRecord *self,
                                               int          field);
KoersId           koers_record_get_reference  (KoersRecord *self,
                                               int          field);
KoersRecord      *koers_record_get_target     (KoersRecord *self,
                                               int          field);
const char       *koers_record_get_name       (KoersRecord *self);
char             *koers_record_dup_title      (KoersRecord *self);
char             *koers_record_dup_label      (KoersRecord *self,
                                               int          field);
int               koers_record_compare        (KoersRecord *a,
                                               KoersRecord *b);
int               koers_record_compare_ptr    (gconstpointer a,
                                               gconstpointer b);

G_END_DECLS
