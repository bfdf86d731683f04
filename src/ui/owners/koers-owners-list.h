/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-owners-item.h"
#include "koers-view-state.h"

G_BEGIN_DECLS

#define KOERS_TYPE_OWNERS_LIST (koers_owners_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersOwnersList, koers_owners_list, KOERS, OWNERS_LIST, GObject)

KoersOwnersList *koers_owners_list_new        (KoersViewState  *view_state);
gboolean         koers_owners_list_has_kind   (KoersKind        kind);
void             koers_owners_list_set_query  (KoersOwnersList *self,
                                               const char      *query);
void             koers_owners_list_set_folded (KoersOwnersList *self,
                                               KoersOwnersItem *item,
                                               gboolean         folded);
void             koers_owners_list_reveal     (KoersOwnersList *self,
                                               KoersRecord     *record);
gboolean         koers_owners_list_find       (KoersOwnersList *self,
                                               KoersRecord     *record,
                                               guint           *position);

G_END_DECLS
