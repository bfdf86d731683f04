/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget   *koers_record_row_new        (KoersRecord   *record,
                                          const char    *subtitle);
void         koers_record_row_add        (GtkWidget     *row,
                                          GtkWidget     *widget);
KoersRecord *koers_record_row_get_record (GtkListBoxRow *row);
void         koers_record_rows_add       (GtkListBox    *list,
                                          KoersRecord   *record,
                                          const char    *subtitle);
void         koers_record_rows_clear     (GtkListBox    *list);

G_END_DECLS
