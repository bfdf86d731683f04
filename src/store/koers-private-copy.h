/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"

G_BEGIN_DECLS

KoersDatabase *koers_private_copy_open        (const char  *path,
                                               char       **folder,
                                               GError     **error);
char          *koers_private_copy_make_folder (GError     **error);
char          *koers_private_copy_dup_path    (const char  *folder);
void           koers_private_copy_remove      (const char  *folder);
void           koers_private_copy_clean       (void);

G_END_DECLS
