/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RECORD_ITEM_ROW (koers_record_item_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecordItemRow, koers_record_item_row, KOERS, RECORD_ITEM_ROW, GtkWidget)

GtkWidget       *koers_record_item_row_new      (void);
void             koers_record_item_row_set_item (KoersRecordItemRow *self,
                                                 KoersRecordItem    *item);
KoersRecordItem *koers_record_item_row_get_item (KoersRecordItemRow *self);

G_END_DECLS
