/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"

G_BEGIN_DECLS

/**
 * KoersMigration:
 * @version: the version of the format that the step leads to
 * @sql: what it does; never changed once released
 */
typedef struct {
  gint64      version;
  const char *sql;
} KoersMigration;

extern const KoersMigration koers_file_migrations[];
extern const guint koers_file_n_migrations;

gboolean koers_file_migrate (KoersDatabase         *database,
                             const KoersMigration  *migrations,
                             guint                  n_migrations,
                             GError               **error);

G_END_DECLS
