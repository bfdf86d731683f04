/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_EXPORT_DIALOG (koers_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersExportDialog, koers_export_dialog, KOERS, EXPORT_DIALOG, AdwWindow)

void koers_export_dialog_present (GtkWindow      *parent,
                                  KoersViewState *view_state);

G_END_DECLS
