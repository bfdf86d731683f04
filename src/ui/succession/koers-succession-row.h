/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-succession-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_SUCCESSION_ROW (koers_succession_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersSuccessionRow, koers_succession_row, KOERS, SUCCESSION_ROW, GtkWidget)

GtkWidget           *koers_succession_row_new      (void);
KoersSuccessionItem *koers_succession_row_get_item (KoersSuccessionRow  *self);
void                 koers_succession_row_set_item (KoersSuccessionRow  *self,
                                                    KoersSuccessionItem *item);

G_END_DECLS
