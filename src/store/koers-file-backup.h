/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"
#include "koers-id.h"

G_BEGIN_DECLS

char      *koers_file_backup_dup_folder (KoersId          file);
gboolean   koers_file_backup_make       (KoersDatabase   *database,
                                         KoersId          file,
                                         const char      *reason,
                                         GError         **error);
GPtrArray *koers_file_backup_list       (KoersId          file);
gint64     koers_file_backup_get_moment (const char      *path);
char      *koers_file_backup_dup_reason (const char      *path);
gint64     koers_file_backup_get_last   (KoersId          file);
void       koers_file_backup_thin       (KoersId          file,
                                         gint64           now);
gboolean   koers_file_copy_to           (KoersDatabase   *database,
                                         const char      *destination,
                                         gboolean         new_identity,
                                         GError         **error);
gboolean   koers_file_settle            (const char      *temporary,
                                         const char      *destination,
                                         gboolean         replace,
                                         GError         **error);

G_END_DECLS
