/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

G_BEGIN_DECLS

#define KOERS_TYPE_LINK_ITEM (koers_link_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersLinkItem, koers_link_item, KOERS, LINK_ITEM, GObject)

KoersLinkItem *koers_link_item_new          (KoersRecord   *record,
                                             const char    *text,
                                             gboolean       is_linked);
KoersLinkItem *koers_link_item_new_heading  (const char    *text);
KoersRecord   *koers_link_item_get_record   (KoersLinkItem *self);
const char    *koers_link_item_get_text     (KoersLinkItem *self);
const char    *koers_link_item_get_shared   (KoersLinkItem *self);
void           koers_link_item_set_shared   (KoersLinkItem *self,
                                             const char    *words);
gboolean       koers_link_item_is_linked    (KoersLinkItem *self);
gboolean       koers_link_item_get_chosen   (KoersLinkItem *self);
void           koers_link_item_set_chosen   (KoersLinkItem *self,
                                             gboolean       chosen);

G_END_DECLS
