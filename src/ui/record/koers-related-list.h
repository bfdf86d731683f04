/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RELATED_LIST (koers_related_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersRelatedList, koers_related_list, KOERS, RELATED_LIST, GtkWidget)

gboolean   koers_related_list_is_wanted (const KoersReference *reference);
GtkWidget *koers_related_list_new       (KoersViewState       *view_state,
                                         KoersRecord          *record,
                                         const KoersReference *reference);

G_END_DECLS
