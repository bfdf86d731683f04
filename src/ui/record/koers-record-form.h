/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RECORD_FORM (koers_record_form_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecordForm, koers_record_form, KOERS, RECORD_FORM, GtkWidget)

void koers_record_form_show      (KoersRecordForm *self,
                                  KoersViewState  *view_state,
                                  KoersRecord     *record);
void koers_record_form_show_many (KoersRecordForm *self,
                                  KoersViewState  *view_state,
                                  GPtrArray       *records);
void koers_record_form_clear     (KoersRecordForm *self);
void koers_record_form_edit_name (KoersRecordForm *self);

G_END_DECLS
