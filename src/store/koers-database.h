/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * KoersDatabaseMode:
 * @KOERS_DATABASE_READ: look only
 * @KOERS_DATABASE_WRITE: read and write what is there; read only if the rights say so
 * @KOERS_DATABASE_CREATE: make a new file
 */
typedef enum {
  KOERS_DATABASE_READ,
  KOERS_DATABASE_WRITE,
  KOERS_DATABASE_CREATE
} KoersDatabaseMode;

typedef struct {
  sqlite3 *handle;
  char    *path;
  gint64   busy_since; /* monotonic, in microseconds */
} KoersDatabase;

KoersDatabase  *koers_database_open          (const char        *path,
                                              KoersDatabaseMode  mode,
                                              GError           **error);
void            koers_database_free          (KoersDatabase     *self);
gboolean        koers_database_execute       (KoersDatabase     *self,
                                              const char        *sql,
                                              GError           **error);
gboolean        koers_database_get_integer   (KoersDatabase     *self,
                                              const char        *sql,
                                              gint64            *integer,
                                              GError           **error);
char           *koers_database_get_text      (KoersDatabase     *self,
                                              const char        *sql,
                                              GError           **error);
void            koers_database_set_cache     (KoersDatabase     *self,
                                              gboolean           large);
void            koers_database_rollback      (KoersDatabase     *self);
void            koers_database_set_error     (KoersDatabase     *self,
                                              GError           **error);
char           *koers_database_dup_temporary (const char        *path);
char           *koers_database_dup_name      (const char        *path,
                                              gboolean          *is_temporary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersDatabase, koers_database_free)

G_END_DECLS
