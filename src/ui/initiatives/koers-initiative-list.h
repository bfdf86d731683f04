/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-grouping.h"
#include "koers-initiative-row.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_LIST (koers_initiative_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeList, koers_initiative_list, KOERS, INITIATIVE_LIST, GObject)

KoersInitiativeList *koers_initiative_list_new          (KoersViewState      *view_state);
void                 koers_initiative_list_set_order    (KoersInitiativeList *self,
                                                         const char          *sort,
                                                         const char          *group);
void                 koers_initiative_list_toggle       (KoersInitiativeList *self,
                                                         const char          *value);
gboolean             koers_initiative_list_is_folded    (KoersInitiativeList *self,
                                                         const char          *value);
gboolean             koers_initiative_list_is_outdated  (KoersInitiativeList *self);
gboolean             koers_initiative_list_update       (KoersInitiativeList *self);
GPtrArray           *koers_initiative_list_get_records  (KoersInitiativeList *self);
KoersGrouping       *koers_initiative_list_get_grouping (KoersInitiativeList *self);
const KoersGroup    *koers_initiative_list_lookup_group (KoersInitiativeList *self,
                                                         const char          *value);
gboolean             koers_initiative_list_find         (KoersInitiativeList *self,
                                                         KoersRecord         *record,
                                                         guint               *position);
GtkBitset           *koers_initiative_list_find_all     (KoersInitiativeList *self,
                                                         GListModel          *records);

G_END_DECLS
