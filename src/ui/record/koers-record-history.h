/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RECORD_HISTORY (koers_record_history_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecordHistory, koers_record_history, KOERS, RECORD_HISTORY, GtkWidget)

GtkWidget *koers_record_history_new (KoersViewState *view_state,
                                     KoersRecord    *record);

G_END_DECLS
