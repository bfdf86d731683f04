/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-value.h"

G_BEGIN_DECLS

gboolean koers_value_parse_human  (const KoersField *field,
                                   const char       *text,
                                   KoersValue       *value,
                                   char            **message);
char    *koers_value_dup_editable (const KoersValue *value,
                                   const KoersField *field);

G_END_DECLS
