/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

G_BEGIN_DECLS

void  koers_record_words_add     (GPtrArray   *words,
                                  KoersRecord *record,
                                  int          field);
void  koers_record_words_add_due (GPtrArray   *words,
                                  KoersDate    due,
                                  gboolean     is_late);
char *koers_record_words_join    (GPtrArray   *words);

G_END_DECLS
