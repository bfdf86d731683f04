/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-decimal.h"
#include "koers-id.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KoersJsonWriter:
 *
 * Writes a JSON document piece by piece, a value or the start of one on each line, indented by two spaces a level.
 */
typedef struct _KoersJsonWriter KoersJsonWriter;

KoersJsonWriter *koers_json_writer_new          (GOutputStream    *stream);
void             koers_json_writer_free         (KoersJsonWriter  *self);
void             koers_json_writer_begin_object (KoersJsonWriter  *self);
void             koers_json_writer_end_object   (KoersJsonWriter  *self);
void             koers_json_writer_begin_array  (KoersJsonWriter  *self);
void             koers_json_writer_end_array    (KoersJsonWriter  *self);
void             koers_json_writer_add_name     (KoersJsonWriter  *self,
                                                 const char       *name);
void             koers_json_writer_add_text     (KoersJsonWriter  *self,
                                                 const char       *text);
void             koers_json_writer_add_integer  (KoersJsonWriter  *self,
                                                 gint64            number);
void             koers_json_writer_add_decimal  (KoersJsonWriter  *self,
                                                 KoersDecimal      number);
void             koers_json_writer_add_double   (KoersJsonWriter  *self,
                                                 double            number);
void             koers_json_writer_add_boolean  (KoersJsonWriter  *self,
                                                 gboolean          value);
void             koers_json_writer_add_null     (KoersJsonWriter  *self);
void             koers_json_writer_add_raw      (KoersJsonWriter  *self,
                                                 const char       *json);
gboolean         koers_json_writer_finish       (KoersJsonWriter  *self,
                                                 GError          **error);

void koers_json_writer_add_text_member     (KoersJsonWriter *self,
                                            const char      *name,
                                            const char      *text);
void koers_json_writer_add_integer_member  (KoersJsonWriter *self,
                                            const char      *name,
                                            gint64           number);
void koers_json_writer_add_double_member   (KoersJsonWriter *self,
                                            const char      *name,
                                            double           number);
void koers_json_writer_add_boolean_member  (KoersJsonWriter *self,
                                            const char      *name,
                                            gboolean         value);
void koers_json_writer_add_id_member       (KoersJsonWriter *self,
                                            const char      *name,
                                            KoersId          id);
void koers_json_writer_begin_object_member (KoersJsonWriter *self,
                                            const char      *name);
void koers_json_writer_begin_array_member  (KoersJsonWriter *self,
                                            const char      *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersJsonWriter, koers_json_writer_free)

G_END_DECLS
