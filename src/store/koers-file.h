/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-store.h"

G_BEGIN_DECLS

/**
 * KoersFileState:
 * @KOERS_FILE_WRITABLE: it can be worked on
 * @KOERS_FILE_READ_ONLY: the rights on the file or its folder allow only reading
 * @KOERS_FILE_NEWER: a newer version of the program made it
 * @KOERS_FILE_DAMAGED: it is not whole, or holds what Koers did not put there
 */
typedef enum {
  KOERS_FILE_WRITABLE,
  KOERS_FILE_READ_ONLY,
  KOERS_FILE_NEWER,
  KOERS_FILE_DAMAGED
} KoersFileState;

#define KOERS_TYPE_FILE (koers_file_get_type ())
G_DECLARE_FINAL_TYPE (KoersFile, koers_file, KOERS, FILE, GObject)

KoersFile     *koers_file_open              (const char  *path,
                                             GError     **error);
KoersFile     *koers_file_open_for_reading  (const char  *path,
                                             GError     **error);
KoersFile     *koers_file_open_private     (const char  *folder,
                                             const char  *why,
                                             GError     **error);
const char    *koers_file_get_path         (KoersFile   *self);
KoersId        koers_file_get_id            (KoersFile   *self);
const char    *koers_file_get_backup_folder (KoersFile *self);
KoersFileState koers_file_get_state         (KoersFile   *self);
const char    *koers_file_get_problem      (KoersFile   *self);
gboolean       koers_file_is_on_network     (KoersFile   *self);
void           koers_file_start_check       (KoersFile   *self);
gboolean       koers_file_finish_check      (KoersFile   *self);
void           koers_file_set_damaged       (KoersFile   *self,
                                             const char  *problem);
gboolean       koers_file_back_up           (KoersFile   *self,
                                             const char  *reason,
                                             GError     **error);
gboolean       koers_file_is_at             (KoersFile   *self,
                                             const char  *path);
gboolean       koers_file_save_copy         (KoersFile   *self,
                                             const char  *destination,
                                             GError     **error);

G_END_DECLS
