/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"
#include "koers-id.h"

G_BEGIN_DECLS

char      *koers_file_backup_dup_folder  (KoersId          file,
                                          const char      *path);
char      *koers_file_backup_find_folder (const char      *path);
gboolean   koers_file_backup_make        (KoersDatabase   *database,
                                          const char      *folder,
                                          const char      *reason,
                                          GError         **error);
GPtrArray *koers_file_backup_list        (const char      *folder);
gint64     koers_file_backup_get_moment  (const char      *path);
char      *koers_file_backup_dup_reason  (const char      *path);
gint64     koers_file_backup_get_last    (const char      *folder);
void       koers_file_backup_thin        (const char      *folder,
                                          gint64           now);

G_END_DECLS
