/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

/**
 * KoersProblem:
 * @kind: the kind of the record
 * @id: the record
 * @field: the number of the field that it is about; -1 for the record as a whole
 * @title: what people know the record by
 * @message: a sentence for people that says what is wrong
 *
 * Why a change set cannot be carried out.
 */
typedef struct {
  KoersKind kind;
  KoersId   id;
  int       field;
  char     *title;
  char     *message;
} KoersProblem;

GPtrArray *koers_rules_check       (KoersStrategy      *strategy,
                                    KoersChangeSet     *changes);
char      *koers_problem_dup_line  (const KoersProblem *problem);
void       koers_problem_free      (KoersProblem       *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersProblem, koers_problem_free)

G_END_DECLS
