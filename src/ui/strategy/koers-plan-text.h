/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

char           *koers_plan_text_write (GPtrArray     *records);
KoersChangeSet *koers_plan_text_read  (KoersStrategy *strategy,
                                       KoersKind      top,
                                       KoersRecord   *near,
                                       const char    *text,
                                       KoersId       *first,
                                       guint         *n_unread);

G_END_DECLS
