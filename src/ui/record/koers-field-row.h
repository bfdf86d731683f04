/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_FIELD_ROW (koers_field_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersFieldRow, koers_field_row, KOERS, FIELD_ROW, GtkListBoxRow)

GtkWidget *koers_field_row_new      (KoersViewState *view_state,
                                     KoersRecord    *record,
                                     int             field);
GtkWidget *koers_field_row_new_many (KoersViewState *view_state,
                                     GPtrArray      *records,
                                     int             field);
GtkWidget *koers_field_row_add_button (KoersFieldRow  *self,
                                       const char     *label);

G_END_DECLS
