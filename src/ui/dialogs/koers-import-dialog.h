/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_IMPORT_DIALOG (koers_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersImportDialog, koers_import_dialog, KOERS, IMPORT_DIALOG, AdwWindow)

void koers_import_dialog_present (GtkWindow       *parent,
                                  KoersViewState  *view_state,
                                  GFile           *file);

G_END_DECLS
