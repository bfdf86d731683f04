/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-conflict.h"
#include "koers-file.h"
#include "koers-rules.h"

G_BEGIN_DECLS

/* Through what a change came. */
#define KOERS_ORIGIN_WINDOW "window"
#define KOERS_ORIGIN_COMMAND_LINE "command line"
#define KOERS_ORIGIN_IMPORT "import"

#define KOERS_TYPE_DOCUMENT (koers_document_get_type ())
G_DECLARE_FINAL_TYPE (KoersDocument, koers_document, KOERS, DOCUMENT, GObject)

gboolean        koers_document_create           (const char     *path,
                                                 KoersChangeSet *content,
                                                 const char     *origin,
                                                 const char     *actor,
                                                 gboolean        replace,
                                                 GError        **error);
KoersDocument  *koers_document_open             (const char     *path,
                                                 const char     *actor,
                                                 GError        **error);
KoersDocument  *koers_document_open_for_reading (const char     *path,
                                                 const char     *actor,
                                                 GError        **error);
KoersStrategy  *koers_document_get_strategy     (KoersDocument  *self);
KoersFile      *koers_document_get_file         (KoersDocument  *self);
gint64          koers_document_get_revision     (KoersDocument  *self);
gboolean        koers_document_can_edit         (KoersDocument  *self);
gboolean        koers_document_commit           (KoersDocument  *self,
                                                 KoersChangeSet *changes,
                                                 const char     *origin,
                                                 GPtrArray      *conflicts,
                                                 GError        **error);
const char     *koers_document_get_undo_label   (KoersDocument  *self);
const char     *koers_document_get_redo_label   (KoersDocument  *self);
gboolean        koers_document_undo             (KoersDocument  *self,
                                                 GError        **error);
gboolean        koers_document_redo             (KoersDocument  *self,
                                                 GError        **error);
gboolean        koers_document_can_undo_to      (KoersDocument  *self,
                                                 gint64          number);
gboolean        koers_document_undo_to          (KoersDocument  *self,
                                                 gint64          number,
                                                 GError        **error);
GPtrArray      *koers_document_read_log         (KoersDocument  *self,
                                                 guint           n,
                                                 GError        **error);
KoersChangeSet *koers_document_read_change      (KoersDocument  *self,
                                                 gint64          number,
                                                 GError        **error);
GPtrArray      *koers_document_read_history     (KoersDocument  *self,
                                                 KoersId         record,
                                                 GError        **error);
gboolean        koers_document_follow           (KoersDocument  *self,
                                                 GError        **error);
void            koers_document_start_following  (KoersDocument  *self);

G_END_DECLS
