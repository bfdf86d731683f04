/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-document.h"
#include "koers-test-file.h"

G_BEGIN_DECLS

KoersDocument *koers_test_document_open       (const char     *path,
                                               const char     *actor);
void           koers_test_document_reopen     (KoersDocument **self,
                                               const char     *actor);
void           koers_test_document_set        (KoersDocument  *self,
                                               KoersRecord    *record,
                                               int             field,
                                               const char     *text);
void           koers_test_document_rename     (KoersDocument  *self,
                                               const char     *name);
const char    *koers_test_document_get_name   (KoersDocument  *self);
KoersRecord   *koers_test_document_get_pillar (KoersDocument  *self);
KoersDigest    koers_test_document_get_digest (KoersDocument  *self);
void           koers_test_document_undo       (KoersDocument  *self);
void           koers_test_document_redo       (KoersDocument  *self);
void           koers_test_document_check_kept (KoersDocument  *self);

G_END_DECLS
