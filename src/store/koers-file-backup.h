/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"

G_BEGIN_DECLS

char      *koers_file_backup_dup_folder (KoersId          file);
gboolean   koers_file_backup_make       (const char      *path,
                                         KoersId          file,
                                         const char      *reason,
                                         GError         **error);
GPtrArray *koers_file_backup_list       (KoersId          file);
void       koers_file_backup_thin       (KoersId          file,
                                         gint64           now);
gboolean   koers_file_copy_to           (const char      *path,
                                         const char      *destination,
                                         gboolean         new_identity,
                                         GError         **error);
gboolean   koers_file_settle            (const char      *temporary,
                                         const char      *destination,
                                         gboolean         replace,
                                         GError         **error);

G_END_DECLS
