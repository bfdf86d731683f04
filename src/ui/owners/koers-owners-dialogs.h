/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_owners_ask_part_of      (GtkWindow      *parent,
                                    KoersViewState *view_state,
                                    KoersRecord    *record);
void koers_owners_ask_succeeded_by (GtkWindow      *parent,
                                    KoersViewState *view_state,
                                    KoersRecord    *department);
void koers_owners_ask_part         (GtkWindow      *parent,
                                    KoersViewState *view_state,
                                    KoersRecord    *bearer);

G_END_DECLS
