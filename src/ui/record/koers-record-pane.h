/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RECORD_PANE (koers_record_pane_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecordPane, koers_record_pane, KOERS, RECORD_PANE, GtkWidget)

void koers_record_pane_set_view_state (KoersRecordPane *self,
                                       KoersViewState  *view_state);
void koers_record_pane_set_hint       (KoersRecordPane *self,
                                       const char      *hint);
void koers_record_pane_edit_name      (KoersRecordPane *self);

G_END_DECLS
