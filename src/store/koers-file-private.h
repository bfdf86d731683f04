/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-check-task.h"
#include "koers-database.h"
#include "koers-file.h"

G_BEGIN_DECLS

/**
 * KoersFile:
 *
 * A strategy in an SQLite file. Each change is on the disk when it is committed. A file that is not whole, not ours, not allowed or not
 * of this version is never written to.
 */
struct _KoersFile {
  GObject         parent_instance;
  char           *path;
  char           *private_folder; /* of the copy that is read instead, if there is one */
  KoersDatabase  *database;
  KoersId         id;
  char           *backup_folder;
  KoersFileState  state;
  char           *problem;
  gboolean        on_network;
  gint64          data_version;
  gint64          last_backup; /* in microseconds since 1970 */
  KoersCheckTask *check;
  gboolean        checked; /* the answer is known */
  GThread        *backup;
};

void     koers_file_store_init      (KoersStoreInterface  *iface);
void     koers_file_set_state       (KoersFile            *self,
                                     KoersFileState        state,
                                     const char           *problem);
void     koers_file_set_newer       (KoersFile            *self);
gboolean koers_file_ensure_writable (KoersFile            *self,
                                     GError              **error);

G_END_DECLS
