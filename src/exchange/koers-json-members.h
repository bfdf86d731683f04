/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-json-writer.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Under this name the strategy's own unknown members hold those of the document as a whole. */
#define KOERS_JSON_DOCUMENT_MEMBERS "$document"

void  koers_json_members_add          (KoersJsonWriter *writer,
                                       const char      *members,
                                       const char      *except);
void  koers_json_members_add_document (KoersJsonWriter *writer,
                                       const char      *members);
char *koers_json_members_dup_text     (JsonObject      *members);

G_END_DECLS
