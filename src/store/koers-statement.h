/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"
#include "koers-value.h"

G_BEGIN_DECLS

typedef sqlite3_stmt KoersStatement;

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
const char     *koers_statement_get_text     (KoersStatement    *self,
                                              int                column);
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersStatement, koers_statement_free)

G_END_DECLS
