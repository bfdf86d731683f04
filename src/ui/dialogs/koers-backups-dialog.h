/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_BACKUPS_DIALOG (koers_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KoersBackupsDialog, koers_backups_dialog, KOERS, BACKUPS_DIALOG, AdwWindow)

void koers_backups_dialog_present (GtkWindow     *parent,
                                   const char    *path,
                                   const char    *folder,
                                   KoersStrategy *strategy);

G_END_DECLS
