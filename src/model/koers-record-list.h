/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RECORD_LIST (koers_record_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecordList, koers_record_list, KOERS, RECORD_LIST, GObject)

KoersKind    koers_record_list_get_kind (KoersRecordList *self);
guint        koers_record_list_get_n    (KoersRecordList *self);
KoersRecord *koers_record_list_get      (KoersRecordList *self,
                                         guint            index);

G_END_DECLS
