/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-department.h"

G_BEGIN_DECLS

/**
 * KoersPart:
 * @responsibility: what somebody is, of the choices of responsibilities
 * @subject: (transfer none): for what
 * @record: (transfer none): the record that says so: the responsibility, or @subject itself
 *
 * Who is what for what.
 */
typedef struct {
  int          responsibility;
  KoersRecord *subject;
  KoersRecord *record;
} KoersPart;

GArray *koers_record_dup_parts (KoersRecord *bearer);

G_END_DECLS
