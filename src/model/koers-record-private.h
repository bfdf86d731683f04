/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

G_BEGIN_DECLS

typedef struct _KoersStrategy KoersStrategy;

struct _KoersRecord {
  GObject        parent_instance;
  KoersStrategy *strategy; /* unowned: the strategy owns its records and forgets them first */
  KoersKind      kind;
  guint          index; /* in the list of its kind */
  KoersId        id;
  gint64         revision;
  KoersStamp     created;
  KoersStamp     modified;
  guint64        filled; /* a bit for each field that is filled in, of which most records have few */
  KoersValue    *values; /* the values of those, in the order of the fields: in @own as long as they fit */
  KoersValue     own[];  /* as many as the type of the kind is registered with */
};

KoersRecord *koers_record_new       (KoersKind        kind,
                                     KoersId          id);
void         koers_record_load      (KoersRecord      *self,
                                     KoersValue       *values);
void         koers_record_set_value (KoersRecord      *self,
                                     int               field,
                                     const KoersValue *value);
void         koers_record_notify    (KoersRecord      *self,
                                     int               field);

G_END_DECLS
