/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-link-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_LINK_ROW (koers_link_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersLinkRow, koers_link_row, KOERS, LINK_ROW, GtkWidget)

GtkWidget     *koers_link_row_new      (void);
void           koers_link_row_set_item (KoersLinkRow  *self,
                                        KoersLinkItem *item);
KoersLinkItem *koers_link_row_get_item (KoersLinkRow  *self);

G_END_DECLS
