/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-link-item.h"
#include "koers-search.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KOERS_TYPE_LINK_LIST (koers_link_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersLinkList, koers_link_list, KOERS, LINK_LIST, GObject)

KoersLinkList *koers_link_list_new        (KoersSearch   *search,
                                           GPtrArray     *ends,
                                           gint32         day);
void           koers_link_list_search     (KoersLinkList *self,
                                           const char    *query);
GListModel    *koers_link_list_get_items  (KoersLinkList *self);
GPtrArray     *koers_link_list_dup_chosen (KoersLinkList *self);

G_END_DECLS
