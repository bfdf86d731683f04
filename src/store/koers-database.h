/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-value.h"

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
} KoersDatabase;

typedef sqlite3_stmt KoersStatement;

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
void            koers_database_rollback      (KoersDatabase     *self);
void            koers_database_set_error     (KoersDatabase     *self,
                                              GError           **error);
KoersStatement *koers_statement_new          (KoersDatabase     *database,
                                              const char        *sql,
                                              GError           **error);
gboolean        koers_statement_step         (KoersStatement    *self,
                                              gboolean          *row,
                                              GError           **error);
gboolean        koers_statement_run          (KoersStatement    *self,
                                              GError           **error);
void            koers_statement_bind_text    (KoersStatement    *self,
                                              int                number,
                                              const char        *text);
void            koers_statement_bind_id      (KoersStatement    *self,
                                              int                number,
                                              KoersId            id);
void            koers_statement_bind_value   (KoersStatement    *self,
                                              int                number,
                                              const KoersField  *field,
                                              const KoersValue  *value);
gboolean        koers_statement_get_id       (KoersStatement    *self,
                                              int                column,
                                              KoersId           *id);
gboolean        koers_statement_get_value    (KoersStatement    *self,
                                              int                column,
                                              const KoersField  *field,
                                              KoersValue        *value);

/* sqlite3_finalize() repeats the error of the last step, which was reported then. */
static inline void
koers_statement_free (KoersStatement *self)
{
  sqlite3_finalize (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersDatabase, koers_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersStatement, koers_statement_free)

G_END_DECLS
