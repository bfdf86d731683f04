/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-rules.h"

G_BEGIN_DECLS

/* What a check works on: the strategy as it is, what would change, and where to put what is wrong. */
typedef struct {
  KoersStrategy  *strategy;
  KoersChangeSet *changes;
  GPtrArray      *problems;
} KoersCheck;

void koers_check_report       (KoersCheck      *check,
                               const KoersEdit *edit,
                               int              field,
                               char            *message);
void koers_check_record       (KoersCheck      *check,
                               const KoersEdit *edit);
void koers_check_keys         (KoersCheck      *check);
void koers_check_dependencies (KoersCheck      *check);
void koers_check_frozen       (KoersCheck      *check,
                               const KoersEdit *edit);

static inline const KoersValue *
koers_check_peek (KoersCheck *check,
                  KoersId     id,
                  int         field)
{
  return koers_change_set_peek (check->changes, check->strategy, id, field);
}

char *koers_check_dup_title  (KoersCheck *check,
                              KoersKind   kind,
                              KoersId     id);
char *koers_check_dup_circle (KoersCheck *check,
                              KoersKind   kind,
                              GArray     *path,
                              KoersId     closing);

G_END_DECLS
