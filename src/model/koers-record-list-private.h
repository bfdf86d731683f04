/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record-list.h"

G_BEGIN_DECLS

KoersRecordList *koers_record_list_new    (KoersKind        kind);
void             koers_record_list_append (KoersRecordList *self,
                                           KoersRecord     *record);
gboolean         koers_record_list_update (KoersRecordList *self,
                                           GPtrArray       *inserted,
                                           GPtrArray       *changed,
                                           GPtrArray       *deleted,
                                           guint           *position,
                                           guint           *n_removed,
                                           guint           *n_added);

G_END_DECLS
