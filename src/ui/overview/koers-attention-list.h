/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-overview.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ATTENTION_LIST (koers_attention_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersAttentionList, koers_attention_list, KOERS, ATTENTION_LIST, GtkWidget)

void koers_attention_list_set_view_state (KoersAttentionList *self,
                                          KoersViewState     *view_state);
void koers_attention_list_set_overview   (KoersAttentionList *self,
                                          KoersOverview      *overview);

G_END_DECLS
