/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersRecord    *koers_pdf_edit_find_agreement (KoersRecord *record);
char           *koers_pdf_edit_dup_path       (KoersRecord *agreement,
                                               const char  *strategy_path);
KoersChangeSet *koers_pdf_edit_set_path       (KoersRecord *agreement,
                                               const char  *strategy_path,
                                               const char  *path);
KoersChangeSet *koers_pdf_edit_add_chapter    (KoersRecord *agreement,
                                               const char  *title,
                                               KoersId     *id);
KoersChangeSet *koers_pdf_edit_add_objective  (KoersRecord *chapter,
                                               const char  *quote,
                                               guint        page,
                                               KoersId     *id);

G_END_DECLS
