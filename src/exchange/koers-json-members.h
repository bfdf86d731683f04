/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-catalogue.h"
#include "koers-json-writer.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean    koers_json_members_is_known         (KoersKind        kind,
                                                 const char      *name);
gboolean    koers_json_members_is_document      (const char      *name);
const char *koers_json_members_get_text         (JsonObject      *object,
                                                 const char      *name);
char       *koers_json_members_dup_key          (KoersKind        kind,
                                                 const char      *name);
char       *koers_json_members_dup_document_key (const char      *name);
JsonObject *koers_json_members_parse            (const char      *members);
void        koers_json_members_add              (KoersJsonWriter *writer,
                                                 KoersKind        kind,
                                                 const char      *members);
void        koers_json_members_add_document     (KoersJsonWriter *writer,
                                                 const char      *members);
char       *koers_json_members_dup_text         (JsonObject      *members);

G_END_DECLS
