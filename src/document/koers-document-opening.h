/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-document.h"

G_BEGIN_DECLS

typedef struct _KoersDocumentOpening KoersDocumentOpening;

typedef void (*KoersDocumentOpeningFunc) (KoersDocumentOpening *self,
                                          gpointer              data);

KoersDocumentOpening *koers_document_opening_new      (const char                *path,
                                                       const char                *actor);
const char           *koers_document_opening_get_path (KoersDocumentOpening      *self);
gboolean              koers_document_opening_wait     (KoersDocumentOpening      *self,
                                                       guint                      milliseconds);
void                  koers_document_opening_notify   (KoersDocumentOpening      *self,
                                                       KoersDocumentOpeningFunc   func,
                                                       gpointer                   data);
KoersDocument        *koers_document_opening_finish   (KoersDocumentOpening      *self,
                                                       GError                   **error);
void                  koers_document_opening_free     (KoersDocumentOpening      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersDocumentOpening, koers_document_opening_free)

G_END_DECLS
