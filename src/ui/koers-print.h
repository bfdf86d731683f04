/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean           koers_print_can_print     (const char               *view);
GtkPrintOperation *koers_print_operation_new (const char               *view,
                                              KoersStrategy            *strategy,
                                              const KoersExportOptions *options);
gboolean           koers_print_operation_check (GtkPrintOperation       *operation,
                                                GtkPrintOperationResult  result,
                                                GError                 **error);
void               koers_print               (GtkWindow                *parent,
                                              KoersViewState           *view_state,
                                              GSettings                *settings);

G_END_DECLS
