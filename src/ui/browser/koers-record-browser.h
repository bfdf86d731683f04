/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record-item.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RECORD_BROWSER (koers_record_browser_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecordBrowser, koers_record_browser, KOERS, RECORD_BROWSER, GtkWidget)

void koers_record_browser_set_view_state (KoersRecordBrowser *self,
                                          KoersViewState     *view_state,
                                          const char         *hint);
void koers_record_browser_set_items      (KoersRecordBrowser *self,
                                          GPtrArray          *items);
void koers_record_browser_focus_list     (KoersRecordBrowser *self);
void koers_record_browser_edit_name      (KoersRecordBrowser *self);

G_END_DECLS
