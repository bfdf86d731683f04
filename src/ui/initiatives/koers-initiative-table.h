/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-layout.h"
#include "koers-initiative-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_TABLE (koers_initiative_table_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeTable, koers_initiative_table, KOERS, INITIATIVE_TABLE, GtkWidget)

GtkWidget *koers_initiative_table_new  (KoersViewState        *view_state,
                                        KoersInitiativeLayout *layout,
                                        KoersInitiativeList   *list);
void       koers_initiative_table_edit (KoersInitiativeTable  *self,
                                        KoersRecord           *record,
                                        const char            *column);

G_END_DECLS
