/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-field-editor.h"

G_BEGIN_DECLS

#define KOERS_TYPE_UPDATE_ROW (koers_update_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersUpdateRow, koers_update_row, KOERS, UPDATE_ROW, GtkListBoxRow)

GtkWidget        *koers_update_row_new        (KoersStrategy  *strategy,
                                               int             field);
KoersFieldEditor *koers_update_row_get_editor (KoersUpdateRow *self);
void              koers_update_row_set_error  (KoersUpdateRow *self,
                                               const char     *message);

G_END_DECLS
