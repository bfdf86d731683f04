/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-json-writer.h"
#include "koers-value.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean koers_json_value_read            (const KoersField *field,
                                           JsonNode         *node,
                                           KoersValue       *value);
char    *koers_json_value_dup_expectation (const KoersField *field);
void     koers_json_value_write           (KoersJsonWriter  *writer,
                                           const KoersField *field,
                                           const KoersValue *value);

G_END_DECLS
